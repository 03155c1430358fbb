internal import Training

/// The rows of an old workbook's sheet as records (旧工作簿来源).
///
/// freexl holds the sheet whole, so such files have a limit of their own; none has more than 65,536
/// rows.
struct OldWorkbookSource: RecordSource {
  let format = SheetFormat.oldWorkbook
  private let choice: SheetChoice
  private let values: OldWorkbookValues
  private let cells: OldWorkbookRecords.Cells
  private let countsFrom1904: Bool
  private let limits: DelimitedLimits
  private var fill: MergeFill
  private var row = 0
  private var hiddenRows = 0

  /// Opens an old workbook at the sheet that is wanted.
  init(
    _ content: FileContent, stream: [UInt8], _ options: SheetOptions,
    limits: WorkbookLimits = .standard
  ) throws(Refusal) {
    let records = try OldWorkbookRecords(stream, limits: limits)
    choice = try SheetChoice(
      options.sheet, among: records.sheets.map { ($0.name, $0.isHidden) },
      usual: records.sheets.indices.first {
        !records.sheets[$0].isHidden && !records.emptySheets.contains($0)
      }, empty: records.emptySheets)
    let sheet = records.sheets[choice.index]
    cells = try records.cells(of: sheet)
    values = try OldWorkbookValues(content, sheet: sheet.name)
    (countsFrom1904, self.limits) = (records.countsFrom1904, options.limits)
    fill = MergeFill(MergedRanges(cells.merged))
  }

  var notes: [SheetFinding] {
    choice.notes + (hiddenRows > 0 ? [.hiddenRows(hiddenRows)] : [])
  }

  mutating func read(into record: inout SheetRecord) throws(Refusal) -> Bool {
    while row < values.rows {
      row += 1
      record.begin(number: row, line: row)
      fill.enter(row: row)
      let width = try readCells(into: &record)
      fill.leave(row: row, record)
      guard width > 0 else { continue }
      if cells.hiddenRows.contains(row) { hiddenRows += 1 }
      return true
    }
    return false
  }

  /// Reads the cells up to the last that holds anything, and returns how many hold something of
  /// their own.
  private mutating func readCells(into record: inout SheetRecord) throws(Refusal) -> Int {
    var held = 0
    for column in 0..<values.columns {
      let filled = fill.text(column: column)
      let (text, marks) = filled == nil ? cell(column) : ("", [])
      guard filled != nil || !text.isEmpty else { continue }
      try requireModest(text, column)
      while record.count < column { record.endCell() }
      if let filled { record.add(filled, .filledFromMerge) } else { record.add(text.utf8, marks) }
      held += filled == nil ? 1 : 0
    }
    return held
  }

  private func requireModest(_ text: String, _ column: Int) throws(Refusal) {
    guard column < limits.columns else {
      throw .tooManyColumns(line: row, limit: limits.columns)
    }
    guard text.unicodeScalars.count <= limits.cellCharacters else {
      throw .cellTooLong(line: row, column: column + 1, limit: limits.cellCharacters)
    }
  }

  private func cell(_ column: Int) -> (text: String, marks: SheetRecord.Marks) {
    let key = OldWorkbookRecords.Key(row: row, column: column)
    if let word = cells.words[key] { return (word.text, word.marks) }
    switch values.value(row: row, column: column) {
    case .text(let text): return (text, [])
    case .blank: return ("", [])
    case .number(let value):
      let format = cells.formats[key] ?? .number
      let shown = SpreadsheetNumber.text(value, as: format, from1904: countsFrom1904)
      return (shown.text, shown.isDate ? .date : .number)
    case .date(let text):
      // freexl has no format of a month alone: its first day is nobody's.
      let isMonth = cells.formats[key] == .month && text.utf8.count == 10
      return (isMonth ? String(text.prefix(7)) : text, .date)
    }
  }
}
