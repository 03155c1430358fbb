import Synchronization
import Testing
import TripPlanning

@Suite struct RoutingSearchTests {
  @Test func `small problems are solved to the optimum`() {
    var optimal = 0
    for seed in 1...500 as ClosedRange<UInt64> {
      let problem = RandomRouting.problem(
        places: 4 + Int(seed % 4), routes: 1 + Int(seed % 2), seed: seed)

      let plan = RoutingSearch(problem, seed: seed, patience: Patience(steps: 2_000)).run().plan

      let best = RoutingOracle.best(of: problem)
      #expect(RoutingRules.faults(of: plan, in: problem) == [])
      #expect(plan.worth <= best)
      optimal += plan.worth == best ? 1 : 0
    }
    #expect(optimal >= 495)
  }

  @Test(arguments: 1...4)
  func `a larger plan keeps every rule, and so does each better one on the way`(routes: Int) {
    let problem = RandomRouting.problem(places: 120, routes: routes, seed: 7)
    var worths: [Int] = []

    let plan = RoutingSearch(problem, seed: 3, patience: Patience(steps: 3_000)).run { better in
      #expect(RoutingRules.faults(of: better, in: problem) == [])
      worths.append(better.worth)
    }.plan

    #expect(RoutingRules.faults(of: plan, in: problem) == [])
    #expect(worths == worths.sorted() && Set(worths).count == worths.count)
    #expect(worths.last == plan.worth)
  }

  @Test(arguments: 1...4)
  func `what is left out fits nowhere`(routes: Int) {
    for seed in 1...10 as ClosedRange<UInt64> {
      let problem = RandomRouting.problem(places: 60, routes: routes, seed: seed)

      let plan = RoutingSearch(problem, seed: seed, patience: Patience(steps: 300)).run().plan

      #expect(RoutingRules.roomLeft(in: plan, of: problem) == [])
    }
  }

  @Test(arguments: 1...3)
  func `every rule is kept where a way over a third place is shorter than the straight one`(
    routes: Int
  ) {
    for seed in 1...40 as ClosedRange<UInt64> {
      let problem = RandomRouting.tangled(places: 40, routes: routes, seed: seed)

      let plan = RoutingSearch(problem, seed: seed, patience: Patience(steps: 500)).run().plan

      #expect(RoutingRules.faults(of: plan, in: problem) == [])
      #expect(plan.worth > 0)
    }
  }

  @Test func `worths of millions do not overflow`() {
    let small = RandomRouting.problem(places: 6, routes: 1, seed: 5)
    let large = RoutingProblem(
      stops: small.stops.map {
        .init(
          duration: $0.duration, worth: $0.worth * 1_000_000, opens: $0.opens, closes: $0.closes)
      }, travel: small.travel, routes: 1)

    let plan = RoutingSearch(large, seed: 1, patience: Patience(steps: 1_000)).run().plan

    #expect(plan.worth == RoutingOracle.best(of: small) * 1_000_000)
  }

  @Test func `the same seed and steps give the same plan`() {
    let problem = RandomRouting.problem(places: 80, routes: 3, seed: 11)
    func plan(seed: UInt64) -> RoutingPlan {
      RoutingSearch(problem, seed: seed, patience: Patience(steps: 2_000)).run().plan
    }

    #expect(plan(seed: 5) == plan(seed: 5))
    #expect(plan(seed: 5) != plan(seed: 6))
  }

  @Test func `a search ends when it is told to`() {
    let problem = RandomRouting.problem(places: 100, routes: 2, seed: 2)
    let asked = Atomic(0)

    let (plan, steps) = RoutingSearch(
      problem, seed: 1,
      patience: Patience(steps: 1_000_000) {
        asked.add(1, ordering: .relaxed).newValue == 3
      }
    ).run()

    #expect(steps == 256)
    #expect(RoutingRules.faults(of: plan, in: problem) == [])
  }

  @Test func `where nothing can be visited the routes are empty`() {
    let stops = [
      RoutingProblem.Stop(duration: 0, worth: 0, opens: 0, closes: 10),
      RoutingProblem.Stop(duration: 5, worth: 9, opens: 0, closes: 10),
    ]
    let far = RoutingProblem(stops: stops, travel: [0, 9, 9, 0], routes: 2)
    let alone = RoutingProblem(stops: [stops[0]], travel: [0], routes: 1)

    #expect(
      RoutingSearch(far, seed: 1, patience: Patience(steps: 500)).run().plan.routes == [[], []])
    #expect(
      RoutingSearch(alone, seed: 1, patience: Patience(steps: 500)).run().plan.routes == [[]])
  }
}
