/// For each stop that a party-day could have, the spans of starts at which it is possible: the site
/// is open, holds the party besides those already there, and the party is not taken.
struct FreeRuns {
  private static let most = 4_096

  /// For each node where its runs begin; one more at the end.
  let first: Cells
  /// The first and last start of each run, and what starting in it costs besides.
  let from = Cells(most)
  let to = Cells(most)
  let extra = Cells(most)
  private var count = 0

  init(mostNodes: Int, _ ground: TripGround) { first = Cells(mostNodes + 1) }

  func release() {
    for cells in [first, from, to, extra] { cells.release() }
  }

  /// Forgets all runs.
  mutating func clear() {
    count = 0
    first[0] = 0
  }

  /// Ends the runs of a node; whether it has any.
  mutating func close(_ node: Int) -> Bool {
    first[node &+ 1] = count
    return count > first[node]
  }

  /// The last start of a node, or −1 where it has none.
  @inline(__always)
  func last(of node: Int) -> Int {
    first[node &+ 1] > first[node] ? to[first[node &+ 1] &- 1] : -1
  }

  /// Finds the runs of a visit.
  mutating func findForSite(
    _ site: Int, _ party: Int, _ day: Int, _ state: TripState, _ ground: TripGround
  ) {
    let only = party &* ground.sites &+ site
    if ground.bounds.siteDay[only] >= 0, ground.bounds.siteDay[only] != day { return }
    let price = (
      morning: state.splitCost(party, site, half: day &* 2, ground),
      afternoon: state.splitCost(party, site, half: day &* 2 &+ 1, ground)
    )
    let span = reach(site, party, day, ground)
    let slot = site &* ground.days &+ day
    for opening in ground.firstOpening[slot]..<ground.firstOpening[slot &+ 1] {
      let low = max(span.low, ground.opens[opening])
      let high = min(span.high, ground.closes[opening] &- ground.duration[site])
      let (from, to) = narrowed(low, high, ground.bounds.siteStart[only])
      scan(site, party, day, from, to, price, state, ground)
    }
  }

  /// Finds the one start of a lecture.
  mutating func findForLecture(
    _ lecture: Int, at start: Int, _ party: Int, _ day: Int, _ ground: TripGround
  ) {
    let purpose = ground.lecture(lecture)
    let span = reach(purpose, party, day, ground)
    guard start >= span.low, start <= span.high else { return }
    let busy = busyRow(party, day, ground)
    for slot in start..<start &+ ground.duration[purpose] where busy[slot] > 0 { return }
    add(
      start, start, ground.habits.change(party, purpose, day: day, start: start, days: ground.days))
  }

  /// Finds the runs of a lunch at a table.
  mutating func findForTable(
    _ table: Int, _ party: Int, _ day: Int, _ state: TripState, _ ground: TripGround
  ) {
    let partyDay = party &* ground.days &+ day
    let only = ground.bounds.lunchTable[partyDay]
    if only >= 0, only != table { return }
    let span = reach(ground.table(table), party, day, ground)
    let low = max(span.low, ground.lunchEarliest)
    let high = min(span.high, ground.lunchLatest)
    let (from, to) = narrowed(low, high, ground.bounds.lunchStart[partyDay])
    scan(ground.table(table), party, day, from, to, (0, 0), state, ground)
  }

  /// The starts at which a stop could be the only one of the day.
  private func reach(
    _ purpose: Int, _ party: Int, _ day: Int, _ ground: TripGround
  ) -> (low: Int, high: Int) {
    let (frame, place) = (ground.frame(party, day), ground.place[purpose])
    let out = ground.move[ground.dayStart[frame] &* ground.places &+ place]
    let back = ground.move[place &* ground.places &+ ground.dayEnd[frame]]
    return (
      ground.earliest[frame] &+ out,
      ground.latest[frame] &- back &- ground.duration[purpose]
    )
  }

  private func narrowed(_ low: Int, _ high: Int, _ only: Int) -> (Int, Int) {
    only < 0 ? (low, high) : (max(low, only), min(high, only))
  }

  private func busyRow(_ party: Int, _ day: Int, _ ground: TripGround) -> UnsafePointer<Int32> {
    let partyDay = party &* ground.days &+ day
    return UnsafePointer(ground.bounds.isBusy.base + partyDay &* ground.slots)
  }

  /// Goes through the slots from the first start to the last end and makes a run of each stretch
  /// that is long enough.
  private mutating func scan(
    _ purpose: Int, _ party: Int, _ day: Int, _ low: Int, _ high: Int,
    _ price: (morning: Int, afternoon: Int), _ state: TripState, _ ground: TripGround
  ) {
    guard low <= high, low >= 0 else { return }
    let row = ground.row(purpose)
    let people = state.crowds.row(row, day)
    let busy = busyRow(party, day, ground)
    let room = Int32(truncatingIfNeeded: ground.capacity[row] &- ground.size[party])
    let duration = ground.duration[purpose]
    var begin = low
    for slot in low..<high &+ duration where people[slot] > room || busy[slot] > 0 {
      emit(begin, slot &- duration, purpose, party, day, price, ground)
      begin = slot &+ 1
    }
    emit(begin, high, purpose, party, day, price, ground)
  }

  private mutating func emit(
    _ from: Int, _ to: Int, _ purpose: Int, _ party: Int, _ day: Int,
    _ price: (morning: Int, afternoon: Int), _ ground: TripGround
  ) {
    guard from <= to else { return }
    if price.morning == price.afternoon || to < ground.noon || from >= ground.noon {
      let extra = from < ground.noon ? price.morning : price.afternoon
      emitHalf(from, to, extra, purpose, party, day, ground)
    } else {
      emitHalf(from, ground.noon &- 1, price.morning, purpose, party, day, ground)
      emitHalf(ground.noon, to, price.afternoon, purpose, party, day, ground)
    }
  }

  /// Where the start matters for itself, every start is a run of its own.
  private mutating func emitHalf(
    _ from: Int, _ to: Int, _ extra: Int, _ purpose: Int, _ party: Int, _ day: Int,
    _ ground: TripGround
  ) {
    guard ground.habits.areOn(day, party, purpose) else {
      let change = ground.habits.change(
        party, purpose, day: day, start: from, days: ground.days)
      return add(from, to, extra &+ change)
    }
    for start in from...to {
      let change = ground.habits.change(
        party, purpose, day: day, start: start, days: ground.days)
      add(start, start, extra &+ change)
    }
  }

  private mutating func add(_ from: Int, _ to: Int, _ extra: Int) {
    guard count < Self.most else { return }
    self.from[count] = from
    self.to[count] = to
    self.extra[count] = extra
    count &+= 1
  }
}
