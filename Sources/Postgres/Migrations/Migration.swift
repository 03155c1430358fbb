/// One numbered file of statements that brings a schema from one form to the next.
public struct Migration: Hashable, Sendable {
  /// Its place in the order, from 1.
  public let number: Int
  /// The file's name without folders: `0007_trips.sql`.
  public let name: String
  /// The statements.
  public let text: String

  /// Takes a file by its name or path.
  ///
  /// - Throws: ``MigrationFault/badName(_:)`` unless the name is four digits, a low line, lower
  ///   case words joined by low lines and `.sql`.
  public init(path: String, text: String) throws(MigrationFault) {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    guard let number = Self.number(in: name) else { throw .badName(path) }
    (self.number, self.name, self.text) = (number, name, text)
  }

  private static func number(in name: String) -> Int? {
    let (digits, rest) = (name.utf8.prefix(4), name.utf8.dropFirst(4))
    let isNumbered = digits.count == 4 && digits.allSatisfy(isDigit)
    guard isNumbered, rest.first == UInt8(ascii: "_"), name.hasSuffix(".sql") else { return nil }
    let words = rest.dropFirst().dropLast(4).split(
      separator: UInt8(ascii: "_"), omittingEmptySubsequences: false)
    guard words.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isLowerCaseOrDigit) }) else { return nil }
    return Int(name.prefix(4))
  }
}

/// A migration that a schema has behind it.
public struct AppliedMigration: Hashable, Sendable {
  /// Its place in the order.
  public let number: Int
  /// The name of its file then.
  public let name: String
  /// When it was applied, as in `2024-12-08 08:30:00+08`.
  public let appliedAt: String
}

/// How far a schema has come.
public struct MigrationStatus: Hashable, Sendable {
  /// What is applied, in order.
  public let applied: [AppliedMigration]
  /// What is not applied yet, in order.
  public let pending: [Migration]
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

private func isLowerCaseOrDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || isDigit(byte)
}
