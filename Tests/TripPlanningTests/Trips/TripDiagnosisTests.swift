import Testing
import TripPlanning

/// What is said of a trip that can have no plan, and what would help.
@Suite struct TripDiagnosisTests {
  /// A day of one party of 30 from a hotel at place 0, a site at place 1 and a room at place 2, each
  /// 20 minutes and a boarding of 10 away; lunch in the hotel.
  private struct Day {
    var days = 1
    var latest = 1050
    var seats = 45
    var parties = 1
    var sites: [TripSite] = []
    var lectures: [TripLecture] = []
    var hasLunch = true
    var table = 100
    var mostVisits = 4
    var fixed: [FixedStop] = []
    var taken: [TakenTime] = []

    var problem: TripProblem {
      let frame = DayFrame(start: 0, earliest: 480, end: 0, latest: latest, hasLunch: hasLunch)
      return TripProblem(
        placeCount: 3, travel: [0, 20, 20, 20, 0, 20, 20, 20, 0], boarding: 10, dayCount: days,
        branches: [TripBranch(frames: Array(repeating: frame, count: days))],
        parties: Array(repeating: TripParty(branch: 0, size: 30, seats: seats), count: parties),
        sites: sites, lectures: lectures,
        lunch: TripLunch(
          duration: 60, earliest: 690, latest: 750, tables: [.init(place: 0, capacity: table)]),
        mostVisitsPerDay: mostVisits, noon: 720, grid: 5,
        prices: TripPrices(visit: 1000, travel: 2, wait: 1, split: 120), fixed: fixed, taken: taken)
    }
  }

  private func site(
    _ open: [[Range<Int>]], duration: Int = 60, capacity: Int = 40
  ) -> TripSite {
    TripSite(
      place: 1, duration: duration, capacity: capacity, isRequired: true, weight: 1, open: open)
  }

  private func lecture(_ windows: Range<Int>..., lecturer: Int = 0) -> TripLecture {
    TripLecture(
      lecturer: lecturer, branches: [0], place: 2, duration: 120,
      windows: windows.map { .init(day: 0, time: $0) })
  }

  private func findings(_ day: Day) -> [TripFinding] { TripDiagnosis(of: day.problem).findings }

  private func visit(_ obstacles: TripObstacle...) -> [TripFinding] {
    [TripFinding([.visit(site: 0, party: 0)], obstacles)]
  }

  private func held(_ obstacles: TripObstacle...) -> [TripFinding] {
    [TripFinding([.lecture(0)], obstacles)]
  }

  @Test func `nothing is said of a day that can be planned`() {
    #expect(findings(Day(sites: [site([[540..<1020]])], lectures: [lecture(510..<720)])) == [])
  }

  @Test func `a lecture after the departure names the minutes`() {
    let day = Day(latest: 930, lectures: [lecture(840..<1035)])

    #expect(findings(day) == held(.windowAfterDeparture(day: 0, branch: 0, minutes: 60)))
  }

