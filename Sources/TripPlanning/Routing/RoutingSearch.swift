/// Ruin and recreate under annealing acceptance (Schrimpf, Schneider, Stamm-Wilbrandt and Dueck,
/// "Record Breaking Optimization Results Using the Ruin and Recreate Principle", Journal of
/// Computational Physics 159, 2000).
public struct RoutingSearch: Sendable {
  private let problem: RoutingProblem
  private let seed: UInt64
  private let patience: Patience

  /// A search for a problem.
  public init(_ problem: RoutingProblem, seed: UInt64, patience: Patience) {
    (self.problem, self.seed, self.patience) = (problem, seed, patience)
  }

  /// The best plan found, and how many steps it took to end.
  ///
  /// - Parameter onBetter: Told of every plan that is better than all before.
  public func run(onBetter: (RoutingPlan) -> Void = { _ in }) -> (plan: RoutingPlan, steps: Int) {
    guard problem.stops.count > 1 else {
      return (RoutingPlan(routes: Array(repeating: [], count: problem.routes), worth: 0), 0)
    }
    var walk = RoutingWalk(problem, seed: seed, steps: patience.steps)
    defer { walk.release() }
    onBetter(walk.bestPlan)
    var step = 0
    while step < patience.steps {
      if step & 127 == 0 {
        if patience.shouldStop() { break }
        walk.cool(at: step)
      }
      step += 1
      if walk.take() { onBetter(walk.bestPlan) }
    }
    return (walk.bestPlan, step)
  }
}

/// A walk from plan to plan.
private struct RoutingWalk {
  // Found by measuring, decision 0009. Temperatures are in 1/1024 of the mean worth of a place.
  private static let firstTemperature = 1_500
  private static let lastTemperature = 80
  private static let mostStrings = 2
  private static let longString = 10
  private static let farString = 50
  private static let farChance = 6

  private let places: Int
  private var current: RouteSet
  private var trial: RouteSet
  private var best: RouteSet
  private var ruin: Ruin
  private var recreate: Recreate
  private var annealing: Annealing
  private var random: SeededRandom

  init(_ problem: RoutingProblem, seed: UInt64, steps: Int) {
    places = problem.stops.count
    (current, trial, best) = (RouteSet(problem), RouteSet(problem), RouteSet(problem))
    (ruin, recreate) = (Ruin(problem), Recreate(problem))
    random = SeededRandom(seed: seed)
    let mean = max(1, problem.stops.map(\.worth).reduce(0, +) / (places - 1))
    annealing = Annealing(
      from: mean * Self.firstTemperature, to: mean * Self.lastTemperature, over: steps)
    recreate.fill(&current, &random)
    best.copy(current)
    trial.copy(current)
  }

  func release() {
    for set in [current, trial, best] { set.release() }
    ruin.release()
    recreate.release()
  }

  var bestPlan: RoutingPlan {
    RoutingPlan(routes: (0..<best.routes).map(best.order(of:)), worth: best.total)
  }

  mutating func cool(at step: Int) { annealing.cool(at: step) }

  /// Takes one step; whether it led to the best plan so far.
  mutating func take() -> Bool {
    ruin.ruin(
      &trial, around: 1 + random.below(places - 1),
      strings: 1 + random.below(min(trial.routes, Self.mostStrings)), longest: longest(), &random)
    recreate.fill(&trial, after: ruin, &random)
    guard ruin.isInTime, annealing.takes(loss: current.total - trial.total, &random) else {
      trial.copy(current)
      return false
    }
    current.copy(trial)
    guard current.total > best.total else { return false }
    best.copy(current)
    return true
  }

  /// How long a string may be: now and then far longer, so that a route can move to another quarter
  /// altogether.
  private mutating func longest() -> Int {
    if random.below(Self.farChance) == 0 { return Self.farString }
    var visits = 0
    for route in 0..<current.routes { visits += current.length[route] - 2 }
    return max(2, min(Self.longString, visits / current.routes))
  }
}
