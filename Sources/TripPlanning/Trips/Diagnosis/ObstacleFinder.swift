/// Finds the reason, day by day, why an obligation cannot be met although it is alone.
struct ObstacleFinder {
  let agenda: TripAgenda

  private var problem: TripProblem { agenda.problem }

  /// What stands against a lecture in each of its windows.
  func obstacles(toLecture number: Int) -> [TripObstacle] {
    let lecture = problem.lectures[number]
    guard !lecture.windows.isEmpty else { return [.noWindow] }
    return lecture.windows.map { obstacle(to: lecture, number, in: $0) }
  }

  private func obstacle(
    to lecture: TripLecture, _ number: Int, in window: TripLecture.Window
  ) -> TripObstacle {
    let day = window.day
    let all = agenda.moments.moments(in: window.time, for: lecture.duration)
    guard let latest = all.last else {
      return .tooShort(day: day, minutes: lecture.duration - window.time.count)
    }
    for branch in lecture.branches {
      let frame = problem.branches[branch].frames[day]
      let there = frame.earliest + problem.move(from: frame.start, to: lecture.place)
      guard let start = all.firstFrom(there) else {
        return .windowBeforeArrival(day: day, branch: branch, minutes: there - latest)
      }
      let back = start + lecture.duration + problem.move(from: lecture.place, to: frame.end)
      guard back <= frame.latest else {
        return .windowAfterDeparture(day: day, branch: branch, minutes: back - frame.latest)
      }
    }
    let free = agenda.moments.sessions(of: number, on: day).filter { all.contains($0) }
    let parties = agenda.listeners(of: number)
    let open = free.filter { start in
      parties.allSatisfy {
        agenda.moments.isFree($0, on: day, start..<(start + lecture.duration))
      }
    }
    guard !open.isEmpty else { return settledOrTaken(number, day) }
    return lunchOrSettled(parties, day) { open.map { agenda.session(of: number, at: $0) } }
  }

  private func settledOrTaken(_ number: Int, _ day: Int) -> TripObstacle {
    problem.fixed.contains { $0.purpose == .lecture(number) }
      ? .settledOtherwise(day: day) : .takenThatDay(day: day)
  }

  /// Whether it is lunch alone that leaves no time for one of the stops, or all that is fixed.
  private func lunchOrSettled(
    _ parties: [Int], _ day: Int, _ stops: () -> [NeededStop]
  ) -> TripObstacle {
    let choices = stops()
    let isLunch = !choices.contains { stop in
      parties.allSatisfy { party in
        let sequence = DaySequence(problem: problem, frame: agenda.frame(party, day))
        let lunch = sequence.frame.hasLunch ? [agenda.lunch(of: party, on: day)] : []
        return sequence.fits(lunch + [stop])
      }
    }
    return isLunch ? .noTimeForLunch(day: day) : .settledOtherwise(day: day)
  }

  /// What stands against a visit on each day; too many people is said once.
  func obstacles(toSite site: Int, party: Int) -> [TripObstacle] {
    let (size, capacity) = (problem.parties[party].size, problem.sites[site].capacity)
    guard size <= capacity else { return [.tooManyPeople(people: size, capacity: capacity)] }
    guard problem.mostVisitsPerDay > 0 else { return [.tooManyVisits(required: 1, possible: 0)] }
    return (0..<problem.dayCount).compactMap { obstacle(toSite: site, party: party, day: $0) }
  }

  /// What stands against a visit on one day, or `nil` where nothing does.
  func obstacle(toSite number: Int, party: Int, day: Int) -> TripObstacle? {
    let (site, frame) = (problem.sites[number], agenda.frame(party, day))
    let branch = problem.parties[party].branch
    let size = problem.parties[party].size
    guard size <= site.capacity else {
      return .tooManyPeople(people: size, capacity: site.capacity)
    }
    let there = frame.earliest + problem.move(from: frame.start, to: site.place)
    let least = there + site.duration + problem.move(from: site.place, to: frame.end)
    guard least <= frame.latest else { return .tooFar(day: day, minutes: least - frame.latest) }
    guard !site.open[day].isEmpty else { return .closedThatDay(day: day) }
    let all = Set(site.open[day].flatMap { agenda.moments.moments(in: $0, for: site.duration) })
      .sorted()
    guard let last = all.last else {
      let longest = site.open[day].map(\.count).max() ?? 0
      return .tooShort(day: day, minutes: site.duration - longest)
    }
    guard let start = all.firstFrom(there) else {
      return .windowBeforeArrival(day: day, branch: branch, minutes: there - last)
    }
    let late = start + site.duration + problem.move(from: site.place, to: frame.end) - frame.latest
    guard late <= 0 else {
      return .windowAfterDeparture(day: day, branch: branch, minutes: late)
    }
    let visit = agenda.visit(to: number, by: party, on: day)
    guard !visit.options[0].starts.isEmpty else { return .takenThatDay(day: day) }
    guard !agenda.days(for: number, party: party).contains(day) else { return nil }
    return lunchOrSettled([party], day) { [visit] }
  }
}
