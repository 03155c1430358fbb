import ClassOffice
import Postgres
import TestSupport
import Training

extension RosterScene {
  /// The tables that an import writes, whole: equal digests, equal rows.
  func digests() async throws -> [String] {
    try await database.read { session in
      try session.values(
        """
        SELECT md5(coalesce(string_agg(row, E'\\n' ORDER BY row COLLATE "C"), ''))
        FROM (
          SELECT 'person' AS name, person::text AS row FROM person
          UNION ALL SELECT 'trainee', trainee::text FROM trainee
          UNION ALL SELECT 'placement', placement::text FROM placement
        ) AS held
        GROUP BY name
        ORDER BY name
        """)
    }
  }

  /// Runs statements as the owner of the school.
  func running(_ statements: String) async throws {
    try await database.write { session in try session.script(statements) }
  }

  /// Undoes a batch and gives the codes of what stood in the way.
  func obstacles(to id: Int) async throws -> [String] {
    try await office.checkRosterUndo(id).obstacles.map { "\($0.row) \($0.code)" }
  }
}
