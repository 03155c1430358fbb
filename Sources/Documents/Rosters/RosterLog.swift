internal import Training

/// The findings of a roster, each with its place.
struct RosterLog {
  private(set) var all: FindingLog
  private let headers: [String?]

  init(_ header: SheetHeader, keeping kept: Int) {
    all = FindingLog(keeping: kept)
    headers = header.places.map { $0.map { MaskedCell.other.shown(header.headings[$0].written) } }
  }

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

  /// Something said of a cell; what is shown of it is asked for only where the finding is kept.
  mutating func say(
    _ remark: Remark, row: Int, line: Int, _ field: RosterField, _ value: @autoclosure () -> String?
  ) {
    guard all.counts(remark.severity, remark.code, row: row) else { return }
    all.keep(
      SheetFinding(
        remark, row: row, line: line, column: header(of: field),
        value: value().map(field.mask.shown)))
  }

  /// Counts a finding and tells whether it is to be kept.
  mutating func counts(_ severity: Severity, _ code: String, row: Int) -> Bool {
    all.counts(severity, code, row: row)
  }

  /// Keeps what was said of a cell and counted.
  mutating func keep(_ remark: Remark, row: Int, line: Int, _ field: RosterField, _ value: String) {
    all.keep(
      SheetFinding(
        remark, row: row, line: line, column: header(of: field), value: field.mask.shown(value)))
  }

  /// A cell refused.
  mutating func refuse(
    _ refusal: Refusal, row: Int, line: Int, _ field: RosterField,
    _ value: @autoclosure () -> String
  ) {
    guard all.counts(.error, refusal.code, row: row) else { return }
    all.keep(
      SheetFinding(
        refusal, row: row, line: line, column: header(of: field),
        value: field.mask.shown(value())))
  }

  /// A cell of a column that is no field refused; what is shown of it is masked already.
  mutating func refuse(
    _ refusal: Refusal, row: Int, line: Int, column: String, _ shown: String
  ) {
    all.add(SheetFinding(refusal, row: row, line: line, column: column, value: shown))
  }
}
