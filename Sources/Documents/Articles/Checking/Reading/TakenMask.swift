/// Which scalars of a reading already belong to something (已识别范围).
struct TakenMask {
  private var bits: [Bool]

  init(count: Int, _ ranges: some Sequence<Range<Int>> = []) {
    bits = Array(repeating: false, count: count)
    for range in ranges { take(range) }
  }

  /// Takes a stretch.
  mutating func take(_ range: Range<Int>) {
    for index in range { bits[index] = true }
  }

  /// Whether some scalar of a stretch is taken.
  func overlaps(_ range: Range<Int>) -> Bool { range.contains { bits[$0] } }

  /// Whether that scalar is taken.
  subscript(index: Int) -> Bool { bits[index] }
}
