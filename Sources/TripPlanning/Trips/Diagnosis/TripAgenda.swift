/// What each party-day must contain, and whether obligations fit into it: the proofs behind a
/// diagnosis.
///
/// Everything here is a relaxation of the problem: a party is looked at alone but for the lectures
/// that it shares, and no one crowds a site. What does not even fit here fits into no plan.
struct TripAgenda {
  /// When a lecture is held.
  struct Session: Hashable {
    let day: Int
    let start: Int
  }

  let problem: TripProblem
  let moments: StartMoments
  /// What is certain for each party-day: its lunch and its fixed stops; party × dayCount + day.
  private(set) var certain: [[NeededStop]]
  /// For each party-day the sites that are fixed for it.
  private(set) var fixedSites: [[Int]]
  /// Obligations that already fail while the party-days are filled, each with its obstacles.
  private(set) var failures: [(obligation: TripObligation, obstacles: [TripObstacle])] = []

  /// Fills the party-days; what does not fit is left out of them, so that it is told once.
  init(_ problem: TripProblem) {
    (self.problem, moments) = (problem, StartMoments(problem: problem))
    // All party-days are there from the start: one may be asked about while another is filled.
    let count = problem.parties.count * problem.dayCount
    certain = Array(repeating: [], count: count)
    fixedSites = Array(repeating: [], count: count)
    for party in problem.parties.indices {
      for day in 0..<problem.dayCount { fill(party, day) }
    }
  }

  func frame(_ party: Int, _ day: Int) -> DayFrame {
    problem.branches[problem.parties[party].branch].frames[day]
  }

  /// The parties that hear a lecture.
  func listeners(of lecture: Int) -> [Int] {
    problem.parties.indices.filter {
      problem.lectures[lecture].branches.contains(problem.parties[$0].branch)
    }
  }

  /// Whether a party-day has room for stops beside what is certain.
  func fits(_ stops: [NeededStop], party: Int, day: Int) -> Bool {
    DaySequence(problem: problem, frame: frame(party, day))
      .fits(certain[party * problem.dayCount + day] + stops)
  }

  /// A visit as a stop, or `nil` where nothing has to be added because it is fixed for that day.
  func visit(to site: Int, by party: Int, on day: Int) -> NeededStop {
    NeededStop(
      duration: problem.sites[site].duration,
      options: [
        .init(
          place: problem.sites[site].place, starts: moments.visits(to: site, by: party, on: day))
      ])
  }

  /// A lecture at one moment as a stop.
  func session(of lecture: Int, at start: Int) -> NeededStop {
    let held = problem.lectures[lecture]
    return NeededStop(
      duration: held.duration, options: [.init(place: held.place, starts: [start])])
  }

  func lunch(of party: Int, on day: Int) -> NeededStop {
    NeededStop(
      duration: problem.lunch.duration,
      options: problem.lunch.tables.enumerated().map { number, table in
        .init(place: table.place, starts: moments.lunches(at: number, of: party, on: day))
      })
  }

  /// Every moment at which a lecture can be held as far as it alone is concerned.
  func sessions(of lecture: Int) -> [Session] {
    let listeners = listeners(of: lecture)
    return (0..<problem.dayCount).flatMap { day in
      moments.sessions(of: lecture, on: day).filter { start in
        let time = start..<(start + problem.lectures[lecture].duration)
        return listeners.allSatisfy {
          moments.isFree($0, on: day, time)
            && fits([session(of: lecture, at: start)], party: $0, day: day)
        }
      }.map { Session(day: day, start: $0) }
    }
  }

  /// Every day on which a party can see a site as far as that visit alone is concerned.
  func days(for site: Int, party: Int) -> [Int] {
    let all = 0..<problem.dayCount
    let settled = all.filter { fixedSites[party * problem.dayCount + $0].contains(site) }
    if !settled.isEmpty { return settled }
    return all.filter { day in
      fixedSites[party * problem.dayCount + day].count < problem.mostVisitsPerDay
        && fits([visit(to: site, by: party, on: day)], party: party, day: day)
    }
  }
}

/// Filling the party-days.
extension TripAgenda {
  private mutating func fill(_ party: Int, _ day: Int) {
    let sequence = DaySequence(problem: problem, frame: frame(party, day))
    let late = sequence.lateness(of: [])
    guard late <= 0 else {
      failures.append((.way(party: party, day: day), [.tooFar(day: day, minutes: late)]))
      return
    }
    if sequence.frame.hasLunch { addLunch(party, day, sequence) }
    for number in problem.fixed.indices where isFor(party, day, number) {
      addFixed(number, sequence)
    }
  }

