import Testing

@testable import TripPlanning

/// One party-day put in order, against a look at every order and every start.
@Suite struct DayPolishTests {
  private static let seeds = 1...(Verification.isLong ? 400 : 60) as ClosedRange<UInt64>

  @Test func `a party-day with its stops and one more is as cheap as any order and times`() {
    var (fitting, notFitting) = (0, 0)
    for seed in Self.seeds {
      eachQuestion(seed) { draft, question in
        let fits = draft.fits(
          question.party, question.day, site: question.visits.last ?? -1,
          withLunch: question.hasLunch && draft.eats(question) == 0)

        let least = question.least
        #expect(fits == (least != nil), "seed \(seed)")
        if let least, fits { #expect(draft.polish.cost == least, "seed \(seed)") }
        fitting += fits ? 1 : 0
        notFitting += fits ? 0 : 1
      }
    }
    #expect(fitting > 100)
    #expect(notFitting > 100)
  }

  @Test func `how late a day is put does not change what it costs`() {
    var compared = 0
    for seed in Self.seeds {
      eachQuestion(seed) { draft, question in
        let site = question.visits.last ?? -1
        var costs: Set<Int> = []
        for freedom in [0, 100, 256]
        where draft.fits(question.party, question.day, site: site, freedom: freedom) {
          draft.takeAnswer(question.party, question.day)
          let partyDay = question.party * draft.ground.days + question.day
          costs.insert(draft.state.dayCost[partyDay])
          draft.remove(site, of: question.party, question.day)
        }
        #expect(costs.count <= 1, "seed \(seed)")
        compared += costs.count
      }
    }
    #expect(compared > 100)
  }

  /// For each party and day of a trip that was begun, each site that the party does not see yet.
  private func eachQuestion(
    _ seed: UInt64, _ ask: (inout TripDraft, DayBruteForce) -> Void
  ) {
    let problem = RandomSmallTrip.problem(seed: seed)
    let ground = TripGround(problem, repairing: nil)
    var draft = TripDraft(ground)
    let (recreate, ruin) = (TripRecreate(ground), TripRuin())
    var random = SeededRandom(seed: seed)
    defer {
      draft.release()
      recreate.release()
      ground.release()
    }
    recreate.fill(&draft, noise: 60, isFirst: true, &random)
    draft.begin()
    ruin.ruin(&draft, &random)
    for party in 0..<ground.parties {
      for day in 0..<ground.days {
        let begun = draft.question(party, day, of: problem)
        for site in 0..<ground.sites where draft.state.half[party * ground.sites + site] < 0 {
          var question = begun
          question.visits.append(site)
          ask(&draft, question)
        }
      }
    }
  }
}

extension TripDraft {
  /// What a party stops for on a day, and a lunch where it is due.
  fileprivate func question(_ party: Int, _ day: Int, of problem: TripProblem) -> DayBruteForce {
    let partyDay = party * ground.days + day
    var question = DayBruteForce(
      problem: problem, ground: ground, state: state, party: party, day: day)
    for stop in 0..<state.length[partyDay] {
      let purpose = state.purposes[partyDay * ground.width + stop]
      if ground.isSite(purpose) {
        question.visits.append(purpose)
      } else if !ground.isLunch(purpose) {
        question.lectures.append((purpose, state.starts[partyDay * ground.width + stop]))
      }
    }
    question.hasLunch = ground.hasLunch[ground.frame(party, day)] == 1
    return question
  }

  fileprivate func eats(_ question: DayBruteForce) -> Int {
    state.eats[question.party * ground.days + question.day]
  }
}
