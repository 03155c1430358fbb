extension SmallWorld {
  static let sessions = """
    INSERT INTO session (id, kind, trip_id, class_id, frame_days, form, title, hours, place_id,
      planned, actual, state, state_before)
      OVERRIDING SYSTEM VALUE
    VALUES
      (601, 'lecture', 501, NULL, '[2024-12-08,2024-12-14)', '专题讲座', '绝密讲座', 4, 301,
        '[2024-12-09 08:30+08,2024-12-09 11:00+08)', NULL, 'booked', ''),
      (602, 'visit', 501, NULL, '[2024-12-08,2024-12-14)', '现场教学', '绝密参观', NULL, 302,
        '[2024-12-09 14:30+08,2024-12-09 16:00+08)', NULL, 'booked', ''),
      (603, 'other', NULL, 810, '[2024-10-14,2024-12-28)', '开班式', '绝密开班', NULL, 301,
        '[2024-10-15 09:00+08,2024-10-15 10:00+08)',
        '[2024-10-15 09:05+08,2024-10-15 10:05+08)', 'held', 'booked'),
      (604, 'other', 501, NULL, '[2024-12-08,2024-12-14)', '座谈', '绝密座谈', NULL, NULL,
        '[2024-12-10 09:00+08,2024-12-10 10:00+08)', NULL, 'tentative', ''),
      (605, 'other', NULL, 830, '[2024-11-01,2024-12-01)', '开班式', '绝密开班', NULL, NULL,
        '[2024-11-01 09:00+08,2024-11-01 10:00+08)', NULL, 'tentative', '');
    INSERT INTO lecture (session_id, topic) VALUES (601, '绝密题目');
    INSERT INTO site_visit (session_id, theme) VALUES (602, '绝密板块');

    INSERT INTO booking (id, session_id, planned, state, lecturer_id, place_id, bus_id, escort_id)
      OVERRIDING SYSTEM VALUE
    SELECT claim.id, session.id, session.planned, session.state, claim.lecturer_id,
      claim.place_id, claim.bus_id, claim.escort_id
    FROM session
    CROSS JOIN (VALUES (651, 401, NULL::bigint, NULL::bigint, NULL::bigint),
      (652, NULL, 301, NULL, NULL), (654, NULL, NULL, NULL, 103), (655, NULL, NULL, 551, NULL))
      AS claim (id, lecturer_id, place_id, bus_id, escort_id)
    WHERE session.id = 601;
    INSERT INTO booking (id, session_id, planned, state, unit_id, unit_class_id,
      unit_branch_reach, unit_group_reach)
      OVERRIDING SYSTEM VALUE
    SELECT claim.id, session.id, session.planned, session.state, unit.id, unit.class_id,
      unit.branch_reach, unit.group_reach
    FROM (VALUES (653, 601, 811), (656, 602, 811)) AS claim (id, session_id, unit_id)
    JOIN session ON session.id = claim.session_id
    JOIN study_unit AS unit ON unit.id = claim.unit_id;
    INSERT INTO lecture_lecturer (session_id, lecturer_id, position, title)
      VALUES (601, 401, 1, '绝密职称');
    """
}
