/// What can stand in a statement's interpolation: an encodable value, or an optional one.
///
/// Conform to ``SQLEncodable``; only `Optional` conforms to this protocol directly.
public protocol SQLBindable: Sendable {
  /// The number (oid) of the PostgreSQL type, or 0 to let the server infer it.
  static var sqlType: UInt32 { get }
  /// The value as PostgreSQL reads it; `nil` is NULL.
  var sqlTextOrNull: String? { get }
}

/// A value that can be bound to a parameter of a statement.
public protocol SQLEncodable: SQLBindable {
  /// The value as PostgreSQL reads it.
  var sqlText: String { get }
}

extension SQLEncodable {
  /// The value as PostgreSQL reads it; never NULL.
  public var sqlTextOrNull: String? { sqlText }
}

extension Optional: SQLBindable where Wrapped: SQLEncodable {
  /// The type of the value that may be there.
  public static var sqlType: UInt32 { Wrapped.sqlType }
  /// The value as PostgreSQL reads it; `nil` is NULL.
  public var sqlTextOrNull: String? { self?.sqlText }
}

/// A value that is bound as it is read.
public typealias SQLValue = SQLEncodable & SQLDecodable
