/// The odd cycles that blossoms consist of.
///
/// The nodes of a cycle stand in order. The first holds the base; the second and third are
/// partners, the fourth and fifth, and so on. Between each and the next (after the last comes the
/// first) there is an edge without slack, of which both ends are kept.
struct BlossomCycles {
  private let count: Int
  private let width: Int
  /// The blossom a node lies in, or −1, and its place in the cycle.
  let parent: Cells
  let place: Cells
  /// How many nodes each cycle has; 0 where the blossom is not in use.
  let length: Cells
  private let members: Cells
  private let near: Cells
  private let far: Cells
  private let spare: Cells

  init(count: Int, nodes: Int) {
    self.count = count
    width = count | 1
    parent = Cells(nodes, filledWith: -1)
    place = Cells(nodes)
    length = Cells(nodes)
    let cells = (nodes - count) * width
    (members, near, far, spare) = (Cells(cells), Cells(cells), Cells(cells), Cells(width))
  }

  func release() {
    for cells in [parent, place, length, members, near, far, spare] { cells.release() }
  }

  /// A blossom that is not in use.
  func unused(below nodes: Int) -> Int {
    for blossom in count..<nodes where length[blossom] == 0 { return blossom }
    preconditionFailure("blossoms lie in one another or apart")
  }

  /// The node at a place of a cycle.
  @inline(__always)
  func member(_ place: Int, of blossom: Int) -> Int { members[(blossom - count) * width + place] }

  /// The edge between a place of a cycle and the next: the end here, and the end there.
  @inline(__always)
  func edge(after place: Int, of blossom: Int) -> (near: Int, far: Int) {
    let cell = (blossom - count) * width + place
    return (near[cell], far[cell])
  }

  /// Adds a node at the end of a cycle, with the edge that leads on from it.
  func append(_ node: Int, edge: (near: Int, far: Int), to blossom: Int) {
    let place = length[blossom]
    let cell = (blossom - count) * width + place
    (members[cell], near[cell], far[cell]) = (node, edge.near, edge.far)
    (parent[node], self.place[node]) = (blossom, place)
    length[blossom] = place + 1
  }

  /// Turns a cycle so that the node at a place comes first.
  func turn(_ blossom: Int, to first: Int) {
    guard first > 0 else { return }
    for row in [members, near, far] {
      let base = row.base + (blossom - count) * width
      spare.base.update(from: base, count: length[blossom])
      for place in 0..<length[blossom] {
        base[place] = spare.base[(place + first) % length[blossom]]
      }
    }
    for place in 0..<length[blossom] { self.place[member(place, of: blossom)] = place }
  }

  /// Reverses the nodes collected so far and the edges between them; the edge that leads on from
  /// the last one still does.
  func reverse(_ blossom: Int) {
    let start = (blossom - count) * width
    var (low, high) = (start, start + length[blossom] - 1)
    for cell in start..<high { (near[cell], far[cell]) = (far[cell], near[cell]) }
    reverse(near, low, high - 1)
    reverse(far, low, high - 1)
    while low <= high {
      (members[low], members[high]) = (members[high], members[low])
      place[members[low]] = low - start
      place[members[high]] = high - start
      (low, high) = (low + 1, high - 1)
    }
  }

  private func reverse(_ row: Cells, _ first: Int, _ last: Int) {
    var (low, high) = (first, last)
    while low < high {
      (row[low], row[high]) = (row[high], row[low])
      (low, high) = (low + 1, high - 1)
    }
  }

  /// Gives a cycle up; its nodes lie in it no longer.
  func dissolve(_ blossom: Int) {
    for place in 0..<length[blossom] { parent[member(place, of: blossom)] = -1 }
    length[blossom] = 0
  }
}
