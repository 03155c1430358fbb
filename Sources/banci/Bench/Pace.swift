internal import TripPlanning

/// Fits a search into a time: a short trial tells how fast it goes, the rest of the time goes to one
/// search whose steps just fill it.
struct Pace {
  private let began = ContinuousClock.now
  private let seconds: Double

  init(seconds: Double) { self.seconds = seconds }

  /// How much time has passed, in seconds, for a result.
  var passedText: String { "\((passed * 1000).rounded() / 1000)" }

  /// The plan of the long search, or of the trial where that was better.
  func run<Plan: Comparable>(_ search: (Patience) -> (plan: Plan, steps: Int)) -> Plan {
    let start = passed
    let (began, trialEnd, end) = (began, start + (seconds - start) * 0.04, seconds * 0.985)
    let trial = search(
      Patience(steps: 1 << 40) { Self.seconds(since: began) >= trialEnd })
    let speed = Double(trial.steps) / max(passed - start, 0.000_1)
    let left = end - passed
    guard left > 0 else { return trial.plan }
    let steps = max(1, Int(speed * left * 0.97))
    let long = search(Patience(steps: steps) { Self.seconds(since: began) >= end })
    return max(trial.plan, long.plan)
  }

  private var passed: Double { Self.seconds(since: began) }

  private static func seconds(since began: ContinuousClock.Instant) -> Double {
    let (seconds, attoseconds) = (ContinuousClock.now - began).components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }
}
