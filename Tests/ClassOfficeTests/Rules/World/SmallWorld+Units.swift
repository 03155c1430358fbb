extension SmallWorld {
  static let units = """
    WITH unit AS (
      INSERT INTO study_unit (id, kind, of_class_id, of_branch_id, official_name, code)
        OVERRIDING SYSTEM VALUE
      VALUES
        (810, 'class', NULL, NULL, '绝密81班', '81'),
        (811, 'branch', 810, NULL, '绝密一支部', '1'),
        (812, 'group', 810, 811, '绝密一组', '1'),
        (813, 'group', 810, NULL, '绝密研讨组', '2'),
        (820, 'class', NULL, NULL, '绝密82班', '82'),
        (821, 'branch', 820, NULL, '绝密一支部', '1'),
        (830, 'class', NULL, NULL, '绝密83班', '83')
      RETURNING id, parent_id, official_name
    )
    INSERT INTO study_unit_name (unit_id, parent_id, name)
    SELECT id, parent_id, official_name FROM unit;

    WITH class AS (
      INSERT INTO training_class (unit_id, days, opened_on, closed_on, kind, department_id,
        planned_size)
      VALUES
        (810, '[2024-10-14,2024-12-28)', '2024-10-15', '2024-12-27', '进修班', 10, 130),
        (820, '[2025-03-01,2025-06-01)', NULL, NULL, '进修班', NULL, NULL),
        (830, '[2024-11-01,2024-12-01)', NULL, NULL, '专题班', NULL, NULL)
      RETURNING unit_id
    )
    INSERT INTO class_step (class_id, step_number, from_state, to_state, latest_step_number,
      made_at)
    SELECT unit_id, 1, '', 'planned', 1, '2024-09-01' FROM class;

    WITH moved AS (
      UPDATE training_class SET state = 'open', step_number = 2 WHERE unit_id = 810
      RETURNING unit_id
    )
    INSERT INTO class_step (class_id, step_number, from_state, to_state, latest_step_number,
      made_at)
    SELECT unit_id, 2, 'planned', 'open', 2, '2024-10-15' FROM moved;

    INSERT INTO class_staff (class_id, staff_id, duty) VALUES (810, 30, '班主任');

    INSERT INTO trainee (id, person_id, class_id, class_days, class_order, state, employer,
      organisation_id)
    VALUES
      (201, 101, 810, '[2024-10-14,2024-12-28)', 1, 'studying', '绝密厅', 20),
      (202, 102, 810, '[2024-10-14,2024-12-28)', 2, 'studying', '绝密局', 21);
    INSERT INTO placement (id, trainee_id, class_id, class_days, since, lone_branch_id)
      OVERRIDING SYSTEM VALUE
    VALUES (211, 201, 810, '[2024-10-14,2024-12-28)', '2024-10-14', 811);

    INSERT INTO roster_staged (staging_id, row_number, line, name, name_folded)
    VALUES (850, 1, 2, '绝密甲', '绝密甲');
    INSERT INTO roster_judged (staging_id, row_number, outcome, person_is_new, trainee_is_new)
    VALUES (850, 1, 'created', true, true);
    INSERT INTO roster_import (id, class_id, fingerprint, mode, encoding, imported_at, rows_read,
      rows_created, rows_updated, rows_same, rows_rejected)
    VALUES (801, 810, sha256('801'), 'add', 'UTF-8', '2024-10-01', 1, 1, 0, 0, 0);
    INSERT INTO roster_import_row (import_id, row_number, outcome, person_id, trainee_id,
      person_is_new, trainee_is_new)
    VALUES (801, 1, 'created', 101, 201, true, true);
    INSERT INTO quota (class_id, organisation_id, places) VALUES (810, 20, 3);
    INSERT INTO roster_mapping (organisation_id, header, field, saved_at)
      VALUES (20, '绝密列', 'post', '2024-10-01');
    """
}
