/// What rules add up, laid out for the search.
struct SummedNumbers {
  /// How many attributes are summed.
  let count: Int
  /// The numbers of the person on each seat: seat × count + sum.
  let number: Cells
  /// What the numbers of all people add up to.
  private let total: Cells
  /// For each level and sum its weight: level × count + sum.
  private let weight: Cells
  private let people: Int
  /// 2⁶⁴ / people, rounded up: with it a division by people is a multiplication, exact while the
  /// dividend times people is below 2⁶⁴.
  private let reciprocal: UInt

  /// - Parameter seats: The people in the order in which the search keeps them.
  init(_ problem: GroupingProblem, seats: [Int]) {
    let rules = problem.balance.filter { $0.kind == .sum }
    let summed = Set(rules.map(\.attribute)).sorted()
    var weights = Array(repeating: 0, count: 2 * summed.count)
    for rule in rules {
      for (sum, attribute) in summed.enumerated() where attribute == rule.attribute {
        weights[CountedValues.row(rule.level) * summed.count + sum] += rule.weight
      }
    }
    count = summed.count
    number = Cells(seats.flatMap { person in summed.map { problem.attributes[$0][person] } })
    total = Cells(summed.map { problem.attributes[$0].reduce(0, +) })
    weight = Cells(weights)
    people = problem.people
    reciprocal = UInt.max / UInt(max(2, people)) + 1
  }

  func release() { for cells in [number, total, weight] { cells.release() } }

  /// What a sum weighs on both levels.
  func weight(of sum: Int) -> Int { weight[sum] + weight[count + sum] }

  /// By how much the sum of a block of a size is above its fair share, times the number of people.
  @inline(__always)
  func excess(_ sum: Int, of amount: Int, size: Int) -> Int {
    people &* amount &- size &* total[sum]
  }

  /// What a block of a size pays for a sum.
  @inline(__always)
  func cost(_ sum: Int, of amount: Int, size: Int, row: Int) -> Int {
    let off = excess(sum, of: amount, size: size).magnitude
    let whole = off.multipliedFullWidth(by: reciprocal).high
    return Int(bitPattern: whole) &* weight[row &* count &+ sum]
  }
}
