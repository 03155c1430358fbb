internal import Training

/// The tables of a Word document (文档表格): their rows, one at a time.
///
/// A table inside a cell of another counts as text of that cell. What was deleted under change
/// tracking, and what is drawn twice for older programs, is left out.
final class DocumentTables: XMLReceiver {
  /// The row that was read last.
  var record = SheetRecord()
  /// How many rows each table has so far.
  private(set) var rowCounts: [Int] = []
  private let wanted: Int?
  private let limits: DelimitedLimits
  private var (tableDepth, skipDepth, row) = (0, 0, 0)
  private var (isInCell, isInText, hasContent) = (false, false, false)
  private var (span, merge) = (1, Merge.none)
  private var text: [UInt8] = []
  private var above: [Int: [UInt8]] = [:]

  private enum Merge { case none, first, below }

  /// - Parameter wanted: The table whose rows are given, by its index; `nil` to count them all.
  init(_ wanted: Int?, limits: DelimitedLimits) { (self.wanted, self.limits) = (wanted, limits) }

  private var isWanted: Bool { tableDepth == 1 && wanted == rowCounts.count - 1 }

  override func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    if skipDepth > 0 || name == "del" || name == "moveFrom" || name == "Fallback" {
      skipDepth += 1
      return
    }
    switch name {
    case "tbl": beginTable()
    case "tr" where tableDepth == 1: beginRow()
    case "tc" where isWanted: (isInCell, span, merge) = (true, 1, .none)
    case "gridBefore" where isWanted: pad(attributes.number("val") ?? 0)
    case "gridSpan" where isWanted: span = attributes.number("val") ?? 1
    case "vMerge" where isWanted: merge = attributes["val"] == "restart" ? .first : .below
    case "t": isInText = isInCell
    case "tab", "br", "cr": if isInCell { text.append(name == "tab" ? 0x20 : 0x0A) }
    default: break
    }
  }

  override func end(_ name: XMLName) {
    guard skipDepth == 0 else {
      skipDepth -= 1
      return
    }
    switch name {
    case "t": isInText = false
    case "p": if isInCell { text.append(0x0A) }
    case "tc" where isWanted: endCell()
    case "tr" where isWanted: endRow()
    case "tbl": tableDepth -= 1
    default: break
    }
  }

  override func text(_ piece: UnsafeBufferPointer<UInt8>) {
    guard isInText, skipDepth == 0 else { return }
    text.append(contentsOf: piece)
    if text.count > limits.cellCharacters * 4 { refuseLength() }
  }

  private func beginTable() {
    tableDepth += 1
    guard tableDepth == 1 else { return }
    rowCounts.append(0)
    (row, above) = (0, [:])
    if rowCounts.count > 10_000 { refusal = .tooManyParts(limit: 10_000) }
  }

  private func beginRow() {
    rowCounts[rowCounts.count - 1] += 1
    row += 1
    hasContent = false
    text.removeAll(keepingCapacity: true)
    record.begin(number: row, line: row)
  }

  private func endCell() {
    isInCell = false
    while let last = text.last, last <= 0x20 { text.removeLast() }
    let column = record.count
    if merge == .below, text.isEmpty, let filled = above[column] {
      record.add(filled, .filledFromMerge)
    } else {
      if text.count(where: { $0 & 0xC0 != 0x80 }) > limits.cellCharacters { refuseLength() }
      hasContent = hasContent || !text.isEmpty
      record.add(text)
    }
    above[column] = merge == .first ? text : merge == .below ? above[column] : nil
    pad(span - 1)
    text.removeAll(keepingCapacity: true)
  }

  private func endRow() {
    if hasContent { pauses = true }
  }

  private func pad(_ count: Int) {
    guard count > 0 else { return }
    guard record.count + count <= limits.columns else {
      refusal = .tooManyColumns(line: row, limit: limits.columns)
      return
    }
    for _ in 0..<count { record.endCell() }
  }

  private func refuseLength() {
    refusal = .cellTooLong(line: row, column: record.count + 1, limit: limits.cellCharacters)
  }
}
