/// What a timetable is worth, counted from its stops alone.
enum TripWorth {
  /// The points of party-days: party × dayCount + day.
  static func of(_ partyDays: [PartyDay], in problem: TripProblem) -> Int {
    var points = 0
    for (index, partyDay) in partyDays.enumerated() {
      let (party, day) = (index / problem.dayCount, index % problem.dayCount)
      points -= cost(of: partyDay, problem.parties[party], day, problem)
    }
    for (number, site) in problem.sites.enumerated() {
      for branch in problem.branches.indices {
        let halves = problem.parties.indices.filter { problem.parties[$0].branch == branch }
          .flatMap { party in halfDays(party, number, partyDays, problem) }
        if !halves.isEmpty, !site.isRequired { points += site.weight * problem.prices.visit }
        if Set(halves).count > 1 { points -= problem.prices.split }
      }
    }
    return points
  }

  private static func halfDays(
    _ party: Int, _ site: Int, _ partyDays: [PartyDay], _ problem: TripProblem
  ) -> [Int] {
    (0..<problem.dayCount).flatMap { day in
      partyDays[party * problem.dayCount + day].stops.filter { $0.purpose == .site(site) }
        .map { day * 2 + ($0.start >= problem.noon ? 1 : 0) }
    }
  }

  private static func cost(
    of partyDay: PartyDay, _ party: TripParty, _ day: Int, _ problem: TripProblem
  ) -> Int {
    let frame = problem.branches[party.branch].frames[day]
    var (place, driving, busy) = (frame.start, 0, 0)
    func go(to next: Int) {
      if next != place { driving += problem.travel[place * problem.placeCount + next] }
      busy += problem.move(from: place, to: next)
      place = next
    }
    for stop in partyDay.stops {
      switch stop.purpose {
      case .site(let site):
        go(to: problem.sites[site].place)
        busy += problem.sites[site].duration
      case .lecture(let lecture):
        go(to: problem.lectures[lecture].place)
        busy += problem.lectures[lecture].duration
      case .lunch(let table):
        go(to: problem.lunch.tables[table].place)
        busy += problem.lunch.duration
      }
    }
    go(to: frame.end)
    let idle = partyDay.arrive - partyDay.leave - busy
    return problem.prices.travel * driving + problem.prices.wait * idle
  }
}
