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

  /// What it came in as.
  public let format: SheetFormat
  /// The line of the header.
  public let headerLine: Int
  /// The headers as written, and the field that each is.
  public let columns: [(written: String, field: RosterField?)]
  /// What was found, by row and column; of each rule the first ones.
  public let findings: [SheetFinding]
  /// How often each rule found something.
  public let tallies: [FindingTally]
  /// How many rows were taken for persons.
  public let personsRead: Int
  /// How many rows hold nothing but perhaps a number.
  public let blankRows: Int
  /// How many rows were taken for totals, signatures and section titles.
  public let ignoredRows: Int
  /// The rows that have an error.
  public let rejectedRows: RowSet
  /// Clean, or where the errors are.
  public let verdict: Verdict
  /// How many persons' rows have no error; none where the file cannot be used.
  public let accepted: Int
  /// The first three names, by which a person sees whether the encoding was guessed right.
  public let sampleNames: [String]
  /// The entries, where ``RosterReader/read(bytes:options:)`` was to keep them; else none.
  public private(set) var entries: [RosterEntry] = []

  /// The same with the entries, for who can hold them all.
  func holding(_ entries: [RosterEntry]) -> RosterReading {
    var reading = self
    reading.entries = entries
    return reading
  }
}
