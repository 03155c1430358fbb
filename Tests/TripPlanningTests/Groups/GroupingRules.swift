import TripPlanning

/// Holds a grouping against the rules of the problem, without any code of the search.
enum GroupingRules {
  /// What is wrong with a plan, in words; nothing when it is sound.
  static func faults(of plan: GroupingPlan, in problem: GroupingProblem) -> [String] {
    guard plan.groupOf.count == problem.people,
      plan.groupOf.allSatisfy({ problem.groups.indices.contains($0) })
    else { return ["not everyone is in a group"] }
    var faults = isSound(plan.groupOf, in: problem) ? [] : ["a hard rule is broken"]
    if plan.penalty != penalty(of: plan.groupOf, in: problem) {
      faults.append("the penalty is another")
    }
    return faults
  }

  /// Whether every hard rule is kept.
  static func isSound(_ groupOf: [Int], in problem: GroupingProblem) -> Bool {
    for (number, group) in problem.groups.enumerated() {
      var size = 0
      for place in groupOf where place == number { size += 1 }
      if size < group.least || size > group.most { return false }
    }
    for pair in problem.apart where groupOf[pair.first] == groupOf[pair.second] { return false }
    for pair in problem.together where groupOf[pair.first] != groupOf[pair.second] { return false }
    for place in problem.fixed where groupOf[place.person] != place.group { return false }
    for cap in problem.caps {
      let values = problem.attributes[cap.attribute]
      for person in 0..<problem.people {
        var alike = 0
        for other in 0..<problem.people
        where values[other] == values[person]
          && block(groupOf[other], cap.level, problem) == block(groupOf[person], cap.level, problem)
        { alike += 1 }
        if alike > cap.most { return false }
      }
    }
    return true
  }

  /// The penalty as the problem states it.
  static func penalty(of groupOf: [Int], in problem: GroupingProblem) -> Int {
    let n = problem.people
    var penalty = 0
    for rule in problem.balance {
      let values = problem.attributes[rule.attribute]
      for here in Set(problem.groups.indices.map { block($0, rule.level, problem) }) {
        let inside = (0..<n).filter { block(groupOf[$0], rule.level, problem) == here }
        switch rule.kind {
        case .sum:
          let off = n * inside.map { values[$0] }.reduce(0, +) - inside.count * values.reduce(0, +)
          penalty += (off < 0 ? -off : off) / n * rule.weight
        case .count:
          for value in Set(values) {
            let share = values.filter { $0 == value }.count * inside.count
            let (low, high) = (share / n, share % n == 0 ? share / n : share / n + 1)
            let people = inside.filter { values[$0] == value }.count
            if people < low { penalty += (low - people) * rule.weight }
            if people > high { penalty += (people - high) * rule.weight }
          }
        }
      }
    }
    return penalty
  }

  private static func block(
    _ group: Int, _ level: GroupingProblem.Level, _ problem: GroupingProblem
  ) -> Int {
    switch level {
    case .group: group
    case .branch: problem.groups[group].branch
    }
  }
}
