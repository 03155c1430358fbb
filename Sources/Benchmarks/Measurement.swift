/// Seconds of several runs (测量).
struct Measurement {
  /// The runs, shortest first.
  let seconds: [Double]

  /// Sorts the runs.
  init(_ seconds: [Double]) { self.seconds = seconds.sorted() }

  /// The middle run.
  var median: Double { seconds.isEmpty ? 0 : seconds[seconds.count / 2] }

  /// `min 0.012 s, median 0.013 s, max 0.020 s, n=40`.
  var line: String {
    let (least, most) = (shown(seconds.first ?? 0), shown(seconds.last ?? 0))
    return "min \(least) s, median \(shown(median)) s, max \(most) s, n=\(seconds.count)"
  }

  private func shown(_ seconds: Double) -> String {
    let thousandths = Int((seconds * 10_000).rounded())
    let digits = String(thousandths % 10_000)
    return "\(thousandths / 10_000)." + String(repeating: "0", count: 4 - digits.count) + digits
  }
}

/// Runs two pieces of work in turn, so that a machine that slows down slows both.
func inTurn(
  _ runs: Int, _ first: () async throws -> Void, _ second: () async throws -> Void
) async rethrows -> (first: Measurement, second: Measurement) {
  var (ones, others) = ([Double](), [Double]())
  for _ in 0..<runs {
    ones.append(try await seconds(of: first))
    others.append(try await seconds(of: second))
  }
  return (Measurement(ones), Measurement(others))
}

private func seconds(of work: () async throws -> Void) async rethrows -> Double {
  let start = ContinuousClock.now
  try await work()
  let (seconds, attoseconds) = (ContinuousClock.now - start).components
  return Double(seconds) + Double(attoseconds) / 1e18
}
