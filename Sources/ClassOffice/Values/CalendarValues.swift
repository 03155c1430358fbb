public import Postgres
public import Training

// How the calendar's values travel to PostgreSQL and back, as text in ISO form with the session's
// zone Asia/Shanghai.

extension Day: SQLEncodable, SQLDecodable {
  /// The type date.
  public static let sqlType: UInt32 = 1082
  /// As PostgreSQL reads a date.
  public var sqlText: String { description }

  /// Reads what PostgreSQL writes for a date.
  public init(sqlText: String) throws {
    guard let day = Day(iso: sqlText) else { throw UnreadableValue(type: "date") }
    self = day
  }
}

extension DaySpan: SQLEncodable, SQLDecodable {
  /// The type daterange.
  public static let sqlType: UInt32 = 3912
  /// As PostgreSQL reads a daterange.
  public var sqlText: String { "[\(first),\(last)]" }

  /// Reads what PostgreSQL writes for a daterange.
  public init(sqlText: String) throws {
    // PostgreSQL writes a daterange as [first,after) whatever it was given.
    let parts = sqlText.dropFirst().dropLast().split(separator: ",")
    guard sqlText.hasPrefix("["), sqlText.hasSuffix(")"), parts.count == 2,
      let first = Day(iso: parts[0]), let after = Day(iso: parts[1])
    else { throw UnreadableValue(type: "daterange") }
    self = try DaySpan(from: first, through: after.advanced(by: -1))
  }
}

extension Moment: SQLEncodable, SQLDecodable {
  /// The type timestamptz.
  public static let sqlType: UInt32 = 1184
  /// As PostgreSQL reads a timestamptz.
  public var sqlText: String { "\(self)+08" }

  /// Reads what PostgreSQL writes for a timestamptz.
  public init(sqlText: String) throws {
    // 2024-12-09 08:30:00+08, with or without fractions of a second.
    guard sqlText.hasSuffix("+08"), let moment = Moment(iso: sqlText.prefix(16)) else {
      throw UnreadableValue(type: "timestamptz")
    }
    self = moment
  }
}

extension TimeSpan: SQLEncodable, SQLDecodable {
  /// The type tstzrange.
  public static let sqlType: UInt32 = 3910
  /// As PostgreSQL reads a tstzrange.
  public var sqlText: String { "[\(start.sqlText),\(end.sqlText))" }

  /// Reads what PostgreSQL writes for a tstzrange.
  public init(sqlText: String) throws {
    let parts = sqlText.dropFirst().dropLast().split(separator: ",").map { part in
      part.filter { $0 != "\"" }
    }
    guard sqlText.hasPrefix("["), sqlText.hasSuffix(")"), parts.count == 2 else {
      throw UnreadableValue(type: "tstzrange")
    }
    self = try TimeSpan(from: Moment(sqlText: parts[0]), to: Moment(sqlText: parts[1]))
  }
}

extension Stamp: SQLEncodable {
  /// The type timestamptz.
  public static let sqlType: UInt32 = 1184
  /// As PostgreSQL reads a timestamptz.
  public var sqlText: String { rfc3339 }
}

/// A value came back in a form that its type does not have.
struct UnreadableValue: Error {
  let type: String
}
