internal import Postgres

/// A kind of record that may refer to whom an import brought (引用): a look for it, and its words.
///
/// Nothing cascades from person or trainee, so each table that refers to one of them has its kind
/// here; a test compares them with the schema.
struct UndoReference: Sendable {
  /// A stable name: `on-a-trip`.
  let code: String
  /// The tables whose foreign keys it answers for.
  let tables: [String]
  /// A join to `undoing` and `import` that gives `found` with `number` and `label`.
  let found: SQL
  /// What stands in the way and how to clear it, from that number and label.
  let words: @Sendable (Int, String) -> (message: String, clearing: String?)
}

extension UndoReference {
  static let all = [
    laterImport, changedByHand, onATrip, escorts, isStaff, isLecturer, gaveMaterial, otherClass,
    mergedInto, placedTwice,
  ]

  // An import that was taken back counts no more, one whose undo was taken back does again.
  private static let laterImport = UndoReference(
    code: "later-import", tables: [],
    found: """
      JOIN (
        WITH RECURSIVE chain AS (
          SELECT id, 0 AS depth FROM roster_import WHERE undoes_id IS NULL
          UNION ALL
          SELECT undo.id, chain.depth + 1
          FROM roster_import AS undo
          JOIN chain ON chain.id = undo.undoes_id
        )
        SELECT batch.id AS number, later.person_id, later.trainee_id, NULL::text AS label
        FROM import
        JOIN roster_import AS batch ON batch.id > import.id
        JOIN chain ON chain.id = batch.id
        JOIN roster_import_row AS later ON later.import_id = batch.id
        WHERE batch.undone_at IS NULL AND chain.depth % 2 = 0
          AND later.outcome IN ('created', 'updated')
      ) AS found ON found.person_id = undoing.person_id AND undoing.trainee_is_new
        AND (found.trainee_id = undoing.trainee_id OR undoing.person_is_new)
      """
  ) { number, _ in ("之后的批次 \(number) 又写入了此人", "先执行 banci roster undo \(number)") }

  private static let changedByHand = UndoReference(
    code: "changed-since", tables: [],
    found: """
      JOIN LATERAL (
        SELECT entry.number,
          concat_ws('，', left(entry.record::jsonb ->> 'at', 10), actor.name) AS label
        FROM journal_entry AS entry
        LEFT JOIN staff ON staff.id = (entry.record::jsonb ->> 'by')::bigint
        LEFT JOIN person AS actor ON actor.id = staff.person_id
        WHERE entry.subject_kind = 'trainee' AND entry.subject_id = undoing.trainee_id
          AND entry.number > import.entry AND entry.record::jsonb ->> 'act' <> 'trainee.show'
        ORDER BY entry.number DESC
        LIMIT 1
      ) AS found ON undoing.trainee_is_new
      """
  ) { number, by in ("导入之后此人又改过（\(by)，日志 \(number)），撤销会丢掉那次修改", nil) }

  private static let onATrip = UndoReference(
    code: "on-a-trip", tables: ["trip_member"],
    found: """
      JOIN LATERAL (
        SELECT member.trip_id AS number,
          (SELECT string_agg(destination.name, '、' ORDER BY destination.position)
            FROM trip_destination AS destination
            WHERE destination.trip_id = member.trip_id) AS label
        FROM trip_member AS member
        WHERE member.person_id = undoing.person_id
          AND (member.trainee_id = undoing.trainee_id OR undoing.person_is_new)
      ) AS found ON undoing.trainee_is_new
      """
  ) { number, label in ("已在异地教学 \(number)（\(label)）的随行名单上，名单上的学员不能删去", nil) }

  private static let escorts = person(
    code: "escorts", table: "booking",
    found:
      "SELECT session_id AS number, NULL AS label FROM booking WHERE escort_id = undoing.person_id"
  ) { number, _ in ("已安排随队，日程 \(number)", "用 banci session change \(number) 换人") }

  private static let isStaff = person(
    code: "is-staff", table: "staff",
    found: "SELECT id AS number, duty AS label FROM staff WHERE person_id = undoing.person_id"
  ) { number, duty in ("已登记为工作人员（\(duty)，编号 \(number)）", nil) }

  private static let isLecturer = person(
    code: "is-lecturer", table: "lecturer",
    found: "SELECT id AS number, NULL AS label FROM lecturer WHERE person_id = undoing.person_id"
  ) { number, _ in ("已登记为师资（编号 \(number)）", nil) }

  private static let gaveMaterial = person(
    code: "gave-material", table: "material",
    found: "SELECT id AS number, NULL AS label FROM material WHERE person_id = undoing.person_id"
  ) { number, _ in ("供过素材（编号 \(number)）", nil) }

  private static let otherClass = person(
    code: "in-another-class", table: "trainee",
    found: """
      SELECT (SELECT max(row.import_id) FROM roster_import_row AS row
          WHERE row.trainee_id = other.id AND row.trainee_is_new) AS number,
        unit.official_name AS label
      FROM trainee AS other
      JOIN study_unit AS unit ON unit.id = other.class_id
      WHERE other.person_id = undoing.person_id AND other.id <> undoing.trainee_id
      """
  ) { number, name in
    ("也是\(name)的学员", number > 0 ? "先执行 banci roster undo \(number)" : nil)
  }

  private static let mergedInto = person(
    code: "merged-persons", table: "person",
    found: """
      SELECT other.id AS number, other.name AS label
      FROM person AS other
      WHERE other.merged_into_id = undoing.person_id
      """
  ) { number, name in ("档案 \(number)（\(name)）已并入此人", nil) }

  // A trainee whom the import brought has the placement that it made and no other.
  private static let placedTwice = UndoReference(
    code: "placed-since", tables: ["placement"],
    found: """
      JOIN LATERAL (
        SELECT NULL::bigint AS number, NULL AS label
        FROM placement
        WHERE trainee_id = undoing.trainee_id
        HAVING count(*) > 1
      ) AS found ON undoing.trainee_is_new
      """
  ) { _, _ in ("导入之后编组又有变动，撤销会丢掉", nil) }

  private static func person(
    code: String, table: String, found: SQL,
    _ words: @escaping @Sendable (Int, String) -> (message: String, clearing: String?)
  ) -> Self {
    Self(
      code: code, tables: [table],
      found: "JOIN LATERAL (\(found)) AS found ON undoing.person_is_new", words: words)
  }
}
