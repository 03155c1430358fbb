internal import Training

/// The rows of a workbook's sheet as records (工作簿来源), never more than one in memory.
struct WorkbookSource: RecordSource {
  let format = SheetFormat.workbook
  private let choice: SheetChoice
  private let reading: XMLReading
  private let rows: SheetRows

  /// Opens a workbook at the sheet that is wanted.
  init(_ archive: ZipArchive, _ options: SheetOptions) throws(Refusal) {
    let workbook = try Workbook(archive)
    let values = try workbook.values()
    let empty = options.sheet == nil ? workbook.emptySheets(values, limits: options.limits) : []
    choice = try SheetChoice(
      options.sheet, among: workbook.sheets.map { ($0.name, $0.isHidden) },
      usual: workbook.sheets.indices.first {
        !workbook.sheets[$0].isHidden && !empty.contains($0)
      }, empty: empty)
    (reading, rows) = try workbook.rows(
      of: workbook.sheets[choice.index], values, limits: options.limits)
  }

  var notes: [SheetFinding] {
    choice.notes + (rows.hiddenRows > 0 ? [.hiddenRows(rows.hiddenRows)] : [])
  }

  mutating func read(into record: inout SheetRecord) throws(Refusal) -> Bool {
    guard try reading.goOn() else { return false }
    swap(&record, &rows.record)
    return true
  }
}

extension SheetFinding {
  /// Rows of the sheet are hidden, and read all the same.
  static func hiddenRows(_ count: Int) -> SheetFinding {
    SheetFinding(
      .warning, code: "rows-hidden", message: "工作表有 \(count) 行被隐藏或筛掉，仍已读取",
      repair: "若这些行不该报送，请删除后再导入")
  }
}
