/// The best order and times for the stops of one party-day, while all other party-days stay as they
/// are: exact, by dynamic programming over the sets of its stops (Held and Karp, "A Dynamic
/// Programming Approach to Sequencing Problems", Journal of SIAM 10, 1962), with labels as in
/// Desrochers, Desrosiers and Solomon, "A New Optimization Algorithm for the Vehicle Routing Problem
/// with Time Windows", Operations Research 40, 1992.
///
/// Waiting counts from the first stop on only, because a party can leave later. So a way through
/// some stops costs the same for a span of times at which its last stop can end, and more by the
/// minute after it; ``DayLabels`` keeps these.
struct DayPolish {
  private var stops = DayStops()
  private var runs: FreeRuns
  private var labels = DayLabels(mostBits: DayStops.mostBits)
  private var party = 0
  private var day = 0
  private var frame = 0

  /// The answer: its stops in order.
  private(set) var count = 0
  let purposes: Cells
  let starts: Cells
  /// What the answer costs: driving, waiting, half days apart and changes.
  private(set) var cost = 0

  init(_ ground: TripGround) {
    runs = FreeRuns(mostNodes: DayStops.mostNodes, ground)
    purposes = Cells(max(DayStops.mostBits, ground.width))
    starts = Cells(max(DayStops.mostBits, ground.width))
  }

  func release() {
    for cells in [purposes, starts] { cells.release() }
    stops.release()
    runs.release()
    labels.release()
  }

  /// Begins a question about a party-day.
  mutating func begin(_ party: Int, _ day: Int, _ ground: TripGround) {
    (self.party, self.day) = (party, day)
    frame = ground.frame(party, day)
    stops.clear()
  }

  /// Adds a visit, or a lecture at its time.
  mutating func add(_ purpose: Int, at start: Int, _ ground: TripGround) {
    stops.add(purpose, at: start, ground)
  }

  /// Adds lunch at one of the tables.
  mutating func addLunch(_ ground: TripGround) { stops.addLunch(ground) }

  /// Whether the day would be long enough if everything were open and free.
  ///
  /// To be asked before ``solve(_:_:freedom:)``.
  mutating func haveTime(_ ground: TripGround) -> Bool { stops.haveTime(frame, ground) }

  /// Whether a stop could begin at a moment if it were alone on that day.
  mutating func allows(
    _ purpose: Int, at start: Int, _ party: Int, _ day: Int, _ state: TripState,
    _ ground: TripGround
  ) -> Bool {
    begin(party, day, ground)
    add(purpose, at: start, ground)
    runs.clear()
    guard findRuns(0, state, ground) else { return false }
    for run in 0..<runs.first[1] where runs.from[run] <= start && start <= runs.to[run] {
      return true
    }
    return false
  }

  /// Answers the question: whether all stops fit.
  ///
  /// Its own stops must not count among the crowds. Where they fit, ``count``, ``purposes``,
  /// ``starts`` and ``cost`` tell how.
  ///
  /// - Parameter freedom: Where the day could be a little earlier or later for the same cost: from
  ///   0, the earliest, to 256, the latest.
  mutating func solve(_ state: TripState, _ ground: TripGround, freedom: Int) -> Bool {
    count = 0
    guard stops.bits > 0 else {
      let home = ground.dayStart[frame] &* ground.places
      cost = ground.drive[home &+ ground.dayEnd[frame]]
      return true
    }
    guard findRuns(state, ground) else { return false }
    let full = (1 << stops.bits) &- 1
    labels.clear(sets: full &+ 1)
    for bit in 0..<stops.bits {
      for node in stops.firstNode[bit]..<stops.firstNode[bit &+ 1] {
        begin(with: node, bit, ground)
      }
    }
    for set in 1..<max(full, 1) { extend(set, ground) }
    return finish(full, freedom, ground)
  }

  /// Finds when each stop could begin; whether each can at all.
  private mutating func findRuns(_ state: TripState, _ ground: TripGround) -> Bool {
    runs.clear()
    for bit in 0..<stops.bits {
      var isPossible = false
      for node in stops.firstNode[bit]..<stops.firstNode[bit &+ 1]
      where findRuns(node, state, ground) { isPossible = true }
      if !isPossible { return false }
    }
    return true
  }

