/// A timetable that is being changed: every change of a step can be taken back.
struct TripDraft {
  let ground: TripGround
  var state: TripState
  var polish: DayPolish
  /// Party-days as they were before the step: which, how many stops, purposes, starts.
  private let saved: Cells
  private let savedLength: Cells
  private let savedPurposes: Cells
  private let savedStarts: Cells
  private var savedCount = 0
  /// For each party-day the step in which it was saved last, and in which it lost a stop last.
  private let savedStep: Cells
  let loosened: Cells
  private let savedLectureDay: Cells
  private let savedLectureStart: Cells
  private(set) var step = 1

  init(_ ground: TripGround) {
    self.ground = ground
    let partyDays = ground.parties * ground.days
    state = TripState(ground)
    polish = DayPolish(ground)
    saved = Cells(partyDays)
    savedLength = Cells(partyDays)
    savedPurposes = Cells(partyDays * ground.width)
    savedStarts = Cells(partyDays * ground.width)
    savedStep = Cells(partyDays)
    loosened = Cells(partyDays)
    savedLectureDay = Cells(ground.lectures)
    savedLectureStart = Cells(ground.lectures)
    begin()
  }

  func release() {
    state.release()
    polish.release()
    for cells in [
      saved, savedLength, savedPurposes, savedStarts, savedStep, loosened, savedLectureDay,
      savedLectureStart,
    ] { cells.release() }
  }

  /// Begins a step.
  mutating func begin() {
    step &+= 1
    savedCount = 0
    savedLectureDay.copy(state.lectureDay)
    savedLectureStart.copy(state.lectureStart)
  }

  /// Takes back all changes of the step.
  mutating func takeBack() {
    // First all are emptied: a site that moved from one day to another is on both in between.
    for index in 0..<savedCount {
      state.set(
        saved[index] / ground.days, saved[index] % ground.days, 0, savedPurposes.base,
        savedStarts.base, ground)
    }
    for index in 0..<savedCount {
      let partyDay = saved[index]
      let from = index &* ground.width
      state.set(
        partyDay / ground.days, partyDay % ground.days, savedLength[index],
        savedPurposes.base + from, savedStarts.base + from, ground)
    }
    for lecture in 0..<ground.lectures
    where state.lectureDay[lecture] != savedLectureDay[lecture]
      || state.lectureStart[lecture] != savedLectureStart[lecture]
    {
      state.set(
        lecture: lecture, day: savedLectureDay[lecture], start: savedLectureStart[lecture], ground)
    }
  }

  /// How many party-days the step has changed.
  var changedCount: Int { savedCount }

  /// A party-day that the step has changed.
  func changed(_ index: Int) -> Int { saved[index] }

  /// Looks for the best way for a party-day with its stops and more; whether there is one.
  ///
  /// - Parameters:
  ///   - site: A site to add, or −1.
  ///   - lecture: A lecture to add, or −1, and when.
  ///   - withLunch: Whether lunch is added where it is due and missing.
  mutating func fits(
    _ party: Int, _ day: Int, site: Int = -1, lecture: Int = -1, at start: Int = 0,
    withLunch: Bool = false, freedom: Int = 0
  ) -> Bool {
    let partyDay = party &* ground.days &+ day
    polish.begin(party, day, ground)
    let base = partyDay &* ground.width
    for stop in 0..<state.length[partyDay] {
      let purpose = state.purposes[base &+ stop]
      if ground.isLunch(purpose) {
        polish.addLunch(ground)
      } else {
        polish.add(purpose, at: state.starts[base &+ stop], ground)
      }
    }
    if site >= 0 { polish.add(site, at: -1, ground) }
    if lecture >= 0 { polish.add(ground.lecture(lecture), at: start, ground) }
    if withLunch { polish.addLunch(ground) }
    guard polish.haveTime(ground) else { return false }
    lift(partyDay, party, day, sign: -1)
    let fits = polish.solve(state, ground, freedom: freedom)
    lift(partyDay, party, day, sign: 1)
    return fits
  }

