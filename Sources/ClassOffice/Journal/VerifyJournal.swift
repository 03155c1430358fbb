internal import Postgres

/// What a look at the whole chain of the journal found (日志核验).
public struct JournalVerdict: Hashable, Sendable {
  /// How many entries there are.
  public let entries: Int
  /// The first that does not follow from the one before, or was changed; a changed one may be
  /// told by the entry after it.
  public let firstBad: Int?
}

extension ClassOffice {
  /// Recomputes the chain of the journal from its first entry.
  public func verifyJournal() async throws -> JournalVerdict {
    try await read { session in
      let verdict = try session.row(
        """
        SELECT count(*) AS entries, min(number) FILTER (WHERE NOT is_sound) AS first_bad
        FROM (
          SELECT number,
            hash = sha256(previous_hash || convert_to(record, 'UTF8'))
              AND previous_hash = coalesce(lag(hash) OVER chain, '\\x')
              AND number = coalesce(lag(number) OVER chain, 0) + 1 AS is_sound
          FROM journal_entry
          WINDOW chain AS (ORDER BY number)
        ) AS link
        """
      ) { row in
        JournalVerdict(entries: try row["entries"], firstBad: try row["first_bad"])
      }
      return verdict ?? JournalVerdict(entries: 0, firstBad: nil)
    }
  }
}
