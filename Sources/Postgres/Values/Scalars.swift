extension Bool: SQLEncodable, SQLDecodable {
  /// `boolean`.
  public static var sqlType: UInt32 { 16 }
  /// `t` or `f`.
  public var sqlText: String { self ? "t" : "f" }

  /// Reads `t` or `f`.
  public init(sqlText: String) throws {
    switch sqlText {
    case "t", "true": self = true
    case "f", "false": self = false
    default: throw UnreadableValue.malformed
    }
  }
}

extension Int: SQLEncodable, SQLDecodable {
  /// `bigint`.
  public static var sqlType: UInt32 { 20 }
  /// The number in decimal digits.
  public var sqlText: String { String(self) }

  /// Reads a whole number in decimal digits.
  public init(sqlText: String) throws {
    guard let number = Int(sqlText) else { throw UnreadableValue.malformed }
    self = number
  }
}

extension Double: SQLEncodable, SQLDecodable {
  /// `double precision`.
  public static var sqlType: UInt32 { 701 }
  /// The shortest text that reads back as the same number.
  public var sqlText: String { description }

  /// Reads a number; `NaN` and `Infinity` are numbers here.
  public init(sqlText: String) throws {
    guard let number = Double(sqlText) else { throw UnreadableValue.malformed }
    self = number
  }
}

extension String: SQLEncodable, SQLDecodable {
  /// `text`; cast in the statement where something else is wanted (`\(name)::citext`).
  public static var sqlType: UInt32 { 25 }
  /// The text itself.
  public var sqlText: String { self }

  /// Takes the text as it is.
  public init(sqlText: String) { self = sqlText }
}
