internal import TripPlanning

/// Groups of an invented class of 64, against what a coordinator does in a spreadsheet: sort by sex,
/// rank and unit and deal people out in turn.
enum PlanGroups {
  private static let people = 64
  private static let groups = 4

  /// Searches for a while and prints how much imbalance is left of what dealing out leaves.
  static func measure() {
    let problem = trainingClass()
    let order = (0..<people).sorted { row(problem, $0).lexicographicallyPrecedes(row(problem, $1)) }
    var dealt = Array(repeating: 0, count: people)
    for (place, person) in order.enumerated() { dealt[person] = place % groups }
    let unplanned = penalty(problem, dealt)
    print("a class of \(people) in \(groups) groups, imbalance when dealt out in turn \(unplanned)")
    for milliseconds in [30, 100, 300, 1_000] {
      let found = (1...5).map { search(problem, seed: $0, milliseconds) }.sorted()
      let share = Double(found[2]) / Double(max(1, unplanned))
      print("  \(milliseconds) ms  five seeds \(found), median / dealt out \(share)")
    }
  }

  private static func search(
    _ problem: GroupingProblem, seed: UInt64, _ milliseconds: Int
  ) -> Int {
    let end = ContinuousClock.now + .milliseconds(milliseconds)
    let patience = Patience(steps: 1 << 40) { ContinuousClock.now >= end }
    switch GroupingSearch(problem, seed: seed, patience: patience).run().answer {
    case .grouped(let plan): return plan.penalty
    case .blocked: preconditionFailure("a class without contradictions has groups")
    }
  }

  private static func penalty(_ problem: GroupingProblem, _ groupOf: [Int]) -> Int {
    problem.imbalances(of: groupOf).reduce(0) { $0 + $1.penalty }
  }

  private static func row(_ problem: GroupingProblem, _ person: Int) -> [Int] {
    problem.attributes.map { $0[person] }
  }

  /// Sex, rank, unit, region, field, schooling and age of invented people.
  private static func trainingClass() -> GroupingProblem {
    var random = SeededRandom(seed: 81)
    let kinds = [2, 4, 32, 11, 8, 3]
    var attributes = kinds.map { kinds in
      (0..<people).map { _ in min(random.below(kinds), random.below(kinds)) }
    }
    attributes[2] = (0..<people).map { $0 / 2 }
    attributes.append((0..<people).map { _ in 32 + random.below(14) + random.below(14) })
    let weights = [(0, 30), (1, 20), (3, 10), (4, 10), (5, 5)]
    return GroupingProblem(
      people: people, attributes: attributes,
      groups: (0..<groups).map { _ in .init(branch: 0, least: 16, most: 16) },
      caps: [.init(attribute: 2, level: .group, most: 1)],
      balance: weights.map { .init(attribute: $0, level: .group, kind: .count, weight: $1) }
        + [.init(attribute: 6, level: .group, kind: .sum, weight: 1)])
  }
}
