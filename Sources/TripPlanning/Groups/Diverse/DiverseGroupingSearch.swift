/// Looks for diverse groups by annealing over swaps and moves, with the gain of every element in
/// every group at hand.
public struct DiverseGroupingSearch: Sendable {
  private let problem: DiverseGroupingProblem
  private let seed: UInt64
  private let patience: Patience

  /// A search for a problem.
  public init(_ problem: DiverseGroupingProblem, seed: UInt64, patience: Patience) {
    (self.problem, self.seed, self.patience) = (problem, seed, patience)
  }

  /// The best plan found, and how many steps it took to end.
  ///
  /// - Parameter onBetter: Told of every plan that is better than all before.
  public func run(
    onBetter: (DiverseGroupingPlan) -> Void = { _ in }
  ) -> (plan: DiverseGroupingPlan, steps: Int) {
    var walk = DiverseWalk(problem, seed: seed)
    defer { walk.release() }
    var steps = 0
    if problem.sizes.count > 1 {
      steps = walk.walk(patience, longest: longestRound) { onBetter($0.bestPlan) }
    }
    if walk.bestDiversity < 0 { walk.begin() }
    return (walk.bestPlan, steps)
  }

  /// Longer rounds do not pay.
  private var longestRound: Int { max(1 << 14, problem.elements * problem.elements * 40_000) }
}
