import Testing

@testable import TripPlanning

/// The moves of the search one by one, on small days against a look at everything.
@Suite struct TripMovesTests {
  private static let seeds = 1...(Verification.isLong ? 400 : 60) as ClosedRange<UInt64>

  @Test func `a step that is taken back leaves nothing behind`() {
    for seed in Self.seeds {
      var trip = BegunTrip(RandomSmallTrip.problem(seed: seed), seed: seed, steps: 3)
      for _ in 0..<10 {
        let before = trip.content

        trip.step()
        trip.draft.takeBack()

        let after = trip.content
        #expect(after == before, "seed \\(seed)")
      }
    }
  }

  @Test func `every timetable on the way keeps all rules, and costs what is counted afresh`() {
    var whole = 0
    for seed in Self.seeds {
      let problem =
        seed % 2 == 0 ? RandomTrip.problem(seed: seed) : RandomSmallTrip.problem(seed: seed)
      var trip = BegunTrip(problem, seed: seed)
      let most = (0..<trip.ground.branches * trip.ground.sites).reduce(0) {
        $0 + trip.ground.worth[$1]
      }
      for _ in 0..<10 {
        trip.step()

        let writing = TripWriting(problem: problem)
        let (state, ground) = (trip.draft.state, trip.ground)
        guard writing.missing(in: state, ground).isEmpty else { continue }
        let plan = writing.plan(of: state, ground)
        #expect(TripRules.faults(of: plan, in: problem) == [], "seed \\(seed)")
        #expect(state.missing == 0)
        #expect(most - state.cost == plan.worth, "seed \\(seed)")
        whole += 1
      }
    }
    #expect(whole > 200)
  }

  @Test func `what is remembered of a detour is what it costs now`() {
    var (fitting, notFitting) = (0, 0)
    for seed in Self.seeds {
      let problem = RandomSmallTrip.problem(seed: seed)
      var trip = BegunTrip(problem, seed: seed)
      let memory = DetourMemory(trip.ground)
      defer { memory.release() }
      for _ in 0..<3 {
        trip.step()
        for party in 0..<trip.ground.parties {
          for day in 0..<trip.ground.days {
            for site in 0..<trip.ground.sites
            where trip.draft.state.half[party * trip.ground.sites + site] < 0 {
              let remembered = memory.detour(site, party, day, &trip.draft)

              let least = trip.costOfAdding(site, party, day)
              #expect(remembered == least ?? DetourMemory.never, "seed \\(seed)")
              fitting += least == nil ? 0 : 1
              notFitting += least == nil ? 1 : 0
            }
          }
        }
      }
    }
    #expect(fitting > 30)
    #expect(notFitting > 300)
  }

  @Test func `a branch of one party goes to a site on the day that costs the least`() {
    var placed = 0
    for seed in Self.seeds {
      var trip = BegunTrip(RandomSmallTrip.problem(seed: seed), seed: seed)
      let placing = SitePlacing(trip.ground)
      defer { placing.release() }
      for party in 0..<trip.ground.parties where trip.isAlone(party) {
        for site in 0..<trip.ground.sites {
          trip.draft.remove(site, ofBranch: trip.ground.branchOf[party])
          let costs = (0..<trip.ground.days).compactMap { trip.costOfAdding(site, party, $0) }
          let before = trip.draft.state.cost
          let branch = trip.ground.branchOf[party]

          let isPlaced = placing.place(site, branch, noise: 0, &trip.draft, &trip.random)

          let gain = trip.gain(site, branch)
          #expect(isPlaced == (costs.min().map { $0 < gain } ?? false), "seed \\(seed)")
          if isPlaced, let least = costs.min() {
            let cost = trip.draft.state.cost
            #expect(cost == before + least - gain, "seed \\(seed)")
            placed += 1
          }
        }
      }
    }
    #expect(placed > 40)
  }

  @Test func `a lecture goes to the start that costs the least, in any of its windows`() {
    var held = 0
    for seed in Self.seeds {
      var trip = BegunTrip(RandomSmallTrip.problem(seed: seed), seed: seed)
      for lecture in 0..<trip.ground.lectures {
        guard let hearer = trip.onlyHearer(of: lecture) else { continue }
        trip.draft.remove(lecture: lecture)
        let costs = trip.startsOfLecture(lecture).compactMap {
          trip.costOfHolding(lecture, for: hearer, $0.day, $0.start)
        }
        let before = trip.draft.state.cost

        let isHeld = LecturePlacing().place(
          lecture, noise: 0, isThorough: true, force: false, &trip.draft, &trip.random)

        #expect(isHeld == !costs.isEmpty, "seed \\(seed)")
        if isHeld, let least = costs.min() {
          let cost = trip.draft.state.cost
          #expect(cost == before + least - trip.ground.missingPrice, "seed \\(seed)")
          held += 1
        }
      }
    }
    #expect(held > 10)
  }

