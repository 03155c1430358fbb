/// Writes a timetable of the search down as a plan.
struct TripWriting {
  let problem: TripProblem

  /// The plan of a timetable.
  func plan(of state: TripState, _ ground: TripGround) -> TripPlan {
    let partyDays = (0..<ground.parties).flatMap { party in
      (0..<ground.days).map { partyDay(party, $0, state, ground) }
    }
    return TripPlan(partyDays: partyDays, worth: TripWorth.of(partyDays, in: problem))
  }

  /// What a timetable lacks.
  func missing(in state: TripState, _ ground: TripGround) -> [TripOutcome.Obligation] {
    var missing: [TripOutcome.Obligation] = []
    for lecture in 0..<ground.lectures where state.lectureDay[lecture] < 0 {
      missing.append(.lecture(lecture))
    }
    for branch in 0..<ground.branches {
      let parties = problem.parties.indices.filter { problem.parties[$0].branch == branch }
      for (site, asked) in problem.sites.enumerated()
      where asked.isRequired && state.seen[branch * ground.sites + site] < parties.count {
        missing.append(.site(site, branch: branch))
      }
    }
    for (number, stop) in problem.fixed.enumerated() where !holds(stop, state, ground) {
      missing.append(.fixed(number))
    }
    for party in 0..<ground.parties {
      for day in 0..<ground.days
      where ground.hasLunch[ground.frame(party, day)] == 1
        && state.eats[party * ground.days + day] == 0
      {
        missing.append(.lunch(party: party, day: day))
      }
    }
    return missing
  }

  /// Whether a fixed stop is there; a lecture is meant for all who hear it, whoever is named.
  private func holds(_ stop: FixedStop, _ state: TripState, _ ground: TripGround) -> Bool {
    if case .lecture(let lecture) = stop.purpose {
      let start = state.lectureStart[lecture] * ground.grid
      return state.lectureDay[lecture] == stop.day && start == stop.start ?? start
    }
    return partyDay(stop.party, stop.day, state, ground).stops.contains {
      $0.purpose == stop.purpose && $0.start == stop.start ?? $0.start
    }
  }

  private func partyDay(
    _ party: Int, _ day: Int, _ state: TripState, _ ground: TripGround
  ) -> PartyDay {
    let partyDay = party * ground.days + day
    let base = partyDay * ground.width
    let stops = (0..<state.length[partyDay]).map { stop in
      TripStop(
        meaning(of: state.purposes[base + stop], ground),
        start: state.starts[base + stop] * ground.grid)
    }
    let frame = problem.branches[problem.parties[party].branch].frames[day]
    guard let first = stops.first, let last = stops.last else {
      let arrive = frame.earliest + problem.move(from: frame.start, to: frame.end)
      return PartyDay(leave: frame.earliest, arrive: arrive, stops: [])
    }
    let (from, to) = (spot(first.purpose), spot(last.purpose))
    return PartyDay(
      leave: first.start - problem.move(from: frame.start, to: from.place),
      arrive: last.start + to.duration + problem.move(from: to.place, to: frame.end),
      stops: stops)
  }

  private func meaning(of purpose: Int, _ ground: TripGround) -> StopPurpose {
    if ground.isSite(purpose) { return .site(purpose) }
    if ground.isLunch(purpose) { return .lunch(table: purpose - ground.sites - ground.lectures) }
    return .lecture(purpose - ground.sites)
  }

  private func spot(_ purpose: StopPurpose) -> (place: Int, duration: Int) {
    switch purpose {
    case .site(let site): (problem.sites[site].place, problem.sites[site].duration)
    case .lecture(let lecture):
      (problem.lectures[lecture].place, problem.lectures[lecture].duration)
    case .lunch(let table): (problem.lunch.tables[table].place, problem.lunch.duration)
    }
  }
}
