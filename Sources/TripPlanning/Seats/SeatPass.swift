/// One pass of the search, with so many states kept after each band.
struct SeatPass {
  let rules: SeatRules
  let width: Int
  let isCoarse: Bool
  /// What is to be undercut.
  let ceiling: Int
  private let mostSteps: Int
  private let shouldStop: @Sendable () -> Bool

  /// Ways looked at to put people on a bus.
  private(set) var steps = 0
  /// Whether patience ended before the pass did.
  private(set) var isOver = false
  /// What every plan costs at the least; 0 where the pass cannot tell.
  private(set) var bound = 0

  /// The states after the last band, and those after the present one.
  private(set) var states: SeatStates
  private var next: SeatStates
  private var spare: SeatStates
  /// The steps to all states that were kept, band by band.
  private let history: SeatSteps
  /// How many ways led to a state.
  private var found = 0
  /// The least bound of states that had to go.
  private var leastGone = Int.max
  /// The band that is put on buses, the buses it finds, and how they are filled.
  var present: SeatPlacing

  init(
    _ rules: SeatRules, width: Int, isCoarse: Bool, ceiling: Int, steps: Int,
    shouldStop: @escaping @Sendable () -> Bool
  ) {
    (self.rules, self.width, self.isCoarse, self.ceiling) = (rules, width, isCoarse, ceiling)
    (mostSteps, self.shouldStop) = (steps, shouldStop)
    states = SeatStates(capacity: 4 * width, buses: rules.buses)
    next = SeatStates(capacity: 4 * width, buses: rules.buses)
    spare = SeatStates(capacity: 4 * width, buses: rules.buses)
    history = SeatSteps(capacity: (rules.bands.count + 1) * width)
    present = SeatPlacing(rules, isCoarse: isCoarse, ceiling: ceiling)
  }

  func release() {
    for states in [states, next, spare] { states.release() }
    history.release()
    present.release()
  }

  /// The best plan that costs less than the ceiling, if any was found.
  mutating func run() -> (plan: [Int], cost: Int)? {
    begin()
    defer { steps = present.steps }
    for band in rules.bands.indices {
      present.begin(band)
      for state in 0..<states.count {
        expand(state)
        if isOver { return nil }
      }
      finish(band)
    }
    if !isCoarse { bound = min(leastGone, ceiling) }
    guard let last = (0..<states.count).min(by: { states.cost[$0] < states.cost[$1] }) else {
      return nil
    }
    if !isCoarse { bound = min(leastGone, states.bound[last]) }
    return (plan(of: last), states.bound[last])
  }

  private mutating func begin() {
    states.clear()
    let empty = WideCells(rules.buses)
    defer { empty.release() }
    if let start = states.place(for: empty.base, cost: 0) { states.bound[start] = 0 }
  }

  private mutating func expand(_ state: Int) {
    present.start(from: states.row(state), cost: states.cost[state], parent: state)
    while let cost = present.next() {
      found &+= 1
      if found & 63 == 0 || present.steps >= mostSteps, isPatienceOver() { return }
      if next.count == next.capacity { thin() }
      guard let place = next.place(for: present.sorted.base, cost: cost) else { continue }
      present.write(to: next, at: place, cost: cost)
    }
    if state & 7 == 0 || present.steps >= mostSteps { _ = isPatienceOver() }
  }

  private mutating func isPatienceOver() -> Bool {
    steps = present.steps
    isOver = steps >= mostSteps || shouldStop()
    return isOver
  }

  private mutating func thin() {
    if let gone = next.thin(to: width, spare: &spare) { leastGone = min(leastGone, gone) }
  }

  /// Keeps the best states after a band and how they came about.
  private mutating func finish(_ band: Int) {
    thin()
    for state in 0..<next.count {
      history.copy((band + 1) * width + state, from: state, of: next.step)
    }
    swap(&states, &next)
    next.clear()
  }

  /// The bus of each person, found backwards from a state after the last band.
  private func plan(of last: Int) -> [Int] {
    var busOf = [Int](repeating: -1, count: rules.bands.reduce(0) { $0 + $1.members.count })
    var state = last
    var actual = Array(0..<rules.buses)
    for band in rules.bands.indices.reversed() {
      let place = (band + 1) * width + state
      var before = actual
      for bus in 0..<rules.buses { before[history.origin(of: bus, at: place)] = actual[bus] }
      actual = before
      var waiting = rules.bands[band].members[...]
      for bus in 0..<rules.buses {
        for person in waiting.prefix(history.people(on: bus, at: place)) {
          busOf[person] = actual[bus]
        }
        waiting = waiting.dropFirst(history.people(on: bus, at: place))
      }
      state = history.parent[place]
    }
    return busOf
  }
}
