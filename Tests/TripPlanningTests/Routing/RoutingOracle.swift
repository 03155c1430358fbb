import TripPlanning

/// The best worth of a small problem, found by looking at every plan.
struct RoutingOracle {
  private let problem: RoutingProblem
  private var best = 0

  static func best(of problem: RoutingProblem) -> Int {
    var oracle = RoutingOracle(problem: problem)
    oracle.extend([], seen: [], worth: 0, routesLeft: problem.routes)
    return oracle.best
  }

  private init(problem: RoutingProblem) { self.problem = problem }

  /// Either the route goes on to another place, or it ends and the next one begins.
  ///
  /// Ways obey the triangle inequality here, so that every beginning of a route is a route.
  private mutating func extend(_ route: [Int], seen: Set<Int>, worth: Int, routesLeft: Int) {
    best = max(best, worth)
    for place in 1..<problem.stops.count where !seen.contains(place) {
      let longer = route + [place]
      guard RoutingRules.end(of: longer, in: problem) != nil else { continue }
      extend(
        longer, seen: seen.union([place]), worth: worth + problem.stops[place].worth,
        routesLeft: routesLeft)
    }
    if !route.isEmpty, routesLeft > 1 {
      extend([], seen: seen, worth: worth, routesLeft: routesLeft - 1)
    }
  }
}
