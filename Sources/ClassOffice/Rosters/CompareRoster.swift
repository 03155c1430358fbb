internal import Postgres

extension RosterCase {
  /// What rows change of people who are recorded, as pairs of old and new.
  ///
  /// The mode decides which of them count. What a person is today follows only what is new in this
  /// class, and never the roster of a class that is over.
  var known: SQL {
    """
    SELECT line.row_number, matched.verdict, matched.doubt, matched.doubt_detail,
      elsewhere.class_name AS other_class, elsewhere.class_days AS other_days,
      NULL::text AS lookalike, matched.person_id, trainee.id AS trainee_id,
      current.id AS placement_id, target.group_id, target.branch_id, line.class_order, line.lacks,
      difference.changed, difference.before, difference.after
    FROM matched
    JOIN roster_staged AS line
      ON line.row_number = matched.row_number AND line.staging_id = \(id)
    CROSS JOIN class
    CROSS JOIN roster
    JOIN person ON person.id = matched.person_id
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
      SELECT array_agg(pair.field ORDER BY pair.place) AS changed,
        jsonb_object_agg(pair.field, pair.old) AS before,
        jsonb_object_agg(pair.field, pair.new) AS after
      FROM (\(Self.pairs)) AS pair (place, field, old, new)
      WHERE pair.new IS DISTINCT FROM pair.old
        AND (pair.new IS NOT NULL OR pair.place > \(Self.placement))
        AND CASE \(terms.mode)
          WHEN 'update' THEN true
          WHEN 'replace' THEN true
          WHEN 'fill' THEN pair.old IS NULL
          ELSE pair.old IS NULL AND trainee.id IS NULL
        END
    ) AS difference ON true
    WHERE matched.person_id IS NOT NULL
    """
  }

  // From that place on a pair may also say that something is there no more.
  private static let placement = 31

  // One pair a column; a former name is kept where the name becomes another one.
  private static let pairs: SQL = """
    VALUES
      (1, 'person.name', person.name, line.name),
      (2, 'person.former_names', person.former_names,
        CASE WHEN person.name_folded <> line.name_folded
          THEN concat_ws('、', person.former_names, person.name) END),
      (3, 'person.sex', person.sex, line.sex),
      (4, 'person.ethnic_group', person.ethnic_group, line.ethnic_group),
      (5, 'person.birth', person.birth,
        coalesce(line.birth, CASE WHEN person.birth IS NULL THEN line.birth_of_number END)),
      (6, 'person.native_place', person.native_place, line.native_place),
      (7, 'person.political_status', person.political_status,
        CASE WHEN class.is_current OR person.political_status IS NULL
          THEN line.political_status END),
      (8, 'person.party_joined', person.party_joined, line.party_joined),
      (9, 'person.work_begun', person.work_begun, line.work_begun),
      (10, 'person.education', person.education,
        CASE WHEN class.is_current OR person.education IS NULL THEN line.education END),
      (11, 'person.full_time_education', person.full_time_education, line.full_time_education),
      (12, 'person.on_the_job_education', person.on_the_job_education,
        CASE WHEN class.is_current OR person.on_the_job_education IS NULL
          THEN line.on_the_job_education END),
      (13, 'person.rank_level', person.rank_level,
        CASE WHEN class.is_current AND line.rank_level IS DISTINCT FROM trainee.rank_level
          OR person.rank_level IS NULL THEN line.rank_level END),
      (14, 'person.grade', person.grade,
        CASE WHEN class.is_current OR person.grade IS NULL THEN line.grade END),
      (15, 'person.employer', person.employer,
        CASE WHEN class.is_current AND line.employer IS DISTINCT FROM trainee.employer
          OR person.employer IS NULL THEN line.employer END),
      (16, 'person.post', person.post,
        CASE WHEN class.is_current AND line.post IS DISTINCT FROM trainee.post
          OR person.post IS NULL THEN line.post END),
      (17, 'person.id_number', encode(person.id_number_index, 'hex'),
        encode(line.id_number_index, 'hex')),
      (18, 'person.mobile', encode(person.mobile_index, 'hex'),
        encode(line.mobile_index, 'hex')),
      (19, 'trainee.employer', trainee.employer, line.employer),
      (20, 'trainee.post', trainee.post, line.post),
      (21, 'trainee.rank_level', trainee.rank_level, line.rank_level),
      (22, 'trainee.class_order', trainee.class_order::text,
        CASE WHEN roster.is_whole THEN line.class_order::text END),
      (23, 'trainee.class_post', trainee.class_post, line.class_post),
      (24, 'trainee.office_phone', trainee.office_phone, line.office_phone),
      (25, 'trainee.room', trainee.room, line.room),
      (26, 'trainee.diet', trainee.diet, line.diet),
      (27, 'trainee.lodging', trainee.lodging, line.lodging),
      (28, 'trainee.clothing_size', trainee.clothing_size, line.clothing_size),
      (29, 'trainee.note', trainee.note, line.note),
      (30, 'trainee.extras', trainee.extras::text,
        (coalesce(trainee.extras, '{}') || line.extras)::text),
      (31, 'placement.unit', nullif(concat_ws('/', old_branch.official_name,
          old_group.official_name), ''),
        nullif(concat_ws('/', new_branch.official_name, new_group.official_name), '')),
      (32, 'placement.group_id', current.group_id::text, target.group_id::text),
      (33, 'placement.branch_id', current.lone_branch_id::text, target.branch_id::text)
    """
}
