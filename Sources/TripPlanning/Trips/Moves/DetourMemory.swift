/// What it would cost to add a site to a party-day, remembered for as long as nothing changes on
/// that day.
struct DetourMemory {
  /// Stands for a site that does not fit.
  static let never = 1 << 28
  private static let size = 1 << 15

  private let keys: UnsafeMutablePointer<UInt64>
  private let values = Cells(size)

  init() {
    keys = .allocate(capacity: Self.size)
    keys.initialize(repeating: 0, count: Self.size)
  }

  func release() {
    keys.deallocate()
    values.release()
  }

  /// What adding a site costs, without what half days apart cost; ``never`` where it does not fit.
  func detour(_ site: Int, _ party: Int, _ day: Int, _ draft: inout TripDraft) -> Int {
    let ground = draft.ground
    let slot = site &* ground.days &+ day
    let partyDay = party &* ground.days &+ day
    if ground.firstOpening[slot] == ground.firstOpening[slot &+ 1] { return Self.never }
    if visits(partyDay, draft) >= ground.mostVisits { return Self.never }
    let key = Self.key(site, party, draft.state.mark[day])
    let index = Int(truncatingIfNeeded: key >> 40) & (Self.size &- 1)
    if keys[index] == key { return values[index] }
    let cost =
      draft.fits(party, day, site: site)
      ? draft.polish.cost &- draft.state.dayCost[partyDay] : Self.never
    keys[index] = key
    values[index] = cost
    return cost
  }

  private func visits(_ partyDay: Int, _ draft: TripDraft) -> Int {
    var count = 0
    let base = partyDay &* draft.ground.width
    for stop in 0..<draft.state.length[partyDay]
    where draft.state.purposes[base &+ stop] < draft.ground.sites { count &+= 1 }
    return count
  }

  @inline(__always)
  private static func key(_ site: Int, _ party: Int, _ mark: UInt64) -> UInt64 {
    var mixed = mark &+ UInt64(truncatingIfNeeded: site &* 64 &+ party &+ 1)
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed | 1
  }
}
