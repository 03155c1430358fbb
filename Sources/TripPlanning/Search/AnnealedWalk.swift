/// A walk from plan to plan by small changes, under annealing.
///
/// It is cooled slowly from one end to the other of what ``TemperatureEnds`` finds.
protocol AnnealedWalk {
  /// So many of 100,000 tries lead to something worse where the slow cooling begins.
  static var hotRate: Int { get }
  /// And so many where it ends.
  static var coldRate: Int { get }
  /// A temperature at which nearly all is taken, in 1/1024 of a point.
  var hottest: Int { get }
  /// Goes to a plan made at random.
  mutating func begin()
  /// Tries a change and takes it or not.
  mutating func attempt(_ annealing: Annealing) -> Attempt
}

/// What a try led to.
enum Attempt {
  /// A plan that is as good, or better, or the same.
  case even
  /// A worse plan.
  case worse
  /// The best plan so far.
  case best
}

extension AnnealedWalk {
  /// Walks until patience ends; how many steps that took.
  ///
  /// - Parameters:
  ///   - longest: After so many steps of slow cooling it begins anew.
  ///   - onBest: Told of every plan that is better than all before.
  mutating func walk(_ patience: Patience, longest: Int, onBest: (Self) -> Void) -> Int {
    var step = 0
    // Without an end in sight rounds grow, so that there is something good soon.
    var length = patience.steps < 1 << 36 ? longest : max(1, longest / 64)
    while step < patience.steps {
      begin()
      let rounds = max(1, (patience.steps - step + longest / 2) / max(1, longest))
      let end = step + min(length, max(1, (patience.steps - step) / rounds))
      guard round(from: &step, to: end, patience, onBest) else { break }
      length = min(longest, length * 2)
    }
    return step
  }

  /// One round; whether it went on to its end.
  private mutating func round(
    from step: inout Int, to end: Int, _ patience: Patience, _ onBest: (Self) -> Void
  ) -> Bool {
    let trial = step + (end - step) / 4
    let trials = max(32, min(1 << 14, (end - step) / 256))
    var ends = TemperatureEnds(
      from: hottest, trials: trials, rates: (Self.hotRate, Self.coldRate))
    while step < trial, !ends.isFound {
      let until = min(end, step + trials)
      guard let worse = stretch(from: &step, to: until, ends.annealing, patience, onBest) else {
        return false
      }
      ends.note(worse: worse)
    }
    let first = step
    var annealing = Annealing(from: ends.hot, to: ends.cold, over: end - first)
    while step < end {
      annealing.cool(at: step - first)
      let until = min(end, step + 1024)
      guard stretch(from: &step, to: until, annealing, patience, onBest) != nil else {
        return false
      }
    }
    return true
  }

  /// Walks at one temperature; how often it went to something worse, or `nil` where it is to end.
  private mutating func stretch(
    from step: inout Int, to end: Int, _ annealing: Annealing, _ patience: Patience,
    _ onBest: (Self) -> Void
  ) -> Int? {
    var worse = 0
    while step < end {
      if patience.shouldStop() { return nil }
      let until = min(end, step + 1024)
      while step < until {
        step &+= 1
        switch attempt(annealing) {
        case .even: break
        case .worse: worse &+= 1
        case .best: onBest(self)
        }
      }
    }
    return worse
  }
}
