/// A walk from timetable to timetable.
struct TripWalk {
  private let ground: TripGround
  private var draft: TripDraft
  private(set) var best: TripState
  private let ruin = TripRuin()
  private let recreate: TripRecreate
  private var annealing: Annealing
  private var random: SeededRandom
  private var noise = 60

  init(_ ground: TripGround, seed: UInt64, steps: Int) {
    self.ground = ground
    draft = TripDraft(ground)
    best = TripState(ground)
    recreate = TripRecreate(ground)
    random = SeededRandom(seed: seed)
    // From what a visit is worth in most trips down to a few minutes of driving; decision 0010.
    annealing = Annealing(from: 1_000 * 1024, to: 5 * 1024, over: steps)
  }

  func release() {
    draft.release()
    best.release()
    recreate.release()
  }

  /// Brings back an earlier plan; whether it still keeps all rules as it is.
  mutating func recall(_ repair: TripRepair, of problem: TripProblem) -> Bool {
    TripRecall(problem: problem, ground: ground).recall(repair, into: &draft)
  }

  /// The timetable as it is.
  var state: TripState { draft.state }

  /// Makes a first timetable, of what is there already.
  mutating func start() {
    recreate.fill(&draft, noise: 0, isFirst: true, &random)
    best.copy(draft.state, ground)
  }

  mutating func cool(at step: Int) { annealing.cool(at: step) }

  /// Takes one step; whether it led to the best timetable so far.
  mutating func take() -> Bool {
    let before = draft.state.cost
    draft.begin()
    ruin.ruin(&draft, &random)
    recreate.fill(&draft, noise: random.below(2) * noise, isFirst: false, &random)
    guard annealing.takes(loss: draft.state.cost - before, &random) else {
      draft.takeBack()
      return false
    }
    guard draft.state.cost < best.cost else { return false }
    best.copy(draft.state, ground)
    return true
  }
}
