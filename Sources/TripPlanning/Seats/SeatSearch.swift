/// Seats band after band, in the order of the roster, over all ways to have filled the buses so far:
/// dynamic programming with bounds (Bellman, "Dynamic Programming", 1957; Morin and Marsten,
/// "Branch-and-bound strategies for dynamic programming", Operations Research 24, 1976).
///
/// A pass keeps so many states after each band. If none had to go that could have become better
/// than the best plan, that plan is proven to be the best; else the least bound of those that went
/// is a bound for every plan. Passes become wider until the plan is proven or patience ends. The
/// first ones look at few ways to split a band only, and find good plans fast.
struct SeatSearch {
  private static let passes = [
    (width: 30, isCoarse: true), (width: 500, isCoarse: true), (width: 4_000, isCoarse: true),
    (width: 100, isCoarse: false), (width: 1_000, isCoarse: false),
    (width: 6_000, isCoarse: false), (width: 20_000, isCoarse: false),
  ]

  private let rules: SeatRules
  private let patience: Patience
  /// The best plan: the bus of each person.
  private(set) var best: [Int]
  /// What it costs.
  private(set) var cost: Int
  /// What every plan costs at the least.
  private(set) var bound = 0

  init(_ problem: SeatProblem, settled: SettledSeats, patience: Patience) {
    rules = SeatRules(problem, settled: settled)
    self.patience = patience
    best = settled.anyPlan
    cost = SeatFindings(problem).scaledCost(of: best)
  }

  /// Begins with a plan, whatever it costs.
  mutating func start(with plan: [Int], cost: Int) { (best, self.cost) = (plan, cost) }

  /// Looks for better plans.
  mutating func run(onBetter: (_ plan: [Int], _ bound: Int) -> Void) {
    onBetter(best, bound)
    guard !rules.bands.isEmpty else {
      bound = cost
      return
    }
    var steps = 0
    for (width, isCoarse) in Self.passes where bound < cost {
      var pass = SeatPass(
        rules, width: width, isCoarse: isCoarse, ceiling: cost, steps: patience.steps - steps,
        shouldStop: patience.shouldStop)
      defer { pass.release() }
      let found = pass.run()
      steps += pass.steps
      if let found, found.cost < cost {
        (best, cost) = (found.plan, found.cost)
        onBetter(best, bound)
      }
      bound = max(bound, min(cost, pass.bound))
      if pass.isOver { return }
    }
  }
}
