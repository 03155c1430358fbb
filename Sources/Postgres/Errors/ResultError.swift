/// A result that is not what the caller asked for; it names the place, never the value.
public enum ResultError: Error, Hashable, Sendable {
  /// Another number of rows came than the one that was wanted.
  case wrongRowCount(Int, statement: String)
  /// Another number of columns came than the one that was wanted.
  case wrongColumnCount(Int, statement: String)
  /// The result has no such column.
  case noColumn(String, statement: String)
  /// The column is NULL where a value was wanted.
  case null(column: String, statement: String)
  /// The column's text is no value of the wanted type.
  case unreadable(column: String, type: String, statement: String)
}
