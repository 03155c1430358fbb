import TripPlanning

/// Holds plans against the rules of seats, without any code of the solver.
struct SeatChecks {
  let problem: SeatProblem

  /// What is wrong with a plan, in words; nothing when it is sound and costs what it says.
  func faults(of plan: SeatPlan) -> [String] {
    var faults: [String] = []
    let seated = plan.loads.flatMap(\.places).map(\.person)
    if seated.sorted() != problem.people.map(\.id).sorted() { faults.append("not a seat each") }
    if plan.loads.map(\.bus) != problem.buses.map(\.id) { return ["other buses"] }
    for (bus, load) in zip(problem.buses, plan.loads) {
      let seats = load.places.map(\.seat)
      if seats != Set(seats).sorted() { faults.append("a seat twice, or order, on \(bus.id)") }
      for place in load.places {
        let isStaff = problem.people.first { $0.id == place.person }?.isStaff == true
        if !(1...bus.seats).contains(place.seat) || (place.seat <= bus.reserved && !isStaff) {
          faults.append("\(place.person) in \(place.seat) on \(bus.id)")
        }
      }
    }
    for pin in problem.pins where !isKept(pin, by: plan) { faults.append("broken: \(pin)") }
    let busOf = problem.people.map { person in
      plan.loads.first { $0.places.contains { $0.person == person.id } }?.bus ?? -1
    }
    if cost(of: busOf) != plan.cost { faults.append("costs \(cost(of: busOf))") }
    if plan.bound > plan.cost { faults.append("a bound above the cost") }
    if plan.findings.contains(where: { $0.cost <= 0 }) { faults.append("an empty finding") }
    return faults
  }

  private func isKept(_ pin: SeatPin, by plan: SeatPlan) -> Bool {
    func place(_ person: Int, _ bus: Int) -> SeatPlan.Place? {
      plan.loads.first { $0.bus == bus }?.places.first { $0.person == person }
    }
    switch pin {
    case .onBus(let person, let bus): return place(person, bus) != nil
    case .inSeat(let person, let bus, let seat): return place(person, bus)?.seat == seat
    }
  }

  /// What it costs to have the people on these buses, told by their numbers.
  func cost(of busOf: [Int]) -> Int {
    let prices = problem.prices
    var cost = 0
    func splits(_ price: Int, _ name: (Passenger) -> [Int]?) {
      var used: [[Int]: Set<Int>] = [:]
      for (person, bus) in zip(problem.people, busOf) {
        if let name = name(person) { used[name, default: []].insert(bus) }
      }
      cost += used.values.reduce(0) { $0 + ($1.count - 1) * price }
    }
    splits(prices.branchSplit) { $0.branch.map { [$0] } }
    splits(prices.groupSplit) { person in person.group.map { [person.branch ?? -1, $0] } }
    splits(prices.partySplit) { person in
      person.party.map { [person.branch ?? -1, person.group ?? -1, $0] }
    }
    let seats = problem.buses.reduce(0) { $0 + $1.seats }
    for bus in problem.buses {
      let aboard = zip(problem.people, busOf).filter { $0.1 == bus.id }.map(\.0)
      let staff = aboard.filter(\.isStaff).count
      cost += max(0, prices.staffWanted - staff) * prices.staffMissing
      var share = 0
      while share * seats < bus.seats * problem.people.count { share += 1 }
      cost += max(0, aboard.count - share) * prices.crowded
      for person in aboard {
        let others = Set(person.avoids).subtracting([person.id])
        cost += aboard.filter { others.contains($0.id) }.count * prices.unwanted
      }
    }
    for load in problem.earlier?.loads ?? []
    where problem.buses.contains(where: { $0.id == load.bus }) {
      for (person, bus) in zip(problem.people, busOf) where bus != load.bus {
        cost += load.places.contains { $0.person == person.id } ? prices.moved : 0
      }
    }
    return cost
  }

  /// The least cost, found by trying all buses for everybody; `nil` where the seats are too few.
  func least() -> Int? {
    var best: Int?
    var busOf: [Int] = []
    func extend() {
      guard busOf.count < problem.people.count else {
        if isAllowed(busOf) { best = min(best ?? .max, cost(of: busOf)) }
        return
      }
      for bus in problem.buses {
        busOf.append(bus.id)
        extend()
        busOf.removeLast()
      }
    }
    extend()
    return best
  }

  /// Whether all have seats that they may have; seats settled for staff are not for others.
  private func isAllowed(_ busOf: [Int]) -> Bool {
    var staffBehind: [Int: Int] = [:]
    var seatsTold: Set<[Int]> = []
    for pin in problem.pins {
      switch pin {
      case .onBus(let person, let bus):
        guard self.bus(person, busOf) == bus else { return false }
      case .inSeat(let person, let bus, let seat):
        guard self.bus(person, busOf) == bus else { return false }
        guard seatsTold.insert([person, bus, seat]).inserted else { continue }
        let isStaff = problem.people.first { $0.id == person }?.isStaff == true
        let isBehind = seat > problem.buses.first { $0.id == bus }?.reserved ?? 0
        if isStaff, isBehind { staffBehind[bus, default: 0] += 1 }
      }
    }
    return problem.buses.allSatisfy { bus in
      let aboard = zip(problem.people, busOf).filter { $0.1 == bus.id }.map(\.0)
      let others = aboard.filter { !$0.isStaff }.count
      return aboard.count <= bus.seats
        && others <= bus.seats - bus.reserved - staffBehind[bus.id, default: 0]
    }
  }

  private func bus(_ person: Int, _ busOf: [Int]) -> Int? {
    zip(problem.people, busOf).first { $0.0.id == person }?.1
  }
}
