/// States of the search: how the buses are filled, what that costs so far, and how it came about.
///
/// Two of which nothing but the cost differs are one.
struct SeatStates {
  let buses: Int
  let capacity: Int
  private(set) var count = 0
  /// Bus by bus for each state.
  let columns: WideCells
  let cost: WideCells
  /// What every plan that comes of it costs at the least.
  let bound: WideCells
  /// The greater, the more room there is in one piece; decides where bounds are equal.
  let room: WideCells
  let step: SeatSteps
  private let table: Cells
  private let tableMask: Int
  private let order: Cells

  init(capacity: Int, buses: Int) {
    (self.capacity, self.buses) = (capacity, buses)
    columns = WideCells(capacity * buses)
    (cost, bound, room) = (WideCells(capacity), WideCells(capacity), WideCells(capacity))
    step = SeatSteps(capacity: capacity)
    var size = 16
    while size < 2 * capacity { size *= 2 }
    tableMask = size - 1
    table = Cells(size, filledWith: -1)
    order = Cells(capacity)
  }

  func release() {
    for cells in [columns, cost, bound, room] { cells.release() }
    step.release()
    table.release()
    order.release()
  }

  /// The buses of a state.
  @inline(__always)
  func row(_ state: Int) -> UnsafeMutablePointer<Int> { columns.base + state &* buses }

  /// Forgets all states.
  mutating func clear() {
    count = 0
    table.base.update(repeating: -1, count: tableMask + 1)
  }

  /// The place of a new state, or of one with the same buses that costs more.
  ///
  /// It is `nil` where there is one that costs no more. The caller fills the place in.
  ///
  /// - Precondition: There is room for one more.
  mutating func place(for row: UnsafeMutablePointer<Int>, cost: Int) -> Int? {
    var slot = hash(row) & tableMask
    while table[slot] >= 0 {
      let state = table[slot]
      if isSame(self.row(state), row) { return self.cost[state] > cost ? state : nil }
      slot = (slot &+ 1) & tableMask
    }
    table[slot] = count
    self.row(count).update(from: row, count: buses)
    count += 1
    return count - 1
  }

  @inline(__always)
  private func hash(_ row: UnsafeMutablePointer<Int>) -> Int {
    var mixed: UInt64 = 0x9E37_79B9_7F4A_7C15
    for bus in 0..<buses {
      mixed = (mixed ^ UInt64(bitPattern: Int64(row[bus]))) &* 0xBF58_476D_1CE4_E5B9
      mixed ^= mixed >> 29
    }
    return Int(truncatingIfNeeded: mixed >> 8)
  }

  @inline(__always)
  private func isSame(
    _ one: UnsafeMutablePointer<Int>, _ other: UnsafeMutablePointer<Int>
  ) -> Bool {
    for bus in 0..<buses where one[bus] != other[bus] { return false }
    return true
  }

  /// Keeps the best states only; the least bound of those that go, or `nil` where none does.
  mutating func thin(to width: Int, spare: inout SeatStates) -> Int? {
    guard count > width else { return nil }
    for state in 0..<count { order[state] = state }
    var places = UnsafeMutableBufferPointer(start: order.base, count: count)
    places.sort { isBetter(Int($0), than: Int($1)) }
    let least = bound[order[width]]
    spare.clear()
    for place in 0..<width { spare.copy(order[place], of: self) }
    swap(&self, &spare)
    return least
  }

  private func isBetter(_ one: Int, than other: Int) -> Bool {
    if bound[one] != bound[other] { return bound[one] < bound[other] }
    if room[one] != room[other] { return room[one] > room[other] }
    return one < other
  }

  private mutating func copy(_ state: Int, of other: SeatStates) {
    guard let place = place(for: other.row(state), cost: other.cost[state]) else { return }
    cost[place] = other.cost[state]
    bound[place] = other.bound[state]
    room[place] = other.room[state]
    step.copy(place, from: state, of: other.step)
  }
}

/// How states came about: from which one, with how many people of the band on each bus, and how
/// buses that are alike then changed places.
struct SeatSteps {
  let parent: Cells
  /// The people on each bus, eight bits each: the first eight buses, and the others.
  let firstCounts: WideCells
  let lastCounts: WideCells
  /// For each bus, four bits each, which one of before it is.
  let turn: WideCells

  init(capacity: Int) {
    parent = Cells(capacity)
    (firstCounts, lastCounts) = (WideCells(capacity), WideCells(capacity))
    turn = WideCells(capacity)
  }

  func release() {
    parent.release()
    for cells in [firstCounts, lastCounts, turn] { cells.release() }
  }

  /// How many people of the band went on a bus.
  func people(on bus: Int, at place: Int) -> Int {
    (bus < 8 ? firstCounts[place] >> (8 * bus) : lastCounts[place] >> (8 * (bus - 8))) & 255
  }

  /// Which bus of before a bus is.
  func origin(of bus: Int, at place: Int) -> Int { turn[place] >> (4 * bus) & 15 }

  @inline(__always)
  func copy(_ place: Int, from other: Int, of steps: SeatSteps) {
    parent[place] = steps.parent[other]
    firstCounts[place] = steps.firstCounts[other]
    lastCounts[place] = steps.lastCounts[other]
    turn[place] = steps.turn[other]
  }
}
