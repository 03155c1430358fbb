import TripPlanning

/// The best worth of a small trip, found by looking at every plan: at most two days, five sites,
/// three parties, two lectures and two tables.
///
/// It is exact because it leaves out only what cannot be better. All times are multiples of the grid,
/// and every one of them is tried for every stop: starts that wait for others to make room are not
/// forgotten. Days touch each other only in which sites a party has seen, in which half day, and in
/// which lectures have been held. So it keeps for each day and each such outcome
/// (``TripOracleDay``) the lowest price, and joins the days.
struct TripOracle {
  private let problem: TripProblem
  private let days: [[DayOutcome: Int]]

  /// The best worth, or `nil` where there is no plan.
  static func best(of problem: TripProblem) -> Int? {
    precondition(problem.dayCount <= 2 && problem.parties.count <= 3 && problem.sites.count <= 5)
    precondition(problem.lectures.count <= 2 && problem.lunch.tables.count <= 2)
    guard problem.parties.allSatisfy({ $0.size <= $0.seats }) else { return nil }
    let days = (0..<problem.dayCount).map { TripOracleDay.outcomes(on: $0, of: problem) }
    return Self(problem: problem, days: days).best
  }

  private var best: Int? {
    guard problem.dayCount == 2 else {
      return days[0].compactMap { worth($0.key, DayOutcome(), cost: $0.value) }.max()
    }
    let second = Dictionary(grouping: days[1], by: \.key.whole)
    var best: Int?
    for (first, cost) in days[0] {
      for rest in rests(of: first) {
        for (other, more) in second[rest] ?? [] {
          guard let worth = worth(first, other, cost: cost + more) else { continue }
          best = max(best ?? worth, worth)
        }
      }
    }
    return best
  }

  /// What the second day may do after the first: the other lectures, and for each branch the rest of
  /// a set of sites.
  private func rests(of first: DayOutcome) -> [DayOutcome.Whole] {
    let lectures = (1 << problem.lectures.count) - 1
    let begin = DayOutcome.Whole(
      lectures: lectures & ~first.lectures, seen: [0, 0, 0])
    return problem.branches.indices.reduce([begin]) { rests, branch in
      let parties = problem.parties.indices.filter { problem.parties[$0].branch == branch }
      let begun = parties.reduce(0) { $0 | first.seen(by: $1) }
      return rests.flatMap { rest in
        (0..<(1 << problem.sites.count)).filter { $0 & begun == begun }.map { sites in
          var longer = rest
          for party in parties { longer.seen[party] = sites & ~first.seen(by: party) }
          return longer
        }
      }
    }
  }

  /// What two days are worth together, or `nil` where together they break a rule.
  private func worth(_ first: DayOutcome, _ second: DayOutcome, cost: Int) -> Int? {
    guard first.lectures | second.lectures == (1 << problem.lectures.count) - 1,
      first.lectures & second.lectures == 0
    else { return nil }
    var worth = -cost
    for branch in problem.branches.indices {
      let parties = problem.parties.indices.filter { problem.parties[$0].branch == branch }
      for (number, site) in problem.sites.enumerated() {
        let visits = parties.map {
          (first.half(of: number, party: $0), second.half(of: number, party: $0))
        }
        guard visits.allSatisfy({ $0.0 == 0 || $0.1 == 0 }) else { return nil }
        let halves = visits.map { $0.0 == 0 ? ($0.1 == 0 ? 0 : 2 + $0.1) : $0.0 }
        let isVisited = halves.contains { $0 != 0 }
        guard !isVisited || !halves.contains(0), isVisited || !site.isRequired else { return nil }
        worth += isVisited && !site.isRequired ? site.weight * problem.prices.visit : 0
        worth -= Set(halves).count > 1 ? problem.prices.split : 0
      }
    }
    return worth
  }
}

/// What of a day matters on the other days.
struct DayOutcome: Hashable {
  /// The same without the half days.
  struct Whole: Hashable {
    var lectures: Int
    var seen: [Int]
  }

  /// The lectures that are held, a bit each.
  var lectures = 0
  /// For each party and site two bits: 0 not seen, 1 in the morning, 2 in the afternoon.
  var halves = 0

  var whole: Whole { Whole(lectures: lectures, seen: (0..<3).map(seen(by:))) }

  func half(of site: Int, party: Int) -> Int { (halves >> (party * 10 + site * 2)) & 3 }

  /// The sites that a party sees, a bit each.
  func seen(by party: Int) -> Int {
    (0..<5).reduce(0) { $0 | (half(of: $1, party: party) == 0 ? 0 : 1 << $1) }
  }
}
