/// What a step takes out of a timetable before it is filled again.
struct TripRuin {
  private let lecturePlacing = LecturePlacing()
  private let lectureShift = LectureShift()
  private let jostle = TripJostle()

  /// Takes something out, in one of several ways.
  func ruin(_ draft: inout TripDraft, _ random: inout SeededRandom) {
    let ground = draft.ground
    switch random.below(16) {
    case 0..<4: takePairs(1 + random.below(3), &draft, &random)
    case 4..<7: takeDay(&draft, &random)
    case 7..<9: takeSite(&draft, &random)
    case 9..<11: takePartyVisit(&draft, &random)
    case 11 where ground.lectures > 0 && random.below(2) == 0: shiftLecture(&draft, &random)
    case 11..<13 where ground.lectures > 0: moveLecture(&draft, &random)
    case 13: for _ in 0..<2 { takeDay(&draft, &random) }
    case 14 where random.below(2) == 0: shakeDay(&draft, &random)
    case 14 where random.below(2) == 0: jostle.reseat(&draft, &random)
    case 14: for _ in 0..<1 + random.below(3) { jostle.push(&draft, &random) }
    default: takePairs(2 + random.below(4), &draft, &random)  // many
    }
  }

  /// Some visits of whole branches.
  private func takePairs(_ count: Int, _ draft: inout TripDraft, _ random: inout SeededRandom) {
    let ground = draft.ground
    guard ground.sites > 0 else { return }
    let branch = random.below(ground.branches)
    for _ in 0..<count {
      let site = someSite(branch, draft, &random)
      if site >= 0 {
        draft.remove(site, ofBranch: random.below(8) == 0 ? random.below(ground.branches) : branch)
      }
    }
  }

  /// All visits of a branch on a day.
  private func takeDay(_ draft: inout TripDraft, _ random: inout SeededRandom) {
    let ground = draft.ground
    draft.removeVisits(ofBranch: random.below(ground.branches), on: random.below(ground.days))
  }

  /// One or two sites, of all branches.
  private func takeSite(_ draft: inout TripDraft, _ random: inout SeededRandom) {
    let ground = draft.ground
    for _ in 0..<1 + random.below(2) {
      let site = someSite(random.below(ground.branches), draft, &random)
      guard site >= 0 else { continue }
      for branch in 0..<ground.branches { draft.remove(site, ofBranch: branch) }
    }
  }

  /// One to three visits of one party.
  private func takePartyVisit(_ draft: inout TripDraft, _ random: inout SeededRandom) {
    let ground = draft.ground
    let party = random.below(ground.parties)
    for _ in 0..<1 + random.below(3) {
      let site = someSite(ground.branchOf[party], draft, &random)
      guard site >= 0 else { continue }
      let half = draft.state.half[party &* ground.sites &+ site]
      if half >= 0 { draft.remove(site, of: party, half >> 1) }
    }
  }

  /// A lecture, to be held in another window, with what is in its way there.
  private func moveLecture(_ draft: inout TripDraft, _ random: inout SeededRandom) {
    let lecture = random.below(draft.ground.lectures)
    draft.remove(lecture: lecture)
    if random.below(4) == 0 { draft.remove(lecture: random.below(draft.ground.lectures)) }
    if random.below(2) == 0 { _ = lecturePlacing.holdSomewhere(lecture, &draft, &random) }
  }

  /// A lecture with what its branches see on its day, and on the day to which it goes.
  private func shiftLecture(_ draft: inout TripDraft, _ random: inout SeededRandom) {
    lectureShift.shift(random.below(draft.ground.lectures), &draft, &random)
  }

  /// Nothing: the parties of a day are only put anew, one after another.
  private func shakeDay(_ draft: inout TripDraft, _ random: inout SeededRandom) {
    let ground = draft.ground
    let day = random.below(ground.days)
    for _ in 0..<ground.parties {
      let party = random.below(ground.parties)
      if draft.fits(party, day, freedom: Freedom.some(&random)) { draft.takeAnswer(party, day) }
    }
  }

  /// A site that a branch sees.
  private func someSite(
    _ branch: Int, _ draft: TripDraft, _ random: inout SeededRandom
  ) -> Int {
    let sites = draft.ground.sites
    guard sites > 0 else { return -1 }
    let turn = random.below(sites)
    for offset in 0..<sites {
      let site = (offset &+ turn) % sites
      if draft.state.seen[branch &* sites &+ site] > 0 { return site }
    }
    return -1
  }
}
