/// What is not as it should be when people are on buses (both by their places in the lists).
struct SeatFindings {
  /// The bus of each person before, where it is still there.
  let earlierBus: [Int?]
  /// For every bus how many people its even share of all is: rounded up.
  let shares: [Int]
  private let problem: SeatProblem

  init(_ problem: SeatProblem) {
    self.problem = problem
    let buses = Dictionary(uniqueKeysWithValues: problem.buses.enumerated().map { ($1.id, $0) })
    var busOfId: [Int: Int] = [:]
    for load in problem.earlier?.loads ?? [] {
      for place in load.places { busOfId[place.person] = buses[load.bus] }
    }
    earlierBus = problem.people.map { busOfId[$0.id] }
    let seats = max(1, problem.buses.reduce(0) { $0 + $1.seats })
    shares = problem.buses.map { ($0.seats * problem.people.count + seats - 1) / seats }
  }

  /// A cost in the search: people who change buses are counted behind the point, so that fewer of
  /// them do where the cost is the same.
  func scaledCost(of busOf: [Int]) -> Int {
    let moved = busOf.indices.count { earlierBus[$0] ?? busOf[$0] != busOf[$0] }
    return findings(of: busOf).reduce(0) { $0 + $1.cost } * scale + moved
  }

  /// By how much costs are multiplied in the search.
  var scale: Int { problem.people.count + 1 }

  /// A cost of the search as one of the plan.
  func unscaled(_ cost: Int) -> Int { cost / scale }

  /// All findings: splits, people who avoid others, buses, moves; each in the order of the roster.
  func findings(of busOf: [Int]) -> [SeatFinding] {
    let all = splits(busOf) + unwanted(busOf) + buses(busOf) + moves(busOf)
    return all.filter { $0.cost > 0 }
  }

  private func splits(_ busOf: [Int]) -> [SeatFinding] {
    let prices = problem.prices
    return splits(busOf, prices.branchSplit, SeatFinding.Kind.branchSplit) { person in
      person.branch.map { SeatUnit(branch: $0) }
    }
      + splits(busOf, prices.groupSplit, SeatFinding.Kind.groupSplit) { person in
        person.group.map { SeatUnit(branch: person.branch, group: $0) }
      }
      + splits(busOf, prices.partySplit, SeatFinding.Kind.partySplit) { person in
        person.party.map { SeatUnit(branch: person.branch, group: person.group, party: $0) }
      }
  }

  private func splits(
    _ busOf: [Int], _ price: Int, _ kind: (SeatUnit, [Int]) -> SeatFinding.Kind,
    _ unit: (Passenger) -> SeatUnit?
  ) -> [SeatFinding] {
    var units: [SeatUnit] = []
    var buses: [SeatUnit: Set<Int>] = [:]
    for (person, bus) in zip(problem.people, busOf) {
      guard let unit = unit(person) else { continue }
      if buses[unit] == nil { units.append(unit) }
      buses[unit, default: []].insert(bus)
    }
    return units.map { unit in
      let used = buses[unit, default: []].sorted()
      return SeatFinding(
        kind(unit, used.map { problem.buses[$0].id }), cost: price * (used.count - 1))
    }
  }

  private func unwanted(_ busOf: [Int]) -> [SeatFinding] {
    let places = Dictionary(uniqueKeysWithValues: problem.people.enumerated().map { ($1.id, $0) })
    return problem.people.indices.flatMap { person in
      Set(problem.people[person].avoids).sorted().compactMap { other -> SeatFinding? in
        guard let place = places[other], place != person, busOf[place] == busOf[person] else {
          return nil
        }
        return SeatFinding(
          .unwanted(problem.people[person].id, other: other, bus: problem.buses[busOf[person]].id),
          cost: problem.prices.unwanted)
      }
    }
  }

  private func buses(_ busOf: [Int]) -> [SeatFinding] {
    problem.buses.indices.flatMap { bus in
      let aboard = busOf.indices.filter { busOf[$0] == bus }
      let missing = problem.prices.staffWanted - aboard.count { problem.people[$0].isStaff }
      let beyond = aboard.count - shares[bus]
      let id = problem.buses[bus].id
      return [
        SeatFinding(
          .staffMissing(bus: id, count: missing), cost: missing * problem.prices.staffMissing),
        SeatFinding(.crowded(bus: id, count: beyond), cost: beyond * problem.prices.crowded),
      ]
    }
  }

  private func moves(_ busOf: [Int]) -> [SeatFinding] {
    busOf.indices.compactMap { person in
      guard let earlier = earlierBus[person], earlier != busOf[person] else { return nil }
      return SeatFinding(
        .moved(problem.people[person].id, from: problem.buses[earlier].id),
        cost: problem.prices.moved)
    }
  }
}
