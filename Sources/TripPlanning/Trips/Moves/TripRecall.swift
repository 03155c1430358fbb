/// Brings an earlier plan back into a timetable as far as the rules of the problem still let it.
struct TripRecall {
  let problem: TripProblem
  let ground: TripGround

  /// Sets every stop of an earlier plan that still keeps all rules, at its time; whether the plan is
  /// there as a whole, with all that it must have.
  func recall(_ repair: TripRepair, into draft: inout TripDraft) -> Bool {
    guard repair.earlier.count == ground.parties * ground.days else { return false }
    var isWhole = true
    for lecture in 0..<ground.lectures where !hold(lecture, repair.earlier, &draft) {
      isWhole = false
    }
    for (index, partyDay) in repair.earlier.enumerated() {
      let (party, day) = (index / ground.days, index % ground.days)
      for stop in partyDay.stops where !add(stop, party, day, &draft) { isWhole = false }
    }
    return isWhole && !isTorn(draft)
      && TripWriting(problem: problem).missing(in: draft.state, ground).isEmpty
  }

  /// Whether some parties of a branch see what others of it do not.
  private func isTorn(_ draft: TripDraft) -> Bool {
    (0..<ground.branches).contains { branch in
      let parties = ground.firstMember[branch + 1] - ground.firstMember[branch]
      return (0..<ground.sites).contains {
        let seen = draft.state.seen[branch * ground.sites + $0]
        return seen > 0 && seen < parties
      }
    }
  }

  /// Holds a lecture when it was held, if all who hear it still can.
  private func hold(_ lecture: Int, _ earlier: [PartyDay], _ draft: inout TripDraft) -> Bool {
    let hearers = problem.parties.indices.filter {
      problem.lectures[lecture].branches.contains(problem.parties[$0].branch)
    }
    let sessions = hearers.map { party in
      (0..<ground.days).flatMap { day in
        earlier[party * ground.days + day].stops.filter { $0.purpose == .lecture(lecture) }
          .map { day * 1_440 + $0.start }
      }
    }
    guard let session = sessions.first?.first, sessions.allSatisfy({ $0 == [session] }) else {
      return false
    }
    let (day, minute) = (session / 1_440, session % 1_440)
    let start = minute / ground.grid
    guard minute % ground.grid == 0, isInWindow(lecture, day, start),
      LecturePlacing().isFree(lecture, day, start, draft.state, ground)
    else { return false }
    draft.state.set(lecture: lecture, day: day, start: start, ground)
    for party in hearers where !set(ground.lecture(lecture), at: start, party, day, &draft) {
      draft.remove(lecture: lecture)
      return false
    }
    return true
  }

  private func isInWindow(_ lecture: Int, _ day: Int, _ start: Int) -> Bool {
    let end = start + ground.duration[ground.lecture(lecture)]
    return (ground.firstWindow[lecture]..<ground.firstWindow[lecture + 1]).contains {
      ground.windowDay[$0] == day && ground.windowFrom[$0] <= start && end <= ground.windowTo[$0]
    }
  }

  /// Adds a visit or a lunch at its time; whether it is there.
  ///
  /// A lecture is there already or lost.
  private func add(_ stop: TripStop, _ party: Int, _ day: Int, _ draft: inout TripDraft) -> Bool {
    guard stop.start % ground.grid == 0 else { return false }
    let start = stop.start / ground.grid
    switch stop.purpose {
    case .lecture: return true
    case .site(let site):
      guard site < ground.sites, draft.state.half[party * ground.sites + site] < 0,
        visits(party, day, draft) < ground.mostVisits
      else { return false }
      return set(site, at: start, party, day, &draft)
    case .lunch(let table):
      guard table < ground.tables, draft.state.eats[party * ground.days + day] == 0,
        ground.hasLunch[ground.frame(party, day)] == 1
      else { return false }
      return set(ground.table(table), at: start, party, day, &draft)
    }
  }

  private func visits(_ party: Int, _ day: Int, _ draft: TripDraft) -> Int {
    (0..<ground.sites).count {
      let half = draft.state.half[party * ground.sites + $0]
      return half >= 0 && half / 2 == day
    }
  }

  /// Puts a stop between those that are there, if its time is free and the ways are short enough.
  private func set(
    _ purpose: Int, at start: Int, _ party: Int, _ day: Int, _ draft: inout TripDraft
  ) -> Bool {
    guard draft.allows(purpose, at: start, party, day) else { return false }
    let base = (party * ground.days + day) * ground.width
    var stops = (0..<draft.state.length[party * ground.days + day]).map {
      (purpose: draft.state.purposes[base + $0], start: draft.state.starts[base + $0])
    }
    stops.insert((purpose, start), at: stops.firstIndex { $0.start > start } ?? stops.count)
    guard stops.count <= ground.width, areApart(stops, ground.frame(party, day)) else {
      return false
    }
    let (purposes, starts) = (Cells(stops.map(\.purpose)), Cells(stops.map(\.start)))
    draft.state.set(party, day, stops.count, purposes.base, starts.base, ground)
    purposes.release()
    starts.release()
    return true
  }

  private func areApart(_ stops: [(purpose: Int, start: Int)], _ frame: Int) -> Bool {
    var (place, time) = (ground.dayStart[frame], ground.earliest[frame])
    for stop in stops {
      let next = ground.place[stop.purpose]
      guard time + ground.move[place * ground.places + next] <= stop.start else { return false }
      (place, time) = (next, stop.start + ground.duration[stop.purpose])
    }
    return time + ground.move[place * ground.places + ground.dayEnd[frame]] <= ground.latest[frame]
  }
}
