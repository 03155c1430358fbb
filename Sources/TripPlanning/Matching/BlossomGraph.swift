/// The vertices, the blossoms they are shrunk to, their bids, and the trees of the present stage.
///
/// A *node* is a vertex (numbers below `count`) or a blossom (from `count` on). A node that lies
/// in no other is *outermost*. All costs and bids are in half units, so that halving the slack
/// between two outer nodes stays whole: bids of all who are in trees are equal modulo 2.
struct BlossomGraph {
  /// How many vertices there are.
  let count: Int
  /// How many nodes there can be: blossoms lie in one another or apart, so n / 2 are enough.
  let nodes: Int
  /// Twice the cost of every pair, row by row.
  let cost: WideCells
  /// What each vertex bids.
  let bid: WideCells
  /// What a pair inside a blossom is charged, by node.
  let charge: WideCells

  /// The partner of each vertex, or −1.
  let partner: Cells
  /// The outermost node of each vertex.
  let outermost: Cells
  /// The vertex of each node whose partner is outside of it.
  let base: Cells
  let blossoms: BlossomCycles

  /// The part each outermost node plays in the trees: one of ``Part``.
  let part: Cells
  /// The edge by which an inner node was reached: the end in the tree, and the end in the node.
  let reachedFrom: Cells
  let reachedAt: Cells
  /// For every outermost outer node a row: which of its vertices is nearest to each vertex.
  let nearest: Cells
  /// The vertex in another outer node to which an outer node has least slack, or −1.
  let neighbour: Cells
  /// The outer vertex that is nearest to each vertex, or −1.
  let suitor: Cells
  /// Marks of one walk through the trees.
  let mark: Cells

  /// What a node is in the trees.
  enum Part {
    /// In no tree.
    static let free = 0
    /// An even number of edges from a root.
    static let outer = 1
    /// An odd number of edges from a root.
    static let inner = 2
    /// No longer outermost, or not in use.
    static let hidden = 3
  }

  init(_ costs: PairingCosts) {
    count = costs.count
    nodes = count + count / 2
    cost = WideCells(count * count)
    for place in 0..<count * count { cost[place] = 2 * costs.values[place] }
    bid = WideCells(count)
    charge = WideCells(nodes)
    partner = Cells(count, filledWith: -1)
    outermost = Cells(Array(0..<count))
    base = Cells(Array(0..<nodes))
    blossoms = BlossomCycles(count: count, nodes: nodes)
    part = Cells(nodes, filledWith: Part.hidden)
    (reachedFrom, reachedAt) = (Cells(nodes), Cells(nodes))
    nearest = Cells(nodes * count)
    neighbour = Cells(nodes, filledWith: -1)
    suitor = Cells(count, filledWith: -1)
    mark = Cells(nodes)
  }

  func release() {
    for cells in [cost, bid, charge] { cells.release() }
    for cells in [
      partner, outermost, base, part, reachedFrom, reachedAt, nearest, neighbour, suitor, mark,
    ] { cells.release() }
    blossoms.release()
  }

  /// Twice the cost of a pair less what its ends bid; ends in different outermost nodes.
  @inline(__always)
  func slack(_ first: Int, _ second: Int) -> Int {
    cost.base[first &* count &+ second] &- bid.base[first] &- bid.base[second]
  }

  /// Whether that slack stands for a pair that may not be.
  @inline(__always)
  func isForbidden(_ slack: Int) -> Bool { slack > PairingCosts.forbidden }

  /// Whether somebody is still without a partner.
  var hasLonely: Bool { (0..<count).contains { partner[$0] < 0 } }

  /// Lets every vertex bid as much as it can, and pairs whom that brings together.
  func bidUp() {
    for vertex in 0..<count { bid[vertex] = leastCost(of: vertex) }
    for vertex in 0..<count {
      guard let least = leastSlack(of: vertex) else { continue }
      bid[vertex] += least
      guard partner[vertex] < 0, let other = lonely(at: vertex) else { continue }
      (partner[vertex], partner[other]) = (other, vertex)
    }
  }

  /// The least cost of a pair with a vertex, made even so that all bids are.
  private func leastCost(of vertex: Int) -> Int {
    var least = PairingCosts.forbidden
    for other in 0..<count where other != vertex {
      least = min(least, cost[vertex * count + other] >> 1)
    }
    return least == PairingCosts.forbidden ? 0 : least & ~1
  }

  private func leastSlack(of vertex: Int) -> Int? {
    var least = Int.max
    for other in 0..<count where other != vertex { least = min(least, slack(vertex, other)) }
    return isForbidden(least) ? nil : least
  }

  /// The first vertex without a partner to which a vertex has no slack.
  private func lonely(at vertex: Int) -> Int? {
    (0..<count).first { $0 != vertex && partner[$0] < 0 && slack(vertex, $0) == 0 }
  }
}