  @Test func `a lecture that is shifted leaves both days of its branches without visits`() {
    var (held, elsewhere) = (0, 0)
    for seed in Self.seeds {
      var trip = BegunTrip(RandomSmallTrip.problem(seed: seed), seed: seed)
      for turn in 0..<6 * trip.ground.lectures {
        let lecture = turn % trip.ground.lectures
        let before = trip.draft.state.lectureDay[lecture]
        trip.draft.begin()

        LectureShift().shift(lecture, &trip.draft, &trip.random)

        let after = trip.draft.state.lectureDay[lecture]
        let hearers = trip.problem.parties.indices.filter {
          trip.problem.lectures[lecture].branches.contains(trip.problem.parties[$0].branch)
        }
        for party in hearers {
          for day in [before, after] where day >= 0 {
            let question = trip.question(party, day)
            #expect(question.visits == [], "seed \\(seed)")
            let hears = question.lectures.contains { $0.purpose == trip.ground.lecture(lecture) }
            #expect(hears == (day == after), "seed \\(seed)")
          }
        }
        held += after >= 0 ? 1 : 0
        elsewhere += after >= 0 && after != before ? 1 : 0
      }
    }
    #expect(held > 20)
    #expect(elsewhere > 5)
  }
}

extension BegunTrip {
  /// What a day costs more with a site, half days apart counted, or `nil` where it does not fit.
  fileprivate func costOfAdding(_ site: Int, _ party: Int, _ day: Int) -> Int? {
    var question = question(party, day)
    guard question.visits.count < problem.mostVisitsPerDay else { return nil }
    question.visits.append(site)
    return question.least.map { $0 - costOfDay(party, day) }
  }

  /// What a day costs as it is, half days apart counted.
  private func costOfDay(_ party: Int, _ day: Int) -> Int {
    let halves = (0..<ground.sites).map { draft.state.half[party * ground.sites + $0] }
    let apart = halves.enumerated().reduce(0) { sum, visit in
      visit.element >= 0 && visit.element / 2 == day
        ? sum + draft.state.splitCost(party, visit.offset, half: visit.element, ground) : sum
    }
    return draft.state.dayCost[party * ground.days + day] + apart
  }

  /// What a day costs more with a lecture, or `nil` where it does not fit.
  fileprivate func costOfHolding(
    _ lecture: Int, for party: Int, _ day: Int, _ start: Int
  ) -> Int? {
    var question = question(party, day)
    question.lectures.append((ground.lecture(lecture), start))
    return question.least.map { $0 - draft.state.dayCost[party * ground.days + day] }
  }

  /// The starts of a lecture in its windows at which its room and its lecturer are free.
  fileprivate func startsOfLecture(_ lecture: Int) -> [(day: Int, start: Int)] {
    let duration = ground.duration[ground.lecture(lecture)]
    return (ground.firstWindow[lecture]..<ground.firstWindow[lecture + 1]).flatMap { window in
      stride(from: ground.windowFrom[window], through: ground.windowTo[window] - duration, by: 1)
        .map { (ground.windowDay[window], $0) }
    }.filter { LecturePlacing().isFree(lecture, $0.0, $0.1, draft.state, ground) }
  }

  /// The party that hears a lecture, where there is only one.
  fileprivate func onlyHearer(of lecture: Int) -> Int? {
    let hearers = problem.parties.indices.filter {
      problem.lectures[lecture].branches.contains(problem.parties[$0].branch)
    }
    return hearers.count == 1 ? hearers[0] : nil
  }

  /// Whether a party is the only one of its branch.
  fileprivate func isAlone(_ party: Int) -> Bool {
    problem.parties.count { $0.branch == problem.parties[party].branch } == 1
  }

  /// What it counts for that a branch sees a site.
  fileprivate func gain(_ site: Int, _ branch: Int) -> Int {
    let pair = branch * ground.sites + site
    return ground.worth[pair] + (ground.isRequired[pair] == 1 ? ground.missingPrice : 0)
  }
}
