/// Finds a time for a lecture for all parties of its branches.
struct LecturePlacing {
  /// Places a lecture; whether it is held.
  ///
  /// - Parameters:
  ///   - isThorough: Whether every start is looked at rather than a few of each window.
  ///   - force: Whether visits may be thrown out for it.
  func place(
    _ lecture: Int, noise: Int, isThorough: Bool, force: Bool, _ draft: inout TripDraft,
    _ random: inout SeededRandom
  ) -> Bool {
    let ground = draft.ground
    var (best, bestWindow, bestStart) = (Int.max, -1, 0)
    for window in ground.firstWindow[lecture]..<ground.firstWindow[lecture &+ 1] {
      let (first, last) = span(window, lecture, ground)
      let tries = isThorough ? last &- first &+ 1 : min(4, last &- first &+ 1)
      for attempt in 0..<max(0, tries) {
        let start = isThorough ? first &+ attempt : pick(attempt, first, last, &random)
        let cost = detour(lecture, ground.windowDay[window], start, &draft)
        guard cost < DetourMemory.never else { continue }
        let seeming = cost &+ random.below(noise &+ 1)
        if seeming < best { (best, bestWindow, bestStart) = (seeming, window, start) }
      }
    }
    if bestWindow >= 0 {
      let day = ground.windowDay[bestWindow]
      if hold(lecture, day, bestStart, throwingOut: force, &draft, &random) { return true }
    }
    return force && holdSomewhere(lecture, &draft, &random)
  }

  /// Holds a lecture in one of its windows, whatever is in the way.
  func holdSomewhere(
    _ lecture: Int, _ draft: inout TripDraft, _ random: inout SeededRandom
  ) -> Bool {
    let ground = draft.ground
    let windows = ground.firstWindow[lecture &+ 1] &- ground.firstWindow[lecture]
    guard windows > 0 else { return false }
    let turn = random.below(windows)
    for count in 0..<windows {
      let window = ground.firstWindow[lecture] &+ (count &+ turn) % windows
      if hold(lecture, inWindow: window, &draft, &random) { return true }
    }
    return false
  }

  /// Holds a lecture in a window, whatever is in the way.
  func hold(
    _ lecture: Int, inWindow window: Int, _ draft: inout TripDraft, _ random: inout SeededRandom
  ) -> Bool {
    let ground = draft.ground
    let (first, last) = span(window, lecture, ground)
    guard first <= last else { return false }
    let turn = random.below(4)
    for attempt in 0..<4 {
      let start = pick((attempt &+ turn) & 3, first, last, &random)
      let day = ground.windowDay[window]
      guard isFree(lecture, day, start, draft.state, ground) else { continue }
      if hold(lecture, day, start, throwingOut: true, &draft, &random) { return true }
    }
    return false
  }

  /// The starts that a window and the frames of the branches leave.
  private func span(_ window: Int, _ lecture: Int, _ ground: TripGround) -> (Int, Int) {
    let purpose = ground.lecture(lecture)
    let (day, place) = (ground.windowDay[window], ground.place[purpose])
    var first = ground.windowFrom[window]
    var last = ground.windowTo[window] &- ground.duration[purpose]
    for hearer in ground.firstHearer[lecture]..<ground.firstHearer[lecture &+ 1] {
      let frame = ground.hearers[hearer] &* ground.days &+ day
      let out = ground.move[ground.dayStart[frame] &* ground.places &+ place]
      let back = ground.move[place &* ground.places &+ ground.dayEnd[frame]]
      first = max(first, ground.earliest[frame] &+ out)
      last = min(last, ground.latest[frame] &- back &- ground.duration[purpose])
    }
    return (first, last)
  }

  private func pick(
    _ attempt: Int, _ first: Int, _ last: Int, _ random: inout SeededRandom
  ) -> Int {
    switch attempt {
    case 0: first
    case 1: last
    default: first &+ random.below(last &- first &+ 1)  // anywhere
    }
  }

  /// Whether room and lecturer are free.
  func isFree(
    _ lecture: Int, _ day: Int, _ start: Int, _ state: TripState, _ ground: TripGround
  ) -> Bool {
    let purpose = ground.lecture(lecture)
    let (end, place) = (start &+ ground.duration[purpose], ground.place[purpose])
    let taken = ground.bounds.isTaken.base + (lecture &* ground.days &+ day) &* ground.slots
    for slot in start..<end where taken[slot] > 0 { return false }
    for other in 0..<ground.lectures where other != lecture && state.lectureDay[other] == day {
      let otherPlace = ground.place[ground.lecture(other)]
      let isSame = ground.lecturer[other] == ground.lecturer[lecture]
      guard isSame || otherPlace == place else { continue }
      let otherStart = state.lectureStart[other]
      let otherEnd = otherStart &+ ground.duration[ground.lecture(other)]
      let out = isSame ? ground.move[place &* ground.places &+ otherPlace] : 0
      let back = isSame ? ground.move[otherPlace &* ground.places &+ place] : 0
      if end &+ out > otherStart, otherEnd &+ back > start { return false }
    }
    return true
  }

  private func detour(_ lecture: Int, _ day: Int, _ start: Int, _ draft: inout TripDraft) -> Int {
    let ground = draft.ground
    guard isFree(lecture, day, start, draft.state, ground) else { return DetourMemory.never }
    var sum = 0
    for hearer in ground.firstHearer[lecture]..<ground.firstHearer[lecture &+ 1] {
      let branch = ground.hearers[hearer]
      for index in ground.firstMember[branch]..<ground.firstMember[branch &+ 1] {
        let party = ground.members[index]
        guard draft.fits(party, day, lecture: lecture, at: start) else {
          return DetourMemory.never
        }
        sum &+= draft.polish.cost &- draft.state.dayCost[party &* ground.days &+ day]
      }
    }
    return sum
  }

  private func hold(
    _ lecture: Int, _ day: Int, _ start: Int, throwingOut: Bool, _ draft: inout TripDraft,
    _ random: inout SeededRandom
  ) -> Bool {
    let ground = draft.ground
    draft.state.set(lecture: lecture, day: day, start: start, ground)
    for hearer in ground.firstHearer[lecture]..<ground.firstHearer[lecture &+ 1] {
      let branch = ground.hearers[hearer]
      for index in ground.firstMember[branch]..<ground.firstMember[branch &+ 1] {
        let party = ground.members[index]
        while !draft.fits(party, day, lecture: lecture, at: start) {
          guard throwingOut, throwOut(party, day, &draft, &random) else {
            draft.remove(lecture: lecture)
            return false
          }
        }
        draft.takeAnswer(party, day)
      }
    }
    return true
  }

  /// Takes one visit out of a party-day, for the whole branch; whether there was one.
  private func throwOut(
    _ party: Int, _ day: Int, _ draft: inout TripDraft, _ random: inout SeededRandom
  ) -> Bool {
    let ground = draft.ground
    let partyDay = party &* ground.days &+ day
    let count = draft.state.length[partyDay]
    guard count > 0 else { return false }
    let turn = random.below(count)
    for offset in 0..<count {
      let stop = partyDay &* ground.width &+ (offset &+ turn) % count
      let purpose = draft.state.purposes[stop]
      guard ground.isSite(purpose) else { continue }
      draft.remove(purpose, ofBranch: ground.branchOf[party])
      return true
    }
    return false
  }
}
