import TripPlanning

/// Holds allocations against the rules of rooms, without any code of the solver.
struct RoomRules {
  let problem: RoomProblem

  /// What is wrong with an allocation, in words; nothing when it is sound and all its findings are
  /// those that should be found.
  func faults(of allocation: RoomAllocation) -> [String] {
    var faults: [String] = []
    let housed = allocation.stays.flatMap(\.lodgers)
    if housed.sorted() != problem.people.map(\.id).sorted() { faults.append("not one bed each") }
    let used = allocation.stays.map(\.room)
    if used != problem.rooms.map(\.id).filter(used.contains) { faults.append("rooms, or order") }
    for stay in allocation.stays {
      let lodgers = stay.lodgers.compactMap(person)
      let beds = problem.rooms.first { $0.id == stay.room }?.kind == .twin ? 2 : 1
      if lodgers.isEmpty || lodgers.count > beds { faults.append("beds of \(stay.room)") }
      if Set(lodgers.map(\.sex)).count > 1 { faults.append("two sexes in \(stay.room)") }
      if lodgers.count > 1, lodgers.contains(where: { $0.single == .required }) {
        faults.append("not alone in \(stay.room)")
      }
      if Set(stay.findings) != Set(findings(of: stay)) { faults.append("findings \(stay.room)") }
      if stay.findings.count != Set(stay.findings).count { faults.append("a finding twice") }
    }
    return faults + problem.pins.filter { !isKept($0, by: allocation) }.map { "broken: \($0)" }
  }

  private func isKept(_ pin: RoomPin, by allocation: RoomAllocation) -> Bool {
    func stay(_ id: Int) -> RoomAllocation.Stay? {
      allocation.stays.first { $0.lodgers.contains(id) }
    }
    switch pin {
    case .together(let first, let second): return stay(first)?.lodgers.contains(second) == true
    case .alone(let person): return stay(person)?.lodgers == [person]
    case .inRoom(let person, let room): return stay(person)?.room == room
    }
  }

  private func person(_ id: Int) -> Lodger? { problem.people.first { $0.id == id } }

  /// What should be found in a room.
  func findings(of stay: RoomAllocation.Stay) -> [RoomFinding] {
    let people = stay.lodgers.compactMap(person)
    var found = people.flatMap { alone(findings: $0, in: stay) }
    if people.count == 2 { found += together(people[0], people[1]) }
    return found.filter { $0.cost > 0 }
  }

  private func alone(findings person: Lodger, in stay: RoomAllocation.Stay) -> [RoomFinding] {
    let prices = problem.prices
    let mates = stay.lodgers.filter { $0 != person.id }
    var found: [RoomFinding] = []
    if !person.wants.isEmpty, Set(person.wants).isDisjoint(with: mates) {
      found.append(RoomFinding(.wishMissed(person.id), cost: prices.wishMissed))
    }
    for mate in mates where person.avoids.contains(mate) {
      found.append(RoomFinding(.unwantedMate(person.id, mate: mate), cost: prices.unwantedMate))
    }
    if mates.isEmpty {
      if person.single != .required {
        found.append(RoomFinding(.alone(person.id), cost: prices.alone))
      }
      if problem.rooms.first(where: { $0.id == stay.room })?.kind == .twin {
        found.append(RoomFinding(.emptyBed(person.id), cost: prices.emptyBed))
      }
    } else if person.single == .wished {
      found.append(RoomFinding(.singleDenied(person.id), cost: prices.singleDenied))
    }
    guard let before = problem.earlier?.stays.first(where: { $0.lodgers.contains(person.id) })
    else { return found }
    for mate in before.lodgers where mate != person.id && !mates.contains(mate) {
      guard self.person(mate) != nil else { continue }
      found.append(RoomFinding(.mateLost(person.id, mate: mate), cost: prices.mateLost))
    }
    if before.room != stay.room, problem.rooms.contains(where: { $0.id == before.room }) {
      found.append(RoomFinding(.roomLost(person.id, room: before.room), cost: prices.roomLost))
    }
    return found
  }

  private func together(_ one: Lodger, _ other: Lodger) -> [RoomFinding] {
    let prices = problem.prices
    let (first, second) = (one.id, other.id)
    var found: [RoomFinding] = []
    switch (one.group, other.group) {
    case (let group?, let another?) where group != another:
      found.append(RoomFinding(.otherGroup(first, second), cost: prices.otherGroup))
    default: break
    }
    if let unit = one.unit, let another = other.unit {
      found.append(
        unit == another
          ? RoomFinding(.sameUnit(first, second), cost: prices.sameUnit)
          : RoomFinding(.otherUnit(first, second), cost: prices.otherUnit))
      if unit == another, one.isChief, other.isChief {
        found.append(RoomFinding(.twoChiefs(first, second), cost: prices.twoChiefs))
      }
    }
    if let rank = one.rank, let another = other.rank {
      let steps = max(rank, another) - min(rank, another)
      found.append(
        RoomFinding(.ranksApart(first, second, steps: steps), cost: steps * prices.rankStep))
    }
    if let age = one.age, let another = other.age {
      let years = max(age, another) - min(age, another)
      found.append(
        RoomFinding(.agesApart(first, second, years: years), cost: years * prices.ageYear))
    }
    switch (one.smokes, other.smokes) {
    case (true, false):
      found.append(
        RoomFinding(.smokingMixed(smoker: first, other: second), cost: prices.smokingMixed))
    case (false, true):
      found.append(
        RoomFinding(.smokingMixed(smoker: second, other: first), cost: prices.smokingMixed))
    default: break
    }
    return found
  }
}
