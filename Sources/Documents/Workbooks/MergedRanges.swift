internal import Training

/// The merged ranges of a sheet (合并单元格) that go over several rows.
///
/// A sheet lists them behind its rows. So that a row can be read as it is seen, they are read
/// first, by a pass that inflates the rows without looking at them.
struct MergedRanges {
  /// One of them: its rows and its first column.
  struct Range {
    let first: Int
    let last: Int
    let column: Int
  }

  /// By their first row.
  private(set) var ranges: [Range] = []

  /// Those of a sheet.
  init(of part: ZipPart, limit: Int) throws(Refusal) {
    let receiver = MergedRangeReceiver(limit: limit)
    try XMLReading.read(SheetShell(part), to: receiver)
    ranges = receiver.ranges.sorted { ($0.first, $0.column) < ($1.first, $1.column) }
  }

  init(_ ranges: [Range]) { self.ranges = ranges.sorted { $0.first < $1.first } }
}

private final class MergedRangeReceiver: XMLReceiver {
  var ranges: [MergedRanges.Range] = []
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  override func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name == "mergeCell", let range = attributes["ref"]?.split(separator: ":"),
      range.count == 2, let first = CellPlace(String(range[0])),
      let last = CellPlace(String(range[1])), last.row > first.row
    else { return }
    ranges.append(.init(first: first.row, last: last.row, column: first.column))
    if ranges.count > limit { refusal = .tooManyMergedRanges(limit: limit) }
  }
}
