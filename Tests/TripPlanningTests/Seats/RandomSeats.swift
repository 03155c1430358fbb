import TripPlanning

/// Invented people and buses.
enum RandomSeats {
  /// Prices that make every part count, small enough for ties.
  static let prices = SeatPrices(
    branchSplit: 9, groupSplit: 5, partySplit: 4, unwanted: 3, staffMissing: 4, staffWanted: 1,
    crowded: 1, moved: 2)

  static func people(_ count: Int, firstId: Int = 10, _ random: inout SeededRandom) -> [Passenger] {
    (0..<count).map { place in
      let isLoose = random.below(5) == 0
      return Passenger(
        id: firstId + place, branch: isLoose ? nil : random.below(2),
        group: isLoose || random.below(5) == 0 ? nil : random.below(2),
        party: isLoose || random.below(3) == 0 ? nil : random.below(2),
        isStaff: random.below(4) == 0,
        avoids: random.below(4) == 0 ? [firstId + random.below(count)] : [])
    }
  }

  static func buses(for people: [Passenger], _ random: inout SeededRandom) -> [Bus] {
    let count = 1 + random.below(3)
    let seats = max(1, (people.count + random.below(4) + count - 1) / count)
    return (0..<count).map {
      let seats = random.below(2) == 0 ? seats : seats + 1
      return Bus(id: 70 + $0, seats: seats, reserved: min(seats, random.below(3) / 2))
    }
  }

  static func problem(people count: Int, seed: UInt64) -> SeatProblem {
    var random = SeededRandom(seed: seed)
    let people = people(count, &random)
    let buses = buses(for: people, &random)
    let pins = (0..<random.below(3)).map { _ -> SeatPin in
      let (person, bus) = (people[random.below(count)], buses[random.below(buses.count)])
      return random.below(2) == 0
        ? .onBus(person: person.id, bus: bus.id)
        : .inSeat(person: person.id, bus: bus.id, seat: 1 + random.below(bus.seats))
    }
    return SeatProblem(people: people, buses: buses, pins: pins, prices: prices)
  }

  /// Branches of groups of parties, with two staff for each bus who are in none of them.
  static func large(_ count: Int, buses: [Bus], groupsOf size: Int, seed: UInt64) -> SeatProblem {
    var random = SeededRandom(seed: seed)
    let staff = (0..<2 * buses.count).map { Passenger(id: 5_000 + $0, isStaff: true) }
    var people: [Passenger] = []
    var (group, left) = (0, size)
    for id in 0..<count {
      if left == 0 { (group, left) = (group + 1, size - 2 + random.below(5)) }
      left -= 1
      people.append(
        Passenger(id: id, branch: group / 4, group: group % 4, party: left / ((size + 1) / 2)))
    }
    return SeatProblem(people: people + staff, buses: buses)
  }

  /// The same with other people and buses here and there, after a plan was made.
  static func changed(_ problem: SeatProblem, after plan: SeatPlan, seed: UInt64) -> SeatProblem {
    var random = SeededRandom(seed: seed)
    var people = problem.people
    for _ in 0..<random.below(3) where people.count > 2 {
      people.remove(at: random.below(people.count))
    }
    people += self.people(1 + random.below(2), firstId: 500, &random)
    let buses =
      problem.buses.dropLast(random.below(4) == 0 ? 1 : 0) + [
        Bus(id: 90, seats: 1 + random.below(3))
      ]
    return SeatProblem(people: people, buses: Array(buses), prices: problem.prices, earlier: plan)
  }
}
