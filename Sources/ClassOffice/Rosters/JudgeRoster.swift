internal import Foundation
internal import Postgres
internal import Training

/// What would become of one row of a roster (逐行判断), as PostgreSQL finds it.
struct RosterJudgement: Sendable {
  let row: Int
  /// Why the row cannot be taken, and whom or what that names.
  let doubt: String?
  let doubtDetail: String?
  let person: Int?
  let trainee: Int?
  let placement: Int?
  let group: Int?
  let branch: Int?
  let order: Int?
  /// Another class on the same days that the person is in, and its days.
  let otherClass: String?
  let otherDays: DaySpan?
  /// Somebody elsewhere of the same name and employer.
  let lookalike: String?
  /// `table.column` of all that would change.
  let changed: [String]
  let before: [String: String?]
  let after: [String: String?]
  let mobileSealed: Bytes?

  init(_ row: Row) throws {
    self.row = try row["row_number"]
    (doubt, doubtDetail) = (try row["doubt"], try row["doubt_detail"])
    (person, trainee) = (try row["person_id"], try row["trainee_id"])
    placement = try row["placement_id"]
    (group, branch, order) = (try row["group_id"], try row["branch_id"], try row["class_order"])
    (otherClass, otherDays) = (try row["other_class"], try row["other_days"])
    lookalike = try row["lookalike"]
    changed = try row["changed"]
    (before, after) = (try Self.fields(row["before"]), try Self.fields(row["after"]))
    mobileSealed = try row["mobile_sealed"]
  }

  /// Nothing of it is written when this is an empty list.
  var changesNothing: Bool { trainee != nil && changed.isEmpty }

  private static func fields(_ text: String?) throws -> [String: String?] {
    guard let text else { return [:] }
    return try JSONDecoder().decode([String: String?].self, from: Data(text.utf8))
  }
}

extension Session {
  /// Holds every row of a roster against the database, in one statement.
  ///
  /// - Parameters:
  ///   - lines: A relation with the columns of `roster_staged` that a line fills.
  ///   - unit: The class.
  ///   - day: Today.
  func judge(
    _ lines: SQL, for unit: Int, mode: RosterImportMode, on day: Day
  ) throws -> [RosterJudgement] {
    try rows(
      """
      WITH staged AS MATERIALIZED (\(lines)),
      class AS MATERIALIZED (
        SELECT unit_id, days, upper(days) > \(day) AS is_current,
          least(greatest(\(day), lower(days)), upper(days) - 1) AS day
        FROM training_class
        WHERE unit_id = \(unit)
      ),
      \(Self.matching(unit)),
      roster AS MATERIALIZED (
        SELECT coalesce(max(trainee.class_order), 0) AS last_order,
          NOT coalesce(bool_or(NOT isempty(trainee.days) AND matched.person_id IS NULL), false)
            AS is_whole
        FROM trainee
        LEFT JOIN matched ON matched.person_id = trainee.person_id
        WHERE trainee.class_id = \(unit)
      )
      \(Self.differences(mode))
      """, RosterJudgement.init)
  }

