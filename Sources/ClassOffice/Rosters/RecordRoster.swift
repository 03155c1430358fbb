internal import Documents
internal import Postgres
internal import Training

extension Act {
  /// Records the batch with what each of its rows did.
  ///
  /// - Parameter reasons: Why rows were left out, by their number.
  /// - Returns: The batch's number.
  func record(
    _ roster: RosterCase, _ laid: LaidRoster, of fingerprint: RosterFingerprint,
    _ check: RosterCheck,
    _ counts: RosterCounts, reasons: [(row: Int, reason: String)]
  ) throws -> Int {
    let id: Int = try session.value(
      """
      INSERT INTO roster_import
        (class_id, fingerprint, sender, sender_id, mode, encoding, imported_at, imported_by_id, rows_read,
          rows_created, rows_updated, rows_same, rows_rejected)
      VALUES
        (\(roster.classID), \(fingerprint.digest), \(laid.sender?.name),
          \(laid.sender?.id),
          \(roster.terms.mode), \(check.reading.format.name), \(stamp)::timestamptz, \(staff.id),
          \(counts.merged + reasons.count), \(counts[.created]), \(counts[.updated]),
          \(counts[.same]), \(reasons.count))
      RETURNING id
      """)
    try session.execute(
      """
      INSERT INTO roster_import_row
        (import_id, row_number, outcome, person_id, trainee_id, person_is_new, trainee_is_new,
          changed, before_sealed, after_sealed)
      SELECT \(id), judged.row_number, judged.outcome,
        coalesce(judged.person_id, staged.person_number), judged.trainee_id,
        judged.person_is_new, judged.trainee_is_new,
        CASE WHEN judged.changed <> '{}' THEN ARRAY(
          SELECT DISTINCT split_part(field, '.', 2) FROM unnest(judged.changed) AS field
          ORDER BY 1) ELSE '{}' END,
        judged.before_sealed, judged.after_sealed
      FROM roster_judged AS judged
      LEFT JOIN roster_staged AS staged
        ON staged.staging_id = judged.staging_id AND staged.row_number = judged.row_number
        AND judged.person_is_new
      WHERE judged.staging_id = \(roster.id) AND judged.outcome <> 'rejected'
      """)
    guard !reasons.isEmpty else { return id }
    try session.execute(
      """
      INSERT INTO roster_import_row
        (import_id, row_number, outcome, reason, person_is_new, trainee_is_new)
      SELECT \(id), left_out.row_number, 'rejected', left_out.reason, false, false
      FROM unnest(\(reasons.map(\.row)), \(reasons.map(\.reason)))
        AS left_out (row_number, reason)
      """)
    return id
  }
}
