/// Several walks side by side, each at a temperature of its own, that change places.
///
/// This is parallel tempering (Swendsen and Wang, "Replica Monte Carlo Simulation of Spin-Glasses",
/// Phys. Rev. Lett. 57, 1986; Hukushima and Nemoto, "Exchange Monte Carlo Method", J. Phys. Soc.
/// Japan 65, 1996).
///
/// What is found at a hot temperature sinks to the cold ones, and what is stuck in a valley there
/// rises and gets out. There is no cooling to be planned, so that it may be cut short at any time.
///
/// The ladder of temperatures reaches from one end to the other of what ``TemperatureEnds`` finds, its
/// rungs apart by equal factors.
struct ParallelTempering<Walk: TemperedWalk> {
  /// How many tries each walk has before neighbours may change places.
  private static var stretch: Int { 100 }

  /// The walks, the coldest first.
  private var walks: [Walk]
  private var random: SeededRandom
  private var bestCost = Int.max

  /// - Parameter walks: At least two, each in a plan; the first may be in one that is worth keeping.
  init(_ walks: [Walk], seed: UInt64) {
    precondition(walks.count > 1)
    self.walks = walks
    random = SeededRandom(seed: seed)
    bestCost = walks.map(\.bestCost).min() ?? .max
  }

  /// The walk that has been to the best plan.
  var best: Walk { walks.min { $0.bestCost < $1.bestCost } ?? walks[0] }

  /// Walks until patience ends; how many tries that took.
  ///
  /// - Parameter onBest: Told of every plan that is better than all before.
  mutating func run(_ patience: Patience, onBest: (Walk) -> Void) -> Int {
    var step = 0
    guard let ends = measure(from: &step, patience, onBest) else { return step }
    var rungs = Annealing(from: ends.cold, to: ends.hot, over: walks.count - 1)
    let ladder = walks.indices.map { rung in
      rungs.cool(at: rung)
      return rungs
    }
    while true {
      for first in 0...1 {
        for rung in walks.indices {
          let until = min(patience.steps, step + Self.stretch)
          guard walk(rung, from: &step, to: until, ladder[rung], patience, onBest) != nil,
            step < patience.steps
          else { return step }
        }
        for cold in stride(from: first, to: walks.count - 1, by: 2) { exchange(cold, ladder) }
      }
    }
  }

  /// Cools the second walk quickly; the temperatures of the ends, or `nil` where it is to end.
  private mutating func measure(
    from step: inout Int, _ patience: Patience, _ onBest: (Walk) -> Void
  ) -> TemperatureEnds? {
    let trials = max(64, min(1 << 11, patience.steps / 256))
    var ends = TemperatureEnds(
      from: walks[1].hottest, trials: trials, rates: (Walk.hotRate, Walk.coldRate))
    while step < patience.steps / 4, !ends.isFound {
      guard
        let worse = walk(1, from: &step, to: step + trials, ends.annealing, patience, onBest)
      else { return nil }
      ends.note(worse: worse)
    }
    return ends
  }

  /// Walks at one temperature; how often it went to something worse, or `nil` where it is to end.
  private mutating func walk(
    _ rung: Int, from step: inout Int, to end: Int, _ annealing: Annealing, _ patience: Patience,
    _ onBest: (Walk) -> Void
  ) -> Int? {
    var worse = 0
    while step < end {
      if bestCost == 0 || patience.shouldStop() { return nil }
      let until = min(end, step + 512)
      while step < until {
        step &+= 1
        let before = walks[rung].cost
        walks[rung].attempt(annealing)
        let after = walks[rung].cost
        if after > before { worse &+= 1 }
        if after < bestCost {
          bestCost = after
          onBest(walks[rung])
        }
      }
    }
    return worse
  }

  /// Lets a walk and the next hotter one change places where that is as likely as it should be: with
  /// the chance exp((1/cold − 1/hot) · (cost at cold − cost at hot)).
  private mutating func exchange(_ rung: Int, _ ladder: [Annealing]) {
    let loss = walks[rung + 1].cost - walks[rung].cost
    let (cold, hot) = (ladder[rung].temperature, ladder[rung + 1].temperature)
    guard loss <= 0 || Annealing.takes(loss: loss, between: cold, and: hot, &random) else { return }
    walks.swapAt(rung, rung + 1)
  }
}

/// A walk from plan to plan by small changes, at any temperature.
protocol TemperedWalk {
  /// So many of 100,000 tries lead to something worse at the hot end.
  static var hotRate: Int { get }
  /// And so many at the cold end.
  static var coldRate: Int { get }
  /// A temperature at which nearly all is taken, in 1/1024 of a point.
  var hottest: Int { get }
  /// What the plan costs; nothing is better than 0.
  var cost: Int { get }
  /// What the best plan costs that it has been to.
  var bestCost: Int { get }
  /// Tries a change and takes it or not.
  mutating func attempt(_ annealing: Annealing)
}
