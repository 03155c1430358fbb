/// Who shares with whom: the cheapest pairing of people with one another or with places alone.
///
/// With n people, t twin and s single rooms, a people alone and (n − a) / 2 pairs have beds just
/// when the pairs fit the twin rooms, n − 2t ≤ a, and there are rooms enough for all,
/// a ≤ 2(s + t) − n. So there are 2(s + t) − n places alone, of which n − 2t must be taken and the
/// others can be paired with one another at no cost. The first s are in single rooms; in the
/// others a bed stays empty. A pairing is perfect just when it is an allocation, and costs the same.
///
/// Somebody who has a twin room already (a *host*) offers the other bed. The room counts among the
/// t as everybody else's; but alone in it a host leaves a bed empty in any case, and takes a room
/// from the pairs. That matters only where people must be in single rooms because the twin rooms
/// are too few for all; then every number of hosts alone is tried.
struct RoomSharing {
  private let people: [Lodger]
  private let settled: SettledRooms
  private let costs: RoomCosts
  /// Those for whom a pairing is sought, guests first and then hosts.
  private let guests: [Int]
  private let hosts: [Int]
  /// Those for whom nothing is left to choose.
  private let done: [[Int]]
  /// Rooms that nobody has, and who needs them.
  let count: BedCount
  private let singles: Int

  init(_ problem: RoomProblem, settled: SettledRooms, costs: RoomCosts) {
    (people, self.settled, self.costs) = (problem.people, settled, costs)
    let everybody = Array(people.indices)
    let isDone = everybody.map {
      settled.room[$0] != nil && (settled.isAlone[$0] || settled.mate[$0] != nil)
    }
    done = everybody.filter { isDone[$0] && $0 < settled.mate[$0] ?? .max }.map { person in
      [person] + (settled.mate[person].map { [$0] } ?? [])
    }
    hosts = everybody.filter { !isDone[$0] && settled.room[$0] != nil }
    guests = everybody.filter { settled.room[$0] == nil }
    let taken = Set(settled.room.compactMap(\.self))
    let free = problem.rooms.indices.filter { !taken.contains($0) }
    singles = free.count { problem.rooms[$0].kind == .single }
    count = Self.count(
      guests, hosts, people, settled, twins: free.count - singles, singles: singles)
  }

  private static func count(
    _ guests: [Int], _ hosts: [Int], _ people: [Lodger], _ settled: SettledRooms, twins: Int,
    singles: Int
  ) -> BedCount {
    func bySex(_ chosen: [Int]) -> BedCount.BySex {
      let men = chosen.count { people[$0].sex == .male }
      return BedCount.BySex(men: men, women: chosen.count - men)
    }
    return BedCount(
      twins: twins, singles: singles,
      sharers: bySex(guests.filter { settled.mate[$0] == nil && !settled.isAlone[$0] }),
      pairs: bySex(guests.filter { $0 < settled.mate[$0] ?? -1 }),
      loners: bySex(guests.filter { settled.isAlone[$0] }), offers: bySex(hosts))
  }

  /// The pairs and the people alone that cost least together; every unit in the order of the list.
  ///
  /// - Precondition: There is no shortage.
  func cheapestUnits() -> [[Int]] {
    let twins = count.twins + hosts.count
    let places = 2 * (singles + twins) - guests.count - hosts.count
    let scarce = guests.count - 2 * count.twins
    guard scarce > 0, !hosts.isEmpty else {
      return units(Places(all: places, taken: max(0, scarce), hostsAlone: nil))
    }
    let pairings = (0...hosts.count).compactMap { alone in
      pairing(
        Places(
          all: places - alone, taken: max(0, scarce - hosts.count + alone), hostsAlone: alone))
    }
    return pairings.min { $0.cost < $1.cost }?.units ?? []
  }

  /// Places alone.
  private struct Places {
    /// How many there are for guests; and for hosts, where these are not counted apart.
    let all: Int
    /// How many of them must be taken.
    let taken: Int
    /// How many hosts are alone, where that is given.
    let hostsAlone: Int?
  }

  private func units(_ places: Places) -> [[Int]] { pairing(places)?.units ?? [] }

  private func pairing(_ places: Places) -> (units: [[Int]], cost: Int)? {
    let persons = guests + hosts
    let apart = places.hostsAlone ?? 0
    // More places than people would only be paired with one another.
    let spare = max(0, places.all - persons.count)
    let all = places.all - (spare + spare % 2)
    guard all >= places.taken else { return nil }
    let table = PairingCosts(count: persons.count + all + apart) { first, second in
      if second < persons.count { return price(of: [persons[first], persons[second]]) }
      let place = second - persons.count
      guard first < persons.count else {
        return first - persons.count >= places.taken && place < all ? 0 : nil
      }
      let isHost = first >= guests.count
      if place >= all || places.hostsAlone != nil, isHost != (place >= all) { return nil }
      return price(of: [persons[first]], isEmptyBed: isHost || place >= singles)
    }
    guard let pairing = table.cheapestPerfectPairing() else { return nil }
    let units = persons.indices.compactMap { person -> [Int]? in
      let partner = pairing.partners[person]
      guard partner < persons.count else { return [persons[person]] }
      return person < partner ? [persons[person], persons[partner]].sorted() : nil
    }
    return ((units + done).sorted { $0[0] < $1[0] }, pairing.cost)
  }

  /// What a unit costs, the changes that it brings counted behind the point; `nil` where it may
  /// not be.
  private func price(of unit: [Int], isEmptyBed: Bool = false) -> Int? {
    guard mayBe(unit) else { return nil }
    var sum = isEmptyBed ? costs.prices.emptyBed : 0
    if unit.count == 2 {
      costs.charge(unit[0], unit[1]) { sum += $1 }
    } else {
      costs.charge(alone: unit[0]) { sum += $1 }
    }
    let leavers = costs.fewestLeavers(unit)
    sum += costs.prices.roomLost * leavers
    return sum * (4 * people.count + 1) + leavers + costs.matesLost(unit)
  }

  private func mayBe(_ unit: [Int]) -> Bool {
    if unit.count == 1 { return settled.mate[unit[0]] == nil }
    let (first, second) = (unit[0], unit[1])
    if people[first].sex != people[second].sex || settled.isAlone[first] || settled.isAlone[second]
    {
      return false
    }
    if let mate = settled.mate[first] { return mate == second }
    return settled.mate[second] == nil
      && (settled.room[first] == nil || settled.room[second] == nil)
  }
}
