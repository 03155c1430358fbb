/// Which room each pair and everybody alone has.
///
/// Who can stay is a cheapest assignment of units to rooms: a pairing in a bipartite graph. All
/// others then have the rooms that are left, in the order of the hotel's list and by group.
struct RoomDealing {
  private let problem: RoomProblem
  private let settled: SettledRooms
  private let costs: RoomCosts

  init(_ problem: RoomProblem, settled: SettledRooms, costs: RoomCosts) {
    (self.problem, self.settled, self.costs) = (problem, settled, costs)
  }

  /// The allocation of least cost for these units.
  func deal(_ units: [[Int]]) -> RoomAllocation {
    var rooms = keepers(units)
    var free = Set(problem.rooms.indices).subtracting(rooms.compactMap(\.self))
    let movers = units.indices.filter { rooms[$0] == nil }
    // Pairs first: somebody alone can also have what they leave.
    let pairs = movers.filter { units[$0].count == 2 }
    let alone = movers.filter { units[$0].count == 1 }
    for unit in byGroup(pairs, units) { rooms[unit] = take(.twin, from: &free) }
    for unit in byGroup(alone, units) {
      rooms[unit] = take(.single, from: &free) ?? take(.twin, from: &free)
    }
    let stays = zip(units, rooms).compactMap { unit, room in room.map { (unit, $0) } }
    return RoomAllocation(stays: stays.sorted { $0.1 < $1.1 }.map(stay(of:in:)))
  }

  /// The room of each unit that stays where one of it was, or that has its room already.
  private func keepers(_ units: [[Int]]) -> [Int?] {
    let fixed = units.map { unit in unit.lazy.compactMap { settled.room[$0] }.first }
    let homes = units.map { unit in Set(unit.compactMap { costs.earlierRoom[$0] }) }
    if homes.allSatisfy(\.isEmpty) { return fixed }
    let taken = Set(fixed.compactMap(\.self))
    let rooms = problem.rooms.count
    let table = PairingCosts(count: 2 * rooms) { first, second in
      guard first < rooms, second >= rooms else { return nil }
      let (unit, room) = (first, second - rooms)
      guard unit < units.count else { return 0 }
      if let fixed = fixed[unit] { return fixed == room ? 0 : nil }
      if taken.contains(room) { return nil }
      return price(of: units[unit], in: room)
    }
    guard let pairing = table.cheapestPerfectPairing() else { return fixed }
    return units.indices.map { unit in
      let room = pairing.partners[unit] - rooms
      return homes[unit].contains(room) || fixed[unit] == room ? room : nil
    }
  }

  /// What a unit in a room costs, people who leave theirs counted behind the point.
  private func price(of unit: [Int], in room: Int) -> Int? {
    let isTwin = problem.rooms[room].kind == .twin
    if unit.count == 2, !isTwin { return nil }
    let leavers = costs.leavers(unit, for: room)
    let emptyBed = unit.count == 1 && isTwin ? problem.prices.emptyBed : 0
    return (leavers * problem.prices.roomLost + emptyBed) * (2 * problem.people.count + 1) + leavers
  }

  private func byGroup(_ chosen: [Int], _ units: [[Int]]) -> [Int] {
    let firsts = Dictionary(
      problem.people.enumerated().map { ($1.group, $0) }, uniquingKeysWith: { first, _ in first })
    func place(_ unit: Int) -> (Int, Int) {
      let person = units[unit][0]
      return (firsts[problem.people[person].group] ?? 0, person)
    }
    return chosen.sorted { place($0) < place($1) }
  }

  /// The first free room of a kind.
  private func take(_ kind: HotelRoom.Kind, from free: inout Set<Int>) -> Int? {
    let room = problem.rooms.indices.first { free.contains($0) && problem.rooms[$0].kind == kind }
    if let room { free.remove(room) }
    return room
  }

  private func stay(of unit: [Int], in room: Int) -> RoomAllocation.Stay {
    var findings: [RoomFinding] = []
    func tell(_ kind: RoomFinding.Kind, _ price: Int) {
      if price > 0 { findings.append(RoomFinding(kind, cost: price)) }
    }
    if unit.count == 2 {
      costs.charge(unit[0], unit[1], tell)
    } else {
      costs.charge(alone: unit[0], tell)
      if problem.rooms[room].kind == .twin {
        tell(.emptyBed(problem.people[unit[0]].id), problem.prices.emptyBed)
      }
    }
    for person in unit {
      guard let home = costs.earlierRoom[person], home != room else { continue }
      tell(
        .roomLost(problem.people[person].id, room: problem.rooms[home].id), problem.prices.roomLost)
    }
    return RoomAllocation.Stay(
      room: problem.rooms[room].id, lodgers: unit.map { problem.people[$0].id },
      findings: findings)
  }
}
