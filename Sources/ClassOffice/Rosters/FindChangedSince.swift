internal import Postgres
internal import Training

extension Session {
  /// Fields that no longer hold what a batch wrote; those put back by hand are no obstacle.
  func changedSince(_ patches: ColumnPatches, of plan: UndoPlan) throws -> [UndoObstacle] {
    guard !patches.rows.isEmpty else { return [] }
    return try rows(Self.changedSince(patches, plan.batch.id)) { row in
      let field: String = try row["field"]
      return UndoObstacle(
        fieldChanged: "\(patches.table).\(field)", now: try row["now"],
        by: try row["later_id"], told: try row["told"], row: try row["row_number"],
        name: try row["name"])
    }
  }

  private static func changedSince(_ patches: ColumnPatches, _ id: Int) -> SQL {
    """
    WITH given AS MATERIALIZED (
      SELECT row_number, id, before::jsonb AS before, after::jsonb AS after
      FROM unnest(\(patches.rows), \(patches.ids), \(patches.before), \(patches.after))
        AS given (row_number, id, before, after)
    ),
    later AS MATERIALIZED (
      SELECT row.person_id, max(row.import_id) AS import_id
      FROM roster_import AS batch
      JOIN roster_import_row AS row ON row.import_id = batch.id
      WHERE batch.id > \(id) AND batch.undone_at IS NULL AND batch.undoes_id IS NULL
        AND row.outcome = 'updated'
      GROUP BY row.person_id
    )
    SELECT given.row_number, person.name, wrote.field, today.fields ->> wrote.field AS now,
      later.import_id AS later_id, change.told
    FROM given
    JOIN \(identifier: patches.table) AS held ON held.id = given.id
    JOIN roster_import_row AS row
      ON row.import_id = \(id) AND row.row_number = given.row_number
    JOIN person ON person.id = row.person_id
    CROSS JOIN LATERAL (SELECT to_jsonb(held) AS fields) AS today
    CROSS JOIN LATERAL jsonb_each_text(given.after) AS wrote (field, value)
    LEFT JOIN later ON later.person_id = row.person_id
    LEFT JOIN LATERAL (
      SELECT concat_ws('，', left(entry.record::jsonb ->> 'at', 10), actor.name) AS told
      FROM journal_entry AS entry
      LEFT JOIN staff ON staff.id = (entry.record::jsonb ->> 'by')::bigint
      LEFT JOIN person AS actor ON actor.id = staff.person_id
      WHERE entry.subject_kind = 'trainee' AND entry.subject_id = row.trainee_id
        AND entry.record::jsonb ->> 'act' = 'trainee.change'
        AND entry.number > (SELECT min(number) FROM journal_entry
          WHERE subject_kind = 'roster_import' AND subject_id = \(id))
      ORDER BY entry.number DESC
      LIMIT 1
    ) AS change ON true
    WHERE wrote.field !~ '(_sealed|_pinyin|_initials|_before)$'
      AND today.fields ->> wrote.field IS DISTINCT FROM wrote.value
      AND today.fields ->> wrote.field IS DISTINCT FROM given.before ->> wrote.field
    ORDER BY given.row_number, wrote.field
    """
  }

  /// Puts columns back as a batch found them.
  func restore(_ patches: ColumnPatches) throws {
    guard !patches.rows.isEmpty else { return }
    let table = patches.table
    let assignments = patches.columns.sorted().map { column -> SQL in
      // A patch holds texts, and the text of a JSON value would become a JSON text.
      let old: SQL =
        column == "extras" ? "(given.patch ->> 'extras')::jsonb" : "old.\(identifier: column)"
      return """
        \(identifier: column) = CASE WHEN given.patch ? \(column) THEN \(old)
          ELSE held.\(identifier: column) END
        """
    }
    let list = assignments.dropFirst().reduce(assignments[0]) { "\($0), \($1)" }
    try execute(
      """
      UPDATE \(identifier: table) AS held
      SET \(list)
      FROM unnest(\(patches.ids), \(patches.before)) AS patch (id, text)
      CROSS JOIN LATERAL (SELECT patch.text::jsonb AS patch) AS given
      CROSS JOIN LATERAL jsonb_populate_record(NULL::\(identifier: table), given.patch) AS old
      WHERE held.id = patch.id
      """)
  }
}

extension UndoObstacle {
  fileprivate init(
    fieldChanged key: String, now: String?, by later: Int?, told: String?, row: Int, name: String
  ) {
    let field = RosterField(changedColumn: key.replacing("_index", with: ""))
    let title = field?.title ?? Self.titles[key] ?? key
    // A blind index shows nobody anything.
    let value =
      key.hasSuffix("_index") || field == nil
      ? "" : "，现为\(now.map { "“\(field?.mask.shown($0) ?? "")”" } ?? "空")"
    self.init(
      row: row, name: name, code: "field-changed-since",
      message: "“\(title)”在导入之后又改过\(value)"
        + (later.map { "（批次 \($0)）" } ?? told.map { "（\($0)）" } ?? ""),
      clearing: later.map { "先执行 banci roster undo \($0)" } ?? "用 banci trainee change 改回导入前的内容")
  }

  // What an import changes that is no column of a roster.
  private static let titles = [
    "trainee.state": "状态", "trainee.left_on": "离班日", "trainee.extras": "其他列",
    "person.former_names": "曾用名",
  ]
}
