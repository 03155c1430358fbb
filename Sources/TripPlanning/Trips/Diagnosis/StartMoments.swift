/// The moments at which stops can begin as far as only the stop, its party and what others have
/// taken are concerned: in ascending order, multiples of the grid.
struct StartMoments {
  let problem: TripProblem

  /// When a party can begin a visit: the site is open until its end and has room.
  func visits(to site: Int, by party: Int, on day: Int) -> [Int] {
    let (visited, size) = (problem.sites[site], problem.parties[party].size)
    let others = problem.taken.compactMap { taken -> Stay? in
      guard case .site(site, let people) = taken.resource, taken.day == day else { return nil }
      return Stay(time: taken.time, people: people)
    }
    return visited.open[day].flatMap { moments(in: $0, for: visited.duration) }.sortedOnce.filter {
      let time = $0..<($0 + visited.duration)
      return isFree(party, on: day, time) && size + most(of: others, in: time) <= visited.capacity
    }
  }

  /// When a party can begin its lunch at a table.
  func lunches(at table: Int, of party: Int, on day: Int) -> [Int] {
    let lunch = problem.lunch
    let (chosen, size) = (lunch.tables[table], problem.parties[party].size)
    let others = problem.taken.compactMap { taken -> Stay? in
      guard case .table(table, let people) = taken.resource, taken.day == day else { return nil }
      return Stay(time: taken.time, people: people)
    }
    let starts = lunch.earliest..<(lunch.latest + lunch.duration)
    return moments(in: starts, for: lunch.duration).filter {
      let time = $0..<($0 + lunch.duration)
      return isFree(party, on: day, time) && size + most(of: others, in: time) <= chosen.capacity
    }
  }

  /// When a lecture can begin: in one of its windows, its room and its lecturer free, and as it is
  /// settled where it is.
  func sessions(of lecture: Int, on day: Int) -> [Int] {
    let held = problem.lectures[lecture]
    let settled = problem.fixed.filter { $0.purpose == .lecture(lecture) }
    guard settled.allSatisfy({ $0.day == day }) else { return [] }
    return held.windows.filter { $0.day == day }
      .flatMap { moments(in: $0.time, for: held.duration) }.sortedOnce.filter { start in
        settled.allSatisfy { $0.start == nil || $0.start == start }
          && isFree(held, on: day, start..<(start + held.duration))
      }
  }

  /// The moments at which something of a duration can begin to be over when a time is.
  func moments(in time: Range<Int>, for duration: Int) -> [Int] {
    let first = (time.lowerBound + problem.grid - 1) / problem.grid * problem.grid
    return Array(stride(from: first, through: time.upperBound - duration, by: problem.grid))
  }

  /// Whether a party is not away.
  func isFree(_ party: Int, on day: Int, _ time: Range<Int>) -> Bool {
    !problem.taken.contains {
      $0.resource == .party(party) && $0.day == day && $0.time.overlaps(time)
    }
  }

  private func isFree(_ lecture: TripLecture, on day: Int, _ time: Range<Int>) -> Bool {
    !problem.taken.contains { taken in
      (taken.resource == .room(place: lecture.place)
        || taken.resource == .lecturer(lecture.lecturer))
        && taken.day == day && taken.time.overlaps(time)
    }
  }

  private struct Stay {
    let time: Range<Int>
    let people: Int
  }

  /// The most people that are there at a moment of a time.
  private func most(of stays: [Stay], in time: Range<Int>) -> Int {
    let moments = [time.lowerBound] + stays.map(\.time.lowerBound).filter(time.contains)
    return moments.map { moment in
      stays.reduce(0) { $0 + ($1.time.contains(moment) ? $1.people : 0) }
    }.max() ?? 0
  }
}

extension [Int] {
  /// In ascending order, each once.
  fileprivate var sortedOnce: [Int] { Set(self).sorted() }
}
