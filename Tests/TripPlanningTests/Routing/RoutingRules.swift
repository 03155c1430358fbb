import TripPlanning

/// Holds a plan against the rules of the problem, without any code of the search.
enum RoutingRules {
  /// What is wrong with a plan, in words; nothing when it is sound.
  static func faults(of plan: RoutingPlan, in problem: RoutingProblem) -> [String] {
    var faults: [String] = []
    let visited = plan.routes.flatMap(\.self)
    if plan.routes.count > problem.routes { faults.append("too many routes") }
    if Set(visited).count != visited.count { faults.append("a place twice") }
    if visited.contains(where: { !(1..<problem.stops.count).contains($0) }) {
      faults.append("no such place")
    }
    if plan.worth != visited.reduce(0, { $0 + problem.stops[$1].worth }) {
      faults.append("the worth is another")
    }
    for route in plan.routes where end(of: route, in: problem) == nil { faults.append("late") }
    return faults
  }

  /// The places left out that could simply be put into a route.
  static func roomLeft(in plan: RoutingPlan, of problem: RoutingProblem) -> [Int] {
    let visited = Set(plan.routes.flatMap(\.self))
    return (1..<problem.stops.count).filter { place in
      !visited.contains(place)
        && plan.routes.contains { route in
          (0...route.count).contains { slot in
            end(of: route[..<slot] + [place] + route[slot...], in: problem) != nil
          }
        }
    }
  }

  /// When a route is back, or `nil` where it is late somewhere.
  static func end(of route: some Sequence<Int>, in problem: RoutingProblem) -> Int? {
    var (time, place) = (problem.stops[0].opens, 0)
    for next in route {
      let arrival =
        time + problem.stops[place].duration + problem.travel[place * problem.stops.count + next]
      time = max(arrival, problem.stops[next].opens)
      if time > problem.stops[next].closes { return nil }
      place = next
    }
    let back = time + problem.stops[place].duration + problem.travel[place * problem.stops.count]
    return back <= problem.stops[0].closes ? back : nil
  }
}
