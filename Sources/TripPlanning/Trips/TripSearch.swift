/// The search for the timetable of a trip: ruin and recreate under annealing acceptance (Schrimpf,
/// Schneider, Stamm-Wilbrandt and Dueck, "Record Breaking Optimization Results Using the Ruin and
/// Recreate Principle", Journal of Computational Physics 159, 2000), in which every party-day that
/// is touched is put in its best order and at its best times exactly (``DayPolish``).
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
    let crowded = problem.parties.indices.filter {
      problem.parties[$0].size > problem.parties[$0].seats
    }
    guard crowded.isEmpty else {
      return TripOutcome(plan: nil, steps: 0, missing: crowded.map { .seats(party: $0) })
    }
    let ground = TripGround(problem, repairing: repair)
    let writing = TripWriting(problem: problem)
    var walk = TripWalk(ground, seed: seed, steps: patience.steps)
    defer {
      walk.release()
      ground.release()
    }
    if let repair, walk.recall(repair, of: problem) {
      let plan = writing.plan(of: walk.state, ground)
      onBetter(plan)
      return TripOutcome(plan: plan, steps: 0, missing: [])
    }
    var step = 0
    walk.start()
    if walk.best.missing == 0 { onBetter(writing.plan(of: walk.best, ground)) }
    while step < patience.steps {
      if step & 7 == 0 {
        if patience.shouldStop() { break }
        walk.cool(at: step)
      }
      step += 1
      if walk.take(), walk.best.missing == 0 { onBetter(writing.plan(of: walk.best, ground)) }
    }
    let missing = writing.missing(in: walk.best, ground)
    let plan = missing.isEmpty ? writing.plan(of: walk.best, ground) : nil
    return TripOutcome(plan: plan, steps: step, missing: missing)
  }
}
