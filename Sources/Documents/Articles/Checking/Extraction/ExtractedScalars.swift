/// Scalars taken out of a source, each with the stretch it came from.
struct ExtractedScalars {
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var starts: [Int] = []
  private(set) var ends: [Int] = []
  /// Where headings begin.
  private(set) var headings: [Int] = []

  /// The next words are a heading.
  mutating func markHeading() { headings.append(scalars.count) }

  mutating func reserve(_ count: Int) {
    scalars.reserveCapacity(count)
    starts.reserveCapacity(count)
    ends.reserveCapacity(count)
  }

  /// Takes a scalar from a stretch of the source.
  mutating func append(_ scalar: Unicode.Scalar, from start: Int, to end: Int) {
    scalars.append(scalar)
    starts.append(start)
    ends.append(end)
  }

  /// Ends the line unless nothing stands on it.
  mutating func breakLine(at position: Int) {
    while let last = scalars.last, last == " " { removeLast() }
    guard let last = scalars.last, last != "\n" else { return }
    append("\n", from: position, to: position)
  }

  private mutating func removeLast() {
    scalars.removeLast()
    starts.removeLast()
    ends.removeLast()
  }
}
