internal import CXlsxWriter
public import Training

/// Writes a workbook row by row (工作簿写出), every cell as text, so that Excel changes none of them.
///
/// Rows go to a folder of its own for temporary files that only this account may read, and nothing
/// of them stays there or in memory.
public final class WorkbookWriter {
  private let sheet: WorkbookSheet
  private let folder: TemporaryFolder
  private let book: UnsafeMutablePointer<lxw_workbook>
  private let page: UnsafeMutablePointer<lxw_worksheet>
  private let look: WorkbookLook
  private var widths: [Int]
  private var row: UInt32 = 1
  private var isClosed = false

  /// Begins a workbook with one sheet and its header.
  ///
  /// - Parameter created: What the file says of when it was made; the same rows give the same bytes.
  public init(_ sheet: WorkbookSheet, created: Moment) throws(Refusal) {
    self.sheet = sheet
    folder = try TemporaryFolder()
    (book, page) = try Self.begun(sheet.name, in: folder, created)
    look = WorkbookLook(book)
    widths = sheet.columns.map { DisplayWidth.of($0.title) }
    for (column, title) in sheet.columns.map(\.title).enumerated() {
      worksheet_write_string(page, 0, UInt16(column), title, look.header)
    }
  }

  deinit {
    if !isClosed { lxw_workbook_free(book) }
  }

  /// All of a workbook.
  public static func write(
    _ sheet: WorkbookSheet, _ rows: some Sequence<[String]>, created: Moment
  ) throws(Refusal) -> [UInt8] {
    let writer = try WorkbookWriter(sheet, created: created)
    for row in rows { try writer.add(row) }
    return try writer.bytes()
  }

  /// Adds a row.
  public func add(_ cells: [String]) throws(Refusal) {
    for (column, cell) in cells.enumerated() where !cell.isEmpty {
      let text = RichText.escaped(Self.guarded(cell))
      guard worksheet_write_string(page, row, UInt16(column), text, look.cell) == LXW_NO_ERROR
      else { throw .cellTooLong(line: Int(row) + 1, column: column + 1, limit: 32_767) }
      // Widths beyond the longest that is set need no measuring.
      if widths[column] < WorkbookLook.widest {
        widths[column] = max(widths[column], DisplayWidth.of(cell))
      }
    }
    row += 1
  }

  /// The file; no row can be added behind it.
  public func bytes() throws(Refusal) -> [UInt8] {
    look.apply(to: page, widths, rows: row)
    ChoiceLists(sheet, in: book).apply(to: page, rows: row)
    isClosed = true
    guard workbook_close(book) == LXW_NO_ERROR else { throw .workbookNotWritten }
    return try folder.bytes(of: Self.file)
  }

  private static let file = "book.xlsx"

  private static func begun(
    _ name: String, in folder: TemporaryFolder, _ created: Moment
  ) throws(Refusal) -> (UnsafeMutablePointer<lxw_workbook>, UnsafeMutablePointer<lxw_worksheet>) {
    let book = folder.path.withCString { place in
      var options = lxw_workbook_options(
        constant_memory: 1, tmpdir: UnsafeMutablePointer(mutating: place), use_zip64: 0)
      return workbook_new_opt("\(folder.path)/\(file)", &options)
    }
    guard let book else { throw .workbookNotWritten }
    var properties = lxw_doc_properties()
    properties.created = (created.minuteNumber - 480) * 60
    workbook_set_properties(book, &properties)
    guard let page = workbook_add_worksheet(book, name) else {
      lxw_workbook_free(book)
      throw .workbookNotWritten
    }
    return (book, page)
  }

  /// Text that reading would take for a spreadsheet's mark of text gets one more.
  private static func guarded(_ cell: String) -> String {
    DelimitedText.unguarded(cell) == cell ? cell : "'" + cell
  }
}

extension Refusal {
  /// There is no room for the workbook while it is written.
  static var workbookNotWritten: Self {
    Self(
      .conflict, code: "workbook-not-written", message: "工作簿写不出来：临时目录没有空间或没有权限",
      repair: "请清理临时目录的空间，或用 TMPDIR 指定另一目录")
  }
}