  private mutating func findRuns(_ node: Int, _ state: TripState, _ ground: TripGround) -> Bool {
    let purpose = stops.purpose[node]
    if ground.isSite(purpose) {
      runs.findForSite(purpose, party, day, state, ground)
    } else if ground.isLunch(purpose) {
      runs.findForTable(purpose &- ground.table(0), party, day, state, ground)
    } else {
      runs.findForLecture(purpose &- ground.sites, at: stops.start[node], party, day, ground)
    }
    return runs.close(node)
  }

  private mutating func begin(with node: Int, _ bit: Int, _ ground: TripGround) {
    let earliest = ground.earliest[frame] &+ stops.out[node]
    for run in runs.first[node]..<runs.first[node &+ 1] where runs.to[run] >= earliest {
      let start = max(earliest, runs.from[run])
      push(1 << bit, node, start, runs.to[run], stops.outDrive[node] &+ runs.extra[run], -1, ground)
    }
  }

  private mutating func extend(_ set: Int, _ ground: TripGround) {
    var label = labels.first[set]
    while label >= 0 {
      if labels.cost[label] < Int(Int32.max) { extend(label, set, ground) }
      label = labels.next[label]
    }
  }

  private mutating func extend(_ label: Int, _ set: Int, _ ground: TripGround) {
    let row = labels.node[label] &* stops.nodes
    let (end, late, cost) = (labels.end[label], labels.late[label], labels.cost[label])
    for bit in 0..<stops.bits where set & (1 << bit) == 0 {
      for node in stops.firstNode[bit]..<stops.firstNode[bit &+ 1] {
        let way = stops.move[row &+ node]
        let (earliest, without, next) = (end &+ way, late &+ way, set | (1 << bit))
        for run in runs.first[node]..<runs.first[node &+ 1] where runs.to[run] >= earliest {
          let (from, to) = (runs.from[run], runs.to[run])
          let sum = cost &+ stops.drive[row &+ node] &+ runs.extra[run]
          if from > without {
            push(
              next, node, from, from, sum &+ (from &- without) &* ground.waitPrice, label, ground)
          } else {
            push(next, node, max(from, earliest), min(to, without), sum, label, ground)
          }
        }
      }
    }
  }

  /// Keeps a label if what is left can still be reached from it.
  private mutating func push(
    _ set: Int, _ node: Int, _ start: Int, _ lastStart: Int, _ cost: Int, _ parent: Int,
    _ ground: TripGround
  ) {
    let duration = stops.duration[node]
    let end = start &+ duration
    guard end &+ stops.rest[set] <= ground.latest[frame] else { return }
    for bit in 0..<stops.bits where set & (1 << bit) == 0 {
      var isReached = false
      for other in stops.firstNode[bit]..<stops.firstNode[bit &+ 1]
      where end &+ stops.move[node &* stops.nodes &+ other] <= runs.last(of: other) {
        isReached = true
      }
      if !isReached { return }
    }
    labels.add(set, node, end, lastStart &+ duration, cost, ground.waitPrice, from: parent)
  }

  private mutating func finish(_ full: Int, _ freedom: Int, _ ground: TripGround) -> Bool {
    var (best, bestCost) = (-1, Int(Int32.max))
    var label = labels.first[full]
    while label >= 0 {
      let node = labels.node[label]
      let sum = labels.cost[label] &+ stops.backDrive[node]
      if labels.end[label] &+ stops.back[node] <= ground.latest[frame], sum < bestCost {
        (best, bestCost) = (label, sum)
      }
      label = labels.next[label]
    }
    guard best >= 0 else { return false }
    cost = bestCost
    trace(best, freedom, ground)
    return true
  }

  /// Writes down the stops of a label, from the last to the first.
  private mutating func trace(_ last: Int, _ freedom: Int, _ ground: TripGround) {
    count = stops.bits
    let latest = min(labels.late[last], ground.latest[frame] &- stops.back[labels.node[last]])
    var end = labels.end[last] &+ ((latest &- labels.end[last]) &* freedom) >> 8
    var (label, stop) = (last, stops.bits &- 1)
    while label >= 0 {
      let node = labels.node[label]
      let start = end &- stops.duration[node]
      purposes[stop] = stops.purpose[node]
      starts[stop] = start
      label = labels.parent[label]
      stop &-= 1
      guard label >= 0 else { break }
      let way = stops.move[labels.node[label] &* stops.nodes &+ node]
      end = min(labels.late[label], start &- way)
    }
  }
}
