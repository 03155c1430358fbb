/// Something found in a table that someone sent (核查意见): what, where, and how to mend it.
///
/// Rosters, places, lecturers and materials share it. It holds no more of a cell than ``value``,
/// which is masked and short.
public struct SheetFinding: Hashable, Sendable {
  /// How much it matters; an error keeps its row, or the file, out.
  public let severity: Severity
  /// A stable name of the rule: `id-checksum`.
  public let code: String
  /// The record's number, from 1 behind the header; `nil` for what is said of the file.
  public let row: Int?
  /// The line in the file on which the record begins.
  public let line: Int?
  /// The column's header as written.
  public let column: String?
  /// What stands in the cell, masked, at most 40 characters.
  public let value: String?
  /// What is wrong or was done, in Chinese.
  public let message: String
  /// What the sender can do about it, in Chinese.
  public let repair: String?

  /// A finding.
  public init(
    _ severity: Severity, code: String, row: Int? = nil, line: Int? = nil, column: String? = nil,
    value: String? = nil, message: String, repair: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.row = row
    self.line = line
    self.column = column
    self.value = value
    self.message = message
    self.repair = repair
  }

  /// The finding that a refusal is, at its place.
  public init(
    _ refusal: Refusal, severity: Severity = .error, row: Int?, line: Int?, column: String?,
    value: String?
  ) {
    self.init(
      severity, code: refusal.code, row: row, line: line, column: column, value: value,
      message: refusal.message, repair: refusal.repair)
  }

  /// The finding that a remark is, at its place.
  public init(_ remark: Remark, row: Int?, line: Int?, column: String?, value: String?) {
    self.init(
      remark.severity, code: remark.code, row: row, line: line, column: column, value: value,
      message: remark.message, repair: remark.repair)
  }
}
