extension TripRelaxation {
  /// The problem with the change made.
  ///
  /// Without a lecture, those after it move up by one; so do fixed and taken times.
  public func applied(to problem: TripProblem) -> TripProblem {
    var draft = TripProblemDraft(problem)
    switch self {
    case .leaveLater(let branch, let day, let minutes):
      draft.changeFrame(branch, day) { $0.changed(latest: $0.latest + minutes) }
    case .beginEarlier(let branch, let day, let minutes):
      draft.changeFrame(branch, day) { $0.changed(earliest: $0.earliest - minutes) }
    case .skipLunch(let branch, let day):
      draft.changeFrame(branch, day) { $0.changed(hasLunch: false) }
    case .openLonger(let site, let day, let until, let minutes):
      draft.changeHours(site, day) {
        $0.map { $0.upperBound == until - minutes ? $0.lowerBound..<until : $0 }
      }
    case .openEarlier(let site, let day, let from, let minutes):
      draft.changeHours(site, day) {
        $0.map { $0.lowerBound == from + minutes ? from..<$0.upperBound : $0 }
      }
    case .openOn(let site, let day, let hours): draft.changeHours(site, day) { $0 + [hours] }
    case .moreRoom(let site, let capacity, _):
      draft.sites[site] = draft.sites[site].changed(capacity: capacity)
    case .dropSite(let site): draft.sites[site] = draft.sites[site].changed(isRequired: false)
    case .windowLonger(let lecture, let window, let minutes):
      draft.changeWindow(lecture, window) { $0.lowerBound..<($0.upperBound + minutes) }
    case .windowEarlier(let lecture, let window, let minutes):
      draft.changeWindow(lecture, window) { ($0.lowerBound - minutes)..<$0.upperBound }
    case .dropLecture(let lecture): draft.drop(lecture: lecture)
    case .moreRoomAtTable(let table, let capacity, _):
      draft.lunch = draft.lunch.changed(capacity: capacity, of: table)
    case .lunchLater(let minutes): draft.lunch = draft.lunch.changed(later: minutes)
    case .lunchEarlier(let minutes): draft.lunch = draft.lunch.changed(earlier: minutes)
    case .moreVisits(let count): draft.mostVisitsPerDay = count
    case .moreSeats(let party, let seats):
      let old = draft.parties[party]
      draft.parties[party] = TripParty(branch: old.branch, size: old.size, seats: seats)
    case .giveUp(let number): draft.taken.remove(at: number)
    case .unfix(let number): draft.fixed.remove(at: number)
    }
    return draft.changed(problem)
  }
}

/// The parts of a problem that a relaxation can change.
private struct TripProblemDraft {
  var branches: [TripBranch]
  var parties: [TripParty]
  var sites: [TripSite]
  var lectures: [TripLecture]
  var lunch: TripLunch
  var mostVisitsPerDay: Int
  var fixed: [FixedStop]
  var taken: [TakenTime]

  init(_ problem: TripProblem) {
    (branches, parties) = (problem.branches, problem.parties)
    (sites, lectures, lunch) = (problem.sites, problem.lectures, problem.lunch)
    mostVisitsPerDay = problem.mostVisitsPerDay
    (fixed, taken) = (problem.fixed, problem.taken)
  }

  func changed(_ problem: TripProblem) -> TripProblem {
    TripProblem(
      placeCount: problem.placeCount, travel: problem.travel, boarding: problem.boarding,
      dayCount: problem.dayCount, branches: branches, parties: parties, sites: sites,
      lectures: lectures, lunch: lunch, mostVisitsPerDay: mostVisitsPerDay, noon: problem.noon,
      grid: problem.grid, prices: problem.prices, fixed: fixed, taken: taken)
  }

  mutating func changeFrame(_ branch: Int, _ day: Int, _ change: (DayFrame) -> DayFrame) {
    var frames = branches[branch].frames
    frames[day] = change(frames[day])
    branches[branch] = TripBranch(frames: frames)
  }

  mutating func changeHours(
    _ site: Int, _ day: Int, _ change: ([Range<Int>]) -> [Range<Int>]
  ) {
    var open = sites[site].open
    open[day] = change(open[day])
    sites[site] = sites[site].changed(open: open)
  }

  mutating func changeWindow(
    _ lecture: Int, _ window: Int, _ change: (Range<Int>) -> Range<Int>
  ) {
    let old = lectures[lecture]
    var windows = old.windows
    windows[window] = TripLecture.Window(
      day: windows[window].day, time: change(windows[window].time))
    lectures[lecture] = TripLecture(
      lecturer: old.lecturer, branches: old.branches, place: old.place, duration: old.duration,
      windows: windows)
  }

  mutating func drop(lecture: Int) {
    lectures.remove(at: lecture)
    fixed = fixed.compactMap { stop in
      guard case .lecture(let number) = stop.purpose, number >= lecture else { return stop }
      guard number > lecture else { return nil }
      return FixedStop(
        party: stop.party, purpose: .lecture(number - 1), day: stop.day, start: stop.start)
    }
  }
}

extension DayFrame {
  fileprivate func changed(
    earliest: Int? = nil, latest: Int? = nil, hasLunch: Bool? = nil
  ) -> DayFrame {
    DayFrame(
      start: start, earliest: earliest ?? self.earliest, end: end, latest: latest ?? self.latest,
      hasLunch: hasLunch ?? self.hasLunch)
  }
}

extension TripSite {
  fileprivate func changed(
    capacity: Int? = nil, isRequired: Bool? = nil, open: [[Range<Int>]]? = nil
  ) -> TripSite {
    TripSite(
      place: place, duration: duration, capacity: capacity ?? self.capacity,
      isRequired: isRequired ?? self.isRequired, weight: weight, open: open ?? self.open)
  }
}

extension TripLunch {
  fileprivate func changed(capacity: Int, of table: Int) -> TripLunch {
    var tables = tables
    tables[table] = Table(place: tables[table].place, capacity: capacity)
    return TripLunch(duration: duration, earliest: earliest, latest: latest, tables: tables)
  }

  fileprivate func changed(earlier: Int = 0, later: Int = 0) -> TripLunch {
    TripLunch(
      duration: duration, earliest: earliest - earlier, latest: latest + later, tables: tables)
  }
}
