import TripPlanning

/// All ways of one party through one day, given when the lectures are.
///
/// Leaving later than needed for the first stop would only wait. Of ways that see the same sites in
/// the same half days and are at the same times wherever room is scarce, the cheapest is enough.
struct TripOracleWays {
  /// The moment from which starts are counted.
  static let dawn = 300

  private let problem: TripProblem
  private let party: Int
  private let day: Int
  private let frame: DayFrame
  private let scarce: [Bool]
  private let sessions: [(lecture: Int, start: Int)]
  private let fixed: [FixedStop]
  private let away: [Range<Int>]
  /// By halves and starts.
  private var cheapest: [[Int]: Int] = [:]

  private struct State {
    var place: Int
    var time: Int
    var hasLeft = false
    var cost = 0
    var halves = 0
    var starts = 0
    var visits = 0
    var lunches = 0
    var heard = 0
    var settled = 0
  }

  /// By what is seen, the ways, the cheapest first.
  static func all(
    of party: Int, on day: Int, _ sessions: TripSessions, scarce: [Bool], in problem: TripProblem
  ) -> [Int: [TripOracleDay.Way]] {
    var ways = Self(party, day, sessions, scarce, problem)
    ways.extend(State(place: ways.frame.start, time: ways.frame.earliest))
    let listed = ways.cheapest.map { (halves: $0.key[0], starts: $0.key[1], cost: $0.value) }
    return Dictionary(grouping: listed, by: \.halves).mapValues { list in
      list.sorted { ($0.cost, $0.starts) < ($1.cost, $1.starts) }.map {
        TripOracleDay.Way(starts: $0.starts, cost: $0.cost)
      }
    }
  }

  private init(
    _ party: Int, _ day: Int, _ sessions: TripSessions, _ scarce: [Bool], _ problem: TripProblem
  ) {
    (self.problem, self.party, self.day, self.scarce) = (problem, party, day, scarce)
    let branch = problem.parties[party].branch
    frame = problem.branches[branch].frames[day]
    self.sessions = sessions.starts.enumerated().compactMap { number, start in
      guard let start, problem.lectures[number].branches.contains(branch) else { return nil }
      return (number, start)
    }.sorted { $0.start < $1.start }
    fixed = problem.fixed.filter {
      if case .lecture = $0.purpose { return false }
      return $0.party == party && $0.day == day
    }
    away = problem.taken.filter { $0.resource == .party(party) && $0.day == day }.map(\.time)
  }

  private mutating func extend(_ state: State) {
    end(state)
    if state.heard < sessions.count {
      let (lecture, start) = sessions[state.heard]
      guard state.time <= start else { return }
      go(state, to: problem.lectures[lecture].place, at: start, .lecture(lecture))
    }
    if frame.hasLunch, state.lunches == 0 {
      for (table, chosen) in problem.lunch.tables.enumerated() {
        for start in stride(
          from: problem.lunch.earliest, through: problem.lunch.latest, by: problem.grid)
        {
          go(state, to: chosen.place, at: start, .lunch(table: table))
        }
      }
    }
    guard state.visits < problem.mostVisitsPerDay else { return }
    for (number, site) in problem.sites.enumerated() where (state.halves >> (number * 2)) & 3 == 0 {
      let moments = Set(
        site.open[day].flatMap {
          Array(
            stride(
              from: $0.lowerBound, through: $0.upperBound - site.duration, by: problem.grid))
        })
      for start in moments { go(state, to: site.place, at: start, .site(number)) }
    }
  }

  private mutating func end(_ state: State) {
    guard state.heard == sessions.count, state.settled == fixed.count,
      state.lunches == (frame.hasLunch ? 1 : 0),
      state.time + problem.move(from: state.place, to: frame.end) <= frame.latest
    else { return }
    let cost = state.cost + driving(from: state.place, to: frame.end)
    let key = [state.halves, state.starts]
    cheapest[key] = min(cheapest[key] ?? cost, cost)
  }

  private mutating func go(_ state: State, to place: Int, at start: Int, _ purpose: StopPurpose) {
    let there = state.time + problem.move(from: state.place, to: place)
    let length = duration(of: purpose)
    guard start >= there, start + length <= frame.latest,
      !away.contains(where: { $0.overlaps(start..<(start + length)) })
    else { return }
    var next = state
    next.cost += driving(from: state.place, to: place)
    next.cost += state.hasLeft ? (start - there) * problem.prices.wait : 0
    (next.place, next.time, next.hasLeft) = (place, start + length, true)
    next.settled += fixed.count {
      $0.purpose == purpose && ($0.start == nil || $0.start == start)
    }
    note(purpose, at: start, in: &next)
    extend(next)
  }

  private func note(_ purpose: StopPurpose, at start: Int, in state: inout State) {
    let moment = (start - Self.dawn) / problem.grid + 1
    switch purpose {
    case .site(let site):
      state.visits += 1
      state.halves |= (start < problem.noon ? 1 : 2) << (site * 2)
      state.starts |= scarce[site] ? moment << (site * 6) : 0
    case .lecture: state.heard += 1
    case .lunch(let table):
      let resource = problem.sites.count + table
      state.lunches += 1
      state.starts |= scarce[resource] ? moment << (resource * 6) : 0
    }
  }

  private func duration(of purpose: StopPurpose) -> Int {
    switch purpose {
    case .site(let site): problem.sites[site].duration
    case .lecture(let lecture): problem.lectures[lecture].duration
    case .lunch: problem.lunch.duration
    }
  }

  private func driving(from: Int, to: Int) -> Int {
    from == to ? 0 : problem.travel[from * problem.placeCount + to] * problem.prices.travel
  }
}
