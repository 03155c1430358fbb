/// Finds out, day by day, what keeps a branch from a site, while lectures stay at their times and all
/// other stops on their days.
struct LeftOutFinder {
  private let problem: TripProblem
  private let plan: TripPlan
  private let parties: [Int]
  private let moments: StartMoments

  init(problem: TripProblem, plan: TripPlan, branch: Int) {
    (self.problem, self.plan) = (problem, plan)
    parties = problem.parties.indices.filter { problem.parties[$0].branch == branch }
    moments = StartMoments(problem: problem)
  }

  /// Whether the branch sees a site.
  func sees(_ site: Int) -> Bool {
    parties.contains { party in
      (0..<problem.dayCount).contains { day in
        stops(party, day).contains { $0.purpose == .site(site) }
      }
    }
  }

  /// The cheapest reason; `nil` for a branch without parties.
  func reason(_ site: Int) -> LeftOutReason? {
    guard !parties.isEmpty else { return nil }
    let reasons = (0..<problem.dayCount).compactMap { reason(site, on: $0) }
    let closed = (0..<problem.dayCount).filter { isClosed(site, $0) }
    let withRoom = closed.filter { day in
      !isFull(day) && parties.allSatisfy { fits(site, $0, day, [0..<1_440], shorterBy: 0) }
    }
    let all = reasons + (withRoom.isEmpty ? [] : [.closed(days: withRoom)])
    return all.min { $0.size < $1.size } ?? .closed(days: closed)
  }

  /// What speaks against a day on which the site is open.
  private func reason(_ site: Int, on day: Int) -> LeftOutReason? {
    guard !isClosed(site, day) else { return nil }
    let tooMany = parties.compactMap { surplus(site, $0, day, at: nil) }.max() ?? 0
    if tooMany > 0 { return .tooManyPeople(day: day, people: tooMany) }
    let missing = parties.map { minutesMissing(site, $0, day) }.max() ?? 0
    if missing > 0 { return .noRoom(day: day, minutes: missing) }
    if isFull(day) { return .tooManyVisits(day: day) }
    let besides = parties.map { crowd(site, $0, day) }.max() ?? 0
    if besides > 0 { return .tooManyPeople(day: day, people: besides) }
    let cost = parties.reduce(0) { $0 + detour(to: site, $1, day) } * problem.prices.travel
    let loss = cost - problem.sites[site].weight * problem.prices.visit
    return loss > 0 ? .notWorthIt(points: loss) : .notTogether(day: day)
  }

  private func stops(_ party: Int, _ day: Int) -> [TripStop] {
    plan.partyDays[party * problem.dayCount + day].stops
  }

  private func isClosed(_ site: Int, _ day: Int) -> Bool { problem.sites[site].open[day].isEmpty }

  private func isFull(_ day: Int) -> Bool {
    parties.contains { party in
      let visits = stops(party, day).count { if case .site = $0.purpose { true } else { false } }
      return visits >= problem.mostVisitsPerDay
    }
  }
}

/// Time.
extension LeftOutFinder {
  /// By how many minutes the visit would have to be shorter to fit, in steps of the grid.
  private func minutesMissing(_ site: Int, _ party: Int, _ day: Int) -> Int {
    let (open, duration) = (problem.sites[site].open[day], problem.sites[site].duration)
    return stride(from: 0, to: duration, by: problem.grid).first {
      fits(site, party, day, open, shorterBy: $0)
    } ?? duration
  }

  private func fits(
    _ site: Int, _ party: Int, _ day: Int, _ open: [Range<Int>], shorterBy minutes: Int
  ) -> Bool {
    let duration = problem.sites[site].duration - minutes
    let starts = open.flatMap { moments.moments(in: $0, for: duration) }.filter {
      moments.isFree(party, on: day, $0..<($0 + duration))
    }
    return fits(site, party, day, duration, starts: starts.sorted())
  }

  private func fits(
    _ site: Int, _ party: Int, _ day: Int, _ duration: Int, starts: [Int]
  ) -> Bool {
    let frame = problem.branches[problem.parties[party].branch].frames[day]
    let visit = NeededStop(
      duration: duration, options: [.init(place: problem.sites[site].place, starts: starts)])
    return DaySequence(problem: problem, frame: frame)
      .fits(stops(party, day).map { needed($0, party, day) } + [visit])
  }

