import Testing
import TripPlanning

@Suite struct RoomAllocationTests {
  @Test func `rooms for up to ten people cost what an exhaustive search says`() {
    let allocated = (0..<800 as Range<UInt64>).count { seed in
      Self.isAllocated(RandomRooms.problem(people: 1 + Int(seed % 10), seed: seed))
    }

    #expect((450..<600).contains(allocated))
  }

  @Test(arguments: [11, 12])
  func `rooms for eleven and twelve people cost what an exhaustive search says`(count: Int) {
    let allocated = (0..<20 as Range<UInt64>).count { seed in
      Self.isAllocated(RandomRooms.problem(people: count, seed: seed))
    }

    #expect(allocated > 5)
  }

  @Test func `where twin rooms are few, hosts are alone only if that is cheapest`() {
    for seed in 0..<200 as Range<UInt64> {
      var random = SeededRandom(seed: seed)
      let people = RandomRooms.people(4 + random.below(5), &random)
      let rooms = HotelRoom.rooms(twins: 3, singles: 2 + random.below(4))
      let pins = (0..<2 + random.below(2)).map { RoomPin.inRoom(person: 100 + $0, room: $0) }
      _ = Self.isAllocated(
        RoomProblem(people: people, rooms: rooms, pins: pins, prices: RandomRooms.prices))
    }
  }

  /// Whether there is an allocation, compared with what an exhaustive search says.
  private static func isAllocated(_ problem: RoomProblem) -> Bool {
    let best = RoomOracle.cost(of: problem)
    guard case .allocated(let allocation) = problem.allocate() else {
      #expect(best == nil)
      return false
    }
    #expect(RoomRules(problem: problem).faults(of: allocation) == [])
    #expect(allocation.cost == best)
    return true
  }

  @Test func `after a change it is shared as cheaply as can be, and few leave their rooms`() {
    var compared = 0
    for seed in 0..<200 as Range<UInt64> {
      let before = RandomRooms.problem(people: 2 + Int(seed % 7), seed: seed)
      guard case .allocated(let earlier) = before.allocate() else { continue }
      let problem = RandomRooms.changed(before, after: earlier, seed: seed)
      let rules = RoomRules(problem: problem)
      guard case .allocated(let allocation) = problem.allocate() else {
        #expect(RoomOracle.cost(of: problem) == nil)
        continue
      }

      let units = allocation.stays.map(\.lodgers)
      let shared = units.reduce(Self.emptyBeds(units, problem) * problem.prices.emptyBed) {
        sum, unit in
        let places = unit.compactMap { id in problem.people.firstIndex { $0.id == id } }
        return sum + RoomOracle.cost(of: places, problem, rules)
      }
      let dealt = allocation.stays.flatMap(\.findings).reduce(0) { sum, finding in
        switch finding.kind {
        case .roomLost, .emptyBed: sum + finding.cost
        default: sum
        }
      }

      #expect(rules.faults(of: allocation) == [])
      #expect(shared == RoomOracle.cost(of: problem))
      #expect(dealt == RoomOracle.dealing(of: units, problem))
      compared += 1
    }
    #expect(compared > 80)
  }

  private static func emptyBeds(_ units: [[Int]], _ problem: RoomProblem) -> Int {
    max(0, units.count { $0.count == 1 } - problem.rooms.count { $0.kind == .single })
  }

  @Test(arguments: [64, 200])
  func `nothing changes where nothing has changed`(count: Int) {
    var random = SeededRandom(seed: UInt64(count))
    let people = RandomRooms.people(count, &random)
    let rooms = HotelRoom.rooms(twins: count / 2, singles: count / 4)
    for prices in [RoomPrices.usual, RandomRooms.prices, RoomPrices(otherGroup: 1)] {
      let problem = RoomProblem(people: people, rooms: rooms, prices: prices)
      let first = problem.allocate()
      guard case .allocated(let earlier) = first else {
        Issue.record("no rooms")
        continue
      }

      let again = RoomProblem(people: people, rooms: rooms, prices: prices, earlier: earlier)

      #expect(RoomRules(problem: problem).faults(of: earlier) == [])
      #expect(again.allocate() == first)
    }
  }

  @Test func `somebody who falls out takes nobody from their rooms`() {
    let people = (0..<8).map { Lodger(id: $0, sex: .male, group: $0 / 4) }
    let rooms = HotelRoom.rooms(twins: 4, singles: 0)
    let problem = RoomProblem(people: people, rooms: rooms)
    guard case .allocated(let earlier) = problem.allocate() else {
      Issue.record("no rooms")
      return
    }
    let gone = earlier.stays[1].lodgers[0]

    let repaired = RoomProblem(
      people: people.filter { $0.id != gone }, rooms: rooms, earlier: earlier
    ).allocate()

    let left = earlier.stays.map { stay -> RoomAllocation.Stay in
      guard stay.lodgers.contains(gone) else { return stay }
      let alone = stay.lodgers.filter { $0 != gone }
      return RoomAllocation.Stay(
        room: stay.room, lodgers: alone,
        findings: alone.flatMap {
          [RoomFinding(.alone($0), cost: 400), RoomFinding(.emptyBed($0), cost: 50)]
        })
    }
    #expect(repaired == .allocated(RoomAllocation(stays: left)))
  }
}
