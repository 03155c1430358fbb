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
          question.party, question.day, site: question.visits.last ?? -1)

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

  /// For each party and day of a trip that was begun, each site that the party does not see yet,
  /// where one more visit is allowed.
  private func eachQuestion(
    _ seed: UInt64, _ ask: (inout TripDraft, DayBruteForce) -> Void
  ) {
    var trip = BegunTrip(RandomSmallTrip.problem(seed: seed), seed: seed)
    trip.draft.begin()
    trip.ruin.ruin(&trip.draft, &trip.random)
    for party in 0..<trip.ground.parties {
      for day in 0..<trip.ground.days {
        let begun = trip.question(party, day)
        guard begun.visits.count < trip.ground.mostVisits else { continue }
        for site in 0..<trip.ground.sites
        where trip.draft.state.half[party * trip.ground.sites + site] < 0 {
          var question = begun
          question.visits.append(site)
          ask(&trip.draft, question)
        }
      }
    }
  }
}