  /// A stop of the plan, which may move within its day unless it is a lecture or settled.
  private func needed(_ stop: TripStop, _ party: Int, _ day: Int) -> NeededStop {
    let isSettled = problem.fixed.contains {
      $0.party == party && $0.day == day && $0.purpose == stop.purpose && $0.start != nil
    }
    func kept(_ starts: [Int]) -> [Int] { isSettled ? [stop.start] : starts }
    switch stop.purpose {
    case .site(let site):
      let (visited, starts) = (problem.sites[site], moments.visits(to: site, by: party, on: day))
      return NeededStop(
        duration: visited.duration, options: [.init(place: visited.place, starts: kept(starts))])
    case .lecture(let lecture):
      let held = problem.lectures[lecture]
      return NeededStop(
        duration: held.duration, options: [.init(place: held.place, starts: [stop.start])])
    case .lunch(let eaten):
      let tables = problem.lunch.tables.indices.filter { !isSettled || $0 == eaten }
      return NeededStop(
        duration: problem.lunch.duration,
        options: tables.map {
          let starts = moments.lunches(at: $0, of: party, on: day)
          return .init(place: problem.lunch.tables[$0].place, starts: kept(starts))
        })
    }
  }
}

/// People, and the way.
extension LeftOutFinder {
  /// How many people are too many where a party has time for the visit; none where there is room at
  /// one of its moments.
  private func crowd(_ site: Int, _ party: Int, _ day: Int) -> Int {
    let duration = problem.sites[site].duration
    let starts = problem.sites[site].open[day].flatMap { moments.moments(in: $0, for: duration) }
    let surpluses = starts.compactMap { start -> Int? in
      guard fits(site, party, day, duration, starts: [start]) else { return nil }
      return surplus(site, party, day, at: start) ?? 0
    }
    return surpluses.min() ?? 0
  }

  /// By how many people a party is too many, alone or besides those that are there from a moment.
  private func surplus(_ site: Int, _ party: Int, _ day: Int, at start: Int?) -> Int? {
    let visited = problem.sites[site]
    var most = problem.parties[party].size
    if let start {
      let time = start..<(start + visited.duration)
      let others = stays(at: site, on: day)
      let begins = [start] + others.map(\.time.lowerBound).filter(time.contains)
      most +=
        begins.map { moment in
          others.reduce(0) { $0 + ($1.time.contains(moment) ? $1.people : 0) }
        }.max() ?? 0
    }
    return most > visited.capacity ? most - visited.capacity : nil
  }

  private func stays(at site: Int, on day: Int) -> [(time: Range<Int>, people: Int)] {
    let taken = problem.taken.compactMap { taken -> (time: Range<Int>, people: Int)? in
      guard case .site(site, let people) = taken.resource, taken.day == day else { return nil }
      return (taken.time, people)
    }
    return taken
      + problem.parties.indices.flatMap { party in
        stops(party, day).filter { $0.purpose == .site(site) }.map {
          ($0.start..<($0.start + problem.sites[site].duration), problem.parties[party].size)
        }
      }
  }

  /// The driving minutes that the visit adds at least: the nearest way in between any two stops.
  private func detour(to site: Int, _ party: Int, _ day: Int) -> Int {
    let frame = problem.branches[problem.parties[party].branch].frames[day]
    let places = [frame.start] + stops(party, day).map { place(of: $0.purpose) } + [frame.end]
    let seen = problem.sites[site].place
    return zip(places, places.dropFirst()).map { from, to in
      drive(from, seen) + drive(seen, to) - drive(from, to)
    }.min() ?? 0
  }

  private func place(of purpose: StopPurpose) -> Int {
    switch purpose {
    case .site(let site): problem.sites[site].place
    case .lecture(let lecture): problem.lectures[lecture].place
    case .lunch(let table): problem.lunch.tables[table].place
    }
  }

  private func drive(_ from: Int, _ to: Int) -> Int {
    from == to ? 0 : problem.travel[from * problem.placeCount + to]
  }
}
