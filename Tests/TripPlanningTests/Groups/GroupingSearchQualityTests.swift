import Testing
import TripPlanning

/// The long check: how much a seed can lose.
@Suite struct GroupingSearchQualityTests {
  private func penalty(_ problem: GroupingProblem, seed: UInt64, steps: Int) -> Int? {
    let patience = Patience(steps: steps)
    switch GroupingSearch(problem, seed: seed, patience: patience).run().answer {
    case .grouped(let plan): return plan.penalty
    case .blocked: return nil
    }
  }

  /// What dealing people out in the order of the list comes to.
  private func dealt(_ problem: GroupingProblem) -> Int {
    let groupOf = (0..<problem.people).map { $0 % problem.groups.count }
    return problem.imbalances(of: groupOf).reduce(0) { $0 + $1.penalty }
  }

  // The aim is 3 % of the best penalty on all 20. Classes of over 50 people do not reach it: there
  // the best is a point or two beside a thousand for an unplanned class; decision 0011.
  @Test(.enabled(if: Verification.isLong))
  func `of 20 classes the worst of five seeds is near the best known`() throws {
    var close = 0
    for seed in 1...20 as ClosedRange<UInt64> {
      let problem = RandomClass.problem(seed: seed)

      let penalties = try (1...5).map {
        try #require(penalty(problem, seed: $0, steps: 2_000_000))
      }

      let longer = try #require(penalty(problem, seed: 6, steps: 8_000_000))
      let best = min(longer, try #require(penalties.min()))
      let worst = try #require(penalties.max())
      #expect((worst - best) * 100 <= 3 * (dealt(problem) - best))
      close += (worst - best) * 100 <= 3 * max(best, 10) ? 1 : 0
    }

    #expect(close >= 5)
  }
}