  /// Whether a stop could begin at a moment as far as only the stop is concerned.
  mutating func allows(_ purpose: Int, at start: Int, _ party: Int, _ day: Int) -> Bool {
    polish.allows(purpose, at: start, party, day, state, ground)
  }

  /// Sets a party-day to the answer of the last question about it.
  mutating func takeAnswer(_ party: Int, _ day: Int) {
    save(party &* ground.days &+ day)
    state.set(party, day, polish.count, polish.purposes.base, polish.starts.base, ground)
    loosened[party &* ground.days &+ day] = 0
  }

  /// Takes a stop out of a party-day; the others stay when they are.
  mutating func remove(_ purpose: Int, of party: Int, _ day: Int) {
    let partyDay = party &* ground.days &+ day
    save(partyDay)
    var kept = 0
    let base = partyDay &* ground.width
    for stop in 0..<state.length[partyDay] where state.purposes[base &+ stop] != purpose {
      polish.purposes[kept] = state.purposes[base &+ stop]
      polish.starts[kept] = state.starts[base &+ stop]
      kept &+= 1
    }
    state.set(party, day, kept, polish.purposes.base, polish.starts.base, ground)
    loosened[partyDay] = step
  }

  /// Takes a site out of the days of all parties of a branch.
  mutating func remove(_ site: Int, ofBranch branch: Int) {
    for index in ground.firstMember[branch]..<ground.firstMember[branch &+ 1] {
      let party = ground.members[index]
      let half = state.half[party &* ground.sites &+ site]
      if half >= 0 { remove(site, of: party, half >> 1) }
    }
  }

  /// Takes out all visits of a branch that a party of it makes on a day, those of its other parties on
  /// other days too.
  mutating func removeVisits(ofBranch branch: Int, on day: Int) {
    for site in 0..<ground.sites where state.seen[branch &* ground.sites &+ site] > 0 {
      var isOnDay = false
      for index in ground.firstMember[branch]..<ground.firstMember[branch &+ 1] {
        let half = state.half[ground.members[index] &* ground.sites &+ site]
        if half >= 0, half >> 1 == day { isOnDay = true }
      }
      if isOnDay { remove(site, ofBranch: branch) }
    }
  }

  /// Takes a lecture out of all days.
  mutating func remove(lecture: Int) {
    let day = state.lectureDay[lecture]
    guard day >= 0 else { return }
    for hearer in ground.firstHearer[lecture]..<ground.firstHearer[lecture &+ 1] {
      let branch = ground.hearers[hearer]
      for index in ground.firstMember[branch]..<ground.firstMember[branch &+ 1] {
        remove(ground.lecture(lecture), of: ground.members[index], day)
      }
    }
    state.set(lecture: lecture, day: -1, start: -1, ground)
  }

  /// Counts a party-day out of the crowds, or in again.
  @inline(__always)
  private func lift(_ partyDay: Int, _ party: Int, _ day: Int, sign: Int) {
    let base = partyDay &* ground.width
    for stop in 0..<state.length[partyDay] {
      let purpose = state.purposes[base &+ stop]
      guard ground.isSite(purpose) || ground.isLunch(purpose) else { continue }
      state.crowds.add(
        sign &* ground.size[party], ground.row(purpose), day, state.starts[base &+ stop],
        ground.duration[purpose])
    }
  }

  private mutating func save(_ partyDay: Int) {
    guard savedStep[partyDay] != step else { return }
    savedStep[partyDay] = step
    saved[savedCount] = partyDay
    let (from, base) = (savedCount &* ground.width, partyDay &* ground.width)
    savedLength[savedCount] = state.length[partyDay]
    (savedPurposes.base + from).update(
      from: state.purposes.base + base, count: state.length[partyDay])
    (savedStarts.base + from).update(from: state.starts.base + base, count: state.length[partyDay])
    savedCount &+= 1
  }
}
