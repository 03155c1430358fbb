/// Looks for many clusters that must be apart each from each (Bron and Kerbosch, "Algorithm 457:
/// finding all cliques of an undirected graph", Communications of the ACM 16, 1973), without going
/// on for long: what it does not find the search will meet.
struct ApartClique {
  private static let patience = 20_000

  private let apart: [Set<Int>]
  private let wanted: Int
  private var best: [Int] = []
  private var calls = 0

  /// A large clique; one of more than a number of clusters where one was found.
  static func large(in apart: [[Int]], beyond number: Int) -> [Int] {
    var search = ApartClique(apart: apart.map(Set.init), wanted: number + 1)
    let candidates = apart.indices.filter { apart[$0].count >= number }
    search.extend([], candidates)
    return search.best
  }

  private init(apart: [Set<Int>], wanted: Int) { (self.apart, self.wanted) = (apart, wanted) }

  private mutating func extend(_ clique: [Int], _ candidates: [Int]) {
    calls += 1
    if clique.count > best.count { best = clique }
    for (index, candidate) in candidates.enumerated() {
      let left = candidates.count - index
      guard best.count < wanted, clique.count + left >= wanted, calls < Self.patience else {
        return
      }
      let rest = candidates[(index + 1)...].filter { apart[candidate].contains($0) }
      extend(clique + [candidate], rest)
    }
  }
}
