import TripPlanning

@testable import TripPlanning

/// The cheapest way of one party through one day with given stops, found by trying every order, every
/// table and every start, while all other party-days stay as they are.
struct DayBruteForce {
  let problem: TripProblem
  let ground: TripGround
  let state: TripState
  let party: Int
  let day: Int

  /// The stops to go to: sites, and lectures with when they begin, by purpose and slot.
  var visits: [Int] = []
  var lectures: [(purpose: Int, start: Int)] = []
  var hasLunch = false

  /// The least points against driving, waiting and half days apart, or `nil` where not all stops fit.
  var least: Int? {
    let frame = problem.branches[problem.parties[party].branch].frames[day]
    return least(
      from: frame.start, at: frame.earliest, isFirst: true, left: Left(visits, lectures, hasLunch))
  }

  private struct Left {
    var visits: [Int]
    var lectures: [(purpose: Int, start: Int)]
    var hasLunch: Bool

    init(_ visits: [Int], _ lectures: [(purpose: Int, start: Int)], _ hasLunch: Bool) {
      (self.visits, self.lectures, self.hasLunch) = (visits, lectures, hasLunch)
    }

    var isEmpty: Bool { visits.isEmpty && lectures.isEmpty && !hasLunch }
  }

  private func least(from place: Int, at time: Int, isFirst: Bool, left: Left) -> Int? {
    let frame = problem.branches[problem.parties[party].branch].frames[day]
    if left.isEmpty {
      let back = time + problem.move(from: place, to: frame.end)
      return back <= frame.latest ? drive(place, frame.end) : nil
    }
    var best: Int?
    func go(_ purpose: Int, _ start: Int, _ rest: Left) {
      let there = time + problem.move(from: place, to: ground.place[purpose])
      guard start >= there, isFree(purpose, start) else { return }
      let end = start + ground.duration[purpose] * problem.grid
      guard let after = least(from: ground.place[purpose], at: end, isFirst: false, left: rest)
      else { return }
      let wait = isFirst ? 0 : (start - there) * problem.prices.wait
      let sum = drive(place, ground.place[purpose]) + wait + split(purpose, start) + after
      best = min(best ?? sum, sum)
    }
    for (index, site) in left.visits.enumerated() {
      var rest = left
      rest.visits.remove(at: index)
      for start in moments where isOpen(site, start) { go(site, start, rest) }
    }
    for (index, lecture) in left.lectures.enumerated() {
      var rest = left
      rest.lectures.remove(at: index)
      go(lecture.purpose, lecture.start * problem.grid, rest)
    }
    guard left.hasLunch else { return best }
    var rest = left
    rest.hasLunch = false
    for table in problem.lunch.tables.indices {
      for start in moments where (problem.lunch.earliest...problem.lunch.latest).contains(start) {
        go(ground.table(table), start, rest)
      }
    }
    return best
  }

  private var moments: StrideTo<Int> { stride(from: 0, to: 1_440, by: problem.grid) }

  private func isOpen(_ site: Int, _ start: Int) -> Bool {
    problem.sites[site].open[day].contains {
      $0.lowerBound <= start && start + problem.sites[site].duration <= $0.upperBound
    }
  }

  /// Whether the party is free, and a site or table holds it besides the others.
  private func isFree(_ purpose: Int, _ start: Int) -> Bool {
    let time = start..<(start + ground.duration[purpose] * problem.grid)
    let isAway = problem.taken.contains {
      $0.resource == .party(party) && $0.day == day && $0.time.overlaps(time)
    }
    guard !isAway, isSettled(purpose, start) else { return false }
    guard ground.isSite(purpose) || ground.isLunch(purpose) else { return true }
    return stride(from: time.lowerBound, to: time.upperBound, by: problem.grid).allSatisfy {
      others(at: purpose, $0) + problem.parties[party].size
        <= ground.capacity[ground.row(purpose)]
    }
  }

  private func isSettled(_ purpose: Int, _ start: Int) -> Bool {
    problem.fixed.allSatisfy { stop in
      guard stop.party == party else { return true }
      switch stop.purpose {
      case .site(purpose): return stop.day == day && stop.start ?? start == start
      case .lunch(let table) where ground.isLunch(purpose) && stop.day == day:
        return ground.table(table) == purpose && stop.start ?? start == start
      case .site, .lunch, .lecture: return true
      }
    }
  }

  private func others(at purpose: Int, _ moment: Int) -> Int {
    var people = problem.taken.reduce(0) { sum, taken in
      guard taken.day == day, taken.time.contains(moment) else { return sum }
      switch taken.resource {
      case .site(purpose, let count): return sum + count
      case .table(let table, let count) where ground.table(table) == purpose: return sum + count
      case .site, .table, .room, .lecturer, .party: return sum
      }
    }
    for other in problem.parties.indices where other != party {
      let partyDay = other * problem.dayCount + day
      for stop in 0..<state.length[partyDay]
      where state.purposes[partyDay * ground.width + stop] == purpose {
        let start = state.starts[partyDay * ground.width + stop] * problem.grid
        let end = start + ground.duration[purpose] * problem.grid
        people += (start..<end).contains(moment) ? problem.parties[other].size : 0
      }
    }
    return people
  }

  /// What it costs that all others of the branch see the site in one other half day.
  private func split(_ purpose: Int, _ start: Int) -> Int {
    guard ground.isSite(purpose) else { return 0 }
    let half = day * 2 + (start >= problem.noon ? 1 : 0)
    let halves = problem.parties.indices.filter {
      $0 != party && problem.parties[$0].branch == problem.parties[party].branch
    }.map { state.half[$0 * ground.sites + purpose] }.filter { $0 >= 0 }
    return Set(halves).count == 1 && halves[0] != half ? problem.prices.split : 0
  }

  private func drive(_ from: Int, _ to: Int) -> Int {
    from == to ? 0 : problem.travel[from * problem.placeCount + to] * problem.prices.travel
  }
}
