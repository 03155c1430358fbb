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
  /// The most stops that are looked at.
  static let mostBits = 10
  private static let mostNodes = 64

  /// The stops that were asked for; a lunch is a node for each table, all with the same bit.
  private let purpose = Cells(mostNodes)
  private let firstNode = Cells(mostBits + 1)
  private var nodes = 0
  private var bits = 0
  private var isPossible = true
  private var runs: FreeRuns
  private var labels = DayLabels(mostBits: mostBits)
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
    runs = FreeRuns(mostNodes: Self.mostNodes, ground)
    purposes = Cells(max(Self.mostBits, ground.width))
    starts = Cells(max(Self.mostBits, ground.width))
  }

  func release() {
    for cells in [purpose, firstNode, purposes, starts] { cells.release() }
    runs.release()
    labels.release()
  }

  /// Begins a question about a party-day.
  ///
  /// Its own stops must not count among the crowds.
  mutating func begin(_ party: Int, _ day: Int, _ ground: TripGround) {
    (self.party, self.day) = (party, day)
    frame = ground.frame(party, day)
    (nodes, bits, isPossible) = (0, 0, true)
    runs.clear()
  }

  /// Adds the visit of a site.
  mutating func addSite(_ site: Int, _ state: TripState, _ ground: TripGround) {
    openBit()
    runs.findForSite(site, party, day, state, ground)
    addNode(site)
  }

  /// Adds a lecture at its time.
  mutating func addLecture(_ lecture: Int, at start: Int, _ ground: TripGround) {
    openBit()
    runs.findForLecture(lecture, at: start, party, day, ground)
    addNode(ground.lecture(lecture))
  }

  /// Adds lunch at one of the tables.
  mutating func addLunch(_ state: TripState, _ ground: TripGround) {
    openBit()
    let before = nodes
    for table in 0..<ground.tables where nodes < Self.mostNodes {
      if runs.findForTable(table, party, day, state, ground) { addNode(ground.table(table)) }
    }
    if nodes == before { isPossible = false }
  }

  /// Whether a stop could begin at a moment if it were alone on that day.
  mutating func allows(
    _ purpose: Int, at start: Int, _ party: Int, _ day: Int, _ state: TripState,
    _ ground: TripGround
  ) -> Bool {
    begin(party, day, ground)
    if ground.isSite(purpose) {
      runs.findForSite(purpose, party, day, state, ground)
    } else if ground.isLunch(purpose) {
      let table = purpose &- ground.table(0)
      guard runs.findForTable(table, party, day, state, ground) else { return false }
    } else {
      runs.findForLecture(purpose &- ground.sites, at: start, party, day, ground)
    }
    guard runs.close(0) else { return false }
    for run in 0..<runs.first[1] where runs.from[run] <= start && start <= runs.to[run] {
      return true
    }
    return false
  }

  private mutating func openBit() {
    guard bits < Self.mostBits, nodes < Self.mostNodes else {
      isPossible = false
      (nodes, bits) = (0, 0)
      runs.clear()
      return
    }
    firstNode[bits] = nodes
    bits &+= 1
  }

  private mutating func addNode(_ purpose: Int) {
    if !runs.close(nodes) { isPossible = false }
    self.purpose[nodes] = purpose
    nodes &+= 1
  }

  /// Answers the question: whether all stops fit.
  ///
  /// Where they do, ``count``, ``purposes``, ``starts`` and ``cost`` tell how.
  ///
  /// - Parameter freedom: Where the day could be a little earlier or later for the same cost: from
  ///   0, the earliest, to 256, the latest.
  mutating func solve(_ ground: TripGround, freedom: Int) -> Bool {
    guard isPossible else { return false }
    count = 0
    let home = ground.dayStart[frame] &* ground.places
    guard bits > 0 else {
      cost = ground.drive[home &+ ground.dayEnd[frame]]
      return true
    }
    firstNode[bits] = nodes
    let full = (1 << bits) &- 1
    labels.clear(sets: full &+ 1)
    for bit in 0..<bits {
      for node in firstNode[bit]..<firstNode[bit &+ 1] {
        let way = home &+ ground.place[purpose[node]]
        begin(
          with: node, bit, earliest: ground.earliest[frame] &+ ground.move[way], ground.drive[way],
          ground)
      }
    }
    for set in 1..<max(full, 1) { extend(set, ground) }
    return finish(full, freedom, ground)
  }

  private mutating func begin(
    with node: Int, _ bit: Int, earliest: Int, _ drive: Int, _ ground: TripGround
  ) {
    let duration = ground.duration[purpose[node]]
    for run in runs.first[node]..<runs.first[node &+ 1] where runs.to[run] >= earliest {
      let start = max(earliest, runs.from[run])
      push(1 << bit, node, start, runs.to[run], duration, drive &+ runs.extra[run], -1, ground)
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
    let row = ground.place[purpose[labels.node[label]]] &* ground.places
    let (end, late, cost) = (labels.end[label], labels.late[label], labels.cost[label])
    for bit in 0..<bits where set & (1 << bit) == 0 {
      for node in firstNode[bit]..<firstNode[bit &+ 1] {
        let way = row &+ ground.place[purpose[node]]
        let (earliest, without) = (end &+ ground.move[way], late &+ ground.move[way])
        let duration = ground.duration[purpose[node]]
        let next = set | (1 << bit)
        for run in runs.first[node]..<runs.first[node &+ 1] where runs.to[run] >= earliest {
          let (from, to) = (runs.from[run], runs.to[run])
          let sum = cost &+ ground.drive[way] &+ runs.extra[run]
          if from > without {
            let wait = (from &- without) &* ground.waitPrice
            push(next, node, from, from, duration, sum &+ wait, label, ground)
          } else {
            push(next, node, max(from, earliest), min(to, without), duration, sum, label, ground)
          }
        }
      }
    }
  }

  /// Keeps a label if what is left can still be reached from it.
  private mutating func push(
    _ set: Int, _ node: Int, _ start: Int, _ lastStart: Int, _ duration: Int, _ cost: Int,
    _ parent: Int, _ ground: TripGround
  ) {
    let end = start &+ duration
    let row = ground.place[purpose[node]] &* ground.places
    for bit in 0..<bits where set & (1 << bit) == 0 {
      var isReached = false
      for other in firstNode[bit]..<firstNode[bit &+ 1] {
        let begin = end &+ ground.move[row &+ ground.place[purpose[other]]]
        if begin <= runs.last(of: other) { isReached = true }
      }
      if !isReached { return }
    }
    labels.add(set, node, end, lastStart &+ duration, cost, ground.waitPrice, from: parent)
  }

  private mutating func finish(_ full: Int, _ freedom: Int, _ ground: TripGround) -> Bool {
    var (best, bestCost) = (-1, Int(Int32.max))
    var label = labels.first[full]
    while label >= 0 {
      let way = ground.place[purpose[labels.node[label]]] &* ground.places &+ ground.dayEnd[frame]
      let sum = labels.cost[label] &+ ground.drive[way]
      if labels.end[label] &+ ground.move[way] <= ground.latest[frame], sum < bestCost {
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
    count = bits
    let way = ground.place[purpose[labels.node[last]]] &* ground.places &+ ground.dayEnd[frame]
    let latest = min(labels.late[last], ground.latest[frame] &- ground.move[way])
    var end = labels.end[last] &+ ((latest &- labels.end[last]) &* freedom) >> 8
    var (label, stop) = (last, bits &- 1)
    while label >= 0 {
      let stopPurpose = purpose[labels.node[label]]
      let start = end &- ground.duration[stopPurpose]
      purposes[stop] = stopPurpose
      starts[stop] = start
      label = labels.parent[label]
      stop &-= 1
      guard label >= 0 else { break }
      let before = ground.place[purpose[labels.node[label]]] &* ground.places
      end = min(labels.late[label], start &- ground.move[before &+ ground.place[stopPurpose]])
    }
  }
}
