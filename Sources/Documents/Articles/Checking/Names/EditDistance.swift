/// How far a text is from a name, in characters put in, left out, changed or swapped with their
/// neighbour (Damerau, “A technique for computer detection and correction of spelling errors”,
/// 1964; restricted to neighbours).
enum EditDistance {
  /// Between two whole texts.
  static func between(
    _ one: some Collection<Unicode.Scalar>, _ other: some Collection<Unicode.Scalar>
  ) -> Int {
    let (one, other) = (Array(one), Array(other))
    var before: [Int] = []
    var last = Array(0...other.count)
    for row in one.indices {
      var current = [row + 1]
      current.reserveCapacity(other.count + 1)
      for column in other.indices {
        let replaced = last[column] + (one[row] == other[column] ? 0 : 1)
        var best = min(replaced, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
          best = min(best, before[column - 1] + 1)
        }
        current.append(best)
      }
      (before, last) = (last, current)
    }
    return last[other.count]
  }

  /// The stretch of a window that is nearest to a name, and how far it is.
  ///
  /// After Sellers, “The theory and computation of evolutionary distances” (1980): the stretch may
  /// begin anywhere at no cost. Of equal ones that of the name's own length is taken.
  static func nearest(
    to name: [Unicode.Scalar], in text: [Unicode.Scalar], _ window: Range<Int>
  ) -> (range: Range<Int>, distance: Int)? {
    var best: (range: Range<Int>, distance: Int)?
    for start in window {
      let shortest = max(1, name.count - 2)
      for length in shortest...(name.count + 2) where start + length <= window.upperBound {
        let stretch = start..<(start + length)
        if let best, best.distance <= abs(length - name.count) { continue }
        let distance = between(text[stretch], name)
        if isBetter(distance, length, than: best, name.count) { best = (stretch, distance) }
      }
    }
    return best
  }

  private static func isBetter(
    _ distance: Int, _ length: Int, than best: (range: Range<Int>, distance: Int)?, _ wanted: Int
  ) -> Bool {
    guard let best else { return true }
    if distance != best.distance { return distance < best.distance }
    return abs(length - wanted) < abs(best.range.count - wanted)
  }
}
