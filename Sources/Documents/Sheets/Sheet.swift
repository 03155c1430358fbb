public import Training

/// A sheet read by its headers (表格): what a list of places, lecturers or materials comes in as.
public struct Sheet: Sendable {
  /// What it came in as.
  public let format: SheetFormat
  /// The line of the header.
  public let headerLine: Int
  /// The headers as written.
  public let headings: [SheetHeading]
  /// The rows that hold anything.
  public let rows: [SheetRow]
  /// What was found, by row and column.
  public let findings: [SheetFinding]
  /// How many rows hold nothing.
  public let blankRows: Int

  /// Reads a sheet of declared columns.
  ///
  /// - Throws: ``Refusal`` when the bytes are no table, or no line of it names the columns.
  public static func read(
    bytes: [UInt8], columns: [SheetColumn], options: SheetOptions = SheetOptions()
  ) throws(Refusal) -> Sheet {
    try read(SheetFile(bytes), columns: columns, options: options)
  }

  /// Reads a sheet of declared columns from a file of any kind.
  ///
  /// - Throws: ``Refusal`` when it is no sheet, or no line of it names the columns.
  public static func read(
    _ file: SheetFile, columns: [SheetColumn], options: SheetOptions = SheetOptions()
  ) throws(Refusal) -> Sheet {
    var scanner = try SheetScanner(file, columns, options)
    var cells = scanner.emptyRow
    var rows: [SheetRow] = []
    while try scanner.read(into: &cells) { rows.append(SheetRow(cells, columns)) }
    return Sheet(scanner, rows)
  }

  /// Whether an error keeps the whole sheet out, not one row of it alone.
  public var isRefused: Bool { findings.contains { $0.row == nil && $0.severity == .error } }

  /// The finding of a rule about one cell, at its place and with its value shown masked.
  public func finding(
    _ refusal: Refusal, severity: Severity = .error, in row: SheetRow, column key: String,
    mask: MaskedCell = .other
  ) -> SheetFinding {
    SheetFinding(
      refusal, severity: severity, row: row.row, line: row.line,
      column: headings.first { $0.key == key }?.written,
      value: row[key].map(mask.shown))
  }

  private init(_ scanner: SheetScanner, _ rows: [SheetRow]) {
    format = scanner.format
    headerLine = scanner.header.line
    headings = scanner.header.headings
    self.rows = rows
    findings = FindingOrder(headings.map(\.written)).sorted(scanner.log.findings)
    blankRows = scanner.blankRows
  }
}

/// A row of a sheet (行).
public struct SheetRow: Hashable, Sendable {
  /// The record's number, from 1 behind the header.
  public let row: Int
  /// The line on which it begins.
  public let line: Int
  /// What its cells hold, by the key of the column, trimmed; blank cells are left out.
  public let cells: [String: String]

  /// What a cell holds, or `nil` where it is blank or there is no such column.
  public subscript(key: String) -> String? { cells[key] }

  init(_ cells: SheetCells, _ columns: [SheetColumn]) {
    row = cells.row
    line = cells.line
    var texts: [String: String] = [:]
    for (index, column) in columns.enumerated() where cells.has(column: index) {
      let text = cells.text(ofColumn: index)
      if !text.isEmpty { texts[column.key] = text }
    }
    self.cells = texts
  }
}
