extension SmallWorld {
  static let texts = """
    INSERT INTO material (id, trip_id, theme, body, contributor, person_id, may_name, place_id,
      added_at)
      OVERRIDING SYSTEM VALUE
    VALUES (701, 501, '绝密主题', '绝密正文', '绝密甲', 101, true, 302, '2024-12-14');
    INSERT INTO article (id, trip_id) OVERRIDING SYSTEM VALUE VALUES (711, 501);
    INSERT INTO article_revision (article_id, edition, title, body, is_plan, facts, made_at)
      VALUES (711, 1, '绝密标题', '绝密全文', false, '{}', '2024-12-20');
    INSERT INTO article_check (id, article_id, edition, checked_at, checked_by_id, checked_through,
      findings_digest, blocking)
      OVERRIDING SYSTEM VALUE
    VALUES (721, 711, 1, '2024-12-20', 1, 1, sha256('1'), 1);
    INSERT INTO article_finding (id, check_id, check_blocking, kind, verdict, words, words_start,
      words_end, record, message, blocking_number)
      OVERRIDING SYSTEM VALUE
    VALUES (731, 721, 1, 'count', 'contradicts', '绝密十名', 0, 4, '绝密', '绝密意见', 1),
      (732, 721, 1, 'class', 'agrees', '绝密班', 4, 7, '绝密', '绝密意见', NULL);
    INSERT INTO article_sign_off (check_id, number, blocking_number, made_at, made_by_id, reason)
      VALUES (721, 1, 1, '2024-12-21', 1, '绝密理由');
    INSERT INTO article_step (article_id, edition, step_number, from_state, to_state, made_at,
      made_by_id, opinion, check_id, check_blocking)
    VALUES (711, 1, 1, '', 'draft', '2024-12-20', 1, NULL, NULL, NULL),
      (711, 1, 2, 'draft', 'approved', '2024-12-22', 1, '绝密意见', 721, 1),
      (711, 1, 3, 'approved', 'published', '2024-12-24', 1, NULL, NULL, NULL);
    INSERT INTO article_publication (article_id, edition, channel, step_number, title,
      published_on, address, text_digest, made_at, made_by_id)
    SELECT article_id, edition, '网站', 3, '绝密标题', '2024-12-24', '绝密地址', text_digest,
      '2024-12-24', 1
    FROM article_revision;
    INSERT INTO naming_consent (trip_id, person_id, given_at, recorded_by_id)
      VALUES (501, 101, '2024-12-14', 1);
    INSERT INTO article_style (department_id, style, set_at, set_by_id)
      VALUES (10, '{"title": "绝密"}', '2024-12-01', 1);
    INSERT INTO act_request (key, act, body_digest, answer, made_at)
      VALUES ('绝密键', 'trip.add', sha256('1'), '501', '2024-11-01');
    """
}
