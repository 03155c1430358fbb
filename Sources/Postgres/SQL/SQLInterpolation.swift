extension SQL: ExpressibleByStringInterpolation {
  /// Takes a statement without values.
  public init(stringLiteral text: String) {
    self.init()
    append(text: text)
  }

  /// Takes what the interpolation put together.
  public init(stringInterpolation: StringInterpolation) { self = stringInterpolation.sql }

  /// Puts a statement together from the parts of a literal.
  public struct StringInterpolation: StringInterpolationProtocol, Sendable {
    fileprivate var sql = SQL()

    /// Starts an empty statement.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Appends text of the literal.
    public mutating func appendLiteral(_ literal: String) { sql.append(text: literal) }

    /// Binds a value to the next parameter.
    public mutating func appendInterpolation<Value: SQLEncodable>(_ value: Value) {
      sql.append(SQL.Binding(type: Value.sqlType, text: value.sqlText))
    }

    /// Binds a value that may be missing to the next parameter; `nil` is NULL.
    public mutating func appendInterpolation<Value: SQLEncodable>(_ value: Value?) {
      sql.append(SQL.Binding(type: Value.sqlType, text: value?.sqlText))
    }

    /// Splices a part in, whose parameters are numbered anew.
    public mutating func appendInterpolation(_ part: SQL) { sql.append(part) }

    /// Writes a name, quoted: for the few statements that can bind none (`CREATE SCHEMA`).
    public mutating func appendInterpolation(identifier name: String) {
      sql.append(text: quotedIdentifier(name))
    }
  }
}

/// A name as it stands in a statement whatever is in it.
func quotedIdentifier(_ name: String) -> String {
  "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
    + "\""
}
