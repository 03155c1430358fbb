import Synchronization
import Testing
import TripPlanning

/// What a search promises whatever the trip: the same answer for a seed, an end when it is asked to
/// end, and plans that are true to the minute.
@Suite struct TripSearchTests {
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `a seed and steps give the same answer bit for bit`(seed: UInt64) {
    let problem = RandomTrip.problem(seed: seed)
    func outcome(_ patience: Patience) -> (TripOutcome, better: [TripPlan]) {
      var better: [TripPlan] = []
      let outcome = TripSearch(problem, seed: seed, patience: patience).run { better.append($0) }
      return (outcome, better)
    }

    let (first, firstBetter) = outcome(Patience(steps: 300))
    _ = TripSearch(RandomTrip.problem(seed: 99), seed: 5, patience: Patience(steps: 50)).run()
    let (second, secondBetter) = outcome(Patience(steps: 300) { false })

    #expect(second == first)
    #expect(secondBetter == firstBetter)
    #expect(first.steps == 300)
    #expect(firstBetter.last == first.plan)
    #expect(firstBetter == firstBetter.sorted())
  }

  @Test func `another seed leads another way`() {
    let problem = RandomTrip.problem(seed: 2)

    let plans = (1...4).map {
      TripSearch(problem, seed: $0, patience: Patience(steps: 100)).run().plan
    }

    #expect(Set(plans).count > 1)
  }

  @Test(arguments: [1, 2, 7, 30])
  func `a search asks every eight steps whether to stop, and then does`(asks: Int) {
    let problem = RandomTrip.problem(seed: 4)
    let asked = Counter()
    let patience = Patience(steps: 1_000) { asked.next() == asks }

    let outcome = TripSearch(problem, seed: 1, patience: patience).run()

    #expect(asked.count == asks)
    #expect(outcome.steps == (asks - 1) * 8)
    #expect(outcome.plan.map { TripRules.faults(of: $0, in: problem) } == [])
  }

  @Test func `a search that is not stopped asks as often as that`() {
    let asked = Counter()
    let patience = Patience(steps: 801) {
      asked.next()
      return false
    }

    let outcome = TripSearch(RandomTrip.problem(seed: 4), seed: 1, patience: patience).run()

    #expect(outcome.steps == 801)
    #expect(asked.count == 101)
  }

  @Test func `a visit off the grid takes as much time as the next multiple`() {
    // 43 minutes count as 45; the site opens at 541, which counts as 545, and 589 counts as 585.
    #expect(visits(open: 541..<591) == [545])
    #expect(visits(open: 541..<590) == [545])
    #expect(visits(open: 541..<589) == [])
  }

  @Test func `a day off the grid begins at the next multiple and ends at the last one`() {
    // Out at 480, 32 minutes count as 35: there at 515, back at 515 + 45 + 35 = 595.
    #expect(visits(open: 0..<1_000, earliest: 477, latest: 599) == [515])
    #expect(visits(open: 0..<1_000, earliest: 477, latest: 594) == [])
    #expect(visits(open: 0..<1_000, earliest: 481, latest: 599) == [])
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `a plan from times off the grid is true to the minute`(seed: UInt64) throws {
    let problem = RandomTrip.problem(seed: seed).offTheGrid
    let plan = try #require(
      TripSearch(problem, seed: 1, patience: Patience(steps: 200)).run().plan)

    #expect(TripRules.faults(of: plan, in: problem.changed(grid: 1)) == [])
    #expect(plan.partyDays.flatMap(\.stops).allSatisfy { $0.start % problem.grid == 0 })
  }

  /// When one party sees one site, 22 minutes and a boarding of 10 from where its day begins and ends,
  /// for 43 minutes.
  private func visits(
    open: Range<Int>, earliest: Int = 480, latest: Int = 1_020
  ) -> [Int] {
    let frame = DayFrame(start: 0, earliest: earliest, end: 0, latest: latest, hasLunch: false)
    let problem = TripProblem(
      placeCount: 2, travel: [0, 22, 22, 0], boarding: 10, dayCount: 1,
      branches: [TripBranch(frames: [frame])],
      parties: [TripParty(branch: 0, size: 30, seats: 45)],
      sites: [
        TripSite(
          place: 1, duration: 43, capacity: 40, isRequired: false, weight: 1, open: [[open]])
      ], lectures: [],
      lunch: TripLunch(duration: 60, earliest: 690, latest: 750, tables: []),
      mostVisitsPerDay: 4, noon: 720, grid: 5,
      prices: TripPrices(visit: 1_000, travel: 2, wait: 1, split: 120))
    let plan = TripSearch(problem, seed: 1, patience: Patience(steps: 50)).run().plan
    return plan?.partyDays.flatMap(\.stops).map(\.start) ?? []
  }
}

/// Counts how often it is asked.
private final class Counter: Sendable {
  private let asked = Mutex(0)

  var count: Int { asked.withLock { $0 } }

  /// One more.
  @discardableResult func next() -> Int {
    asked.withLock { asked in
      asked += 1
      return asked
    }
  }
}

extension TripProblem {
  /// The same with times that are no multiples of five minutes: longer ways and visits, shorter
  /// openings, days and windows.
  fileprivate var offTheGrid: TripProblem {
    changed(
      travel: travel.map { $0 == 0 ? 0 : $0 + 2 },
      branches: branches.map { branch in
        TripBranch(
          frames: branch.frames.map {
            DayFrame(
              start: $0.start, earliest: $0.earliest + 1, end: $0.end, latest: $0.latest - 1,
              hasLunch: $0.hasLunch)
          })
      },
      sites: sites.map { site in
        TripSite(
          place: site.place, duration: site.duration - 2, capacity: site.capacity,
          isRequired: site.isRequired, weight: site.weight,
          open: site.open.map { $0.map { ($0.lowerBound + 1)..<($0.upperBound - 1) } })
      },
      lectures: lectures.map { lecture in
        TripLecture(
          lecturer: lecture.lecturer, branches: lecture.branches, place: lecture.place,
          duration: lecture.duration - 3,
          windows: lecture.windows.map {
            .init(day: $0.day, time: ($0.time.lowerBound + 2)..<($0.time.upperBound - 2))
          })
      })
  }

  fileprivate func changed(
    travel: [Int]? = nil, branches: [TripBranch]? = nil, sites: [TripSite]? = nil,
    lectures: [TripLecture]? = nil, grid: Int? = nil
  ) -> TripProblem {
    TripProblem(
      placeCount: placeCount, travel: travel ?? self.travel, boarding: boarding,
      dayCount: dayCount, branches: branches ?? self.branches, parties: parties,
      sites: sites ?? self.sites, lectures: lectures ?? self.lectures, lunch: lunch,
      mostVisitsPerDay: mostVisitsPerDay, noon: noon, grid: grid ?? self.grid, prices: prices,
      fixed: fixed, taken: taken)
  }
}
