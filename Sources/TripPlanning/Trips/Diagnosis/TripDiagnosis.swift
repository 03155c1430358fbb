/// What no plan can contain, and why (无法安排的原因).
public struct TripFinding: Hashable, Sendable {
  /// What cannot be placed; several where each could be alone, but not all together.
  public let obligations: [TripObligation]
  /// Why: day by day, or window by window.
  public let obstacles: [TripObstacle]

  /// A finding.
  public init(_ obligations: [TripObligation], _ obstacles: [TripObstacle]) {
    (self.obligations, self.obstacles) = (obligations, obstacles)
  }
}

/// Tells before a search whether a trip can have a plan at all (可行性诊断).
///
/// The proofs look at parties one by one and at the lectures together, so that they are quick and
/// never wrong; that nothing is found does not prove that there is a plan.
public struct TripDiagnosis: Hashable, Sendable {
  /// The problem that was looked at.
  public let problem: TripProblem
  /// What cannot be placed; empty where nothing speaks against a plan.
  public let findings: [TripFinding]
  /// Whether the findings are proven, and not only what a search failed to place.
  public let isProven: Bool

  /// Looks for proofs that there is no plan.
  public init(of problem: TripProblem) {
    self.problem = problem
    findings = TripProofs(problem).findings
    isProven = true
  }

  /// The same after a search without a plan: where there is no proof, what was missing makes the
  /// findings, each with what keeps it from some of the days.
  public init(of problem: TripProblem, after outcome: TripOutcome) {
    self.problem = problem
    let proofs = TripProofs(problem)
    let proven = outcome.plan == nil ? proofs.findings : []
    isProven = !proven.isEmpty
    let missing = outcome.missing.map { TripObligation($0, in: problem) }
    findings =
      isProven
      ? proven : missing.map { TripFinding([$0], [.notFound] + proofs.obstacles(to: $0)) }
  }
}

extension TripObligation {
  /// What a search missed; the first party stands for its branch.
  fileprivate init(_ missing: TripOutcome.Obligation, in problem: TripProblem) {
    switch missing {
    case .lecture(let number): self = .lecture(number)
    case .site(let site, let branch):
      self = .visit(
        site: site, party: problem.parties.firstIndex { $0.branch == branch } ?? 0)
    case .fixed(let number): self = .fixed(number)
    case .lunch(let party, let day): self = .lunch(party: party, day: day)
    case .seats(let party): self = .seats(party: party)
    }
  }
}

/// The proofs, from the plainest to the most laborious.
struct TripProofs {
  private let problem: TripProblem
  private let agenda: TripAgenda

  init(_ problem: TripProblem) { (self.problem, agenda) = (problem, TripAgenda(problem)) }

  /// All that is proven: what fails alone, and only where nothing does, what fails together.
  var findings: [TripFinding] {
    let alone =
      seats + agenda.failures.map { TripFinding([$0.obligation], $0.obstacles) } + contradictions
      + lectures + visits
    guard alone.isEmpty else { return alone }
    let turns = turnsAtSites + turnsAtTables + tooManyVisits
    return turns.isEmpty ? together : turns
  }

  /// What keeps an obligation from days or windows; nothing where it could be anywhere.
  func obstacles(to obligation: TripObligation) -> [TripObstacle] {
    let finder = ObstacleFinder(agenda: agenda)
    return switch obligation {
    case .lecture(let number): finder.obstacles(toLecture: number)
    case .visit(let site, let party): finder.obstacles(toSite: site, party: party)
    case .fixed, .lunch, .way, .seats: []
    }
  }

  private var seats: [TripFinding] {
    problem.parties.enumerated().filter { $0.element.size > $0.element.seats }.map {
      number, party in
      TripFinding([.seats(party: number)], [.tooFewSeats(size: party.size, seats: party.seats)])
    }
  }

  /// Fixed stops of which a party can have only one: a site on two days, a lecture at two times.
  private var contradictions: [TripFinding] {
    problem.fixed.indices.flatMap { first in
      problem.fixed.indices.filter { $0 > first && contradict(first, $0) }.map { second in
        TripFinding(
          [.fixed(first), .fixed(second)], [.settledOtherwise(day: problem.fixed[first].day)])
      }
    }
  }

  private func contradict(_ first: Int, _ second: Int) -> Bool {
    let (one, two) = (problem.fixed[first], problem.fixed[second])
    let isElsewhere =
      one.day != two.day || (one.start != nil && two.start != nil && one.start != two.start)
    guard one.purpose == two.purpose, isElsewhere else { return false }
    return switch one.purpose {
    case .lecture: true
    case .site: one.party == two.party && one.day != two.day
    case .lunch: false
    }
  }