  @Test func `a lecture before the arrival, in a window too short or in none is told apart`() {
    #expect(
      findings(Day(lectures: [lecture(400..<600)]))
        == held(.windowBeforeArrival(day: 0, branch: 0, minutes: 30)))
    #expect(
      findings(Day(lectures: [lecture(600..<700)])) == held(.tooShort(day: 0, minutes: 20)))
    #expect(findings(Day(lectures: [lecture()])) == held(.noWindow))
  }

  @Test func `a lecture that leaves no time for lunch or meets taken time says so`() {
    let room = TakenTime(.room(place: 2), day: 0, time: 480..<1050)

    #expect(
      findings(Day(lectures: [lecture(660..<805)])) == held(.noTimeForLunch(day: 0)))
    #expect(
      findings(Day(lectures: [lecture(510..<720)], taken: [room]))
        == held(.takenThatDay(day: 0)))
  }

  @Test func `two lectures of one lecturer at one time exclude each other`() {
    let both = [lecture(510..<640), lecture(510..<640)]

    #expect(
      findings(Day(lectures: both))
        == [TripFinding([.lecture(0), .lecture(1)], [.together([.lecture(0), .lecture(1)])])])
  }

  @Test func `a required site that is closed, too small, too far or too late says which`() {
    #expect(
      findings(Day(days: 2, sites: [site([[], []])]))
        == visit(.closedThatDay(day: 0), .closedThatDay(day: 1)))
    #expect(
      findings(Day(sites: [site([[540..<1020]], capacity: 29)]))
        == visit(.tooManyPeople(people: 30, capacity: 29)))
    #expect(
      findings(Day(sites: [site([[0..<1440]], duration: 600)]))
        == visit(.tooFar(day: 0, minutes: 90)))
    #expect(
      findings(Day(sites: [site([[990..<1100]])]))
        == visit(.windowAfterDeparture(day: 0, branch: 0, minutes: 30)))
    #expect(
      findings(Day(sites: [site([[540..<590]])])) == visit(.tooShort(day: 0, minutes: 10)))
  }

  @Test func `parties that find too few turns or visits too few days are counted`() {
    let turns = Day(parties: 3, sites: [site([[540..<660]])])
    let visits = Day(
      sites: [site([[540..<1020]]), site([[540..<1020]])], hasLunch: false, mostVisits: 1)

    #expect(
      findings(turns)
        == [TripFinding([.visit(site: 0, party: 2)], [.tooFewTurns(parties: 3, turns: 2)])])
    #expect(
      findings(visits)
        == [
          TripFinding(
            [.visit(site: 0, party: 0), .visit(site: 1, party: 0)],
            [.tooManyVisits(required: 2, possible: 1)])
        ])
  }

  @Test func `seats, tables, ways and fixed stops are looked at as well`() {
    let onTwoDays = (0...1).map { FixedStop(party: 0, purpose: .site(0), day: $0, start: nil) }
    let lunch = FixedStop(party: 0, purpose: .lunch(table: 0), day: 0, start: nil)

    #expect(
      findings(Day(seats: 20))
        == [TripFinding([.seats(party: 0)], [.tooFewSeats(size: 30, seats: 20)])])
    #expect(
      findings(Day(table: 20))
        == [
          TripFinding([.lunch(party: 0, day: 0)], [.tooManyPeople(people: 30, capacity: 20)])
        ])
    #expect(
      findings(Day(latest: 470))
        == [TripFinding([.way(party: 0, day: 0)], [.tooFar(day: 0, minutes: 10)])])
    #expect(
      findings(
        Day(days: 2, sites: [site([[540..<1020], [540..<1020]])], fixed: onTwoDays))
        == [TripFinding([.fixed(0), .fixed(1)], [.settledOtherwise(day: 0)])])
    #expect(
      findings(Day(hasLunch: false, fixed: [lunch]))
        == [TripFinding([.fixed(0)], [.noLunchThatDay(day: 0)])])
  }

  @Test func `the least change of each kind is proposed, the smallest first`() {
    let day = Day(latest: 930, lectures: [lecture(840..<1035)])
    let diagnosis = TripDiagnosis(of: day.problem)

    #expect(
      diagnosis.relaxations(for: diagnosis.findings[0])
        == [
          .leaveLater(branch: 0, day: 0, minutes: 60),
          .windowEarlier(lecture: 0, window: 0, minutes: 60), .dropLecture(0),
        ])
  }

  @Test func `room for more people is counted in people, and closed days are opened`() {
    let small = TripDiagnosis(of: Day(sites: [site([[540..<1020]], capacity: 29)]).problem)
    let closed = TripDiagnosis(of: Day(sites: [site([[]])]).problem)

    #expect(
      small.relaxations(for: small.findings[0])
        == [.moreRoom(site: 0, capacity: 30, people: 1), .dropSite(0)])
    #expect(
      closed.relaxations(for: closed.findings[0])
        == [.openOn(site: 0, day: 0, hours: 540..<1020), .dropSite(0)])
  }

  @Test func `a proof is never wrong, and what is proposed makes room for a plan`() {
    var proven = 0
    for seed in 1...40 as ClosedRange<UInt64> {
      let problem = RandomSmallTrip.problem(seed: seed)
      let diagnosis = TripDiagnosis(of: problem)
      guard let finding = diagnosis.findings.first else { continue }
      proven += 1

      #expect(TripOracle.best(of: problem) == nil)
      guard diagnosis.findings.count == 1 else { continue }
      let least = diagnosis.relaxations(for: finding) { TripOracle.best(of: $0) != nil }.first
      #expect(least.map { TripOracle.best(of: $0.applied(to: problem)) != nil } != false)
    }
    #expect(proven >= 8)
  }
}
