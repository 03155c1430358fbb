import Testing
import TripPlanning

/// The search against a look at every plan.
@Suite struct TripOracleTests {
  /// 500 in the long check.
  private static var count: UInt64 { Verification.isLong ? 500 : 100 }

  @Test func `small trips are planned to the optimum, and what has no plan gets none`() {
    var optimal: UInt64 = 0
    for seed in 1...Self.count {
      let problem = RandomSmallTrip.problem(seed: seed)

      let plan = TripSearch(problem, seed: seed, patience: Patience(steps: 2_000)).run().plan

      let best = TripOracle.best(of: problem)
      #expect(plan.map { TripRules.faults(of: $0, in: problem) } ?? [] == [], "seed \(seed)")
      #expect((plan?.worth ?? .min) <= (best ?? .min), "seed \(seed)")
      optimal += plan?.worth == best ? 1 : 0
    }
    #expect(optimal == Self.count)
  }

  @Test(arguments: [317, 374, 380, 441] as [UInt64])
  func `a proof of no plan is never wrong`(seed: UInt64) {
    let problem = RandomSmallTrip.problem(seed: seed)

    let findings = TripDiagnosis(of: problem).findings

    #expect(findings.isEmpty || TripOracle.best(of: problem) == nil)
  }
}