  private var lectures: [TripFinding] {
    problem.lectures.indices.filter { agenda.sessions(of: $0).isEmpty }.map {
      TripFinding([.lecture($0)], obstacles(to: .lecture($0)))
    }
  }

  /// One finding for each site and branch.
  private var visits: [TripFinding] {
    problem.sites.indices.flatMap { site in
      problem.branches.indices.compactMap { branch in
        obligatory(site, branch).first { agenda.days(for: site, party: $0).isEmpty }.map {
          TripFinding([.visit(site: site, party: $0)], obstacles(to: .visit(site: site, party: $0)))
        }
      }
    }
  }

  /// The parties of a branch that must see a site: it is required, or fixed for one of them.
  private func obligatory(_ site: Int, _ branch: Int) -> [Int] {
    let parties = problem.parties.indices.filter { problem.parties[$0].branch == branch }
    let isFixed = problem.fixed.contains {
      $0.purpose == .site(site) && parties.contains($0.party)
    }
    return problem.sites[site].isRequired || isFixed ? parties : []
  }

  private func obligatoryVisits(of party: Int) -> [TripObligation] {
    problem.sites.indices.filter {
      obligatory($0, problem.parties[party].branch).contains(party)
    }.map { .visit(site: $0, party: party) }
  }

  private var tooManyVisits: [TripFinding] {
    problem.parties.indices.compactMap { party in
      let visits = obligatoryVisits(of: party)
      let possible = problem.dayCount * problem.mostVisitsPerDay
      guard visits.count > possible else { return nil }
      return TripFinding(visits, [.tooManyVisits(required: visits.count, possible: possible)])
    }
  }

  /// The fewest obligations that exclude each other, for each party and for all lectures.
  private var together: [TripFinding] {
    let conflict = TripConflict(agenda)
    let lectures = problem.lectures.indices.map { TripObligation.lecture($0) }
    var found = conflict.smallest(among: lectures)
    if !found.isEmpty { return [TripFinding(found, [.together(found)])] }
    var seen: Set<[TripObligation]> = []
    for party in problem.parties.indices {
      let heard = lectures.indices.filter { agenda.listeners(of: $0).contains(party) }
      found = conflict.smallest(among: heard.map { .lecture($0) } + obligatoryVisits(of: party))
      if !found.isEmpty { seen.insert(found) }
    }
    return seen.sorted { "\($0)" < "\($1)" }.map { TripFinding($0, [.together($0)]) }
  }
}

/// Turns: a moment in each opening sees each visit that lies in it, if the moments are a visit apart,
/// and there are no more parties at any of them than have room.
extension TripProofs {
  private var turnsAtSites: [TripFinding] {
    problem.sites.indices.compactMap { number in
      let site = problem.sites[number]
      let parties = problem.branches.indices.flatMap { obligatory(number, $0) }
      guard let last = parties.last else { return nil }
      let openings = (0..<problem.dayCount).map { day in
        let hull = reach(of: parties, to: site.place, on: day)
        return site.open[day].reduce(0) { $0 + $1.clamped(to: hull).count / site.duration }
      }
      let turns = openings.reduce(0, +) * most(of: parties, within: site.capacity)
      guard turns < parties.count else { return nil }
      return TripFinding(
        [.visit(site: number, party: last)], [.tooFewTurns(parties: parties.count, turns: turns)])
    }
  }

  private var turnsAtTables: [TripFinding] {
    let lunch = problem.lunch
    let sittings = (lunch.latest - lunch.earliest + lunch.duration) / lunch.duration
    return (0..<problem.dayCount).compactMap { day in
      let parties = problem.parties.indices.filter { agenda.frame($0, day).hasLunch }
      let turns = lunch.tables.reduce(0) {
        $0 + sittings * most(of: parties, within: $1.capacity)
      }
      guard let last = parties.last, turns < parties.count else { return nil }
      return TripFinding(
        [.lunch(party: last, day: day)], [.tooFewTurns(parties: parties.count, turns: turns)])
    }
  }

  /// From the first arrival to the last departure of any of the parties.
  private func reach(of parties: [Int], to place: Int, on day: Int) -> Range<Int> {
    let frames = parties.map { agenda.frame($0, day) }
    let from = frames.map { $0.earliest + problem.move(from: $0.start, to: place) }.min() ?? 0
    let until = frames.map { $0.latest - problem.move(from: place, to: $0.end) }.max() ?? 0
    return from..<max(from, until)
  }

  /// How many of the parties have room at once, the smallest taken.
  private func most(of parties: [Int], within capacity: Int) -> Int {
    var left = capacity
    return parties.map { problem.parties[$0].size }.sorted().prefix { size in
      left -= size
      return left >= 0
    }.count
  }
}
