internal import Postgres

/// How many rows became what (逐行计数).
struct RosterCounts: Sendable {
  private var counts: [RosterCheck.Outcome: Int] = [:]
  /// How many change somebody who was recorded before.
  let changing: Int
  /// How many there is something to say of.
  let doubtful: Int

  subscript(outcome: RosterCheck.Outcome) -> Int { counts[outcome] ?? 0 }

  /// How many are taken.
  var merged: Int { self[.created] + self[.updated] + self[.same] }
}

extension Session {
  /// Counts what was judged.
  func countJudged(_ id: Int) throws -> RosterCounts {
    let counts = try row(
      """
      SELECT count(*) FILTER (WHERE outcome = 'created') AS created,
        count(*) FILTER (WHERE outcome = 'updated') AS updated,
        count(*) FILTER (WHERE outcome = 'same') AS same,
        count(*) FILTER (WHERE outcome = 'rejected') AS rejected,
        count(*) FILTER (WHERE outcome IN ('created', 'updated') AND changed <> '{}') AS changing,
        count(*) FILTER (WHERE outcome = 'rejected' OR lacks <> 0 OR lookalike IS NOT NULL) AS doubtful
      FROM roster_judged
      WHERE staging_id = \(id)
      """, RosterCounts.init)
    guard let counts else { throw SettlingFault() }
    return counts
  }
}

extension RosterCounts {
  fileprivate init(_ row: Row) throws {
    for outcome in RosterCheck.Outcome.allCases { counts[outcome] = try row[outcome.rawValue] }
    (changing, doubtful) = (try row["changing"], try row["doubtful"])
  }
}

/// The database did not answer what it was asked for.
struct SettlingFault: Error {}
