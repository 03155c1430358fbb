/// What a sealed text belongs to (绑定): moved to another place, it does not open.
///
/// Table and column are part of the seal for ever: they keep the names of their first day even
/// where a migration renames the column.
public struct SealBinding: Hashable, Sendable {
  private enum Owner: Hashable {
    case person(Int64)
    case staged(token: String, row: Int64)
    case record(Int64)
  }

  private let table: String
  private let column: String
  private let owner: Owner

  /// A value of one person.
  public init(table: String, column: String, person id: Int64) {
    (self.table, self.column, owner) = (table, column, .person(id))
  }

  /// A value of a staged row whose person is not known yet.
  public init(table: String, column: String, staging token: String, row: Int64) {
    (self.table, self.column, owner) = (table, column, .staged(token: token, row: row))
  }

  /// A value of one row of that table that is no person's: a contact's.
  public init(table: String, column: String, record id: Int64) {
    (self.table, self.column, owner) = (table, column, .record(id))
  }

  /// Bytes that no other binding has: every text comes after its length.
  var bytes: [UInt8] {
    var bytes = Self.bytes(of: table) + Self.bytes(of: column)
    switch owner {
    case .person(let id): bytes += [1] + Self.bytes(of: id)
    case .staged(let token, let row): bytes += [2] + Self.bytes(of: token) + Self.bytes(of: row)
    case .record(let id): bytes += [3] + Self.bytes(of: id)
    }
    return bytes
  }

  private static func bytes(of text: String) -> [UInt8] {
    bytes(of: Int64(text.utf8.count)) + text.utf8
  }

  private static func bytes(of number: Int64) -> [UInt8] {
    withUnsafeBytes(of: number.bigEndian) { Array($0) }
  }
}