  // Whom a row means: by the ID number anywhere, else by the name in this class; where a name is
  // there twice the employer has to tell.
  private static func matching(_ unit: Int) -> SQL {
    """
    line AS MATERIALIZED (
      SELECT staged.row_number, staged.name, staged.sex, staged.ethnic_group, staged.birth,
        staged.birth_of_number, staged.political_status, staged.education, staged.rank_level,
        staged.grade, staged.employer, staged.post, staged.class_order, staged.class_post,
        staged.diet, staged.lodging, staged.note, staged.group_id, staged.branch_id,
        staged.id_number_index, staged.mobile_index,
        lower(replace(normalize(staged.name, NFKC), ' ', '')) AS folded,
        count(*) OVER (PARTITION BY lower(replace(normalize(staged.name, NFKC), ' ', '')))
          AS namesakes
      FROM staged
    ),
    enrolled AS MATERIALIZED (
      SELECT trainee.person_id, person.name_folded, person.id_number_index,
        coalesce(trainee.employer, person.employer) AS employer,
        person.name || '（' || coalesce(trainee.employer, person.employer, '单位未填') || '）' AS label
      FROM trainee
      JOIN person ON person.id = trainee.person_id
      WHERE trainee.class_id = \(unit)
    ),
    numbered AS MATERIALIZED (
      SELECT line.row_number, person.id AS person_id, person.name,
        person.name_folded = line.folded AS is_so_named
      FROM line
      JOIN person ON person.id_number_index = line.id_number_index
    ),
    named AS MATERIALIZED (
      SELECT line.row_number, count(*) AS candidates, min(enrolled.person_id) AS person_id,
        count(*) FILTER (WHERE enrolled.employer = line.employer) AS fitting,
        min(enrolled.person_id) FILTER (WHERE enrolled.employer = line.employer) AS fitting_id,
        string_agg(enrolled.label, '、' ORDER BY enrolled.person_id) AS labels
      FROM line
      JOIN enrolled ON enrolled.name_folded = line.folded
      LEFT JOIN numbered ON numbered.row_number = line.row_number
      WHERE numbered.row_number IS NULL
        AND (line.id_number_index IS NULL OR enrolled.id_number_index IS NULL)
      GROUP BY line.row_number
    ),
    judged AS MATERIALIZED (
      SELECT line.row_number,
        CASE
          WHEN numbered.person_id IS NOT NULL THEN numbered.person_id
          WHEN named.candidates = 1 AND line.namesakes = 1 THEN named.person_id
          WHEN named.fitting = 1 THEN named.fitting_id
        END AS person_id,
        CASE
          WHEN numbered.person_id IS NOT NULL AND NOT numbered.is_so_named
            THEN 'name-contradicts-id'
          WHEN numbered.person_id IS NOT NULL OR named.fitting = 1
            OR named.candidates = 1 AND line.namesakes = 1 THEN NULL
          WHEN named.candidates > 0 AND (line.id_number_index IS NULL OR line.namesakes = 1)
            OR line.namesakes > 1 AND line.id_number_index IS NULL THEN 'name-repeated'
        END AS doubt,
        coalesce(numbered.name, named.labels) AS doubt_detail
      FROM line
      LEFT JOIN numbered ON numbered.row_number = line.row_number
      LEFT JOIN named ON named.row_number = line.row_number
    ),
    matched AS MATERIALIZED (
      SELECT judged.row_number, judged.person_id, judged.doubt_detail,
        coalesce(judged.doubt,
          CASE
            WHEN judged.person_id IS NOT NULL
              AND count(*) OVER (PARTITION BY judged.person_id) > 1 THEN 'person-twice'
          END) AS doubt
      FROM judged
    )
    """
  }

