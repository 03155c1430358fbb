/// All ways to put a band on the buses of a state, one after the other.
///
/// It counts down like an odometer: on the first bus from as many as fit to none, for each of
/// these on the second bus, and so on. A way is left as soon as it costs too much.
struct SeatPlacing {
  private let rules: SeatRules
  private let isCoarse: Bool
  private let ceiling: Int
  /// How often a number of people on a bus was looked at.
  private(set) var steps = 0

  private var band = SeatBandNumbers()
  private var parent = 0
  /// The buses as the state has them.
  private let found: WideCells
  /// How many of the band are on each bus; below 0 where all numbers were looked at.
  private let people: WideCells
  /// What was there before a bus was looked at: how many of the band are left, what it costs, and
  /// which of its units are on a bus already.
  private let left: WideCells
  private let cost: WideCells
  private let used: WideCells
  /// The bus before that is like a bus and looks the same, or −1.
  private let twin: WideCells
  /// Room for the band on a bus, and on it and all behind.
  private let room: WideCells
  private let roomFrom: WideCells
  private var bus = -1

  /// The buses as the new state has them, and which of before each is.
  let sorted: WideCells
  private let origin: WideCells
  private var bound = 0
  private var roomInOne = 0

  init(_ rules: SeatRules, isCoarse: Bool, ceiling: Int) {
    (self.rules, self.isCoarse, self.ceiling) = (rules, isCoarse, ceiling)
    let size = rules.buses + 1
    (found, people, left) = (WideCells(size), WideCells(size), WideCells(size))
    (cost, used, twin) = (WideCells(size), WideCells(size), WideCells(size))
    (room, roomFrom) = (WideCells(size), WideCells(size))
    (sorted, origin) = (WideCells(size), WideCells(size))
  }

  func release() {
    for cells in [found, people, left, cost, used, twin, room, roomFrom, sorted, origin] {
      cells.release()
    }
  }

  /// Turns to a band.
  mutating func begin(_ band: Int) { self.band = SeatBandNumbers(band, rules) }

  /// Turns to a state.
  mutating func start(from row: UnsafeMutablePointer<Int>, cost: Int, parent: Int) {
    self.parent = parent
    (used[0], self.cost[0], left[0]) = (0, cost, band.size)
    for bus in 0..<rules.buses {
      found[bus] = row[bus]
      used[0] |= row[bus] & band.flags
      let room = rules.room(row[bus], bus, before: band.place + 1)
      let isOpen = band.settledBus < 0 || band.settledBus == bus
      self.room[bus] = isOpen ? max(0, band.isStaff ? room.all : room.others) : 0
      twin[bus] = -1
      for other in 0..<bus
      where row[other] == row[bus] && rules.likeness[other] == rules.likeness[bus] {
        twin[bus] = other
      }
    }
    roomFrom[rules.buses] = 0
    for bus in (0..<rules.buses).reversed() { roomFrom[bus] = roomFrom[bus + 1] + room[bus] }
    bus = 0
    people[0] = most(on: 0)
  }

  /// What the next way costs, or `nil` after the last.
  mutating func next() -> Int? {
    while bus >= 0 {
      let number = people[bus]
      guard number >= 0, left[bus] - number <= roomFrom[bus + 1] else {
        bus -= 1
        if bus >= 0 { people[bus] = fewer(than: people[bus], on: bus) }
        continue
      }
      steps &+= 1
      let cost = self.cost[bus] + price(of: number, on: bus)
      let isTwin = twin[bus] < 0 || number <= people[twin[bus]]
      if !isTwin || cost + band.laterSplits >= ceiling {
        people[bus] = fewer(than: number, on: bus)
      } else if number < left[bus] {
        goOn(with: number, cost: cost)
      } else {
        let isSound = complete(cost: cost)
        people[bus] = fewer(than: number, on: bus)
        if isSound { return cost }
      }
    }
    return nil
  }

  private mutating func goOn(with number: Int, cost: Int) {
    left[bus + 1] = left[bus] - number
    self.cost[bus + 1] = cost
    used[bus + 1] = number > 0 ? used[bus] | band.flags : used[bus]
    bus += 1
    people[bus] = most(on: bus)
  }

  @inline(__always)
  private func most(on bus: Int) -> Int { min(left[bus], room[bus]) }

  /// The next smaller number to look at; all of them, or only what fills the bus, makes its share
  /// even, or takes the reserved seats.
  @inline(__always)
  private func fewer(than number: Int, on bus: Int) -> Int {
    guard isCoarse, number > 0 else { return number - 1 }
    let (others, staff) = (SeatColumn.others(found[bus]), SeatColumn.staff(found[bus]))
    let even = rules.shares[bus] - others - staff
    let reserved = band.isStaff ? rules.seats[bus] - rules.forOthers[bus] - staff : 0
    return max(even < number ? even : 0, reserved < number ? reserved : 0, 0)
  }

