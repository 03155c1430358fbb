/// Fills a timetable again: lunches, lectures, then visits, one after another.
struct TripRecreate {
  private let sites: SitePlacing
  private let lectures = LecturePlacing()
  private let order: Cells
  private let keys: Cells

  init(_ ground: TripGround) {
    sites = SitePlacing(ground)
    order = Cells(max(ground.branches * ground.sites, ground.lectures))
    keys = Cells(max(ground.branches * ground.sites, ground.lectures))
  }

  func release() {
    sites.release()
    order.release()
    keys.release()
  }

  /// Fills what is missing.
  func fill(
    _ draft: inout TripDraft, noise: Int, isFirst: Bool, _ random: inout SeededRandom
  ) {
    let ground = draft.ground
    if draft.state.missing > 0 {
      fillLunches(&draft)
      fillLectures(&draft, noise, isFirst, &random)
    }
    var count = 0
    let manner = isFirst ? 1 : random.below(4)
    for branch in 0..<ground.branches {
      let parties = ground.firstMember[branch &+ 1] &- ground.firstMember[branch]
      for site in 0..<ground.sites
      where draft.state.seen[branch &* ground.sites &+ site] < parties {
        let pair = branch &* ground.sites &+ site
        insert(pair, key: key(pair, site, manner, ground, &random), at: count)
        count &+= 1
      }
    }
    for index in 0..<count {
      let (branch, site) = (order[index] / ground.sites, order[index] % ground.sites)
      if !sites.place(site, branch, noise: noise, &draft, &random) {
        draft.remove(site, ofBranch: branch)
      }
    }
    settle(&draft, &random)
  }

  private func fillLunches(_ draft: inout TripDraft) {
    let ground = draft.ground
    for party in 0..<ground.parties {
      for day in 0..<ground.days
      where ground.hasLunch[ground.frame(party, day)] == 1
        && draft.state.eats[party &* ground.days &+ day] == 0
      {
        if draft.fits(party, day, withLunch: true) { draft.takeAnswer(party, day) }
      }
    }
  }

  private func fillLectures(
    _ draft: inout TripDraft, _ noise: Int, _ isFirst: Bool, _ random: inout SeededRandom
  ) {
    let ground = draft.ground
    var count = 0
    for lecture in 0..<ground.lectures where draft.state.lectureDay[lecture] < 0 {
      let windows = ground.firstWindow[lecture &+ 1] &- ground.firstWindow[lecture]
      let key = isFirst ? windows &* 16 &+ random.below(8) : random.below(256)
      insert(lecture, key: key, at: count)
      count &+= 1
    }
    for index in 0..<count {
      _ = lectures.place(
        order[index], noise: noise, isThorough: isFirst, force: true, &draft, &random)
    }
  }

  /// Which pair of branch and site comes first: the smallest key.
  private func key(
    _ pair: Int, _ site: Int, _ manner: Int, _ ground: TripGround, _ random: inout SeededRandom
  ) -> Int {
    let due = ground.isRequired[pair] == 1 ? -1_000_000 : 0
    return switch manner {
    case 0: random.below(1 << 16)
    case 1: due &- ground.worth[pair] &- random.below(1_000)
    case 2: due / 2 &- ground.duration[site] &* 16 &- random.below(256)
    default: due &+ ground.capacity[site] &* 4 &- random.below(256)  // the narrow ones first
    }
  }

  private func insert(_ value: Int, key: Int, at count: Int) {
    var place = count
    while place > 0, keys[place &- 1] > key {
      keys[place] = keys[place &- 1]
      order[place] = order[place &- 1]
      place &-= 1
    }
    keys[place] = key
    order[place] = value
  }

  /// Puts anew the party-days that lost a stop.
  private func settle(_ draft: inout TripDraft, _ random: inout SeededRandom) {
    let ground = draft.ground
    var index = 0
    while index < draft.changedCount {
      let partyDay = draft.changed(index)
      index &+= 1
      guard draft.loosened[partyDay] == draft.step else { continue }
      let (party, day) = (partyDay / ground.days, partyDay % ground.days)
      if draft.fits(party, day, freedom: Freedom.some(&random)) { draft.takeAnswer(party, day) }
    }
  }
}