  // What a row changes, as pairs of old and new: `mode` decides which of them count. What a person
  // is today follows only what is new in this class, and never the roster of a class that is over.
  private static func differences(_ mode: RosterImportMode) -> SQL {
    """
    SELECT line.row_number, matched.doubt, matched.doubt_detail, matched.person_id,
      trainee.id AS trainee_id, current.id AS placement_id, target.group_id,
      target.branch_id, elsewhere.class_name AS other_class, elsewhere.class_days AS other_days,
      lookalike.label AS lookalike, coalesce(difference.changed, '{}') AS changed,
      difference.before::text AS before, difference.after::text AS after, person.mobile_sealed,
      coalesce(
        CASE WHEN roster.is_whole THEN line.class_order END, trainee.class_order,
        roster.last_order
          + row_number() OVER (PARTITION BY trainee.id IS NULL ORDER BY line.row_number)
      ) AS class_order
    FROM line
    JOIN matched ON matched.row_number = line.row_number
    CROSS JOIN class
    CROSS JOIN roster
    LEFT JOIN person ON person.id = matched.person_id
    LEFT JOIN trainee
      ON trainee.person_id = matched.person_id AND trainee.class_id = class.unit_id
    LEFT JOIN placement AS current
      ON current.trainee_id = trainee.id AND current.days @> class.day
    LEFT JOIN study_unit AS wanted ON wanted.id = line.group_id
    CROSS JOIN LATERAL (
      SELECT
        CASE
          WHEN line.group_id IS NOT NULL THEN line.group_id
          WHEN line.branch_id IS NULL OR line.branch_id = current.branch_id
            OR current.group_branch_id = 0 THEN current.group_id
        END AS group_id,
        CASE
          WHEN wanted.of_branch_id IS NOT NULL THEN NULL
          WHEN line.group_id IS NOT NULL THEN coalesce(line.branch_id, current.branch_id)
          WHEN line.branch_id IS NULL OR line.branch_id = current.branch_id
            THEN current.lone_branch_id
          ELSE line.branch_id
        END AS branch_id
    ) AS target
    LEFT JOIN study_unit AS old_group ON old_group.id = current.group_id
    LEFT JOIN study_unit AS old_branch ON old_branch.id = current.branch_id
    LEFT JOIN study_unit AS new_group ON new_group.id = target.group_id
    LEFT JOIN study_unit AS new_branch
      ON new_branch.id = coalesce(new_group.of_branch_id, target.branch_id)
    LEFT JOIN LATERAL (
      SELECT unit.official_name AS class_name, other.class_days
      FROM trainee AS other
      JOIN study_unit AS unit ON unit.id = other.class_id
      WHERE other.person_id = matched.person_id AND other.class_id <> class.unit_id
        AND other.days && class.days AND other.overlap_reason IS NULL AND trainee.id IS NULL
      ORDER BY other.class_days, other.id
      LIMIT 1
    ) AS elsewhere ON true
    LEFT JOIN LATERAL (
      SELECT other.name || '（' || other.employer || '）' AS label
      FROM person AS other
      WHERE other.name_folded = line.folded AND other.employer = line.employer AND other.is_live
        AND matched.person_id IS NULL
      ORDER BY other.id
      LIMIT 1
    ) AS lookalike ON true
    LEFT JOIN LATERAL (
      SELECT array_agg(pair.field ORDER BY pair.place) AS changed,
        jsonb_object_agg(pair.field, pair.old) AS before,
        jsonb_object_agg(pair.field, pair.new) AS after
      FROM (
        VALUES
          (1, 'person.name', person.name, line.name),
          (2, 'person.sex', person.sex, line.sex),
          (3, 'person.ethnic_group', person.ethnic_group, line.ethnic_group),
          (4, 'person.birth', person.birth,
            coalesce(line.birth, CASE WHEN person.birth IS NULL THEN line.birth_of_number END)),
          (5, 'person.political_status', person.political_status,
            CASE WHEN class.is_current OR person.political_status IS NULL
              THEN line.political_status END),
          (6, 'person.education', person.education,
            CASE WHEN class.is_current OR person.education IS NULL THEN line.education END),
          (7, 'person.rank_level', person.rank_level,
            CASE WHEN class.is_current AND line.rank_level IS DISTINCT FROM trainee.rank_level
              OR person.rank_level IS NULL THEN line.rank_level END),
          (8, 'person.grade', person.grade,
            CASE WHEN class.is_current OR person.grade IS NULL THEN line.grade END),
          (9, 'person.employer', person.employer,
            CASE WHEN class.is_current AND line.employer IS DISTINCT FROM trainee.employer
              OR person.employer IS NULL THEN line.employer END),
          (10, 'person.post', person.post,
            CASE WHEN class.is_current AND line.post IS DISTINCT FROM trainee.post
              OR person.post IS NULL THEN line.post END),
          (11, 'person.id_number', encode(person.id_number_index, 'hex'),
            encode(line.id_number_index, 'hex')),
          (12, 'person.mobile', encode(person.mobile_index, 'hex'),
            encode(line.mobile_index, 'hex')),
          (13, 'trainee.employer', trainee.employer, line.employer),
          (14, 'trainee.post', trainee.post, line.post),
          (15, 'trainee.rank_level', trainee.rank_level, line.rank_level),
          (16, 'trainee.class_order', trainee.class_order::text,
            CASE WHEN roster.is_whole THEN line.class_order::text END),
          (17, 'trainee.class_post', trainee.class_post, line.class_post),
          (18, 'trainee.diet', trainee.diet, line.diet),
          (19, 'trainee.lodging', trainee.lodging, line.lodging),
          (20, 'trainee.note', trainee.note, line.note),
          (21, 'placement.unit', nullif(concat_ws('/', old_branch.official_name,
              old_group.official_name), ''),
            nullif(concat_ws('/', new_branch.official_name, new_group.official_name), '')),
          (22, 'placement.group_id', current.group_id::text, target.group_id::text),
          (23, 'placement.branch_id', current.lone_branch_id::text, target.branch_id::text)
      ) AS pair (place, field, old, new)
      WHERE pair.new IS DISTINCT FROM pair.old AND (pair.new IS NOT NULL OR pair.place > 21)
        AND CASE \(mode)
          WHEN 'update' THEN true
          WHEN 'fill' THEN pair.old IS NULL
          ELSE pair.old IS NULL AND trainee.id IS NULL
        END
    ) AS difference ON true
    ORDER BY line.row_number
    """
  }
}
