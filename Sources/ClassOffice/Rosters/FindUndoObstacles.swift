internal import Postgres
internal import Training

extension Session {
  /// All that stands in the way of taking an import back, by row; each kind is one statement.
  func undoObstacles(
    to plan: UndoPlan, _ placements: [PlacementUndo]
  ) throws -> [UndoObstacle] {
    var found: [UndoObstacle] = []
    for reference in UndoReference.all { found += try obstacles(reference, to: plan) }
    found += try changedSince(try plan.people(), of: plan)
    found += try changedSince(try plan.trainees(), of: plan)
    found += placements.filter { $0.verdict == .changed }.map(UndoObstacle.movedSince)
    found += try erased(of: plan)
    return found.enumerated().sorted { ($0.element.row, $0.offset) < ($1.element.row, $1.offset) }
      .map(\.element)
  }

  private func obstacles(
    _ reference: UndoReference, to plan: UndoPlan
  ) throws -> [UndoObstacle] {
    try rows(
      """
      WITH undoing AS MATERIALIZED (
        SELECT row.row_number, row.person_id, row.trainee_id, row.person_is_new,
          row.trainee_is_new, person.name
        FROM roster_import_row AS row
        JOIN person ON person.id = row.person_id
        WHERE row.import_id = \(plan.batch.id) AND row.row_number = ANY (\(plan.rows.map(\.row)))
      ),
      import AS MATERIALIZED (
        SELECT \(plan.batch.id)::bigint AS id, min(number) AS entry
        FROM journal_entry
        WHERE subject_kind = 'roster_import' AND subject_id = \(plan.batch.id)
      )
      SELECT undoing.row_number, undoing.name, found.number, found.label
      FROM undoing
      CROSS JOIN import
      \(reference.found)
      ORDER BY undoing.row_number, found.number
      """
    ) { row in
      let (number, label): (Int?, String?) = (try row["number"], try row["label"])
      let line: Int = try row["row_number"]
      let (message, clearing) = reference.words(number ?? 0, label ?? "")
      return UndoObstacle(
        row: line, name: try row["name"], code: reference.code, message: message,
        clearing: clearing)
    }
  }

  /// Rows whose person is gone, or whose former values went with an erasure.
  private func erased(of plan: UndoPlan) throws -> [UndoObstacle] {
    let updated = plan.rows.filter { !$0.traineeIsNew }
    let people = Set(
      try values(
        """
        SELECT row.row_number
        FROM roster_import_row AS row
        JOIN person ON person.id = row.person_id
        JOIN trainee ON trainee.id = row.trainee_id
        WHERE row.import_id = \(plan.batch.id)
        """, as: Int.self))
    return updated.compactMap { row in
      guard people.contains(row.row) else { return .personErased(row.row) }
      return row.hasLostItsSeals ? .formerValuesErased(row.row) : nil
    }
  }
}

extension UndoObstacle {
  fileprivate static func movedSince(_ undo: PlacementUndo) -> Self {
    Self(
      row: undo.row, name: undo.name, code: "moved-since", message: "导入之后编组又有变动",
      clearing: "用 banci trainee change 改回导入前或导入时的支部、小组")
  }

  fileprivate static func personErased(_ row: Int) -> Self {
    Self(row: row, name: nil, code: "person-erased", message: "人员或学员档案已删除，无法恢复其原值")
  }

  fileprivate static func formerValuesErased(_ row: Int) -> Self {
    Self(row: row, name: nil, code: "former-values-erased", message: "原值已随个人信息清除，无法恢复")
  }
}
