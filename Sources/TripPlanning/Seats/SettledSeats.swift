/// What is settled for each person (by place in the list), gathered from the pins.
struct SettledSeats {
  /// The bus of each person, by its place in the list.
  private(set) var bus: [Int?]
  /// The seat of each person.
  private(set) var seat: [Int?]
  /// What contradicts, in the order in which it was found.
  private(set) var conflicts: [SeatConflict] = []
  private let problem: SeatProblem

  init(_ problem: SeatProblem) {
    self.problem = problem
    bus = Array(repeating: nil, count: problem.people.count)
    seat = bus
    for pin in problem.pins {
      switch pin {
      case .onBus(let person, let bus): settle(person, bus, nil)
      case .inSeat(let person, let bus, let seat): settle(person, bus, seat)
      }
    }
    for place in problem.buses.indices where roomLeft(on: place).contains(where: { $0 < 0 }) {
      conflicts.append(.tooManyOnBus(problem.buses[place].id))
    }
  }

  private mutating func settle(_ id: Int, _ busId: Int, _ number: Int?) {
    guard let person = problem.people.firstIndex(where: { $0.id == id }) else {
      return conflicts.append(.unknownPerson(id))
    }
    guard let place = problem.buses.firstIndex(where: { $0.id == busId }) else {
      return conflicts.append(.unknownBus(busId))
    }
    if bus[person] ?? place != place { return conflicts.append(.severalSeats(id)) }
    bus[person] = place
    guard let number else { return }
    if seat[person] ?? number != number { return conflicts.append(.severalSeats(id)) }
    let taken = bus.indices.contains {
      $0 != person && bus[$0] == place && seat[$0] == number
    }
    if taken { return conflicts.append(.seatTaken(bus: busId, seat: number)) }
    guard fits(person, in: number, of: problem.buses[place]) else {
      return conflicts.append(.noSuchSeat(person: id, bus: busId, seat: number))
    }
    seat[person] = number
  }

  private func fits(_ person: Int, in seat: Int, of bus: Bus) -> Bool {
    (1...bus.seats).contains(seat) && (problem.people[person].isStaff || seat > bus.reserved)
  }

  /// The room on a bus beside those who are settled on it: for people who are not staff, and for
  /// anybody.
  private func roomLeft(on place: Int) -> [Int] {
    roomLeft(on: place, bus.map { $0 ?? -1 })
  }

  private func roomLeft(on place: Int, _ busOf: [Int]) -> [Int] {
    let aboard = busOf.indices.filter { busOf[$0] == place }
    let others = aboard.count { !problem.people[$0].isStaff }
    return [seatsForOthers(on: place) - others, problem.buses[place].seats - aboard.count]
  }

  /// How many seats of a bus are for people who are not staff: not those reserved, nor others that
  /// were given to one of the staff.
  func seatsForOthers(on place: Int) -> Int {
    let reserved = problem.buses[place].reserved
    let staff = bus.indices.count {
      bus[$0] == place && problem.people[$0].isStaff && seat[$0] ?? 0 > reserved
    }
    return problem.buses[place].seats - reserved - staff
  }

  /// How many more seats are wanted; 0 where there are enough.
  var seatsShort: Int {
    let waiting = bus.indices.filter { bus[$0] == nil }
    let others = waiting.count { !problem.people[$0].isStaff }
    let rooms = problem.buses.indices.map(roomLeft(on:))
    let forOthers = rooms.reduce(0) { $0 + ($1.min() ?? 0) }
    let forAll = rooms.reduce(0) { $0 + $1[1] }
    return max(0, others - forOthers, waiting.count - forAll)
  }

  /// A plan that keeps all rules, whatever it costs: staff in seats reserved for them, then all
  /// others, then the staff that is left, everybody on the first bus with room.
  ///
  /// - Precondition: There are seats enough.
  var anyPlan: [Int] {
    var busOf = bus.map { $0 ?? -1 }
    let staff = busOf.indices.filter { problem.people[$0].isStaff }
    let others = busOf.indices.filter { !problem.people[$0].isStaff }
    for (group, isReserved) in [(staff, true), (others, false), (staff, false)] {
      for person in group where busOf[person] < 0 {
        busOf[person] =
          problem.buses.indices.first { hasRoom(on: $0, busOf, for: person, isReserved) } ?? -1
      }
    }
    return busOf
  }

  private func hasRoom(
    on place: Int, _ busOf: [Int], for person: Int, _ isReserved: Bool
  ) -> Bool {
    let rooms = roomLeft(on: place, busOf)
    guard rooms[1] > 0 else { return false }
    guard problem.people[person].isStaff else { return rooms[0] > 0 }
    let staff = busOf.indices.count { busOf[$0] == place && problem.people[$0].isStaff }
    return !isReserved || staff < problem.buses[place].reserved
  }

  /// The buses of before, where everybody had one and no rule forbids it now.
  func kept(after earlier: [Int?]) -> [Int]? {
    let busOf = earlier.compactMap(\.self)
    guard busOf.count == bus.count, !busOf.isEmpty else { return nil }
    guard busOf.indices.allSatisfy({ bus[$0] ?? busOf[$0] == busOf[$0] }) else { return nil }
    let fits = problem.buses.indices.allSatisfy { roomLeft(on: $0, busOf).allSatisfy { $0 >= 0 } }
    return fits ? busOf : nil
  }
}
