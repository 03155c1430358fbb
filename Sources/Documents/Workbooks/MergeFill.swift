/// The merged ranges that go through the row at hand (合并填充): what their first cell says is
/// what a person reads in all their rows.
struct MergeFill {
  private struct Open {
    let column: Int
    let last: Int
    var text: [UInt8]
  }

  private let ranges: [MergedRanges.Range]
  private var next = 0
  private var open: [Open] = []

  init(_ ranges: MergedRanges) { self.ranges = ranges.ranges }

  /// Whether any range goes through the row.
  var isEmpty: Bool { open.isEmpty }

  /// The last column that is filled, or -1.
  var lastColumn: Int { open.last?.column ?? -1 }

  /// Leaves the ranges that ended above a row; to be called before its cells are read.
  mutating func enter(row: Int) {
    if !open.isEmpty { open.removeAll { $0.last < row } }
  }

  /// What is read in a column of a row that lies below the first of a range.
  func text(column: Int) -> [UInt8]? { open.first { $0.column == column }?.text }

  /// Opens the ranges that begin in the row or, where it was left out, above it.
  mutating func leave(row: Int, _ record: SheetRecord?) {
    while next < ranges.count, ranges[next].first <= row {
      let range = ranges[next]
      next += 1
      guard range.first == row, let record, range.last > row else { continue }
      let text = Array(record.bytes[record.range(at: range.column)])
      guard !text.isEmpty, self.text(column: range.column) == nil else { continue }
      open.append(Open(column: range.column, last: range.last, text: text))
      open.sort { $0.column < $1.column }
    }
  }
}