  /// What it costs to put so many of the band on a bus.
  @inline(__always)
  private func price(of number: Int, on bus: Int) -> Int {
    guard number > 0 else { return 0 }
    let column = found[bus]
    let opened = used[bus] & band.flags & ~column
    var price = 0
    if opened & SeatColumn.branch != 0 { price += rules.branchSplit }
    if opened & SeatColumn.group != 0 { price += rules.groupSplit }
    if opened & SeatColumn.party != 0 { price += rules.partySplit }
    if band.earlierBus >= 0, band.earlierBus != bus { price += rules.moved * number }
    let beyond = SeatColumn.others(column) + SeatColumn.staff(column) - rules.shares[bus]
    price += rules.crowded * (max(0, beyond + number) - max(0, beyond))
    if band.avoidsSome { price += rules.unwanted * rules.avoided(column, band.place) }
    return price
  }

  /// Fills the buses up to the present one; whether the people behind will have room, and a plan
  /// that undercuts the ceiling can come of it.
  private mutating func complete(cost: Int) -> Bool {
    var (others, all, staffMissing) = (0, 0, 0)
    roomInOne = 0
    for place in 0..<rules.buses {
      let number = place <= bus ? people[place] : 0
      var column = found[place] + number * band.unit
      if number > 0 { column |= band.flags | band.ownMark }
      sorted[place] = column & ~band.closing
      origin[place] = place
      let room = rules.room(column, place, before: band.place + 1)
      others += room.others
      all += room.all
      roomInOne += room.all * room.all
      staffMissing += max(0, rules.staffWanted - SeatColumn.staff(column))
    }
    guard others >= band.laterOthers, all >= band.laterFree else { return false }
    bound =
      cost + band.laterSplits + rules.staffMissing * max(0, staffMissing - band.laterStaff)
    guard bound < ceiling else { return false }
    sort()
    return true
  }

  /// Puts buses that are alike in one order, so that states are the same that differ by it.
  private func sort() {
    for place in 0..<rules.buses {
      for other in 0..<place
      where sorted[other] < sorted[place] && rules.likeness[other] == rules.likeness[place] {
        (sorted[place], sorted[other]) = (sorted[other], sorted[place])
        (origin[place], origin[other]) = (origin[other], origin[place])
      }
    }
  }

  /// Writes the way last found to a state.
  func write(to states: SeatStates, at place: Int, cost: Int) {
    states.cost[place] = cost
    states.bound[place] = bound
    states.room[place] = roomInOne
    states.step.parent[place] = parent
    var (first, last, turn) = (0, 0, 0)
    for bus in 0..<rules.buses {
      let number = bus <= self.bus ? placed(on: bus) : 0
      if bus < 8 { first |= number << (8 * bus) } else { last |= number << (8 * (bus - 8)) }
      turn |= origin[bus] << (4 * bus)
    }
    states.step.firstCounts[place] = first
    states.step.lastCounts[place] = last
    states.step.turn[place] = turn
  }

  /// On the present bus it was all who were left: the odometer stands lower already.
  private func placed(on bus: Int) -> Int { bus == self.bus ? left[bus] : people[bus] }
}

/// What the search needs of a band, without going back to its arrays.
struct SeatBandNumbers {
  private(set) var place = 0
  private(set) var size = 0
  private(set) var isStaff = false
  private(set) var settledBus = -1
  private(set) var earlierBus = -1
  /// What one of the band adds to a column.
  private(set) var unit = 0
  private(set) var flags = 0
  private(set) var closing = 0
  private(set) var ownMark = 0
  private(set) var avoidsSome = false
  private(set) var laterSplits = 0
  private(set) var laterOthers = 0
  private(set) var laterFree = 0
  private(set) var laterStaff = 0

  /// No band.
  init() {}

  init(_ place: Int, _ rules: SeatRules) {
    let band = rules.bands[place]
    self.place = place
    (size, isStaff) = (band.members.count, band.isStaff)
    (settledBus, earlierBus) = (band.settledBus, band.earlierBus)
    unit = isStaff ? SeatColumn.staff : SeatColumn.other
    flags = band.flags
    (closing, ownMark, avoidsSome) = (band.closing, band.ownMark, !band.avoided.isEmpty)
    laterSplits = rules.laterSplits[place + 1]
    laterOthers = rules.laterOthers[place + 1]
    laterFree = rules.laterFree[place + 1]
    laterStaff = rules.laterStaff[place + 1]
  }
}
