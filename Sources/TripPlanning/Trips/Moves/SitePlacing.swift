/// Lets a whole branch see a site: all its parties on the day that costs the least together; a party
/// that cannot then goes on another.
struct SitePlacing {
  /// For each party and day what the site would cost; a row for each party of the branch.
  private let detours: Cells
  private let triedDay: Cells
  private let memory: DetourMemory

  init(_ ground: TripGround) {
    detours = Cells(ground.parties * ground.days)
    triedDay = Cells(ground.days)
    memory = DetourMemory(ground)
  }

  func release() {
    detours.release()
    triedDay.release()
    memory.release()
  }

  /// Places a site for all parties of a branch that do not see it; whether all do.
  ///
  /// - Parameter noise: By how many points a day may seem better or worse than it is.
  func place(
    _ site: Int, _ branch: Int, noise: Int, _ draft: inout TripDraft, _ random: inout SeededRandom
  ) -> Bool {
    let ground = draft.ground
    let pair = branch &* ground.sites &+ site
    let isDue = ground.isRequired[pair] == 1
    let wasSeen = draft.state.seen[pair] > 0
    // Two visits at one place can be worth the way together though neither is alone.
    let isBold = noise > 0 && random.below(8) == 0
    let gain = (ground.worth[pair] &<< (isBold ? 1 : 0)) &+ (isDue ? ground.missingPrice : 0)
    guard look(site, branch, &draft) else { return false }
    for day in 0..<ground.days { triedDay[day] = 0 }
    for _ in 0..<3 {
      let choice = bestDay(site, branch, noise, draft, &random)
      guard choice.day >= 0, choice.cost < gain else { return false }
      if place(site, branch, on: choice.day, &draft, &random) { return true }
      // What the parties that were there would cost is not known.
      if wasSeen { return false }
      triedDay[choice.day] = 1
    }
    return false
  }

  /// Finds out what each party and day would cost; whether each party has a day.
  private func look(_ site: Int, _ branch: Int, _ draft: inout TripDraft) -> Bool {
    let ground = draft.ground
    for index in ground.firstMember[branch]..<ground.firstMember[branch &+ 1] {
      let party = ground.members[index]
      if draft.state.half[party &* ground.sites &+ site] >= 0 { continue }
      var best = DetourMemory.never
      for day in 0..<ground.days {
        let detour = memory.detour(site, party, day, &draft)
        detours[party &* ground.days &+ day] = detour
        best = min(best, detour)
      }
      if best == DetourMemory.never { return false }
    }
    return true
  }

  private func bestDay(
    _ site: Int, _ branch: Int, _ noise: Int, _ draft: TripDraft, _ random: inout SeededRandom
  ) -> (day: Int, cost: Int) {
    let ground = draft.ground
    var best = (day: -1, cost: Int.max)
    var bestSum = Int.max
    for day in 0..<ground.days where triedDay[day] == 0 {
      var (sum, together) = (0, 0)
      for index in ground.firstMember[branch]..<ground.firstMember[branch &+ 1] {
        let party = ground.members[index]
        if draft.state.half[party &* ground.sites &+ site] >= 0 { continue }
        let detour = detours[party &* ground.days &+ day]
        if detour < DetourMemory.never { together &+= 1 }
        sum &+=
          detour < DetourMemory.never
          ? detour : cheapest(party, ground) &+ ground.splitPrice
      }
      let seeming = sum &+ random.below(noise &+ 1)
      if together > 0, seeming < bestSum { (best, bestSum) = ((day, sum), seeming) }
    }
    return best
  }

  private func cheapest(_ party: Int, _ ground: TripGround) -> Int {
    var best = DetourMemory.never
    for day in 0..<ground.days { best = min(best, detours[party &* ground.days &+ day]) }
    return best
  }

  private func place(
    _ site: Int, _ branch: Int, on day: Int, _ draft: inout TripDraft,
    _ random: inout SeededRandom
  ) -> Bool {
    let ground = draft.ground
    let (first, end) = (ground.firstMember[branch], ground.firstMember[branch &+ 1])
    let turn = random.below(end &- first)
    for count in 0..<(end &- first) {
      let party = ground.members[first &+ (count &+ turn) % (end &- first)]
      if draft.state.half[party &* ground.sites &+ site] >= 0 { continue }
      if place(site, party, day, &draft, &random) { continue }
      if placeElsewhere(site, party, day, &draft, &random) { continue }
      draft.remove(site, ofBranch: branch)
      return false
    }
    return true
  }

  private func place(
    _ site: Int, _ party: Int, _ day: Int, _ draft: inout TripDraft, _ random: inout SeededRandom
  ) -> Bool {
    guard detours[party &* draft.ground.days &+ day] < DetourMemory.never,
      draft.fits(party, day, site: site, freedom: Freedom.some(&random))
    else { return false }
    draft.takeAnswer(party, day)
    return true
  }

  /// Tries the other days, the cheapest first.
  private func placeElsewhere(
    _ site: Int, _ party: Int, _ day: Int, _ draft: inout TripDraft,
    _ random: inout SeededRandom
  ) -> Bool {
    let days = draft.ground.days
    detours[party &* days &+ day] = DetourMemory.never
    while true {
      var (best, bestDay) = (DetourMemory.never, -1)
      for other in 0..<days where detours[party &* days &+ other] < best {
        (best, bestDay) = (detours[party &* days &+ other], other)
      }
      guard bestDay >= 0 else { return false }
      if place(site, party, bestDay, &draft, &random) { return true }
      detours[party &* days &+ bestDay] = DetourMemory.never
    }
  }
}

/// How late in its span of equal cost a day is put: where it lies decides what others can do.
enum Freedom {
  /// Early, late or anywhere between.
  @inline(__always)
  static func some(_ random: inout SeededRandom) -> Int {
    switch random.below(4) {
    case 0: 256
    case 1: random.below(257)
    default: 0  // early
    }
  }
}
