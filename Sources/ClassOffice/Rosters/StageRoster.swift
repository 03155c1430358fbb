internal import Postgres
internal import Training

/// A roster that is laid out (名册暂存).
struct RosterStaging: Sendable {
  let id: Int
  let classID: Int

  /// Its rows, with the columns that a line fills.
  var relation: SQL {
    """
    SELECT row_number, name, sex, ethnic_group, birth, birth_of_number, political_status,
      education, rank_level, grade, employer, post, class_order, class_post, diet, lodging, note,
      group_id, branch_id, id_number_index, mobile_index
    FROM roster_staged
    WHERE staging_id = \(id)
    """
  }
}

extension ClassOffice {
  /// Lays a roster out, in a transaction of its own.
  func stage(
    _ batch: RosterBatch, into path: UnitPath, unit: UnitPath?
  ) async throws -> RosterStaging {
    let stamp = clock()
    return try await database.bulk { session in
      let fingerprint: Bytes? = try session.optionalValue(
        "SELECT fingerprint FROM personal_data_key")
      try batch.keys.requireFingerprint(fingerprint)
      let rosterClass = try session.requireRosterClass(at: path)
      let placed = try session.place(batch.lines, of: batch.reading, into: rosterClass, unit: unit)
      guard placed.findings.isEmpty else { throw Refusal.rosterHasErrors(placed.findings) }
      return try session.lay(placed.lines, for: rosterClass.unit.id, at: stamp)
    }
  }
}

extension Session {
  /// Lays lines out, and sweeps what was left lying for an hour.
  func lay(_ lines: [RosterLine], for unit: Int, at stamp: Stamp) throws -> RosterStaging {
    let id: Int = try value(
      """
      WITH swept AS (
        DELETE FROM roster_staging WHERE staged_at < \(stamp)::timestamptz - interval '1 hour'
      )
      INSERT INTO roster_staging (class_id, staged_at)
      VALUES (\(unit), \(stamp))
      RETURNING id
      """)
    try copyIn(
      "roster_staged", columns: ["staging_id"] + RosterLine.columns,
      rows: lines.lazy.map { [String(id)] + $0.values })
    return RosterStaging(id: id, classID: unit)
  }

  /// Removes a staging that came to nothing.
  func forget(_ staging: Int) throws {
    try execute("DELETE FROM roster_staging WHERE id = \(staging)")
  }
}
