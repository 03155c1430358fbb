internal import Documents
internal import TripPlanning

/// What is written for an instance: a plan, or what keeps all plans from being.
struct TripSolution {
  /// The answer.
  enum Answer {
    /// The best plan found.
    case plan(TripPlan)
    /// No plan was found; the lectures, sites and parties that cannot be placed. Proven where no
    /// search was needed to see it.
    case infeasible(blocked: [String], proven: Bool)
  }

  let instance: TripInstance
  let answer: Answer
  /// Wall seconds in digits, reading included.
  let seconds: String
  let seed: UInt64

  /// The answer in the format of the benchmark.
  var json: JSONValue {
    switch answer {
    case .plan(let plan):
      .object(
        [
          .init("instance", .string(instance.name)), .init("objective", number(plan.worth)),
          .init("plan", .array(partyDays(of: plan))),
        ] + ending)
    case .infeasible(let blocked, let proven):
      .object(
        [
          .init("instance", .string(instance.name)), .init("status", .string("infeasible")),
          .init("blocked", .array(blocked.map(JSONValue.string))), .init("proven", .bool(proven)),
        ] + ending)
    }
  }

  private var ending: [JSONValue.Member] {
    [.init("seconds", .number(seconds)), .init("seed", .number("\(seed)"))]
  }

  private func partyDays(of plan: TripPlan) -> [JSONValue] {
    let days = instance.problem.dayCount
    return plan.partyDays.enumerated().map { index, partyDay in
      .object([
        .init("party", .string(instance.names.parties[index / days])),
        .init("day", number(index % days)), .init("leave", number(partyDay.leave)),
        .init("arrive", number(partyDay.arrive)),
        .init("stops", .array(partyDay.stops.map(json(of:)))),
      ])
    }
  }

  private func json(of stop: TripStop) -> JSONValue {
    let (kind, key, name) =
      switch stop.purpose {
      case .site(let site): ("site", "id", instance.names.sites[site])
      case .lecture(let lecture): ("lecture", "id", instance.names.lectures[lecture])
      case .lunch(let table):
        ("lunch", "place", instance.names.places[instance.problem.lunch.tables[table].place])
      }
    return .object([
      .init("kind", .string(kind)), .init(key, .string(name)), .init("start", number(stop.start)),
    ])
  }

  private func number(_ number: Int) -> JSONValue { .number("\(number)") }
}
