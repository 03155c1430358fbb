/// What the server answered when it refused a statement.
///
/// It never carries a value: neither DETAIL nor CONTEXT, and the server's message only where it
/// can show nothing but names that stand in the statement.
public struct PostgresError: Error, Hashable, Sendable {
  /// The five characters that name the condition, as in `23505`.
  public let sqlState: String
  /// `ERROR`, `FATAL` or `PANIC`.
  public let severity: String
  /// The constraint that was met.
  public let constraint: String?
  /// The table that it is about.
  public let table: String?
  /// The column that it is about.
  public let column: String?
  /// The statement, with `$1`… where its values were.
  public let statement: String
  /// Where in the statement the mistake is, in characters from 1.
  public let position: Int?
  /// What went wrong, in words without values.
  public let message: String

  /// A cached plan no longer fits, or the server knows its name no more.
  let isStalePlan: Bool

  init(
    sqlState: String, severity: String = "ERROR", constraint: String? = nil, table: String? = nil,
    column: String? = nil, statement: String, position: Int? = nil, serverMessage: String = "",
    isStalePlan: Bool = false
  ) {
    self.sqlState = sqlState
    self.severity = severity
    self.constraint = constraint
    self.table = table
    self.column = column
    self.statement = statement
    self.position = position
    self.isStalePlan = isStalePlan
    message = safeMessage(sqlState: sqlState, serverMessage: serverMessage, statement: statement)
  }

  /// Whether the transaction would do if it ran again: a serialization failure or a deadlock.
  public var isRetryable: Bool { sqlState == "40001" || sqlState == "40P01" }

  /// Whether a constraint stood in the way.
  public var isConstraintRefusal: Bool { sqlState.hasPrefix("23") }

  /// The constraint by the name it was given.
  ///
  /// Citus adds the shard's number to the names of constraints (`_102008`), which is taken off.
  public var rule: String? {
    guard let constraint else { return nil }
    let withoutDigits = constraint.utf8.reversed().drop { ($0 >= 48) && ($0 <= 57) }
    let digits = constraint.utf8.count - withoutDigits.count
    guard digits > 0, withoutDigits.first == UInt8(ascii: "_") else { return constraint }
    return String(decoding: withoutDigits.dropFirst().reversed(), as: UTF8.self)
  }
}

extension PostgresError: CustomStringConvertible {
  /// All of it in one line, the statement at most 1,000 characters long.
  public var description: String {
    var parts = ["\(severity) \(sqlState): \(message)"]
    if let constraint { parts.append("constraint \(constraint)") }
    if let table { parts.append("table \(table)") }
    if let column { parts.append("column \(column)") }
    if let position { parts.append("at character \(position)") }
    return parts.joined(separator: ", ") + " in: " + statement.prefix(1_000)
  }
}
