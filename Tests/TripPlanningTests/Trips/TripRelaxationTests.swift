import Testing
import TripPlanning

/// What a diagnosis proposes, tried by planning the changed trip: realistic trips, damaged so that
/// one thing is in the way.
@Suite struct TripRelaxationTests {
  private let trip = RandomTrip.problem(
    seed: 1, shape: .init(branches: 1, partiesPerBranch: 2, days: 3, sites: 8))

  private func plan(_ problem: TripProblem) -> TripPlan? {
    TripSearch(problem, seed: 1, patience: Patience(steps: 100)).run().plan
  }

  /// Whether a proposed change is among the proposals, and each of them leads to a sound plan.
  private func expectProposal(
    of problem: TripProblem, _ isProposed: (TripRelaxation) -> Bool
  ) throws {
    let diagnosis = TripDiagnosis(of: problem)
    let finding = try #require(diagnosis.findings.first)

    let proposals = diagnosis.relaxations(for: finding) { plan($0) != nil }

    let isThere = proposals.contains(where: isProposed)
    #expect(isThere, "\(proposals)")
    #expect(plan(problem) == nil)
    guard diagnosis.findings.count == 1 else { return }
    for proposal in proposals {
      let changed = proposal.applied(to: problem)
      let planned = try #require(plan(changed), "\(proposal)")
      #expect(TripRules.faults(of: planned, in: changed) == [], "\(proposal)")
    }
  }

  @Test func `more visits a day make room for more sites that must be seen`() throws {
    let sites = trip.sites.map { $0.required(true, open: 480..<1_020, days: 3) }
    let problem = trip.with(sites: Array(sites.prefix(4))).changed(mostVisits: 1)

    try expectProposal(of: problem) { $0 == .moreVisits(perDay: 2) }
  }

  @Test func `a stop that is settled at night is set free`() throws {
    let problem = trip.with(
      fixed: [FixedStop(party: 0, purpose: .site(0), day: 1, start: 1_200)])

    try expectProposal(of: problem) { $0 == .unfix(0) }
  }

  @Test func `what others have taken of a lecturer is given up`() throws {
    let days = try #require(plan(trip)).partyDays.prefix(trip.dayCount)
    let day = try #require(
      days.firstIndex { $0.stops.contains { $0.purpose == .lecture(0) } })
    let lecture = trip.lectures[0]
    var lectures = trip.lectures
    lectures[0] = TripLecture(
      lecturer: lecture.lecturer, branches: lecture.branches, place: lecture.place,
      duration: lecture.duration, windows: lecture.windows.filter { $0.day == day })
    let problem = trip.with(
      lectures: lectures,
      taken: [TakenTime(.lecturer(lecture.lecturer), day: day, time: 0..<1_440)])

