/// A timetable in the making.
///
/// It keeps all rules of ``TripProblem`` but may lack what it must have, at a price. What it costs is
/// what the best thinkable plan is worth more.
struct TripState {
  /// For each party and day: how many stops, and their purposes and starts in order.
  let length: Cells
  let purposes: Cells
  let starts: Cells
  /// For each party and day: points against driving, waiting and changes.
  let dayCost: Cells
  /// For each party and site: day × 2 + half of the day, or −1.
  let half: Cells
  /// For each branch and site: how many of its parties see it.
  let seen: Cells
  /// For each lecture: its day and start, or −1.
  let lectureDay: Cells
  let lectureStart: Cells
  /// For each party and day: whether lunch is among the stops.
  let eats: Cells
  /// For each day: a number that stands for all that is done on it.
  let mark: UnsafeMutablePointer<UInt64>
  /// For each day and each site or table: a number that stands for who is there when, where that
  /// matters.
  let crowdMark: UnsafeMutablePointer<UInt64>
  let crowds: Crowds
  /// Points against the timetable.
  private(set) var cost = 0
  /// How many obligations are not met.
  private(set) var missing = 0

  init(_ ground: TripGround) {
    let partyDays = ground.parties * ground.days
    length = Cells(partyDays)
    purposes = Cells(partyDays * ground.width)
    starts = Cells(partyDays * ground.width)
    dayCost = Cells(partyDays)
    half = Cells(ground.parties * ground.sites, filledWith: -1)
    seen = Cells(ground.branches * ground.sites)
    lectureDay = Cells(ground.lectures, filledWith: -1)
    lectureStart = Cells(ground.lectures, filledWith: -1)
    eats = Cells(partyDays)
    mark = .allocate(capacity: max(1, ground.days))
    mark.initialize(repeating: 0, count: max(1, ground.days))
    crowdMark = .allocate(capacity: ground.crowdMarks)
    crowdMark.initialize(repeating: 0, count: ground.crowdMarks)
    crowds = Crowds(ground)
    for party in 0..<ground.parties {
      for day in 0..<ground.days {
        let frame = ground.frame(party, day)
        let home = ground.drive[ground.dayStart[frame] * ground.places + ground.dayEnd[frame]]
        dayCost[party * ground.days + day] = home
        cost += home + lunchCost(party, day, ground)
        if ground.hasLunch[frame] == 1 { missing += 1 }
      }
    }
    for branch in 0..<ground.branches {
      for site in 0..<ground.sites { price(branch, site, 1, ground) }
    }
    for lecture in 0..<ground.lectures { price(lecture: lecture, 1, ground) }
  }

  func release() {
    for cells in [
      length, purposes, starts, dayCost, half, seen, lectureDay, lectureStart, eats,
    ] { cells.release() }
    mark.deallocate()
    crowdMark.deallocate()
    crowds.release()
  }

  /// Takes over another timetable of the same trip.
  mutating func copy(_ other: TripState, _ ground: TripGround) {
    length.copy(other.length)
    purposes.copy(other.purposes)
    starts.copy(other.starts)
    dayCost.copy(other.dayCost)
    half.copy(other.half)
    seen.copy(other.seen)
    lectureDay.copy(other.lectureDay)
    lectureStart.copy(other.lectureStart)
    eats.copy(other.eats)
    mark.update(from: other.mark, count: ground.days)
    crowdMark.update(from: other.crowdMark, count: ground.crowdMarks)
    crowds.copy(other.crowds)
    (cost, missing) = (other.cost, other.missing)
  }

  /// Sets what a party does on a day.
  mutating func set(
    _ party: Int, _ day: Int, _ count: Int, _ newPurposes: UnsafePointer<Int32>,
    _ newStarts: UnsafePointer<Int32>, _ ground: TripGround
  ) {
    let partyDay = party &* ground.days &+ day
    let base = partyDay &* ground.width
    for stop in 0..<length[partyDay] {
      note(party, day, purposes[base &+ stop], starts[base &+ stop], isThere: false, ground)
    }
    cost -= dayCost[partyDay]
    length[partyDay] = count
    (purposes.base + base).update(from: newPurposes, count: count)
    (starts.base + base).update(from: newStarts, count: count)
    for stop in 0..<count {
      note(party, day, purposes[base &+ stop], starts[base &+ stop], isThere: true, ground)
    }
    let newCost = costOfDay(party, day, ground)
    dayCost[partyDay] = newCost
    cost += newCost
  }

  /// Sets when a lecture is held; −1 where it is not.
  mutating func set(lecture: Int, day: Int, start: Int, _ ground: TripGround) {
    price(lecture: lecture, -1, ground)
    lectureDay[lecture] = day
    lectureStart[lecture] = start
    price(lecture: lecture, 1, ground)
  }

