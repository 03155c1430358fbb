extension Range where Bound == Int {
  /// From a position up to another one, or nothing where that lies before it.
  ///
  /// Claims may reach over the end of a sentence, and `a..<b` traps when b < a.
  init(_ start: Int, upTo end: Int) { self = start..<Swift.max(start, end) }
}
