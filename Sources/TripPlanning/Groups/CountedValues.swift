/// What rules count, laid out for the search: values numbered through, fair shares in tables.
///
/// All that a person counts for is a row of values, one slot for each attribute that a rule counts,
/// so that two people can be compared slot by slot.
struct CountedValues {
  /// How many different values there are.
  let count: Int
  /// How many attributes are counted.
  let slots: Int
  /// The values of the person on each seat: seat × slots + slot.
  let value: Cells
  /// The seats of those who have each value, and where those of each value begin.
  let seat: Cells
  let firstSeat: Cells
  /// For each level and value the weight of its balance: level × count + value.
  let weight: Cells
  /// For each level and value how many people a block may have.
  let cap: Cells
  /// For each size of a block and each value the fair share rounded down: size × count + value.
  let floor: Cells
  /// The same rounded up.
  let ceiling: Cells

  /// - Parameter seats: The people in the order in which the search keeps them.
  init(_ problem: GroupingProblem, seats: [Int]) {
    let counted = Self.countedAttributes(of: problem)
    var frequency: [Int] = []
    var attributeOf: [Int] = []
    var rows = Array(repeating: 0, count: seats.count * counted.count)
    for (slot, attribute) in counted.enumerated() {
      var codes: [Int: Int] = [:]
      for (seat, person) in seats.enumerated() {
        let value = problem.attributes[attribute][person]
        let code = codes[value] ?? frequency.count
        if code == frequency.count {
          codes[value] = code
          frequency.append(0)
          attributeOf.append(attribute)
        }
        frequency[code] += 1
        rows[seat * counted.count + slot] = code
      }
    }
    (count, slots, value) = (frequency.count, counted.count, Cells(rows))
    let places = rows.indices.sorted { (rows[$0], $0) < (rows[$1], $1) }
    seat = Cells(places.map { $0 / max(1, counted.count) })
    firstSeat = Cells(frequency.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) })
    let people = max(1, problem.people)
    let shares = (0...problem.people).flatMap { size in frequency.map { $0 * size } }
    floor = Cells(shares.map { $0 / people })
    ceiling = Cells(shares.map { ($0 + people - 1) / people })
    weight = Cells(Self.weights(of: problem, attributeOf))
    cap = Cells(Self.caps(of: problem, attributeOf))
  }

  func release() {
    for cells in [value, seat, firstSeat, weight, cap, floor, ceiling] { cells.release() }
  }

  /// The row of a level in the tables.
  static func row(_ level: GroupingProblem.Level) -> Int {
    switch level {
    case .group: 0
    case .branch: 1
    }
  }

  private static func countedAttributes(of problem: GroupingProblem) -> [Int] {
    let balanced = problem.balance.filter { $0.kind == .count }.map(\.attribute)
    return Set(balanced + problem.caps.map(\.attribute)).sorted()
  }

  private static func weights(of problem: GroupingProblem, _ attributeOf: [Int]) -> [Int] {
    var weights = Array(repeating: 0, count: 2 * attributeOf.count)
    for rule in problem.balance where rule.kind == .count {
      for (value, attribute) in attributeOf.enumerated() where attribute == rule.attribute {
        weights[row(rule.level) * attributeOf.count + value] += rule.weight
      }
    }
    return weights
  }

  private static func caps(of problem: GroupingProblem, _ attributeOf: [Int]) -> [Int] {
    var caps = Array(repeating: problem.people, count: 2 * attributeOf.count)
    for rule in problem.caps {
      for (value, attribute) in attributeOf.enumerated() where attribute == rule.attribute {
        let cell = row(rule.level) * attributeOf.count + value
        caps[cell] = min(caps[cell], rule.most)
      }
    }
    return caps
  }
}