  /// What a party would pay for seeing a site in a half day that is not that of its branch.
  @inline(__always)
  func splitCost(_ party: Int, _ site: Int, half wanted: Int, _ ground: TripGround) -> Int {
    let branch = ground.branchOf[party]
    var common = -1
    for index in ground.firstMember[branch]..<ground.firstMember[branch &+ 1] {
      let other = ground.members[index]
      let taken = half[other &* ground.sites &+ site]
      if other == party || taken < 0 { continue }
      if common >= 0, common != taken { return 0 }
      common = taken
    }
    return common < 0 || common == wanted ? 0 : ground.splitPrice
  }

  /// Counts a stop in, or out.
  private mutating func note(
    _ party: Int, _ day: Int, _ purpose: Int, _ start: Int, isThere: Bool, _ ground: TripGround
  ) {
    let sign = Self.sign(party, purpose, start)
    mark[day] ^= sign
    if ground.isSite(purpose) {
      let branch = ground.branchOf[party]
      price(branch, purpose, -1, ground)
      let code = day &* 2 &+ (start >= ground.noon ? 1 : 0)
      half[party &* ground.sites &+ purpose] = isThere ? code : -1
      seen[branch &* ground.sites &+ purpose] += isThere ? 1 : -1
      price(branch, purpose, 1, ground)
    }
    guard !(purpose >= ground.sites && !ground.isLunch(purpose)) else { return }
    if ground.isLunch(purpose) {
      cost -= lunchCost(party, day, ground)
      eats[party &* ground.days &+ day] = isThere ? 1 : 0
      missing += isThere ? -1 : 1
      cost += lunchCost(party, day, ground)
    }
    let row = ground.row(purpose)
    if ground.isNarrow[row] == 1 {
      crowdMark[day &* (ground.sites &+ ground.tables) &+ row] ^= sign
    }
    let people = isThere ? ground.size[party] : -ground.size[party]
    crowds.add(people, row, day, start, ground.duration[purpose])
  }

  private mutating func price(_ branch: Int, _ site: Int, _ sign: Int, _ ground: TripGround) {
    let pair = branch &* ground.sites &+ site
    let (first, end) = (ground.firstMember[branch], ground.firstMember[branch &+ 1])
    guard end > first else { return }
    let (there, isRequired) = (seen[pair], ground.isRequired[pair] == 1)
    if there == end &- first {
      if isSplit(site, first, end, ground) { cost &+= sign &* ground.splitPrice }
      return
    }
    cost &+= sign &* ground.worth[pair]
    if there > 0 || isRequired { cost &+= sign &* ground.missingPrice }
    if isRequired { missing &+= sign }
    guard ground.habits.exist else { return }
    for index in first..<end where half[ground.members[index] &* ground.sites &+ site] < 0 {
      cost &+= sign &* ground.habits.loss(ground.members[index], site, day: 0)
    }
  }

  private func isSplit(_ site: Int, _ first: Int, _ end: Int, _ ground: TripGround) -> Bool {
    let common = half[ground.members[first] &* ground.sites &+ site]
    for index in (first &+ 1)..<max(end, first &+ 1)
    where half[ground.members[index] &* ground.sites &+ site] != common { return true }
    return false
  }

  private mutating func price(lecture: Int, _ sign: Int, _ ground: TripGround) {
    guard lectureDay[lecture] < 0 else { return }
    cost += sign * ground.missingPrice
    missing += sign
  }

  private func lunchCost(_ party: Int, _ day: Int, _ ground: TripGround) -> Int {
    guard eats[party &* ground.days &+ day] == 0 else { return 0 }
    let loss = ground.habits.loss(party, ground.table(0), day: day)
    return (ground.hasLunch[ground.frame(party, day)] == 1 ? ground.missingPrice : 0) &+ loss
  }

  private func costOfDay(_ party: Int, _ day: Int, _ ground: TripGround) -> Int {
    let partyDay = party &* ground.days &+ day
    let (base, frame) = (partyDay &* ground.width, ground.frame(party, day))
    var (place, free, sum) = (ground.dayStart[frame], -1, 0)
    for stop in 0..<length[partyDay] {
      let (purpose, start) = (purposes[base &+ stop], starts[base &+ stop])
      let way = place &* ground.places &+ ground.place[purpose]
      sum &+= ground.drive[way]
      if free >= 0 { sum &+= (start &- free &- ground.move[way]) &* ground.waitPrice }
      sum &+= ground.habits.change(party, purpose, day: day, start: start, days: ground.days)
      (place, free) = (ground.place[purpose], start &+ ground.duration[purpose])
    }
    return sum &+ ground.drive[place &* ground.places &+ ground.dayEnd[frame]]
  }

  /// A number that stands for a stop.
  @inline(__always)
  static func sign(_ party: Int, _ purpose: Int, _ start: Int) -> UInt64 {
    var mixed = UInt64(truncatingIfNeeded: (party &* 1024 &+ purpose) &* 1024 &+ start)
    mixed = (mixed &+ 1) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 29)) &* 0xBF58_476D_1CE4_E5B9
    return mixed ^ (mixed >> 32)
  }
}
