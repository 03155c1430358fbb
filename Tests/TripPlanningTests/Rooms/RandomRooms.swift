import TripPlanning

/// Invented people and hotels.
enum RandomRooms {
  /// Prices that make every part count, small enough for ties.
  static let prices = RoomPrices(
    wishMissed: 7, unwantedMate: 15, singleDenied: 6, alone: 9, emptyBed: 2, otherGroup: 3,
    otherUnit: 1, sameUnit: 2, twoChiefs: 4, rankStep: 1, ageYear: 1, smokingMixed: 5,
    mateLost: 8, roomLost: 3)

  static func people(_ count: Int, firstId: Int = 100, _ random: inout SeededRandom) -> [Lodger] {
    (0..<count).map { place in
      let others = (0..<3).map { _ in firstId + random.below(count) }
        .filter { $0 != firstId + place }
      return Lodger(
        id: firstId + place, sex: random.below(3) == 0 ? .female : .male,
        group: random.below(8) == 0 ? nil : random.below(1 + count / 5),
        unit: random.below(8) == 0 ? nil : random.below(1 + count / 3),
        isChief: random.below(3) == 0, rank: random.below(6) == 0 ? nil : random.below(4),
        age: random.below(6) == 0 ? nil : 35 + random.below(20),
        smokes: [nil, true, false][random.below(3)],
        wants: random.below(4) == 0 ? Array(others.prefix(2)) : [],
        avoids: random.below(4) == 0 ? Array(others.suffix(1)) : [],
        single: [.required, .wished, .unneeded, .unneeded, .unneeded, .unneeded][random.below(6)])
    }
  }

  /// A hotel that has about the rooms that are needed, in no order.
  static func rooms(for people: [Lodger], _ random: inout SeededRandom) -> [HotelRoom] {
    let twins = max(0, people.count / 2 + random.below(5) - 2)
    let singles = random.below(5)
    var rooms = (0..<twins + singles).map {
      HotelRoom(id: 800 + $0, kind: $0 < twins ? .twin : .single)
    }
    for place in rooms.indices.dropFirst() { rooms.swapAt(place, random.below(place + 1)) }
    return rooms
  }

  static func pins(
    for people: [Lodger], in rooms: [HotelRoom], _ random: inout SeededRandom
  ) -> [RoomPin] {
    guard people.count > 1, !rooms.isEmpty else { return [] }
    return (0..<random.below(4)).map { _ in
      let person = people[random.below(people.count)]
      let room = rooms[random.below(rooms.count)]
      switch random.below(4) {
      case 0:
        let others = people.filter { $0.sex == person.sex && $0.id != person.id }
        guard !others.isEmpty else { return .alone(person.id) }
        return .together(person.id, others[random.below(others.count)].id)
      case 1: return .alone(person.id)
      default: return .inRoom(person: person.id, room: room.id)
      }
    }
  }

  static func problem(people count: Int, seed: UInt64) -> RoomProblem {
    var random = SeededRandom(seed: seed)
    let people = people(count, &random)
    let rooms = rooms(for: people, &random)
    let pins = random.below(2) == 0 ? [] : pins(for: people, in: rooms, &random)
    return RoomProblem(people: people, rooms: rooms, pins: pins, prices: prices)
  }

  /// The same with other people and rooms here and there, after an allocation was made.
  static func changed(
    _ problem: RoomProblem, after allocation: RoomAllocation, seed: UInt64
  ) -> RoomProblem {
    var random = SeededRandom(seed: seed)
    var people = problem.people
    for _ in 0..<random.below(3) where people.count > 2 {
      people.remove(at: random.below(people.count))
    }
    people += self.people(random.below(3), firstId: 500, &random)
    let rooms =
      problem.rooms.filter { _ in random.below(12) > 0 }
      + HotelRoom.rooms(
        twins: random.below(3), singles: 0)
    return RoomProblem(
      people: people, rooms: rooms, pins: [], prices: problem.prices, earlier: allocation)
  }
}
