import TripPlanning

/// The least cost of a small problem, found by looking at every grouping; `nil` where none keeps
/// every hard rule.
struct GroupingOracle {
  private let problem: GroupingProblem
  private let earlier: [Int]?
  private let price: Int
  private var groupOf: [Int] = []
  private var best: Int?

  static func best(of problem: GroupingProblem, earlier: [Int]? = nil, price: Int = 0) -> Int? {
    var oracle = GroupingOracle(problem: problem, earlier: earlier, price: price)
    oracle.extend()
    return oracle.best
  }

  private init(problem: GroupingProblem, earlier: [Int]?, price: Int) {
    (self.problem, self.earlier, self.price) = (problem, earlier, price)
  }

  private mutating func extend() {
    guard groupOf.count == problem.people else {
      for group in problem.groups.indices
      where groupOf.filter({ $0 == group }).count < problem.groups[group].most {
        groupOf.append(group)
        extend()
        groupOf.removeLast()
      }
      return
    }
    guard GroupingRules.isSound(groupOf, in: problem) else { return }
    var cost = GroupingRules.penalty(of: groupOf, in: problem)
    if let earlier { cost += zip(earlier, groupOf).filter { $0 != $1 }.count * price }
    best = min(best ?? cost, cost)
  }
}
