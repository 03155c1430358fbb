import Testing
import TripPlanning

@Suite struct SeatProblemTests {
  @Test func `seats for a few people cost what an exhaustive search says`() {
    var seated = 0
    for seed in 0..<500 as Range<UInt64> {
      let problem = RandomSeats.problem(people: 1 + Int(seed % 6), seed: seed)
      let checks = SeatChecks(problem: problem)
      switch problem.seat() {
      case .seated(let plan):
        #expect(checks.faults(of: plan) == [])
        #expect(plan.cost == checks.least())
        #expect(plan.isProvenBest)
        seated += 1
      case .short: #expect(checks.least() == nil)
      case .contradictory: break
      }
    }
    #expect(seated > 250)
  }

  @Test func `after a change seats cost what an exhaustive search says`() {
    var seated = 0
    for seed in 0..<200 as Range<UInt64> {
      let before = RandomSeats.problem(people: 2 + Int(seed % 4), seed: seed)
      guard case .seated(let earlier) = before.seat() else { continue }
      let problem = RandomSeats.changed(before, after: earlier, seed: seed)
      let checks = SeatChecks(problem: problem)
      guard case .seated(let plan) = problem.seat() else {
        #expect(checks.least() == nil)
        continue
      }
      #expect(checks.faults(of: plan) == [])
      #expect(plan.cost == checks.least())
      seated += 1
    }
    #expect(seated > 60)
  }

  @Test func `nothing changes where nothing has changed`() {
    for seed in 0..<100 as Range<UInt64> {
      let before = RandomSeats.problem(people: 2 + Int(seed % 6), seed: seed)
      guard case .seated(let earlier) = before.seat() else { continue }
      let again = SeatProblem(
        people: before.people, buses: before.buses, pins: before.pins, prices: before.prices,
        earlier: earlier)

      #expect(again.seat() == .seated(earlier))
    }
  }

  @Test(arguments: [(64, 2, 45, 11), (180, 5, 45, 13), (300, 8, 45, 15)])
  func `a large plan keeps every rule, and comes back where nothing has changed`(
    people: Int, buses: Int, seats: Int, groupsOf: Int
  ) {
    let problem = RandomSeats.large(
      people, buses: (0..<buses).map { Bus(id: $0, seats: seats, reserved: 2) },
      groupsOf: groupsOf, seed: UInt64(people))
    let patience = Patience(steps: 150_000)
    let answer = problem.seat(patience)
    guard case .seated(let plan) = answer else {
      Issue.record("not seated")
      return
    }
    let again = SeatProblem(people: problem.people, buses: problem.buses, earlier: plan)

    #expect(SeatChecks(problem: problem).faults(of: plan) == [])
    #expect(problem.seat(patience) == answer)
    guard case .seated(let kept) = again.seat(patience) else {
      Issue.record("not seated again")
      return
    }
    #expect(kept.loads == plan.loads)
  }

  @Test func `without any patience there is a plan that keeps every rule`() {
    let problem = RandomSeats.large(
      100, buses: (0..<3).map { Bus(id: $0, seats: 40, reserved: 2) }, groupsOf: 9, seed: 1)
    for patience in [Patience(steps: 0), Patience(steps: 1_000_000_000) { true }] {
      guard case .seated(let plan) = problem.seat(patience) else {
        Issue.record("not seated")
        continue
      }
      #expect(SeatChecks(problem: problem).faults(of: plan) == [])
      #expect(!plan.isProvenBest)
    }
  }

  @Test func `those who belong together sit together, behind the staff`() {
    let people =
      [0, 1, 0, 1].enumerated().map { Passenger(id: $0, branch: 0, group: $1) }
      + [Passenger(id: 9, isStaff: true)]

    let answer = SeatProblem(people: people, buses: [Bus(id: 7, seats: 6, reserved: 1)]).seat()

    let seats = [(1, 9), (2, 0), (3, 2), (4, 1), (5, 3)]
    #expect(
      answer
        == .seated(
          SeatPlan(
            loads: [
              SeatPlan.Load(
                bus: 7, places: seats.map { SeatPlan.Place(seat: $0.0, person: $0.1) })
            ],
            findings: [SeatFinding(.staffMissing(bus: 7, count: 1), cost: 200)], bound: 200)))
  }

  @Test func `too few seats are answered with how many are wanted`() {
    let people = (0..<5).map { Passenger(id: $0) } + [Passenger(id: 9, isStaff: true)]

    func answer(_ buses: [Bus]) -> SeatAnswer { SeatProblem(people: people, buses: buses).seat() }

    #expect(answer([]) == .short(seats: 6))
    #expect(answer([Bus(id: 1, seats: 3), Bus(id: 2, seats: 2)]) == .short(seats: 1))
    #expect(answer([Bus(id: 1, seats: 7, reserved: 3)]) == .short(seats: 1))
  }

  @Test(
    arguments: [
      ([.onBus(person: 8, bus: 1)], .unknownPerson(8)),
      ([.onBus(person: 0, bus: 8)], .unknownBus(8)),
      ([.inSeat(person: 0, bus: 1, seat: 4)], .noSuchSeat(person: 0, bus: 1, seat: 4)),
      ([.inSeat(person: 0, bus: 1, seat: 1)], .noSuchSeat(person: 0, bus: 1, seat: 1)),
      ([.onBus(person: 0, bus: 1), .onBus(person: 0, bus: 2)], .severalSeats(0)),
      (
        [.inSeat(person: 0, bus: 1, seat: 2), .inSeat(person: 0, bus: 1, seat: 3)],
        .severalSeats(0)
      ),
      (
        [.inSeat(person: 0, bus: 1, seat: 2), .inSeat(person: 1, bus: 1, seat: 2)],
        .seatTaken(bus: 1, seat: 2)
      ),
      ((0..<3).map { .onBus(person: $0, bus: 1) }, .tooManyOnBus(1)),
    ] as [([SeatPin], SeatConflict)])
  func `what was settled and contradicts itself is named`(
    pins: [SeatPin], conflict: SeatConflict
  ) {
    let answer = SeatProblem(
      people: (0..<4).map { Passenger(id: $0) },
      buses: [Bus(id: 1, seats: 3, reserved: 1), Bus(id: 2, seats: 9)], pins: pins
    ).seat()

    #expect(answer == .contradictory([conflict]))
  }
}
