/// What the `psql` script of the import does (对照脚本).
enum ImportScript {
  /// A person, a trainee and a placement in one row, as banci left them.
  static let parsed = """
    SELECT kept.row_number, person.name, person.name_pinyin, person.name_initials, person.sex, \
    person.ethnic_group, person.birth, person.political_status, person.education, \
    person.rank_level, person.grade, person.employer, person.post, person.id_number_sealed, \
    person.id_number_index, person.mobile_sealed, person.mobile_index, trainee.class_order, \
    trainee.state, trainee.class_post, trainee.diet, trainee.lodging, trainee.note, \
    placement.since, placement.group_id, placement.group_branch_id, placement.lone_branch_id \
    FROM roster_import_row AS kept \
    JOIN person ON person.id = kept.person_id \
    JOIN trainee ON trainee.id = kept.trainee_id \
    LEFT JOIN placement ON placement.trainee_id = trainee.id \
    ORDER BY kept.row_number
    """

  /// Loads such rows into a temporary table and merges them: whoever is there by the ID number
  /// stays, all others are new.
  static func merge(from file: String) -> String {
    """
    BEGIN;
    CREATE TEMPORARY TABLE loaded (
      row_number integer, name text, name_pinyin text, name_initials text, sex text,
      ethnic_group text, birth text, political_status text, education text, rank_level text,
      grade text, employer text, post text, id_number_sealed bytea, id_number_index bytea,
      mobile_sealed bytea, mobile_index bytea, class_order integer, state text, class_post text,
      diet text, lodging text, note text, since date, group_id bigint, group_branch_id bigint,
      lone_branch_id bigint
    ) ON COMMIT DROP;
    \\copy loaded FROM '\(file)'
    ANALYZE loaded;
    CREATE TEMPORARY TABLE merged ON COMMIT DROP AS
      SELECT loaded.*, coalesce(person.id, nextval('person_id_seq')) AS person_id,
        nextval('trainee_id_seq') AS trainee_id, person.id IS NULL AS is_new
      FROM loaded
      LEFT JOIN person ON person.id_number_index = loaded.id_number_index;
    ANALYZE merged;
    INSERT INTO person
      (id, name, name_pinyin, name_initials, sex, ethnic_group, birth, political_status,
        education, rank_level, grade, employer, post, id_number_sealed, id_number_index,
        mobile_sealed, mobile_index)
    SELECT person_id, name, name_pinyin, name_initials, sex, ethnic_group, birth,
      political_status, education, rank_level, grade, employer, post, id_number_sealed,
      id_number_index, mobile_sealed, mobile_index
    FROM merged
    WHERE is_new;
    INSERT INTO trainee
      (id, person_id, class_id, class_days, class_order, state, employer, post, rank_level,
        class_post, diet, lodging, note)
    SELECT trainee_id, person_id, class.unit_id, class.days, class_order, merged.state, employer,
      post, rank_level, class_post, diet, lodging, note
    FROM merged
    CROSS JOIN training_class AS class;
    INSERT INTO placement
      (trainee_id, class_id, class_days, since, group_id, group_branch_id, lone_branch_id)
    SELECT trainee_id, class.unit_id, class.days, since, group_id, group_branch_id, lone_branch_id
    FROM merged
    CROSS JOIN training_class AS class
    WHERE since IS NOT NULL;
    WITH batch AS (
      INSERT INTO roster_import
        (class_id, fingerprint, mode, encoding, imported_at, rows_read, rows_created, rows_updated,
          rows_same, rows_rejected)
      SELECT class.unit_id, sha256('roster'), 'update', 'GB18030', now(),
        (SELECT count(*) FROM merged), (SELECT count(*) FROM merged), 0, 0, 0
      FROM training_class AS class
      RETURNING id
    )
    INSERT INTO roster_import_row
      (import_id, row_number, outcome, person_id, trainee_id, person_is_new, trainee_is_new)
    SELECT batch.id, row_number, 'created', person_id, trainee_id, is_new, true
    FROM merged
    CROSS JOIN batch;
    COMMIT;
    """
  }
}
