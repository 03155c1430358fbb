import Testing
import TripPlanning

/// The long check: how much a seed can lose.
@Suite struct TripSearchQualityTests {
  private func worth(_ problem: TripProblem, seed: UInt64, steps: Int) -> Int? {
    TripSearch(problem, seed: seed, patience: Patience(steps: steps)).run().plan?.worth
  }

  // The aim is all 20; with other seeds one of trips 2, 17 and 18 loses a little more, decision 0010.
  @Test(.enabled(if: Verification.isLong))
  func `on 19 of 20 trips the worst of five seeds is within 3 % of the best known`() throws {
    var close = 0
    for seed in 1...20 as ClosedRange<UInt64> {
      let problem = RandomTrip.problem(seed: seed)

      let worths = (1...5).map { worth(problem, seed: $0, steps: 8_000) ?? .min }

      let longer = worth(problem, seed: 6, steps: 40_000)
      let best = try #require((worths + [longer ?? .min]).max())
      let worst = try #require(worths.min())
      #expect(worst > .min)
      close += (best - worst) * 100 <= 3 * max(best, 1_000) ? 1 : 0
    }

    #expect(close >= 19)
  }
}
