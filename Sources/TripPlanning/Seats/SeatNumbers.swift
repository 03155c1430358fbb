/// Which seat everybody has on their bus.
///
/// Who stays on a bus keeps the seat; the others sit front to back, staff first and then by branch,
/// group and party, so that those who belong together sit together.
struct SeatNumbers {
  private let problem: SeatProblem
  private let settled: SettledSeats
  private let earlier: [Int: (bus: Int, seat: Int)]

  init(_ problem: SeatProblem, settled: SettledSeats) {
    (self.problem, self.settled) = (problem, settled)
    var earlier: [Int: (bus: Int, seat: Int)] = [:]
    for load in problem.earlier?.loads ?? [] {
      for place in load.places { earlier[place.person] = (load.bus, place.seat) }
    }
    self.earlier = earlier
  }

  /// The seats, given the bus of each person (both by their places in the lists).
  func loads(_ busOf: [Int]) -> [SeatPlan.Load] {
    let order = RosterOrder(problem.people).places
    return problem.buses.indices.map { bus in
      let aboard = order.filter { busOf[$0] == bus }
      let taken = seats(aboard, on: bus)
      let places = taken.sorted { $0.key < $1.key }.map {
        SeatPlan.Place(seat: $0.key, person: problem.people[$0.value].id)
      }
      return SeatPlan.Load(bus: problem.buses[bus].id, places: places)
    }
  }

  private func seats(_ aboard: [Int], on place: Int) -> [Int: Int] {
    let bus = problem.buses[place]
    var taken: [Int: Int] = [:]
    for person in aboard {
      if let seat = settled.seat[person] { taken[seat] = person }
    }
    // Seats that are not reserved and that staff may have, so that all others have one.
    var spare =
      settled.seatsForOthers(on: place) - aboard.count { !problem.people[$0].isStaff }
    func take(_ seat: Int, for person: Int) {
      if problem.people[person].isStaff, seat > bus.reserved { spare -= 1 }
      taken[seat] = person
    }
    func isFree(_ seat: Int, for person: Int) -> Bool {
      guard taken[seat] == nil, (1...bus.seats).contains(seat) else { return false }
      return problem.people[person].isStaff
        ? seat <= bus.reserved || spare > 0 : seat > bus.reserved
    }
    let unsettled = aboard.filter { settled.seat[$0] == nil }
    for person in unsettled {
      guard let before = earlier[problem.people[person].id], before.bus == bus.id else { continue }
      if isFree(before.seat, for: person) { take(before.seat, for: person) }
    }
    let seated = Set(taken.values)
    let waiting = unsettled.filter { !seated.contains($0) }
    for isStaff in [true, false] {
      for person in waiting where problem.people[person].isStaff == isStaff {
        let seat = (1...bus.seats).first { isFree($0, for: person) }
        if let seat { take(seat, for: person) }
      }
    }
    return taken
  }
}

/// The order in which those who belong together stand together: branches, groups in them, parties
/// in these and people, each as they first come in the roster.
struct RosterOrder {
  /// The places of the people in the roster, in this order.
  let places: [Int]

  init(_ people: [Passenger]) {
    var first: [SeatUnit: Int] = [:]
    func place(_ unit: SeatUnit, _ person: Int) -> Int {
      if let place = first[unit] { return place }
      first[unit] = person
      return person
    }
    let keys = people.indices.map { index in
      let person = people[index]
      // Whoever is in no unit comes last, so that the search can even out with them.
      let isAlone = person.branch == nil && person.group == nil && person.party == nil
      return [
        isAlone ? 1 : 0,
        place(SeatUnit(branch: person.branch), index),
        place(SeatUnit(branch: person.branch, group: person.group ?? .min), index),
        place(
          SeatUnit(
            branch: person.branch, group: person.group ?? .min, party: person.party ?? .min),
          index),
        index,
      ]
    }
    places = people.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
  }
}
