import TripPlanning

/// The least cost of a small allocation, found by looking at every way to share and at every way
/// to deal the rooms; without any code of the solver.
struct RoomOracle {
  private let problem: RoomProblem
  private let rules: RoomRules
  private let sameRoom: [[Bool]]
  private let pairCost: [[Int]]
  private let aloneCost: [Int]
  private var best: Int?

  /// The least cost where nobody had a room before, or `nil` where beds are short; with people who
  /// had rooms before, the least where every unit is charged only for the fewest who must leave.
  static func cost(of problem: RoomProblem) -> Int? {
    var oracle = RoomOracle(problem)
    oracle.extend(units: [], left: Array(problem.people.indices), cost: 0)
    return oracle.best
  }

  private init(_ problem: RoomProblem) {
    self.problem = problem
    let rules = RoomRules(problem: problem)
    self.rules = rules
    let everybody = problem.people.indices
    sameRoom = everybody.map { first in
      everybody.map { Self.mayShare(first, $0, problem) }
    }
    pairCost = everybody.map { first in
      everybody.map { first < $0 ? Self.cost(of: [first, $0], problem, rules) : 0 }
    }
    aloneCost = everybody.map { Self.cost(of: [$0], problem, rules) }
  }

  private static func mayShare(_ first: Int, _ second: Int, _ problem: RoomProblem) -> Bool {
    let (one, other) = (problem.people[first], problem.people[second])
    return one.sex == other.sex && one.single != .required && other.single != .required
  }

  /// What a unit costs in the room that is best for it, an empty bed not counted.
  static func cost(of unit: [Int], _ problem: RoomProblem, _ rules: RoomRules) -> Int {
    let ids = unit.map { problem.people[$0].id }
    let pinned = problem.pins.compactMap { pin -> Int? in
      if case .inRoom(let person, let room) = pin, ids.contains(person) { return room }
      return nil
    }
    let fitting = problem.rooms.filter { unit.count == 1 || $0.kind == .twin }.map(\.id)
    let rooms = pinned.isEmpty ? fitting : pinned
    return rooms.map { room in
      rules.findings(of: RoomAllocation.Stay(room: room, lodgers: ids)).reduce(0) { sum, finding in
        if case .emptyBed = finding.kind { return sum }
        return sum + finding.cost
      }
    }.min() ?? 0
  }

  private mutating func extend(units: [[Int]], left: [Int], cost: Int) {
    guard let first = left.first else {
      if let beds = emptyBeds(units) {
        best = min(best ?? .max, cost + beds * problem.prices.emptyBed)
      }
      return
    }
    let rest = Array(left.dropFirst())
    extend(units: units + [[first]], left: rest, cost: cost + aloneCost[first])
    for second in rest where sameRoom[first][second] {
      extend(
        units: units + [[first, second]], left: rest.filter { $0 != second },
        cost: cost + pairCost[first][second])
    }
  }

  /// How many beds stay empty at the least, or `nil` where these units have no rooms.
  private func emptyBeds(_ units: [[Int]]) -> Int? {
    var twins = problem.rooms.filter { $0.kind == .twin }.map(\.id)
    var singles = problem.rooms.filter { $0.kind == .single }.map(\.id)
    var rooms: [Int: [Int]] = [:]
    for pin in problem.pins {
      switch pin {
      case .together(let one, let other):
        guard let unit = unit(of: one, units), unit == self.unit(of: other, units) else {
          return nil
        }
      case .alone(let person):
        guard let unit = unit(of: person, units), units[unit].count == 1 else { return nil }
      case .inRoom(let person, let room):
        guard let unit = unit(of: person, units) else { return nil }
        rooms[unit, default: []].append(room)
      }
    }
    var empty = 0
    for (unit, wanted) in rooms {
      guard Set(wanted).count == 1 else { return nil }
      let isTwin = twins.contains(wanted[0])
      guard isTwin || singles.contains(wanted[0]), isTwin || units[unit].count == 1 else {
        return nil
      }
      twins.removeAll { $0 == wanted[0] }
      singles.removeAll { $0 == wanted[0] }
      empty += isTwin && units[unit].count == 1 ? 1 : 0
    }
    let free = units.indices.filter { rooms[$0] == nil }
    let pairs = free.filter { units[$0].count == 2 }.count
    let crowded = max(0, free.count - pairs - singles.count)
    return pairs + crowded <= twins.count ? empty + crowded : nil
  }

  private func unit(of id: Int, _ units: [[Int]]) -> Int? {
    units.firstIndex { $0.contains { problem.people[$0].id == id } }
  }

  /// The least that it costs to deal rooms to units: people who leave theirs and empty beds; no
  /// pins.
  static func dealing(of units: [[Int]], _ problem: RoomProblem) -> Int {
    let rules = RoomRules(problem: problem)
    let price = units.map { unit in
      problem.rooms.map { room -> Int? in
        if unit.count == 2, room.kind == .single { return nil }
        return rules.findings(of: RoomAllocation.Stay(room: room.id, lodgers: unit)).reduce(0) {
          switch $1.kind {
          case .roomLost, .emptyBed: $0 + $1.cost
          default: $0
          }
        }
      }
    }
    var best = [0: 0]
    for unit in units.indices {
      var next: [Int: Int] = [:]
      for (taken, cost) in best {
        for room in problem.rooms.indices where taken & 1 << room == 0 {
          guard let price = price[unit][room] else { continue }
          next[taken | 1 << room] = min(next[taken | 1 << room] ?? .max, cost + price)
        }
      }
      best = next
    }
    return best.values.min() ?? .max
  }
}
