/// The values that stand in several rows (重复值), found by sorting the values alone.
struct RepeatedValues {
  /// The places of all such values, one value behind the other, each in the order of the places.
  private var places: [Int32] = []
  private var ranges: [Range<Int32>] = []

  /// Looks for values that repeat; 0 is none.
  init(_ values: [UInt64]) {
    let repeated = Self.repeated(values)
    guard !repeated.isEmpty else { return }
    for place in values.indices where repeated.holds(values[place]) {
      places.append(Int32(truncatingIfNeeded: place))
    }
    places.sort { (values[Int($0)], $0) < (values[Int($1)], $1) }
    var start = 0
    for place in 1...places.count {
      let isSame =
        place < places.count && values[Int(places[place])] == values[Int(places[start])]
      guard !isSame else { continue }
      ranges.append(Int32(start)..<Int32(place))
      start = place
    }
    ranges.sort { places[Int($0.lowerBound)] < places[Int($1.lowerBound)] }
  }

  /// For each such value the places that hold it; the values by their first place.
  var groups: some Sequence<ArraySlice<Int32>> {
    ranges.lazy.map { places[Int($0.lowerBound)..<Int($0.upperBound)] }
  }

  /// Each value that repeats once, sorted.
  private static func repeated(_ values: [UInt64]) -> [UInt64] {
    var sorted = values
    sorted.sort()
    var repeated: [UInt64] = []
    for place in sorted.indices.dropFirst()
    where sorted[place] == sorted[place - 1] && sorted[place] != 0
      && repeated.last != sorted[place]
    {
      repeated.append(sorted[place])
    }
    return repeated
  }
}

extension [UInt64] {
  /// Whether a sorted array holds a value.
  fileprivate func holds(_ value: UInt64) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == value
  }
}
