/// A grouping problem laid out for the search: values numbered through, fair shares in tables.
///
/// Blocks are numbered through: first the groups, then the branches. All that a person counts for
/// is a row of values, one per attribute that a rule counts; two people can be compared slot by slot.
struct GroupingModel {
  /// What a broken hard rule costs, for each person too many.
  static let broken = 1 << 20

  let people: Int
  let groups: Int
  let blocks: Int
  /// How many different values there are.
  let values: Int
  /// How many attributes are counted.
  let slots: Int
  /// How many attributes are summed.
  let sums: Int
  /// The values of each person: person × slots + slot.
  let value: Cells
  /// For each level and value the weight of its balance: level × values + value.
  let weight: Cells
  /// For each level and value how many people a block may have.
  let cap: Cells
  /// For each size of a block and each value the fair share rounded down, and rounded up.
  let floor: Cells
  let ceiling: Cells
  /// The summed numbers of each person: person × sums + sum.
  let number: Cells
  let total: [Int]
  /// For each level and sum its weight: level × sums + sum.
  let sumWeight: Cells
  /// 2⁶⁴ / people rounded up: a division by people is a multiplication.
  let reciprocal: UInt
  /// The block of the branch of each group.
  let branchOf: Cells
  let least: Cells
  let most: Cells
  /// People who move together: cluster by cluster their members.
  let clusters: Int
  let firstMember: Cells
  let member: Cells
  /// Clusters whose group is not settled, and how many.
  let free: Cells
  /// The group of a settled cluster, or −1.
  let fixedGroup: Cells
  /// For each cluster those that must be elsewhere.
  let firstApart: Cells
  let apart: Cells
  /// What each cluster costs in each group besides: cluster × groups + group.
  let place: Cells
  /// The group that each person was in before, or −1.
  let before: Cells

  init(_ problem: GroupingProblem, earlier: [Int?]? = nil, price: Int = 0) {
    people = problem.people
    groups = problem.groups.count
    let branches = Set(problem.groups.map(\.branch)).sorted()
    blocks = groups + branches.count
    var rankOf: [Int: Int] = [:]
    for (rank, branch) in branches.enumerated() { rankOf[branch] = problem.groups.count + rank }
    branchOf = Cells(problem.groups.map { rankOf[$0.branch] ?? 0 })
    least = Cells(problem.groups.map { max(0, $0.least) })
    most = Cells(problem.groups.map { max(0, min($0.most, problem.people)) })

    let counts = problem.balance.filter { $0.kind == .count }
    let counted = Set(counts.map(\.attribute) + problem.caps.map(\.attribute)).sorted()
    slots = counted.count
    var rows = Array(repeating: 0, count: problem.people * counted.count)
    var firstValue: [Int] = [0]
    var frequency: [Int] = []
    for (slot, attribute) in counted.enumerated() {
      var codes: [Int: Int] = [:]
      for (person, value) in problem.attributes[attribute].enumerated() {
        let code = codes[value] ?? frequency.count
        if code == frequency.count {
          codes[value] = code
          frequency.append(0)
        }
        frequency[code] += 1
        rows[person * counted.count + slot] = code
      }
      firstValue.append(frequency.count)
    }
    values = frequency.count
    value = Cells(rows)
    weight = Cells(2 * values)
    cap = Cells(2 * values, filledWith: problem.people)
    for (slot, attribute) in counted.enumerated() {
      for code in firstValue[slot]..<firstValue[slot + 1] {
        for rule in counts where rule.attribute == attribute {
          let cell = Self.row(rule.level) * values + code
          weight[cell] = weight[cell] + rule.weight
        }
        for rule in problem.caps where rule.attribute == attribute {
          let cell = Self.row(rule.level) * values + code
          cap[cell] = min(cap[cell], rule.most)
        }
      }
    }
    let n = max(1, problem.people)
    floor = Cells((people + 1) * values)
    ceiling = Cells((people + 1) * values)
    for size in 0...people {
      for code in 0..<values {
        floor[size * values + code] = frequency[code] * size / n
        ceiling[size * values + code] = (frequency[code] * size + n - 1) / n
      }
    }

    let sumRules = problem.balance.filter { $0.kind == .sum }
    let summed = Set(sumRules.map(\.attribute)).sorted()
    sums = summed.count
    total = summed.map { problem.attributes[$0].reduce(0, +) }
    number = Cells((0..<people).flatMap { person in summed.map { problem.attributes[$0][person] } })
    sumWeight = Cells(2 * summed.count)
    for (sum, attribute) in summed.enumerated() {
      for rule in sumRules where rule.attribute == attribute {
        let cell = Self.row(rule.level) * summed.count + sum
        sumWeight[cell] = sumWeight[cell] + rule.weight
      }
    }
    reciprocal = UInt.max / UInt(n) + 1

    let bonds = GroupingBonds(problem)
    clusters = bonds.members.count
    firstMember = Cells(bonds.members.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) })
    member = Cells(bonds.members.flatMap(\.self))
    fixedGroup = Cells(bonds.fixedGroup.map { $0 ?? -1 })
    free = Cells(bonds.fixedGroup.indices.filter { bonds.fixedGroup[$0] == nil })
    firstApart = Cells(bonds.apart.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) })
    apart = Cells(bonds.apart.flatMap(\.self))
    before = Cells((0..<people).map { person in earlier?[person] ?? -1 })
    place = Cells(bonds.members.count * groups)
    for (cluster, members) in bonds.members.enumerated() {
      for group in 0..<groups {
        let leaving = members.count { before[$0] >= 0 && before[$0] != group }
        place[cluster * groups + group] = leaving * price
      }
    }
  }

  func release() {
    for cells in [
      value, weight, cap, floor, ceiling, number, sumWeight, branchOf, least, most, firstMember,
      member, free, fixedGroup, firstApart, apart, place, before,
    ] { cells.release() }
  }

  /// The row of a level in the tables.
  static func row(_ level: GroupingProblem.Level) -> Int {
    switch level {
    case .group: 0
    case .branch: 1
    }
  }

  /// How many people a cluster has.
  @inline(__always)
  func size(of cluster: Int) -> Int { firstMember[cluster &+ 1] &- firstMember[cluster] }

  /// What a block of a size pays for a sum.
  @inline(__always)
  func sumCost(_ sum: Int, of amount: Int, size: Int, row: Int) -> Int {
    let off = (people &* amount &- size &* total[sum]).magnitude
    return Int(bitPattern: off.multipliedFullWidth(by: reciprocal).high)
      &* sumWeight[row &* sums &+ sum]
  }
}
