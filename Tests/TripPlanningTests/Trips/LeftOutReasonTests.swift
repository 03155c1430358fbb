import Testing
import TripPlanning

/// Why a site is left out of a plan: one party of 30, sites 20 minutes and a boarding of 10 from the
/// hotel, each at a place of its own.
@Suite struct LeftOutReasonTests {
  private func site(
    _ place: Int, _ open: [[Range<Int>]], duration: Int = 60, capacity: Int = 40, weight: Int = 1,
    isRequired: Bool = false
  ) -> TripSite {
    TripSite(
      place: place, duration: duration, capacity: capacity, isRequired: isRequired,
      weight: weight, open: open)
  }

  private func reasons(
    _ sites: [TripSite], latest: Int = 1_020, mostVisits: Int = 4, visit: Int = 1_000,
    taken: [TakenTime] = [], parties: Int = 1
  ) throws -> [LeftOutSite] {
    let days = sites[0].open.count
    let frame = DayFrame(start: 0, earliest: 480, end: 0, latest: latest, hasLunch: false)
    let problem = TripProblem(
      placeCount: 3, travel: [0, 20, 20, 20, 0, 20, 20, 20, 0], boarding: 10, dayCount: days,
      branches: [TripBranch(frames: Array(repeating: frame, count: days))],
      parties: Array(repeating: TripParty(branch: 0, size: 30, seats: 45), count: parties),
      sites: sites, lectures: [],
      lunch: TripLunch(duration: 60, earliest: 690, latest: 750, tables: []),
      mostVisitsPerDay: mostVisits, noon: 720, grid: 5,
      prices: TripPrices(visit: visit, travel: 2, wait: 1, split: 120), taken: taken)
    let search = TripSearch(problem, seed: 1, patience: Patience(steps: 200))
    return try #require(search.run().plan).leftOut(of: problem)
  }

  private func isLeftOut(_ site: Int, _ reason: LeftOutReason) -> [LeftOutSite] {
    [LeftOutSite(branch: 0, site: site, reason: reason)]
  }

  @Test func `nothing is said of sites that are seen`() throws {
    #expect(try reasons([site(1, [[480..<1_020]]), site(2, [[480..<1_020]])]) == [])
  }

  @Test func `a site that is closed on every day with room names the days`() throws {
    let sites = [site(1, [[480..<1_020], [480..<1_020]], duration: 480, isRequired: true)]

    #expect(
      try reasons(sites + [site(2, [[], []])]) == isLeftOut(1, .closed(days: [0]))
        || reasons(sites + [site(2, [[], []])]) == isLeftOut(1, .closed(days: [1])))
  }

  @Test func `the day with the fewest missing minutes is named with them`() throws {
    // 480 + 30 + 300 + 30 + 60 + 30 is 930.
    let sites = [site(1, [[480..<1_020]], duration: 300, isRequired: true)]

    #expect(
      try reasons(sites + [site(2, [[480..<1_020]])], latest: 900)
        == isLeftOut(1, .noRoom(day: 0, minutes: 30)))
  }

  @Test func `too many people are counted, those of others too`() throws {
    let full = TakenTime(.site(0, people: 20), day: 0, time: 480..<1_020)

    #expect(
      try reasons([site(1, [[480..<1_020]], capacity: 26)])
        == isLeftOut(0, .tooManyPeople(day: 0, people: 4)))
    #expect(
      try reasons([site(1, [[480..<1_020]])], taken: [full])
        == isLeftOut(0, .tooManyPeople(day: 0, people: 10)))
  }

  @Test func `too many visits a day are told when there would be time`() throws {
    let sites = [site(1, [[480..<1_020]], isRequired: true), site(2, [[480..<1_020]])]

    #expect(try reasons(sites, mostVisits: 1) == isLeftOut(1, .tooManyVisits(day: 0)))
  }

  @Test func `a way that costs more than the visit counts for is told in points`() throws {
    // There and back are 40 minutes at 2 points, against 50.
    #expect(
      try reasons([site(1, [[480..<1_020]])], visit: 50) == isLeftOut(0, .notWorthIt(points: 30)))
  }

  @Test func `a site where each party finds room, but one of them only, is told as that`() throws {
    let sites = [site(1, [[540..<600]]), site(2, [[540..<1_020]])]

    #expect(try reasons(sites, parties: 2) == isLeftOut(0, .notTogether(day: 0)))
    #expect(try reasons(sites) == [])
  }

  @Test func `of two days on which a branch does not fit together one is named`() throws {
    let sites = [site(1, [[540..<600], [540..<590]], duration: 50)]

    #expect(try reasons(sites, parties: 3) == isLeftOut(0, .notTogether(day: 0)))
    #expect(try reasons(sites, parties: 2) == [])
  }

  @Test func `a site of a realistic trip is left out for one reason in each branch`() throws {
    let problem = RandomTrip.problem(seed: 2)
    let search = TripSearch(problem, seed: 1, patience: Patience(steps: 200))
    let plan = try #require(search.run().plan)

    let unseen = plan.leftOut(of: problem)

    let seen = Set(
      plan.partyDays.enumerated().flatMap { index, partyDay in
        partyDay.stops.compactMap { stop -> [Int]? in
          guard case .site(let site) = stop.purpose else { return nil }
          return [problem.parties[index / problem.dayCount].branch, site]
        }
      })
    let optional = problem.branches.indices.flatMap { branch in
      problem.sites.indices.filter { !problem.sites[$0].isRequired }.map { [branch, $0] }
    }
    #expect(unseen.map { [$0.branch, $0.site] } == optional.filter { !seen.contains($0) })
    #expect(!unseen.isEmpty)
  }
}
