/// The ways to begin a party-day that ``DayPolish`` has found so far.
///
/// A label is a way through some of the stops up to a last one. Its last stop can end anywhere
/// between `end` and `late` for the same `cost`; later it ends, the party waits longer.
struct DayLabels {
  /// How many labels there may be; what does not fit is not looked at.
  static let most = 6_000

  let end = Cells(most)
  let late = Cells(most)
  let cost = Cells(most)
  let node = Cells(most)
  let parent = Cells(most)
  /// The next label with the same stops, or −1.
  let next = Cells(most)
  /// For each set of stops its first label, or −1.
  let first: Cells
  private(set) var count = 0

  init(mostBits: Int) { first = Cells(1 << mostBits, filledWith: -1) }

  func release() {
    for cells in [end, late, cost, node, parent, next, first] { cells.release() }
  }

  /// Forgets all labels.
  mutating func clear(sets: Int) {
    count = 0
    for set in 0..<sets { first[set] = -1 }
  }

  /// Adds a label unless another with the same stops and the same last one is as good at every
  /// moment; strikes out those that are no better than it.
  @inline(__always)
  mutating func add(
    _ set: Int, _ node: Int, _ end: Int, _ late: Int, _ cost: Int, _ wait: Int, from parent: Int
  ) {
    let later = cost &- late &* wait
    var other = first[set]
    while other >= 0 {
      if self.node[other] == node, self.cost[other] < Int(Int32.max) {
        let otherLater = self.cost[other] &- self.late[other] &* wait
        if self.end[other] <= end, self.cost[other] <= cost, otherLater <= later { return }
        if end <= self.end[other], cost <= self.cost[other], later <= otherLater {
          self.cost[other] = Int(Int32.max)
        }
      }
      other = next[other]
    }
    guard count < Self.most else { return }
    self.end[count] = end
    self.late[count] = late
    self.cost[count] = cost
    self.node[count] = node
    self.parent[count] = parent
    next[count] = first[set]
    first[set] = count
    count &+= 1
  }
}
