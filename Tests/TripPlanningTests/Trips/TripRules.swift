import TripPlanning

/// Holds a trip plan against the rules of its problem, without any code of a search.
///
/// Each rule counts afresh from the statement in ``TripProblem``, plainly and slowly.
struct TripRules {
  let problem: TripProblem
  let plan: TripPlan

  /// What is wrong with a plan, in words; nothing when it is sound.
  static func faults(of plan: TripPlan, in problem: TripProblem) -> [String] {
    let rules = Self(problem: problem, plan: plan)
    guard plan.partyDays.count == problem.parties.count * problem.dayCount else {
      return ["there are \(plan.partyDays.count) party-days"]
    }
    let unknown = rules.unknownStops
    guard unknown.isEmpty else { return unknown }
    let alone = rules.days.flatMap { rules.faultsOfDay(party: $0.party, day: $0.day) }
    return alone + rules.siteFaults + rules.lectureFaults + rules.tableFaults + rules.settledFaults
      + rules.worthFaults
  }

  /// All pairs of party and day.
  var days: [(party: Int, day: Int)] {
    problem.parties.indices.flatMap { party in
      (0..<problem.dayCount).map { (party, $0) }
    }
  }

  /// Every stop of the plan with its party and day.
  var stops: [(party: Int, day: Int, stop: TripStop)] {
    days.flatMap { party, day in
      partyDay(party, day).stops.map { (party, day, $0) }
    }
  }

  func partyDay(_ party: Int, _ day: Int) -> PartyDay {
    plan.partyDays[party * problem.dayCount + day]
  }

  func frame(_ party: Int, _ day: Int) -> DayFrame {
    problem.branches[problem.parties[party].branch].frames[day]
  }

  func place(of stop: TripStop) -> Int {
    switch stop.purpose {
    case .site(let site): problem.sites[site].place
    case .lecture(let lecture): problem.lectures[lecture].place
    case .lunch(let table): problem.lunch.tables[table].place
    }
  }

  func duration(of stop: TripStop) -> Int {
    switch stop.purpose {
    case .site(let site): problem.sites[site].duration
    case .lecture(let lecture): problem.lectures[lecture].duration
    case .lunch: problem.lunch.duration
    }
  }

  func time(of stop: TripStop) -> Range<Int> { stop.start..<(stop.start + duration(of: stop)) }

  private var unknownStops: [String] {
    stops.compactMap { party, day, stop in
      let isKnown =
        switch stop.purpose {
        case .site(let site): problem.sites.indices.contains(site)
        case .lecture(let lecture): problem.lectures.indices.contains(lecture)
        case .lunch(let table): problem.lunch.tables.indices.contains(table)
        }
      return isKnown ? nil : "party \(party) day \(day): no such stop \(stop)"
    }
  }
}

/// T1, T2, T6, T7, T8: what a party-day can be asked alone.
extension TripRules {
  private func faultsOfDay(party: Int, day: Int) -> [String] {
    let partyDay = partyDay(party, day)
    var faults = timeFaults(of: partyDay, in: frame(party, day))
    let visits = partyDay.stops.filter { if case .site = $0.purpose { true } else { false } }
    if visits.count > problem.mostVisitsPerDay { faults.append("T7: \(visits.count) visits") }
    faults += visits.filter { !isOpen($0, day: day) }.map { "T2: closed at \($0.start)" }
    faults += lunchFaults(of: partyDay, hasLunch: frame(party, day).hasLunch)
    if problem.parties[party].size > problem.parties[party].seats { faults.append("T8: no seat") }
    return faults.map { "party \(party) day \(day): \($0)" }
  }

  private func timeFaults(of partyDay: PartyDay, in frame: DayFrame) -> [String] {
    var faults: [String] = []
    if partyDay.leave < frame.earliest { faults.append("T1: leaves too early") }
    if partyDay.arrive > frame.latest { faults.append("T1: is back too late") }
    var (time, position) = (partyDay.leave, frame.start)
    for stop in partyDay.stops {
      let there = time + problem.move(from: position, to: place(of: stop))
      if stop.start < there { faults.append("T1: \(stop) begins before \(there)") }
      (time, position) = (stop.start + duration(of: stop), place(of: stop))
    }
    let back = time + problem.move(from: position, to: frame.end)
    if partyDay.arrive != back { faults.append("T1: is back at \(back)") }
    let times = [partyDay.leave, partyDay.arrive] + partyDay.stops.map(\.start)
    faults += times.filter { $0 % problem.grid != 0 }.map { "\($0) is off the grid" }
    return faults
  }

  private func isOpen(_ stop: TripStop, day: Int) -> Bool {
    guard case .site(let site) = stop.purpose else { return true }
    let visit = time(of: stop)
    return problem.sites[site].open[day].contains {
      $0.lowerBound <= visit.lowerBound && visit.upperBound <= $0.upperBound
    }
  }

  private func lunchFaults(of partyDay: PartyDay, hasLunch: Bool) -> [String] {
    let lunches = partyDay.stops.filter { if case .lunch = $0.purpose { true } else { false } }
    guard lunches.count == (hasLunch ? 1 : 0) else { return ["T6: \(lunches.count) lunches"] }
    return lunches.filter {
      $0.start < problem.lunch.earliest || $0.start > problem.lunch.latest
    }.map { "T6: lunch at \($0.start)" }
  }
}
