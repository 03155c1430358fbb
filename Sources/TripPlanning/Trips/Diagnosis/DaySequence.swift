/// A stop that a party-day must have, wherever it finds its place in the order.
struct NeededStop {
  /// A place for it, with the moments at which it can begin there.
  struct Option {
    let place: Int
    let starts: [Int]
  }

  let duration: Int
  let options: [Option]
}

/// Whether needed stops fit into one party-day, all orders tried (T1).
///
/// In one order nothing is won by starting later than possible, so that each stop begins at the
/// earliest moment it can: the answer is exact for a party that is alone.
struct DaySequence {
  let problem: TripProblem
  let frame: DayFrame

  /// Whether there is an order.
  func fits(_ stops: [NeededStop]) -> Bool { lateness(of: stops) <= 0 }

  /// How many minutes the best order is back too late; nothing or less where it fits, and `Int.max`
  /// where there is none however long the day.
  func lateness(of stops: [NeededStop]) -> Int {
    var best = Int.max
    extend(from: frame.start, at: frame.earliest, stops[...], [], &best)
    return best == .max ? .max : best - frame.latest
  }

  private func extend(
    from place: Int, at time: Int, _ stops: ArraySlice<NeededStop>, _ passed: [NeededStop],
    _ best: inout Int
  ) {
    guard let stop = stops.first else {
      guard passed.isEmpty else { return }
      best = min(best, time + problem.move(from: place, to: frame.end))
      return
    }
    guard best > frame.latest, time < best else { return }
    let others = passed + stops.dropFirst()
    for option in stop.options {
      let there = time + problem.move(from: place, to: option.place)
      guard let start = option.starts.firstFrom(there) else { continue }
      extend(from: option.place, at: start + stop.duration, others[...], [], &best)
    }
    if stops.count > 1 {
      extend(from: place, at: time, stops.dropFirst(), passed + [stop], &best)
    }
  }
}

extension [Int] {
  /// The first that is not before a moment, of an ascending list.
  func firstFrom(_ moment: Int) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < moment { low = middle + 1 } else { high = middle }
    }
    return low < count ? self[low] : nil
  }
}
