// An enumeration that is stored as its raw value says so with one empty conformance:
// `extension Colour: SQLEncodable, SQLDecodable {}`.

extension SQLBindable where Self: RawRepresentable, RawValue: SQLEncodable {
  /// The type of the raw value.
  public static var sqlType: UInt32 { RawValue.sqlType }
}

extension SQLEncodable where Self: RawRepresentable, RawValue: SQLEncodable {
  /// The raw value as PostgreSQL reads it.
  public var sqlText: String { rawValue.sqlText }
}

extension SQLDecodable where Self: RawRepresentable, RawValue: SQLDecodable {
  /// Reads the raw value and throws when no case has it.
  public init(sqlText: String) throws {
    guard let value = Self(rawValue: try RawValue(sqlText: sqlText)) else {
      throw UnreadableValue.malformed
    }
    self = value
  }
}
