internal import Synchronization
internal import TripPlanning

/// Fits searches into a time.
///
/// A glance and a short trial tell how fast it goes; then one search has the steps that just fill
/// the rest of the time, and another one where it ended far too early. The trial is a whole search,
/// cooled to its end: where the machine slows down and the long search is cut short while still hot,
/// the trial's plan stands.
struct Pace: Sendable {
  private static let glance = 0.01
  private static let trial = 0.05
  /// How much of the time is used at the most; the rest is for ending.
  private static let used = 0.98
  /// How much must be left for another search, where the machine was faster than the trial promised.
  private static let worthwhile = 0.25
  /// How much of what the speed promises is counted on.
  private static let trust = 0.96

  private let began = ContinuousClock.now
  private let seconds: Double

  init(seconds: Double) { self.seconds = seconds }

  /// How much time has passed, in seconds, for a result.
  var passedText: String { "\((passed * 1000).rounded() / 1000)" }

  /// The plan of one search that needs no end in sight and is cut short when the time is over.
  func runOpen<Plan>(_ search: (Patience) -> Plan) -> Plan {
    search(Patience(steps: 1 << 40) { left <= 0 })
  }

  /// The best plan of all searches.
  func run<Plan: Comparable>(_ search: (Patience) -> (plan: Plan, steps: Int)) -> Plan {
    let glance = attempt(search, steps: 1 << 40, lasting: seconds * Self.glance)
    guard left > glance.setup else { return glance.plan }
    let trial = attempt(
      search, steps: glance.steps(in: seconds * Self.trial), lasting: seconds * Self.trial * 2)
    var best = max(glance.plan, trial.plan)
    var last = trial
    repeat {
      guard left > last.setup else { return best }
      let before = left
      let time = (before - last.setup) * Self.trust
      last = attempt(search, steps: last.steps(in: time), lasting: before)
      best = max(best, last.plan)
      // A search that ends at once has nothing to look for.
      guard before - left > seconds * Self.trial else { return best }
    } while left > seconds * Self.worthwhile
    return best
  }

  /// Searches for a while, counted from when the search first asks whether to stop; before that it
  /// sets itself up.
  private func attempt<Plan>(
    _ search: (Patience) -> (plan: Plan, steps: Int), steps: Int, lasting: Double
  ) -> Attempt<Plan> {
    let start = passed
    let setUp = FirstMoment()
    let (plan, taken) = search(
      Patience(steps: steps) {
        let now = passed
        return now - setUp.time(now) >= lasting || left <= 0
      })
    let end = passed
    let ready = setUp.time(end)
    return Attempt(
      plan: plan, setup: ready - start, speed: Double(taken) / max(end - ready, 0.000_01))
  }

  private var left: Double { seconds * Self.used - passed }

  private var passed: Double {
    let (seconds, attoseconds) = (ContinuousClock.now - began).components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }
}

/// A search that was made, how long it took before its first step, and its steps in a second.
private struct Attempt<Plan> {
  let plan: Plan
  let setup: Double
  let speed: Double

  func steps(in seconds: Double) -> Int { max(1, Int(min(speed * seconds, 1e12))) }
}

/// Remembers the first time that it is told.
private final class FirstMoment: Sendable {
  private let first = Mutex<Double?>(nil)

  func time(_ now: Double) -> Double {
    first.withLock { first in
      let time = first ?? now
      first = time
      return time
    }
  }
}
