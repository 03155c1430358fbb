internal import Training

/// The rows of a sheet, one at a time (工作表行): reading halts behind each row that holds a cell.
final class SheetRows: XMLReceiver {
  /// The row that was read last.
  var record = SheetRecord()
  /// How many rows with content are hidden.
  private(set) var hiddenRows = 0
  private let book: WorkbookValues
  private let limits: DelimitedLimits
  private var fill: MergeFill
  private let cell = CellReading()
  private var row = 0
  private var isInRows = false
  private var isInRow = false
  private var isInCell = false
  private var isHidden = false
  private var hasContent = false

  init(_ book: WorkbookValues, _ merged: MergedRanges, limits: DelimitedLimits) {
    (self.book, self.limits) = (book, limits)
    fill = MergeFill(merged)
  }

  override func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    if isInCell { return cell.begin(name) }
    switch name {
    case "c" where isInRow: beginCell(attributes)
    case "row" where isInRows: beginRow(attributes)
    case "sheetData": isInRows = true
    default: break
    }
  }

  override func end(_ name: XMLName) {
    switch name {
    case "c" where isInCell: endCell()
    case "row" where isInRow: endRow()
    case "sheetData": isInRows = false
    default: if isInCell { cell.end(name) }
    }
  }

  override func text(_ piece: UnsafeBufferPointer<UInt8>) {
    guard isInCell else { return }
    cell.add(piece)
    if cell.count > limits.cellCharacters * 4 { refuseLength() }
  }

  // A row's number may be left out; it is then the next.
  private func beginRow(_ attributes: XMLAttributes) {
    let number = attributes.letters("r").map(Self.number(_:)) ?? row + 1
    guard let number, number > row, !isInRow else {
      refusal = .rowsOutOfOrder(row: row)
      return
    }
    row = number
    isHidden = attributes.flag("hidden")
    (isInRow, hasContent) = (true, false)
    record.begin(number: row, line: row)
    fill.enter(row: row)
  }

  private func beginCell(_ attributes: XMLAttributes) {
    var column = record.count
    if let letters = attributes.letters("r") {
      guard let place = CellPlace(letters), place.row == row, place.column >= record.count else {
        refusal = .rowsOutOfOrder(row: row)
        return
      }
      column = place.column
    }
    guard column < limits.columns else {
      refusal = .tooManyColumns(line: row, limit: limits.columns)
      return
    }
    let style = attributes.letters("s").flatMap(Self.number(_:)) ?? 0
    let format = style < book.formats.count ? book.formats[style] : .number
    cell.begin(column: column, kind: Self.kind(attributes.letters("t")), format: format)
    isInCell = true
  }

  private func endCell() {
    isInCell = false
    pad(to: cell.column)
    guard fill.isEmpty || !addFilled(cell.column) else { return }
    let start = record.bytes.count
    let marks = cell.write(into: &record.bytes, book)
    let count = record.bytes.count - start
    if count > limits.cellCharacters, characters(from: start) > limits.cellCharacters {
      refuseLength()
    }
    hasContent = hasContent || count > 0
    record.endCell(marks)
  }

  private func endRow() {
    isInRow = false
    if hasContent {
      if !fill.isEmpty { pad(to: fill.lastColumn + 1) }
      if isHidden { hiddenRows += 1 }
      pauses = true
    }
    fill.leave(row: row, record)
  }

  /// Adds the cells that the file leaves out before a column.
  private func pad(to column: Int) {
    while record.count < column {
      if fill.isEmpty || !addFilled(record.count) { record.endCell() }
    }
  }

  private func addFilled(_ column: Int) -> Bool {
    guard let text = fill.text(column: column) else { return false }
    record.add(text, .filledFromMerge)
    return true
  }

  private func characters(from start: Int) -> Int {
    record.bytes[start...].count { $0 & 0xC0 != 0x80 }
  }

  private func refuseLength() {
    refusal = .cellTooLong(line: row, column: cell.column + 1, limit: limits.cellCharacters)
  }

  private static func kind(_ letters: UnsafePointer<CChar>?) -> CellReading.Kind {
    guard let letters else { return .number }
    let word = XMLName(letters)
    switch word {
    case "s": return .shared
    case "str": return .text
    case "inlineStr": return .inline
    case "b": return .boolean
    case "e": return .error
    case "d": return .isoDate
    default: return .number
    }
  }

  private static func number(_ letters: UnsafePointer<CChar>) -> Int? {
    var (number, letter) = (0, letters)
    while (48...57).contains(letter.pointee), number <= 1_048_576 {
      number = number * 10 + Int(letter.pointee) - 48
      letter += 1
    }
    return letter.pointee == 0 && number <= 1_048_576 ? number : nil
  }
}

extension Refusal {
  /// Rows or cells do not follow one another, or one is there twice.
  static func rowsOutOfOrder(row: Int) -> Self {
    Self(
      .invalid, code: "workbook-damaged",
      message: "工作簿已损坏：工作表第 \(row) 行前后的单元格次序颠倒或重复",
      repair: "请用 Excel 或 WPS 打开原文件，选“文件→另存为”，类型选“Excel 工作簿(*.xlsx)”，再导入新文件")
  }
}
