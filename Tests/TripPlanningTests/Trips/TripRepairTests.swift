import Testing
import TripPlanning

/// Repair after random changes, of invented trips as they are met and of small ones.
@Suite struct TripRepairTests {
  private static let prices = TripRepair.Prices(
    added: 200, dropped: 300, moved: 150, fiveMinutes: 2)
  private static let small = 1...(Verification.isLong ? 300 : 40) as ClosedRange<UInt64>
  private static let large = 1...(Verification.isLong ? 60 : 5) as ClosedRange<UInt64>

  private func plan(_ problem: TripProblem, after earlier: TripPlan? = nil, steps: Int = 400)
    -> TripPlan?
  {
    TripSearch(
      problem, seed: 3, patience: Patience(steps: steps),
      repairing: earlier.map { TripRepair($0.partyDays, prices: Self.prices) }
    ).run().plan
  }

  @Test func `an empty change gives the very same plan`() throws {
    for seed in Self.large {
      let problem = RandomTrip.problem(seed: seed)
      let earlier = try #require(plan(problem, steps: 100))

      #expect(plan(problem, after: earlier) == earlier, "seed \(seed)")
    }
    for seed in Self.small {
      let problem = RandomSmallTrip.problem(seed: seed)
      guard let earlier = plan(problem) else { continue }

      #expect(plan(problem, after: earlier) == earlier, "small seed \(seed)")
    }
  }

  @Test func `a repair keeps every rule and what is fixed, and changes less than a new plan`()
    throws
  {
    var (repairedChanges, newChanges) = (0, 0)
    for seed in Self.large {
      let problem = RandomTrip.problem(seed: seed)
      let earlier = try #require(plan(problem, steps: 300))
      let settled = problem.with(fixed: fixed(in: earlier, of: problem, seed: seed))
      let changed = RandomTripChange.change(settled, planned: earlier, seed: seed)

      guard let repaired = plan(changed, after: earlier) else {
        let isProven = !TripDiagnosis(of: changed).findings.isEmpty
        #expect(isProven || plan(changed, steps: 2_000) == nil, "seed \(seed): a plan was missed")
        continue
      }

      #expect(TripRules.faults(of: repaired, in: changed) == [], "seed \(seed)")
      repairedChanges += changes(from: earlier, to: repaired)
      newChanges += plan(changed).map { changes(from: earlier, to: $0) } ?? 0
    }
    #expect(repairedChanges * 2 < newChanges)
  }

  @Test func `a small trip for which no repair is found has no plan at all`() {
    for seed in Self.small {
      let problem = RandomSmallTrip.problem(seed: seed)
      guard let earlier = plan(problem) else { continue }
      let changed = RandomTripChange.change(problem, planned: earlier, seed: seed)

      let repaired = plan(changed, after: earlier, steps: 2_000)

      if let repaired {
        #expect(TripRules.faults(of: repaired, in: changed) == [], "seed \(seed)")
      } else {
        #expect(TripOracle.best(of: changed) == nil, "seed \(seed): a plan was missed")
      }
    }
  }

  /// Two stops of the plan, settled to the minute.
  private func fixed(in plan: TripPlan, of problem: TripProblem, seed: UInt64) -> [FixedStop] {
    var random = SeededRandom(seed: seed)
    let stops = plan.partyDays.enumerated().flatMap { index, partyDay in
      partyDay.stops.map {
        FixedStop(
          party: index / problem.dayCount, purpose: $0.purpose, day: index % problem.dayCount,
          start: $0.start)
      }
    }
    return (0..<2).map { _ in stops[random.below(stops.count)] }
  }

  /// How many stops are there no more, or were not.
  private func changes(from one: TripPlan, to other: TripPlan) -> Int {
    zip(one.partyDays, other.partyDays).reduce(0) {
      $0 + Set($1.0.stops).symmetricDifference($1.1.stops).count
    }
  }
}
