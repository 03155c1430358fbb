internal import Postgres
internal import Training

extension Act {
  /// Writes an undo down as a batch with its rows, marks the import as undone and journals both.
  func record(_ plan: UndoPlan, _ keys: PersonalDataKeys) throws -> RosterUndoAnswer {
    let removed = plan.rows.count(where: \.traineeIsNew)
    let restored = plan.rows.count - removed
    let id: Int = try session.value(
      """
      INSERT INTO roster_import
        (class_id, fingerprint, sender, sender_id, mode, encoding, imported_at, imported_by_id,
          rows_read, rows_created, rows_updated, rows_same, rows_rejected, rows_removed, undoes_id)
      SELECT class_id, sha256(convert_to('undo ' || id, 'UTF8')), sender, sender_id, 'undo',
        encoding, \(stamp)::timestamptz, \(staff.id),
        \(plan.rows.count + plan.kept.count), 0, \(restored), \(plan.kept.count), 0, \(removed), id
      FROM roster_import
      WHERE id = \(plan.batch.id)
      RETURNING id
      """)
    try session.execute(
      """
      UPDATE roster_import SET undone_at = \(stamp)::timestamptz WHERE id = \(plan.batch.id)
      """)
    try recordRows(of: plan, in: id, keys)
    try journal(
      .rosterImport, id,
      after: [
        "undoes": "\(plan.batch.id)", "removed": "\(removed)", "restored": "\(restored)",
        "kept": "\(plan.kept.count)",
      ])
    try journal(.rosterImport, plan.batch.id, after: ["undone_by": "\(id)"])
    return RosterUndoAnswer(
      id: id, removed: removed, restored: restored, kept: plan.kept.count)
  }

  // What was written is now what was there before, so the undo can itself be taken back.
  private func recordRows(of plan: UndoPlan, in id: Int, _ keys: PersonalDataKeys) throws {
    let restored = plan.rows.filter { !$0.traineeIsNew }
    let seals = try restored.map { row in
      (
        before: try row.sealed(row.after, as: "before_sealed", keys),
        after: try row.sealed(row.before, as: "after_sealed", keys)
      )
    }
    try session.execute(
      """
      INSERT INTO roster_import_row
        (import_id, row_number, outcome, person_id, trainee_id, person_is_new, trainee_is_new,
          changed, before_sealed, after_sealed)
      SELECT \(id), row.row_number,
        CASE WHEN row.row_number = ANY (\(plan.kept)) THEN 'same'
          WHEN row.trainee_is_new THEN 'removed' ELSE 'updated' END,
        row.person_id, row.trainee_id, false, false,
        CASE WHEN row.trainee_is_new OR row.row_number = ANY (\(plan.kept)) THEN '{}'
          ELSE row.changed END,
        sealed.before, sealed.after
      FROM roster_import_row AS row
      LEFT JOIN unnest(\(restored.map(\.row)), \(seals.map(\.before)), \(seals.map(\.after)))
        AS sealed (row_number, before, after) ON sealed.row_number = row.row_number
      WHERE row.import_id = \(plan.batch.id) AND row.outcome IN ('created', 'updated')
      """)
  }
}

extension KeptRosterRow {
  fileprivate func sealed(
    _ fields: [String: String?], as column: String, _ keys: PersonalDataKeys
  ) throws -> Bytes? {
    guard let person, !fields.isEmpty else { return nil }
    let text = String(decoding: try canonicalJSON(fields), as: UTF8.self)
    return Bytes(try keys.seal(text, for: .importRow(column, of: person)))
  }
}
