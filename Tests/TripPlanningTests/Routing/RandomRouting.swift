import TripPlanning

/// Invented problems on a grid, where ways are as long as a taxi's.
enum RandomRouting {
  static func problem(places: Int, routes: Int, seed: UInt64) -> RoutingProblem {
    var random = SeededRandom(seed: seed)
    let points = (0...places).map { _ in (x: random.below(60), y: random.below(60)) }
    var stops = [RoutingProblem.Stop(duration: 0, worth: 0, opens: 0, closes: 240)]
    for _ in 1...places {
      let opens = random.below(180)
      stops.append(
        RoutingProblem.Stop(
          duration: 5 + random.below(20), worth: 1 + random.below(30), opens: opens,
          closes: opens + random.below(90)))
    }
    let travel = points.flatMap { from in points.map { abs(from.x - $0.x) + abs(from.y - $0.y) } }
    return RoutingProblem(stops: stops, travel: travel, routes: routes)
  }

  /// Ways of any length, another one there than back, and visits that may take no time.
  static func tangled(places: Int, routes: Int, seed: UInt64) -> RoutingProblem {
    var random = SeededRandom(seed: seed)
    let plain = problem(places: places, routes: routes, seed: seed)
    let stops = plain.stops.map { stop in
      RoutingProblem.Stop(
        duration: random.below(2) * stop.duration, worth: stop.worth, opens: stop.opens,
        closes: stop.closes)
    }
    let travel = plain.travel.indices.map { _ in 1 + random.below(60) }
    return RoutingProblem(stops: stops, travel: travel, routes: routes)
  }
}
