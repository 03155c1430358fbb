/// What it would cost to add a site to a party-day, remembered for as long as nothing changes that
/// has to do with it: the stops of the party-day, and who else is at the places where they can be.
struct DetourMemory {
  /// Stands for a site that does not fit.
  static let never = 1 << 28
  private static let size = 1 << 15

  private let keys: UnsafeMutablePointer<UInt64>
  /// What the day costs with the site.
  private let values = Cells(size)
  /// For each party-day what it stands for without the site, and of which state of its day.
  private let marks: UnsafeMutablePointer<UInt64>
  private let marked: UnsafeMutablePointer<UInt64>

  init(_ ground: TripGround) {
    let partyDays = max(1, ground.parties * ground.days)
    keys = .allocate(capacity: Self.size)
    keys.initialize(repeating: 0, count: Self.size)
    marks = .allocate(capacity: partyDays)
    marks.initialize(repeating: 0, count: partyDays)
    marked = .allocate(capacity: partyDays)
    marked.initialize(repeating: .max, count: partyDays)
  }

  func release() {
    keys.deallocate()
    marks.deallocate()
    marked.deallocate()
    values.release()
  }

  /// What adding a site costs, all of the day counted; ``never`` where it does not fit.
  func detour(_ site: Int, _ party: Int, _ day: Int, _ draft: inout TripDraft) -> Int {
    let ground = draft.ground
    let slot = site &* ground.days &+ day
    let partyDay = party &* ground.days &+ day
    if ground.firstOpening[slot] == ground.firstOpening[slot &+ 1] { return Self.never }
    let (visits, apart, sign) = visits(party, day, draft)
    if visits >= ground.mostVisits { return Self.never }
    let there = draft.state.crowdMark[day &* (ground.sites &+ ground.tables) &+ site]
    let wanted = sign ^ halves(site, party, day, draft).sign
    let key = Self.mixed(mark(party, day, draft) ^ Self.mixed(there, site) ^ wanted) | 1
    let index = Int(truncatingIfNeeded: key >> 40) & (Self.size &- 1)
    if keys[index] != key {
      keys[index] = key
      values[index] = draft.fits(party, day, site: site) ? draft.polish.cost : Self.never
    }
    let cost = values[index]
    return cost == Self.never ? cost : cost &- draft.state.dayCost[partyDay] &- apart
  }

  /// How many visits a party makes on a day, what those cost that are apart from the rest of the
  /// branch, and a number that stands for when each would be.
  @inline(__always)
  private func visits(
    _ party: Int, _ day: Int, _ draft: TripDraft
  ) -> (count: Int, apart: Int, sign: UInt64) {
    let (ground, state) = (draft.ground, draft.state)
    let partyDay = party &* ground.days &+ day
    let base = partyDay &* ground.width
    var (count, apart, sign) = (0, 0, 0 as UInt64)
    for stop in 0..<state.length[partyDay] {
      let site = state.purposes[base &+ stop]
      guard ground.isSite(site) else { continue }
      count &+= 1
      let halves = halves(site, party, day, draft)
      apart &+= state.starts[base &+ stop] < ground.noon ? halves.morning : halves.afternoon
      sign ^= halves.sign
    }
    return (count, apart, sign)
  }

  /// What it costs that the rest of a branch sees a site in another half day than a party, and a
  /// number that stands for both.
  @inline(__always)
  private func halves(
    _ site: Int, _ party: Int, _ day: Int, _ draft: TripDraft
  ) -> (morning: Int, afternoon: Int, sign: UInt64) {
    let (ground, state) = (draft.ground, draft.state)
    let morning = state.splitCost(party, site, half: day &* 2, ground)
    let afternoon = state.splitCost(party, site, half: day &* 2 &+ 1, ground)
    if morning == 0, afternoon == 0 { return (0, 0, 0) }
    return (morning, afternoon, Self.mixed(morning == 0 ? 1 : afternoon == 0 ? 2 : 3, site))
  }

  /// A number that stands for a party-day: its stops, when its lectures are, and who else is where it
  /// stops.
  private func mark(_ party: Int, _ day: Int, _ draft: TripDraft) -> UInt64 {
    let (partyDay, state) = (party &* draft.ground.days &+ day, draft.state)
    if marked[partyDay] == state.mark[day] { return marks[partyDay] }
    marked[partyDay] = state.mark[day]
    marks[partyDay] = newMark(party, day, state, draft.ground)
    return marks[partyDay]
  }

  private func newMark(
    _ party: Int, _ day: Int, _ state: TripState, _ ground: TripGround
  ) -> UInt64 {
    let partyDay = party &* ground.days &+ day
    let base = partyDay &* ground.width
    var mark = Self.mixed(UInt64(truncatingIfNeeded: partyDay), 0)
    for stop in 0..<state.length[partyDay] {
      let (purpose, start) = (state.purposes[base &+ stop], state.starts[base &+ stop])
      let own = TripState.sign(party, purpose, start)
      if ground.isLunch(purpose) {
        for table in 0..<ground.tables {
          let row = ground.sites &+ table
          mark ^= others(row, row == ground.row(purpose) ? own : 0, day, state, ground)
        }
      } else if ground.isSite(purpose) {
        mark ^= others(purpose, own, day, state, ground)
      } else {
        mark ^= Self.mixed(own, purpose)
      }
    }
    return mark
  }

  /// A number that stands for who else is at a site or table.
  private func others(
    _ row: Int, _ own: UInt64, _ day: Int, _ state: TripState, _ ground: TripGround
  ) -> UInt64 {
    let there = state.crowdMark[day &* (ground.sites &+ ground.tables) &+ row]
    return Self.mixed(ground.isNarrow[row] == 1 ? there ^ own : 0, row)
  }

  @inline(__always)
  private static func mixed(_ mark: UInt64, _ number: Int) -> UInt64 {
    mixed(mark &+ UInt64(truncatingIfNeeded: number &+ 1) &* 0x9E37_79B9_7F4A_7C15)
  }

  @inline(__always)
  private static func mixed(_ mark: UInt64) -> UInt64 {
    var mixed = mark
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
