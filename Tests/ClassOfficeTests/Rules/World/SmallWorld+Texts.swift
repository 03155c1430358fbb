extension SmallWorld {
  static let texts = """
    INSERT INTO material (id, trip_id, theme, body, contributor, person_id, may_name, place_id,
      added_at)
      OVERRIDING SYSTEM VALUE
    VALUES (701, 501, '绝密主题', '绝密正文', '绝密甲', 101, true, 302, '2024-12-14');
    INSERT INTO article (id, trip_id) OVERRIDING SYSTEM VALUE VALUES (711, 501);
    INSERT INTO article_revision (article_id, edition, title, body, is_plan, facts, made_at)
      VALUES (711, 1, '绝密标题', '绝密全文', false, '{}', '2024-12-20');
    INSERT INTO act_request (key, act, body_digest, answer, made_at)
      VALUES ('绝密键', 'trip.add', sha256('1'), '501', '2024-11-01');
    """
}
