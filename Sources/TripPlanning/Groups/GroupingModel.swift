/// A grouping problem laid out for the search.
///
/// People who must be together are one cluster, which moves as one. Clusters of one person come
/// first, and people have their seats in the order of the clusters: the seat of somebody alone is
/// the number of their cluster. Blocks are numbered through: first the groups, then the branches.
struct GroupingModel {
  /// What a broken hard rule costs, for each person too many: more than all balance.
  static let broken = 1 << 26

  let people: Int
  let groups: Int
  let blocks: Int
  /// The block of the branch of each group.
  let branchOf: Cells
  /// How many people a group has at the least, and at the most.
  let least: Cells
  let most: Cells
  let counted: CountedValues
  let summed: SummedNumbers
  /// How many clusters there are, and how many of them have one person.
  let clusters: Int
  let singles: Int
  /// The person on each seat.
  let person: Cells
  /// The first seat of each cluster, and behind the last one the number of seats.
  let firstSeat: Cells
  /// The clusters whose group is not settled.
  let free: Cells
  /// The group of a settled cluster, or −1.
  let fixedGroup: Cells
  /// Those clusters that must be elsewhere, and where those of each cluster begin.
  let apart: Cells
  let firstApart: Cells
  /// What a cluster costs in a group because people leave their earlier one:
  /// cluster × groups + group.
  let leaving: Cells
  /// The earlier group of each person, or −1.
  let earlierGroup: Cells
  /// The largest weight or price.
  let largestWeight: Int

  /// - Parameters:
  ///   - earlier: The earlier group of each person who had one.
  ///   - price: What each person costs who leaves theirs.
  init(_ problem: GroupingProblem, earlier: [Int?], price: Int) {
    let bonds = GroupingBonds(problem)
    let branches = Set(problem.groups.map(\.branch)).sorted()
    people = problem.people
    groups = problem.groups.count
    blocks = groups + branches.count
    branchOf = Cells(
      problem.groups.map { problem.groups.count + (branches.firstIndex(of: $0.branch) ?? 0) })
    least = Cells(problem.groups.map { max(0, min($0.least, problem.people)) })
    most = Cells(problem.groups.map { max(0, min($0.most, problem.people)) })
    let seats = bonds.members.flatMap(\.self)
    counted = CountedValues(problem, seats: seats)
    summed = SummedNumbers(problem, seats: seats)
    clusters = bonds.members.count
    singles = bonds.members.count { $0.count == 1 }
    person = Cells(seats)
    firstSeat = Cells(Self.beginnings(of: bonds.members))
    fixedGroup = Cells(bonds.fixedGroup.map { $0 ?? -1 })
    free = Cells(bonds.fixedGroup.indices.filter { bonds.fixedGroup[$0] == nil })
    apart = Cells(bonds.apart.flatMap(\.self))
    firstApart = Cells(Self.beginnings(of: bonds.apart))
    earlierGroup = Cells(earlier.map { $0 ?? -1 })
    leaving = Cells(
      bonds.members.flatMap { members in
        problem.groups.indices.map { group in
          members.count { (earlier[$0] ?? group) != group } * price
        }
      })
    largestWeight = max(1, price, problem.balance.map(\.weight).max() ?? 1)
  }

  func release() {
    counted.release()
    summed.release()
    for cells in [
      branchOf, least, most, person, firstSeat, free, fixedGroup, apart, firstApart, leaving,
      earlierGroup,
    ] { cells.release() }
  }

  /// How many people a cluster has.
  @inline(__always)
  func size(of cluster: Int) -> Int { firstSeat[cluster &+ 1] &- firstSeat[cluster] }

  /// The people of each group, given the group of each cluster, person by person.
  func groupOfPeople(_ groupOf: Cells) -> [Int] {
    var result = Array(repeating: 0, count: people)
    for cluster in 0..<clusters {
      for seat in firstSeat[cluster]..<firstSeat[cluster + 1] {
        result[person[seat]] = groupOf[cluster]
      }
    }
    return result
  }

  private static func beginnings(of lists: [[Int]]) -> [Int] {
    lists.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
  }
}