  private func isFor(_ party: Int, _ day: Int, _ number: Int) -> Bool {
    let fixed = problem.fixed[number]
    if case .lecture = fixed.purpose { return false }
    return fixed.party == party && fixed.day == day
  }

  private mutating func addLunch(_ party: Int, _ day: Int, _ sequence: DaySequence) {
    let needed = lunch(of: party, on: day)
    guard !sequence.fits([needed]) else {
      return certain[party * problem.dayCount + day].append(needed)
    }
    let obstacle: TripObstacle
    if needed.options.allSatisfy(\.starts.isEmpty) {
      let size = problem.parties[party].size
      let capacity = problem.lunch.tables.map(\.capacity).max() ?? 0
      obstacle =
        size > capacity
        ? .tooManyPeople(people: size, capacity: capacity) : .takenThatDay(day: day)
    } else {
      let late = sequence.lateness(of: [needed])
      let branch = problem.parties[party].branch
      obstacle =
        late == .max
        ? .windowBeforeArrival(day: day, branch: branch, minutes: lunchGap(sequence))
        : .windowAfterDeparture(day: day, branch: branch, minutes: late)
    }
    failures.append((.lunch(party: party, day: day), [obstacle]))
  }

  /// How many minutes after the last moment of lunch the party is at the nearest table.
  private func lunchGap(_ sequence: DaySequence) -> Int {
    let frame = sequence.frame
    let there =
      problem.lunch.tables.map {
        frame.earliest + problem.move(from: frame.start, to: $0.place)
      }.min() ?? 0
    return there - problem.lunch.latest
  }

  private mutating func addFixed(_ number: Int, _ sequence: DaySequence) {
    let fixed = problem.fixed[number]
    let last = fixed.party * problem.dayCount + fixed.day
    if case .lunch = fixed.purpose, !sequence.frame.hasLunch {
      failures.append((.fixed(number), [.noLunchThatDay(day: fixed.day)]))
      return
    }
    guard let needed = needed(for: fixed) else { return }
    var stops = certain[last]
    if case .lunch = fixed.purpose, !stops.isEmpty {
      stops[0] = needed
    } else {
      stops.append(needed)
    }
    let isOneTooMany =
      if case .site = fixed.purpose { fixedSites[last].count >= problem.mostVisitsPerDay } else {
        false
      }
    guard sequence.fits(stops), !isOneTooMany else {
      let alone = sequence.fits([needed])
      failures.append(
        (
          .fixed(number),
          alone
            ? [.settledOtherwise(day: fixed.day)]
            : [
              obstacle(to: fixed, needed, sequence)
            ]
        ))
      return
    }
    certain[last] = stops
    if case .site(let site) = fixed.purpose { fixedSites[last].append(site) }
  }

  private func obstacle(
    to fixed: FixedStop, _ needed: NeededStop, _ sequence: DaySequence
  ) -> TripObstacle {
    let branch = problem.parties[fixed.party].branch
    let starts = needed.options.flatMap(\.starts)
    if starts.isEmpty, case .site(let site) = fixed.purpose {
      return ObstacleFinder(agenda: self).obstacle(toSite: site, party: fixed.party, day: fixed.day)
        ?? .takenThatDay(day: fixed.day)
    }
    let late = sequence.lateness(of: [needed])
    guard late == .max, let last = starts.last, let place = needed.options.first?.place else {
      return starts.isEmpty
        ? .takenThatDay(day: fixed.day)
        : .windowAfterDeparture(day: fixed.day, branch: branch, minutes: late)
    }
    let there = sequence.frame.earliest + problem.move(from: sequence.frame.start, to: place)
    return .windowBeforeArrival(day: fixed.day, branch: branch, minutes: there - last)
  }

  private func needed(for fixed: FixedStop) -> NeededStop? {
    func kept(_ starts: [Int]) -> [Int] {
      starts.filter { fixed.start == nil || fixed.start == $0 }
    }
    switch fixed.purpose {
    case .site(let site):
      let visit = visit(to: site, by: fixed.party, on: fixed.day)
      return NeededStop(
        duration: visit.duration,
        options: visit.options.map { .init(place: $0.place, starts: kept($0.starts)) })
    case .lunch(let table):
      let starts = moments.lunches(at: table, of: fixed.party, on: fixed.day)
      return NeededStop(
        duration: problem.lunch.duration,
        options: [.init(place: problem.lunch.tables[table].place, starts: kept(starts))])
    case .lecture: return nil
    }
  }
}
