internal import Documents
internal import TripPlanning

/// What is written for a grouping instance, in the format of the benchmark.
struct GroupingSolution {
  let instance: String
  /// Wall seconds in digits, reading included.
  let seconds: String
  let seed: UInt64

  /// Groups with the ids of the file, or why there are none.
  func json(_ answer: GroupingAnswer, of instance: GroupingInstance) -> JSONValue {
    switch answer {
    case .grouped(let plan):
      let groups = plan.groups(count: instance.groups.count).map { group in
        JSONValue.array(group.map { instance.people[$0].json })
      }
      return solved(groups, objective: "\(plan.penalty)")
    case .blocked(let conflicts):
      let reasons = conflicts.flatMap { instance.words(for: $0) }
      return .object(
        [
          .init("instance", .string(self.instance)), .init("status", .string("infeasible")),
          .init("blocked", .array(reasons.map(JSONValue.string))),
        ] + ending)
    }
  }

  /// Diverse groups, the objective with three decimals.
  func json(_ plan: DiverseGroupingPlan) -> JSONValue {
    let groups = plan.groups.map { group in JSONValue.array(group.map { .number("\($0)") }) }
    let decimals = "\(1_000 + plan.diversity % 1_000)".dropFirst()
    return solved(groups, objective: "\(plan.diversity / 1_000).\(decimals)")
  }

  private func solved(_ groups: [JSONValue], objective: String) -> JSONValue {
    .object(
      [
        .init("instance", .string(instance)), .init("groups", .array(groups)),
        .init("objective", .number(objective)),
      ] + ending)
  }

  private var ending: [JSONValue.Member] {
    [.init("seconds", .number(seconds)), .init("seed", .number("\(seed)"))]
  }
}
