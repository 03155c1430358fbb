extension SmallWorld {
  static let trips = """
    WITH trip AS (
      INSERT INTO trip (id, days, theme, stated_days, state) OVERRIDING SYSTEM VALUE VALUES
        (501, '[2024-12-08,2024-12-14)', '绝密主题', 5, 'draft'),
        (502, '[2024-12-08,2024-12-14)', NULL, NULL, 'draft'),
        (503, '[2025-04-01,2025-04-05)', NULL, NULL, 'draft'),
        (504, '[2024-12-10,2024-12-12)', NULL, NULL, 'draft')
      RETURNING id
    )
    INSERT INTO trip_step (trip_id, step_number, from_state, to_state, latest_step_number,
      made_at, opinion)
    SELECT id, 1, '', 'draft', 1, '2024-11-01', '绝密意见' FROM trip;

    WITH moved AS (
      UPDATE trip SET state = CASE id WHEN 501 THEN 'confirmed' ELSE 'cancelled' END,
        step_number = 2
      WHERE id IN (501, 502)
      RETURNING id, state
    )
    INSERT INTO trip_step (trip_id, step_number, from_state, to_state, latest_step_number, made_at)
    SELECT id, 2, 'draft', state, 2, '2024-11-02' FROM moved;

    INSERT INTO trip_unit (trip_id, unit_id, class_id, branch_reach, group_reach, class_days,
      trip_days, trip_is_live)
    SELECT trip.id, unit.id, unit.class_id, unit.branch_reach, unit.group_reach, class.days,
      trip.days, trip.is_live
    FROM (VALUES (501, 811), (502, 811), (503, 820), (504, 813)) AS goes (trip_id, unit_id)
    JOIN trip ON trip.id = goes.trip_id
    JOIN study_unit AS unit ON unit.id = goes.unit_id
    JOIN training_class AS class ON class.unit_id = unit.class_id;

    INSERT INTO trip_destination (trip_id, position, name, division_code)
      VALUES (501, 1, '绝密市', '320583');
    INSERT INTO trip_host (trip_id, position, name, organisation_id)
      VALUES (501, 1, '绝密承接校', 20);
    INSERT INTO trip_member (trip_id, trip_days, trip_is_live, person_id, trainee_id, part, reason)
    SELECT id, days, is_live, 101, 201, 'trainee', '绝密原因' FROM trip WHERE id = 501
    UNION ALL
    SELECT id, days, is_live, 103, NULL, 'escort', NULL FROM trip WHERE id = 501;
    INSERT INTO bus (id, trip_id, name, seats) OVERRIDING SYSTEM VALUE
      VALUES (551, 501, '绝密1号车', 50);
    """
}
