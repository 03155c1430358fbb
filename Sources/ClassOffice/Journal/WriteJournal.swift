internal import Foundation
internal import Postgres

extension Act {
  /// Writes into the journal what the act did to a thing.
  ///
  /// - Parameters:
  ///   - before: The changed fields as they were; never a value of a person's.
  ///   - after: The changed fields as they are; never a value of a person's.
  ///   - changed: Names of fields that changed and whose values are personal.
  func journal(
    _ kind: Subject.Kind, _ id: Int, before: [String: String?] = [:],
    after: [String: String?] = [:], changed: [String] = []
  ) throws {
    let record = JournalRecord(
      act: name, at: stamp.rfc3339, by: staff.id, claimed: staff.isClaimed,
      before: before.isEmpty ? nil : before, after: after.isEmpty ? nil : after,
      changed: changed.isEmpty ? nil : changed.sorted())
    try session.appendToJournal(record, about: Subject(kind, id))
  }
}

extension Session {
  /// Appends an entry to the chain; whoever does holds the pen.
  func appendToJournal(_ record: JournalRecord, about subject: Subject) throws {
    let text = String(decoding: try canonicalJSON(record), as: UTF8.self)
    try execute(
      """
      INSERT INTO journal_entry (number, previous_hash, record, subject_kind, subject_id)
      SELECT number + 1, hash, \(text), \(subject.kind.rawValue), \(subject.id)
      FROM journal_entry
      ORDER BY number DESC
      LIMIT 1
      """)
  }
}

/// What stands in an entry of the journal (日志记录).
public struct JournalRecord: Hashable, Sendable, Codable {
  /// The act as noun and verb: `trip.add`.
  public let act: String
  /// When, RFC 3339; the entry that begins the journal has none.
  public let at: String?
  /// The member of staff who did it.
  public let by: Int?
  /// Whether that was said rather than proved by a login (自报).
  public let claimed: Bool?
  /// Changed fields as they were.
  public let before: [String: String?]?
  /// Changed fields as they are.
  public let after: [String: String?]?
  /// Names of changed fields whose values are personal.
  public let changed: [String]?
}