    try expectProposal(of: problem) { $0 == .giveUp(taken: 0) }
  }

  @Test func `a larger table, or a day without lunch, feeds a party that finds no seat`() throws {
    let size = trip.parties.map(\.size).max() ?? 0
    let tables = trip.lunch.tables.map { TripLunch.Table(place: $0.place, capacity: size - 1) }
    let problem = trip.changed(
      lunch: TripLunch(
        duration: trip.lunch.duration, earliest: trip.lunch.earliest, latest: trip.lunch.latest,
        tables: tables))
    let diagnosis = TripDiagnosis(of: problem)
    let finding = try #require(diagnosis.findings.first)

    let proposals = diagnosis.relaxations(for: finding)

    let larger = (0..<tables.count).map {
      TripRelaxation.moreRoomAtTable(table: $0, capacity: size, people: 1)
    }
    #expect(larger.allSatisfy(proposals.contains))
    #expect(proposals.contains(.skipLunch(branch: 0, day: 0)))
    #expect(plan(problem) == nil)
    let planned = try #require(plan(larger[0].applied(to: problem)))
    #expect(TripRules.faults(of: planned, in: larger[0].applied(to: problem)) == [])
  }

  @Test func `lunch at an hour before anyone arrives is moved`() throws {
    let frames = trip.branches[0].frames
    let earliest = frames[0].earliest + 120
    let branch = TripBranch(
      frames: frames.map {
        DayFrame(
          start: $0.start, earliest: max($0.earliest, min(earliest, $0.latest - 300)),
          end: $0.end, latest: $0.latest, hasLunch: $0.hasLunch)
      })
    let early = TripLunch(
      duration: trip.lunch.duration, earliest: 600, latest: frames[0].earliest,
      tables: trip.lunch.tables)
    let first = RandomTrip.problem(
      seed: 1, shape: .init(branches: 1, partiesPerBranch: 1, days: 3, sites: 8))
    let problem = first.with(lectures: []).changed(branches: [branch], lunch: early)
    let diagnosis = TripDiagnosis(of: problem)
    let finding = try #require(diagnosis.findings.first)

    let later = diagnosis.relaxations(for: finding) { plan($0) != nil }.first {
      if case .lunchLater = $0 { true } else { false }
    }

    let changed = try #require(later).applied(to: problem)
    let planned = try #require(plan(changed))
    #expect(TripRules.faults(of: planned, in: changed) == [])
  }

  @Test func `without lunch on a day on which all tables are taken there is a plan`() throws {
    let tables = trip.lunch.tables.indices.map {
      TakenTime(.table($0, people: 1_000), day: 1, time: 0..<1_440)
    }
    let problem = trip.with(taken: tables)
    let skipped = TripRelaxation.skipLunch(branch: 0, day: 1)
    let diagnosis = TripDiagnosis(of: problem)

    #expect(diagnosis.findings.count == trip.parties.count)
    for finding in diagnosis.findings {
      #expect(finding.obligations.allSatisfy(isLunch))
      #expect(diagnosis.relaxations(for: finding) { plan($0) != nil }.contains(skipped))
    }

    #expect(plan(problem) == nil)
    let changed = skipped.applied(to: problem)
    let planned = try #require(plan(changed))
    #expect(TripRules.faults(of: planned, in: changed) == [])
    let days = planned.partyDays.enumerated()
    #expect(
      days.map { $1.stops.contains(where: isLunch) } == days.map { index, _ in index % 3 != 1 })
  }

  @Test func `lunch after everyone has left begins earlier, and no more than it must`() throws {
    let frames = trip.branches[0].frames
    let latest = frames.map(\.latest).min() ?? 0
    let late = TripLunch(
      duration: trip.lunch.duration, earliest: latest, latest: latest + 30,
      tables: trip.lunch.tables)
    let problem = trip.with(lectures: []).changed(lunch: late)
    let diagnosis = TripDiagnosis(of: problem)
    let finding = try #require(diagnosis.findings.first)

    let earlier = diagnosis.relaxations(for: finding) { plan($0) != nil }.compactMap {
      if case .lunchEarlier(let minutes) = $0 { minutes } else { nil }
    }

    let minutes = try #require(earlier.first)
    #expect(plan(problem) == nil)
    let changed = TripRelaxation.lunchEarlier(minutes: minutes).applied(to: problem)
    let planned = try #require(plan(changed))
    #expect(TripRules.faults(of: planned, in: changed) == [])
    let tooLittle = TripRelaxation.lunchEarlier(minutes: minutes - problem.grid)
    #expect(plan(tooLittle.applied(to: problem)) == nil)
  }

  private func isLunch(_ obligation: TripObligation) -> Bool {
    if case .lunch = obligation { true } else { false }
  }

  private func isLunch(_ stop: TripStop) -> Bool {
    if case .lunch = stop.purpose { true } else { false }
  }

  @Test func `a bus with more seats takes a party that does not fit`() throws {
    var parties = trip.parties
    parties[1] = TripParty(branch: 0, size: parties[1].size, seats: parties[1].size - 1)
    let seats = parties[1].size

    try expectProposal(of: trip.with(parties: parties)) {
      $0 == .moreSeats(party: 1, seats: seats)
    }
  }
}

extension TripSite {
  fileprivate func required(_ isRequired: Bool, open: Range<Int>, days: Int) -> TripSite {
    TripSite(
      place: place, duration: 40, capacity: 200, isRequired: isRequired, weight: weight,
      open: Array(repeating: [open], count: days))
  }
}

extension TripProblem {
  fileprivate func changed(
    branches: [TripBranch]? = nil, lunch: TripLunch? = nil, mostVisits: Int? = nil
  ) -> TripProblem {
    TripProblem(
      placeCount: placeCount, travel: travel, boarding: boarding, dayCount: dayCount,
      branches: branches ?? self.branches, parties: parties, sites: sites, lectures: lectures,
      lunch: lunch ?? self.lunch, mostVisitsPerDay: mostVisits ?? mostVisitsPerDay, noon: noon,
      grid: grid, prices: prices, fixed: fixed, taken: taken)
  }
}
