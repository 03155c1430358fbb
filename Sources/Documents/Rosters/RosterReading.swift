public import Training

/// What a roster file says (名册读取结果), row by row, and everything found in it.
public struct RosterReading: Sendable {
  /// What became of the file as a whole.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// No error.
    case clean
    /// Some rows have errors.
    case rowErrors = "row_errors"
    /// The file cannot be used as it is.
    case fileError = "file_error"
  }

  /// How the bytes were understood.
  public let encoding: TextEncoding
  /// What stands between the cells.
  public let delimiter: Delimiter
  /// The line of the header.
  public let headerLine: Int
  /// The headers as written, and the field that each is.
  public let columns: [(written: String, field: RosterField?)]
  /// A value for each row that names a person, also where another cell of it is wrong.
  public let entries: [RosterEntry]
  /// What was found, by row and column.
  public let findings: [SheetFinding]
  /// How many rows were taken for persons.
  public let personsRead: Int
  /// How many rows hold nothing but perhaps a number.
  public let blankRows: Int
  /// How many rows were taken for totals, signatures and section titles.
  public let ignoredRows: Int

  /// The rows that have an error.
  public var rejectedRows: Set<Int> {
    Set(findings.compactMap { $0.severity == .error ? $0.row : nil })
  }

  /// The entries whose row has no error; none where the file cannot be used.
  public var accepted: [RosterEntry] {
    guard verdict != .fileError else { return [] }
    let rejected = rejectedRows
    return entries.filter { !rejected.contains($0.row) }
  }

  /// Clean, or where the errors are.
  public var verdict: Verdict {
    let errors = findings.filter { $0.severity == .error }
    if errors.isEmpty { return .clean }
    return errors.contains { $0.row == nil } ? .fileError : .rowErrors
  }

  /// The first three names, by which a person sees whether the encoding was guessed right.
  public var sampleNames: [String] { entries.prefix(3).map(\.name.text) }
}
