internal import Postgres

// What a term's timetable is filled with: the same rows in every run.

extension ConflictCheck {
  /// 40 classes of three branches with three groups of seven trainees, 80 lecturers, 60 places.
  static let ground = """
    WITH unit AS (
      INSERT INTO study_unit (kind, official_name, code)
      SELECT 'class', '第' || number || '期', number::text
      FROM generate_series(1, 40) AS number
      RETURNING id, parent_id, official_name
    )
    INSERT INTO study_unit_name (unit_id, parent_id, name)
    SELECT id, parent_id, official_name FROM unit;

    WITH class AS (
      INSERT INTO training_class (unit_id, days, kind)
      SELECT id, '[2024-09-01,2024-12-31)', '进修班' FROM study_unit WHERE kind = 'class'
      RETURNING unit_id, step_number, state
    )
    INSERT INTO class_step
      (class_id, step_number, from_state, to_state, latest_step_number, made_at)
    SELECT unit_id, step_number, '', state, step_number, '2024-09-01 08:00+08' FROM class;

    WITH unit AS (
      INSERT INTO study_unit (kind, of_class_id, official_name, code)
      SELECT 'branch', class.id, '第' || number || '支部', number::text
      FROM study_unit AS class
      CROSS JOIN generate_series(1, 3) AS number
      WHERE class.kind = 'class'
      RETURNING id, parent_id, official_name
    )
    INSERT INTO study_unit_name (unit_id, parent_id, name)
    SELECT id, parent_id, official_name FROM unit;

    WITH unit AS (
      INSERT INTO study_unit (kind, of_class_id, of_branch_id, official_name, code)
      SELECT 'group', branch.of_class_id, branch.id, '第' || number || '小组', number::text
      FROM study_unit AS branch
      CROSS JOIN generate_series(1, 3) AS number
      WHERE branch.kind = 'branch'
      RETURNING id, parent_id, official_name
    )
    INSERT INTO study_unit_name (unit_id, parent_id, name)
    SELECT id, parent_id, official_name FROM unit;

    INSERT INTO person (id, name)
    SELECT 10000 + number, '学员' || number FROM generate_series(1, 2520) AS number;

    WITH seat AS (
      SELECT unit.*, row_number() OVER (ORDER BY unit.id, number) AS number
      FROM study_unit AS unit
      CROSS JOIN generate_series(1, 7) AS number
      WHERE unit.kind = 'group'
    ),
    enrolled AS (
      INSERT INTO trainee (id, person_id, class_id, class_days, state)
      SELECT 10000 + number, 10000 + number, class_id, '[2024-09-01,2024-12-31)', 'studying'
      FROM seat
    )
    INSERT INTO placement
      (trainee_id, class_id, class_days, since, group_id, group_branch_id)
    SELECT 10000 + number, class_id, '[2024-09-01,2024-12-31)', '2024-09-01', id, branch_or_0
    FROM seat;

    INSERT INTO lecturer (name)
    SELECT '教师' || number FROM generate_series(1, 80) AS number;

    WITH place AS (
      INSERT INTO place (kind, official_name, is_exclusive, capacity, latitude, longitude)
      SELECT '教室', '地点' || number, number % 2 = 0, CASE number % 3 WHEN 0 THEN 60 ELSE 200 END,
        31 + number % 7 * 0.05, 117 + number % 11 * 0.05
      FROM generate_series(1, 60) AS number
      RETURNING id, official_name
    )
    INSERT INTO place_name (place_id, name) SELECT id, official_name FROM place;

    INSERT INTO opening_hours (place_id, weekday, minutes)
    SELECT place.id, weekday, '[480,1260)'
    FROM place
    CROSS JOIN generate_series(1, 7) AS weekday
    WHERE place.is_exclusive
    """

  /// Sessions of all classes in a term, drawn so that classes, days and places go together at
  /// random or, in a crowded term, so that each class meets on five days only and everything
  /// collides with everything.
  static func sessions(from first: Int, through last: Int, isCrowded: Bool) -> SQL {
    """
    INSERT INTO session (id, kind, class_id, frame_days, form, title, place_id, planned, state)
    OVERRIDING SYSTEM VALUE
    SELECT number, 'other', class.unit_id, class.days, '研讨', '第' || number || '项',
      (SELECT id FROM place WHERE official_name = '地点' || (1 + drawn.place % 60)),
      tstzrange(start.at, start.at + make_interval(mins => (30 + number * 31 % 10 * 15)::integer)),
      'tentative'
    FROM generate_series(\(first), \(last)) AS number
    CROSS JOIN LATERAL (
      SELECT
        CASE WHEN \(isCrowded) THEN number * 7919 ELSE hashint8(number) & 65535 END AS place,
        CASE WHEN \(isCrowded) THEN number * 104729 ELSE hashint8(number + 100000) & 65535 END
          AS day,
        CASE WHEN \(isCrowded) THEN number * 15485863 ELSE hashint8(number + 200000) & 65535 END
          AS quarter,
        CASE WHEN \(isCrowded) THEN number * 613 ELSE hashint8(number + 300000) & 65535 END
          AS class
    ) AS drawn
    CROSS JOIN LATERAL (
      SELECT timestamptz '2024-09-02 08:00+08'
        + make_interval(days => (drawn.day % 100)::integer,
          mins => (drawn.quarter % 40 * 15)::integer) AS at
    ) AS start
    JOIN study_unit AS unit ON unit.kind = 'class' AND unit.code = (1 + drawn.class % 40)::text
    JOIN training_class AS class ON class.unit_id = unit.id
    """
  }

  /// What sessions without claims claim: one or two units, half of them a lecturer, their place
  /// where it takes one session at a time, some an escort.
  static let claims: [SQL] = [
    """
    INSERT INTO booking (session_id, planned, state, unit_id, unit_class_id, unit_branch_reach,
      unit_group_reach)
    SELECT session.id, session.planned, session.state, unit.id, unit.class_id, unit.branch_reach,
      unit.group_reach
    FROM session
    CROSS JOIN LATERAL (
      SELECT * FROM study_unit
      WHERE class_id = session.class_id
      ORDER BY (id * 7907 * session.id) % 1009, id
      LIMIT 1 + session.id % 2
    ) AS unit
    WHERE NOT EXISTS (SELECT FROM booking WHERE booking.session_id = session.id)
    """,
    """
    INSERT INTO booking (session_id, planned, state, lecturer_id)
    SELECT session.id, session.planned, session.state, lecturer.id
    FROM session
    JOIN lecturer ON lecturer.name = '教师' || (1 + session.id * 7 % 80)
    WHERE session.id % 2 = 0
    ON CONFLICT ON CONSTRAINT booking_is_named_once DO NOTHING
    """,
    """
    INSERT INTO booking (session_id, planned, state, place_id)
    SELECT session.id, session.planned, session.state, place.id
    FROM session
    JOIN place ON place.id = session.place_id AND place.is_exclusive
    ON CONFLICT ON CONSTRAINT booking_is_named_once DO NOTHING
    """,
    """
    INSERT INTO booking (session_id, planned, state, escort_id)
    SELECT session.id, session.planned, session.state, 10001 + session.id * 13 % 30
    FROM session
    WHERE session.id % 5 = 0
    ON CONFLICT ON CONSTRAINT booking_is_named_once DO NOTHING
    """,
  ]
}
