/// The search for the timetable of a trip.
public struct TripSearch: Sendable {
  private let problem: TripProblem
  private let seed: UInt64
  private let patience: Patience
  private let repair: TripRepair?

  /// A search for a problem.
  ///
  /// - Parameter repair: The earlier plan to be kept where it can be, and what changes cost.
  public init(
    _ problem: TripProblem, seed: UInt64, patience: Patience, repairing repair: TripRepair? = nil
  ) {
    (self.problem, self.seed, self.patience, self.repair) = (problem, seed, patience, repair)
  }

  /// The best plan found, how many steps it took, and what was missing where there is none.
  ///
  /// - Parameter onBetter: Told of every plan that is better than all before.
  public func run(onBetter: (TripPlan) -> Void = { _ in }) -> TripOutcome {
    TripOutcome(plan: nil, steps: 0, missing: [])
  }
}
