internal import Training

/// The findings of a roster, each with its place.
struct RosterLog {
  private(set) var all: FindingLog
  private let headers: [String?]

  init(_ header: SheetHeader, keeping kept: Int) {
    all = FindingLog(keeping: kept)
    headers = header.places.map { $0.map { MaskedCell.other.shown(header.headings[$0].written) } }
  }

  private init(_ headers: [String?]) { (self.headers, all) = (headers, FindingLog()) }

  /// One for a single row, so that the findings of all are not copied for each.
  var blank: RosterLog { RosterLog(headers) }

  /// Adds what was found in one row.
  mutating func add(_ other: RosterLog) { for finding in other.all.findings { all.add(finding) } }

  /// The header of a field as written, or its title.
  func header(of field: RosterField) -> String { headers[field.rawValue] ?? field.title }

  /// Something said of a row or, without one, of the file.
  mutating func say(
    _ severity: Severity, _ code: String, of cells: SheetCells?, column: String? = nil,
    _ message: String, _ repair: String?
  ) {
    all.add(
      SheetFinding(
        severity, code: code, row: cells?.row, line: cells?.line, column: column, message: message,
        repair: repair))
  }

  /// Something said of a cell.
  mutating func say(
    _ remark: Remark, row: Int, line: Int, _ field: RosterField, _ value: String?
  ) {
    all.add(
      SheetFinding(
        remark, row: row, line: line, column: header(of: field),
        value: value.map(field.mask.shown)))
  }

  /// A cell refused.
  mutating func refuse(
    _ refusal: Refusal, row: Int, line: Int, _ field: RosterField, _ value: String
  ) {
    all.add(
      SheetFinding(
        refusal, row: row, line: line, column: header(of: field), value: field.mask.shown(value)))
  }
}
