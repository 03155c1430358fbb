internal import Foundation
internal import Postgres

/// An entry of the journal (日志条目), as listed.
public struct JournalEntry: Hashable, Sendable {
  /// Its number in the chain, from 1.
  public let number: Int
  /// What it is about.
  public let subjectKind: String
  /// The number of what it is about.
  public let subjectID: Int
  /// The name of the member of staff who did it.
  public let staff: String?
  /// What it says.
  public let record: JournalRecord
}

/// Which entries are wanted (日志查询).
public struct JournalQuery: Hashable, Sendable {
  /// About things of this kind only.
  public var kind: Subject.Kind?
  /// About the thing of this number only.
  public var id: Int?
  /// How many, the latest.
  public var limit = 50

  /// The latest fifty about everything.
  public init() {}
}

extension ClassOffice {
  /// The latest entries of the journal, the latest first.
  public func journal(_ query: JournalQuery) async throws -> [JournalEntry] {
    try await read { session in
      try session.rows(
        """
        SELECT entry.number, entry.subject_kind, entry.subject_id, entry.record,
          person.name AS staff
        FROM journal_entry AS entry
        LEFT JOIN staff ON staff.id = (entry.record::jsonb ->> 'by')::bigint
        LEFT JOIN person ON person.id = staff.person_id
        WHERE (\(query.kind)::text IS NULL OR entry.subject_kind = \(query.kind)::text)
          AND (\(query.id)::bigint IS NULL OR entry.subject_id = \(query.id)::bigint)
        ORDER BY entry.number DESC
        LIMIT \(query.limit)
        """
      ) { row in
        let record: String = try row["record"]
        return JournalEntry(
          number: try row["number"], subjectKind: try row["subject_kind"],
          subjectID: try row["subject_id"], staff: try row["staff"],
          record: try JSONDecoder().decode(JournalRecord.self, from: Data(record.utf8)))
      }
    }
  }
}
