extension SmallWorld {
  static let people = """
    INSERT INTO department (id, name) OVERRIDING SYSTEM VALUE VALUES (10, '绝密一部');

    INSERT INTO organisation (id, kind, parent_id, division_code) OVERRIDING SYSTEM VALUE VALUES
      (20, '机关', NULL, '340000'), (21, '机关', 20, '340100');
    INSERT INTO organisation_name (organisation_id, name, is_official, days) VALUES
      (20, '绝密厅', true, '(,)'), (21, '绝密局', true, '[2000-01-01,2010-01-01)');

    INSERT INTO person (id, name, sex, birth, employer, id_number_sealed, id_number_index,
      mobile_sealed, mobile_index)
    VALUES
      (101, '绝密甲', '男', '1975-06-12', '绝密厅', '\\x01', sha256('101'), '\\x01', sha256('1')),
      (102, '绝密乙', '女', '1980-01', '绝密局', '\\x02', sha256('102'), NULL, NULL),
      (103, '绝密丙', '男', NULL, NULL, NULL, NULL, NULL, NULL),
      (105, '绝密丁', '女', NULL, NULL, NULL, NULL, NULL, NULL),
      (106, '绝密戊', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
      (107, '绝密己', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
      (108, '绝密庚', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
    INSERT INTO person (id, name, merged_into_id) VALUES (104, '绝密丁丁', 105);

    INSERT INTO staff (id, person_id, department_id, duty) OVERRIDING SYSTEM VALUE
      VALUES (30, 103, 10, '带队领导');
    INSERT INTO account (id, staff_id, login) OVERRIDING SYSTEM VALUE VALUES (31, 30, '绝密login');
    """
}
