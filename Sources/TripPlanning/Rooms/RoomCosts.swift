/// What pairs and people alone cost; people and rooms by their places in the lists.
struct RoomCosts {
  /// What a charge is told to: its kind and its price.
  typealias Teller = (RoomFinding.Kind, Int) -> Void

  let prices: RoomPrices
  private let people: [Lodger]
  private let rooms: [HotelRoom]
  private let settled: SettledRooms
  /// The room-mate of before who is still there.
  private let earlierMate: [Int?]
  /// The room of before that is still there.
  let earlierRoom: [Int?]

  init(_ problem: RoomProblem, settled: SettledRooms) {
    (prices, people, rooms) = (problem.prices, problem.people, problem.rooms)
    self.settled = settled
    let places = Dictionary(uniqueKeysWithValues: problem.people.enumerated().map { ($1.id, $0) })
    let roomPlaces = Dictionary(
      uniqueKeysWithValues: problem.rooms.enumerated().map { ($1.id, $0) })
    var mates = [Int?](repeating: nil, count: problem.people.count)
    var homes = mates
    for stay in problem.earlier?.stays ?? [] {
      let lodgers = stay.lodgers.compactMap { places[$0] }
      for lodger in lodgers { homes[lodger] = roomPlaces[stay.room] }
      guard lodgers.count == 2 else { continue }
      (mates[lodgers[0]], mates[lodgers[1]]) = (lodgers[1], lodgers[0])
    }
    (earlierMate, earlierRoom) = (mates, homes)
  }

  /// Tells what two who share are charged, but for the rooms they leave.
  func charge(_ first: Int, _ second: Int, _ tell: Teller) {
    for (person, mate) in [(first, second), (second, first)] {
      chargeWishes(of: person, with: mate, tell)
    }
    let (one, other) = (people[first], people[second])
    chargeOrigins(one, other, tell)
    if let rank = one.rank, let otherRank = other.rank, rank != otherRank {
      let steps = abs(rank - otherRank)
      tell(.ranksApart(one.id, other.id, steps: steps), prices.rankStep * steps)
    }
    if let age = one.age, let otherAge = other.age, age != otherAge {
      let years = abs(age - otherAge)
      tell(.agesApart(one.id, other.id, years: years), prices.ageYear * years)
    }
    if let smokes = one.smokes, let otherSmokes = other.smokes, smokes != otherSmokes {
      let (smoker, guest) = smokes ? (one.id, other.id) : (other.id, one.id)
      tell(.smokingMixed(smoker: smoker, other: guest), prices.smokingMixed)
    }
  }

  /// Tells what somebody alone is charged, but for a room they leave and a bed left empty.
  func charge(alone person: Int, _ tell: Teller) {
    chargeWishes(of: person, with: nil, tell)
    if people[person].single != .required { tell(.alone(people[person].id), prices.alone) }
  }

  private func chargeWishes(of place: Int, with mate: Int?, _ tell: Teller) {
    let person = people[place]
    let mateId = mate.map { people[$0].id }
    if !person.wants.isEmpty, !person.wants.contains(where: { $0 == mateId }) {
      tell(.wishMissed(person.id), prices.wishMissed)
    }
    if let mateId, person.avoids.contains(mateId) {
      tell(.unwantedMate(person.id, mate: mateId), prices.unwantedMate)
    }
    if mateId != nil, person.single == .wished {
      tell(.singleDenied(person.id), prices.singleDenied)
    }
    if let earlier = earlierMate[place], earlier != mate {
      tell(.mateLost(person.id, mate: people[earlier].id), prices.mateLost)
    }
  }

  private func chargeOrigins(_ one: Lodger, _ other: Lodger, _ tell: Teller) {
    if let group = one.group, let otherGroup = other.group, group != otherGroup {
      tell(.otherGroup(one.id, other.id), prices.otherGroup)
    }
    guard let unit = one.unit, let otherUnit = other.unit else { return }
    guard unit == otherUnit else { return tell(.otherUnit(one.id, other.id), prices.otherUnit) }
    tell(.sameUnit(one.id, other.id), prices.sameUnit)
    if one.isChief, other.isChief { tell(.twoChiefs(one.id, other.id), prices.twoChiefs) }
  }

  /// How many of a unit lose a room-mate.
  func matesLost(_ unit: [Int]) -> Int {
    unit.count { person in
      earlierMate[person].map { !unit.contains($0) } ?? false
    }
  }

  /// How many of a unit must leave the room they had, if it has that room.
  func leavers(_ unit: [Int], for room: Int) -> Int {
    unit.count { person in earlierRoom[person].map { $0 != room } ?? false }
  }

  /// How many of a unit must leave the room they had, whatever room it has.
  func fewestLeavers(_ unit: [Int]) -> Int {
    if let room = unit.lazy.compactMap({ settled.room[$0] }).first {
      return leavers(unit, for: room)
    }
    let homes = unit.compactMap { earlierRoom[$0] }
    let fitting = homes.filter { unit.count == 1 || rooms[$0].kind == .twin }
    return fitting.map { leavers(unit, for: $0) }.min() ?? homes.count
  }
}
