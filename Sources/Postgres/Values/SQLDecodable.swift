/// What a column can be read as: a decodable value, or an optional one.
///
/// Conform to ``SQLDecodable``; only `Optional` conforms to this protocol directly.
public protocol SQLReadable {
  /// Reads what PostgreSQL wrote; `nil` is NULL.
  init(sqlTextOrNull text: String?) throws
}

/// A value that can be read from a column.
public protocol SQLDecodable: SQLReadable {
  /// Reads what PostgreSQL wrote.
  ///
  /// - Throws: Anything when the text is no such value. The caller sees a ``ResultError`` that
  ///   names the column, never the text.
  init(sqlText: String) throws
}

/// Why a text is not a value; says nothing of the text.
enum UnreadableValue: Error {
  case null
  case malformed
}

extension SQLDecodable {
  /// Reads what PostgreSQL wrote and throws on NULL.
  public init(sqlTextOrNull text: String?) throws {
    guard let text else { throw UnreadableValue.null }
    try self.init(sqlText: text)
  }
}

extension Optional: SQLReadable where Wrapped: SQLDecodable {
  /// Reads what PostgreSQL wrote; NULL is `nil`.
  public init(sqlTextOrNull text: String?) throws {
    self = try text.map(Wrapped.init(sqlText:))
  }
}
