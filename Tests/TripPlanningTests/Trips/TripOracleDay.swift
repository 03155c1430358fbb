import TripPlanning

/// All that can be done on one day of a small trip, with the lowest price of each outcome.
struct TripOracleDay {
  /// A way of one party through the day: the starts at what may get full, and its price.
  struct Way {
    let starts: Int
    let cost: Int
  }

  private let problem: TripProblem
  private let day: Int
  /// Sites and then tables that cannot hold everyone together with what others take there.
  private let scarce: [Bool]
  private var outcomes: [DayOutcome: Int] = [:]

  static func outcomes(on day: Int, of problem: TripProblem) -> [DayOutcome: Int] {
    var oracle = Self(problem: problem, day: day)
    oracle.hold(from: 0, [])
    return oracle.outcomes
  }

  private init(problem: TripProblem, day: Int) {
    (self.problem, self.day) = (problem, day)
    let everyone = problem.parties.reduce(0) { $0 + $1.size }
    let capacities = problem.sites.map(\.capacity) + problem.lunch.tables.map(\.capacity)
    let taken = capacities.indices.map { resource in
      TripOracleDay.taken(of: resource, in: problem).reduce(0) { $0 + $1.people }
    }
    scarce = zip(capacities, taken).map { $0 < everyone + $1 }
  }

  /// Tries every set of lectures on this day, each at every moment.
  private mutating func hold(from number: Int, _ starts: [Int?]) {
    guard number < problem.lectures.count else { return plan(TripSessions(starts: starts)) }
    let lecture = problem.lectures[number]
    let settled = problem.fixed.filter { $0.purpose == .lecture(number) }
    if !settled.contains(where: { $0.day == day }) { hold(from: number + 1, starts + [nil]) }
    guard settled.allSatisfy({ $0.day == day }) else { return }
    let moments = Set(
      lecture.windows.filter { $0.day == day }.flatMap {
        Array(
          stride(
            from: $0.time.lowerBound, through: $0.time.upperBound - lecture.duration,
            by: problem.grid))
      })
    for start in moments where settled.allSatisfy({ $0.start == nil || $0.start == start }) {
      guard isFree(start, for: lecture), !clashes(start, lecture, starts) else { continue }
      hold(from: number + 1, starts + [start])
    }
  }

  private func isFree(_ start: Int, for lecture: TripLecture) -> Bool {
    !problem.taken.contains { taken in
      (taken.resource == .room(place: lecture.place)
        || taken.resource == .lecturer(lecture.lecturer))
        && taken.day == day && taken.time.overlaps(start..<(start + lecture.duration))
    }
  }

  private func clashes(_ start: Int, _ lecture: TripLecture, _ starts: [Int?]) -> Bool {
    zip(problem.lectures, starts).contains { other, otherStart in
      guard let otherStart else { return false }
      let sameRoom = other.place == lecture.place
      guard sameRoom || other.lecturer == lecture.lecturer else { return false }
      let move = problem.move(from: other.place, to: lecture.place)
      return start < otherStart + other.duration + move
        && otherStart < start + lecture.duration + move
    }
  }

  private mutating func plan(_ sessions: TripSessions) {
    let ways = problem.parties.indices.map { party in
      TripOracleWays.all(of: party, on: day, sessions, scarce: scarce, in: problem)
    }
    guard ways.allSatisfy({ !$0.isEmpty }) else { return }
    let lectures = sessions.starts.enumerated().reduce(0) {
      $0 | ($1.element == nil ? 0 : 1 << $1.offset)
    }
    combine(ways, DayOutcome(lectures: lectures), [])
  }

  /// Tries every combination of what the parties see, and for each the cheapest ways.
  private mutating func combine(
    _ ways: [[Int: [Way]]], _ outcome: DayOutcome, _ chosen: [[Way]]
  ) {
    guard chosen.count < ways.count else {
      guard let cost = cheapest(chosen, [], cost: 0, below: outcomes[outcome] ?? .max) else {
        return
      }
      outcomes[outcome] = cost
      return
    }
    for (halves, list) in ways[chosen.count] {
      var longer = outcome
      longer.halves |= halves << (chosen.count * 10)
      guard isWhole(longer, party: chosen.count) else { continue }
      combine(ways, longer, chosen + [list])
    }
  }

  /// Whether a party sees what the others of its branch see, which no other day can mend where there
  /// is none.
  private func isWhole(_ outcome: DayOutcome, party: Int) -> Bool {
    problem.dayCount > 1
      || (0..<party).allSatisfy {
        problem.parties[$0].branch != problem.parties[party].branch
          || outcome.seen(by: $0) == outcome.seen(by: party)
      }
  }

  /// The lowest price of ways that leave no site and no table too full, where it is below a bound.
  private func cheapest(_ lists: [[Way]], _ starts: [Int], cost: Int, below bound: Int) -> Int? {
    guard starts.count < lists.count else { return cost }
    let least = lists[(starts.count + 1)...].reduce(cost) { $0 + $1[0].cost }
    var (bound, best) = (bound, Int?.none)
    for way in lists[starts.count] {
      guard least + way.cost < bound else { break }
      let longer = starts + [way.starts]
      guard fits(longer),
        let found = cheapest(lists, longer, cost: cost + way.cost, below: bound)
      else { continue }
      (bound, best) = (found, found)
    }
    return best
  }

  /// Whether there is room wherever the last party comes to or already is when another comes.
  private func fits(_ starts: [Int]) -> Bool {
    guard let last = starts.last, last != 0 else { return true }
    return scarce.indices.allSatisfy { resource in
      guard (last >> (resource * 6)) & 63 != 0 else { return true }
      return hasRoom(at: resource, starts)
    }
  }

  private func hasRoom(at resource: Int, _ starts: [Int]) -> Bool {
    let (sites, isTable) = (problem.sites.count, resource >= problem.sites.count)
    let duration = isTable ? problem.lunch.duration : problem.sites[resource].duration
    let capacity =
      isTable
      ? problem.lunch.tables[resource - sites].capacity : problem.sites[resource].capacity
    var stays = Self.taken(of: resource, in: problem).filter { $0.day == day }
    for (party, packed) in starts.enumerated() {
      let moment = (packed >> (resource * 6)) & 63
      guard moment > 0 else { continue }
      let start = (moment - 1) * problem.grid + TripOracleWays.dawn
      stays.append(
        Stay(day: day, time: start..<(start + duration), people: problem.parties[party].size))
    }
    return stays.allSatisfy { coming in
      let moment = coming.time.lowerBound
      return stays.reduce(0) { $0 + ($1.time.contains(moment) ? $1.people : 0) } <= capacity
    }
  }

  private struct Stay {
    let day: Int
    let time: Range<Int>
    let people: Int
  }

  private static func taken(of resource: Int, in problem: TripProblem) -> [Stay] {
    problem.taken.compactMap { taken in
      switch taken.resource {
      case .site(resource, let people): Stay(day: taken.day, time: taken.time, people: people)
      case .table(let table, let people) where table + problem.sites.count == resource:
        Stay(day: taken.day, time: taken.time, people: people)
      case .site, .table, .room, .lecturer, .party: nil
      }
    }
  }
}

/// When each lecture is held on a day, if it is.
struct TripSessions {
  let starts: [Int?]
}
