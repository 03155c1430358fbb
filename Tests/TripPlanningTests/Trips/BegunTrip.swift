@testable import TripPlanning

/// A timetable of the search that was begun: filled once, then changed by some steps.
struct BegunTrip: ~Copyable {
  let problem: TripProblem
  let ground: TripGround
  var draft: TripDraft
  var random: SeededRandom
  let recreate: TripRecreate
  let ruin = TripRuin()

  /// Fills a timetable and takes some steps, whatever they lead to.
  init(_ problem: TripProblem, seed: UInt64, steps: Int = 0) {
    self.problem = problem
    ground = TripGround(problem, repairing: nil)
    draft = TripDraft(ground)
    recreate = TripRecreate(ground)
    random = SeededRandom(seed: seed)
    recreate.fill(&draft, noise: 60, isFirst: true, &random)
    for _ in 0..<steps { step() }
  }

  deinit {
    draft.release()
    recreate.release()
    ground.release()
  }

  /// One step.
  mutating func step() {
    draft.begin()
    ruin.ruin(&draft, &random)
    recreate.fill(&draft, noise: 60, isFirst: false, &random)
  }

  /// A party-day with its stops, to be looked at in every order.
  func question(_ party: Int, _ day: Int) -> DayBruteForce {
    let (state, partyDay) = (draft.state, party * ground.days + day)
    var question = DayBruteForce(
      problem: problem, ground: ground, state: state, party: party, day: day)
    for stop in 0..<state.length[partyDay] {
      let purpose = state.purposes[partyDay * ground.width + stop]
      if ground.isSite(purpose) {
        question.visits.append(purpose)
      } else if ground.isLunch(purpose) {
        question.hasLunch = true
      } else {
        question.lectures.append((purpose, state.starts[partyDay * ground.width + stop]))
      }
    }
    return question
  }

  /// All that the timetable says.
  var content: [[Int]] {
    let (state, partyDays) = (draft.state, 0..<ground.parties * ground.days)
    let stops = partyDays.map { partyDay in
      (0..<state.length[partyDay]).flatMap { stop in
        let cell = partyDay * ground.width + stop
        return [state.purposes[cell], state.starts[cell]]
      }
    }
    let lectures = (0..<ground.lectures).flatMap {
      [state.lectureDay[$0], state.lectureStart[$0]]
    }
    let crowds = (0..<ground.sites + ground.tables).flatMap { row in
      (0..<ground.days).flatMap { day in
        (0..<ground.slots).map { Int(state.crowds.row(row, day)[$0]) }
      }
    }
    let seen = (0..<ground.branches * ground.sites).map { state.seen[$0] }
    let half = (0..<ground.parties * ground.sites).map { state.half[$0] }
    let marks = (0..<ground.days).map { Int(truncatingIfNeeded: state.mark[$0]) }
    let crowdMarks = (0..<ground.crowdMarks).map {
      Int(truncatingIfNeeded: state.crowdMark[$0])
    }
    let days = partyDays.map { state.dayCost[$0] } + partyDays.map { state.eats[$0] }
    return stops + [
      lectures, crowds, seen, half, marks, crowdMarks, days, [state.cost, state.missing],
    ]
  }
}
