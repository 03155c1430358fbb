extension SmallWorld {
  static let places = """
    WITH place AS (
      INSERT INTO place (id, kind, official_name, organisation_id, division_code, latitude,
        longitude, capacity, is_exclusive)
        OVERRIDING SYSTEM VALUE
      VALUES
        (301, '教室', '绝密教室', NULL, NULL, NULL, NULL, 80, true),
        (302, '现场教学点', '绝密中心', 20, '320583', 31.38, 120.98, NULL, false),
        (303, '教室', '绝密礼堂', NULL, NULL, NULL, NULL, 300, true)
      RETURNING id, official_name
    )
    INSERT INTO place_name (place_id, name) SELECT id, official_name FROM place;
    INSERT INTO opening_hours (place_id, weekday, minutes) VALUES (302, 1, '[510,1020)');
    INSERT INTO opening_exception (place_id, day, minutes) VALUES (302, '2024-12-10', NULL);
    INSERT INTO travel_time (from_place_id, to_place_id, minutes, source)
      VALUES (301, 302, 20, 'measured');

    INSERT INTO lecturer (id, person_id, name, employer) OVERRIDING SYSTEM VALUE VALUES
      (401, 107, '绝密教授', '绝密校'), (402, NULL, '绝密讲师', '绝密校');
    INSERT INTO contact (id, name, duty, organisation_id) OVERRIDING SYSTEM VALUE
      VALUES (451, '绝密联络', '联络员', 20);
    """
}
