internal import Documents
internal import Postgres
internal import Training

/// What the merge counted, and the batch's number.
struct RosterMergeCounts: Sendable {
  let id: Int
  let read: Int
  let created: Int
  let updated: Int
  let same: Int
}

extension Act {
  /// Merges settled rows into persons, trainees and placements, and records the batch with what
  /// each row did: one statement, however many rows there are.
  func merge(
    _ staging: RosterStaging, of batch: RosterBatch, state: TraineeState
  ) throws -> RosterMergeCounts {
    let counts = try session.row(
      """
      WITH \(Self.staged(staging, on: batch.today)),
      \(Self.people),
      \(Self.trainees(in: state, because: nil)),
      \(Self.placements),
      batch AS (
        INSERT INTO roster_import
          (class_id, fingerprint, mode, encoding, imported_at, imported_by_id, rows_read,
            rows_created, rows_updated, rows_same, rows_rejected)
        SELECT \(staging.classID), \(batch.fingerprint.digest), \(batch.mode),
          \(batch.reading.format.name), \(stamp)::timestamptz, \(staff.id), count(*),
          count(*) FILTER (WHERE outcome = 'created'), count(*) FILTER (WHERE outcome = 'updated'),
          count(*) FILTER (WHERE outcome = 'same'), 0
        FROM staged
        RETURNING id, rows_read, rows_created, rows_updated, rows_same
      ),
      told AS (
        INSERT INTO roster_import_row
          (import_id, row_number, outcome, person_id, trainee_id, person_is_new, trainee_is_new,
            changed, before_sealed, after_sealed)
        SELECT batch.id, staged.row_number, staged.outcome, staged.person_id, staged.trainee_id,
          staged.person_is_new, staged.outcome = 'created',
          CASE WHEN staged.outcome = 'updated' THEN ARRAY(
            SELECT DISTINCT split_part(field, '.', 2) FROM unnest(staged.changed) AS field
            ORDER BY 1) ELSE '{}' END,
          staged.before_sealed, staged.after_sealed
        FROM staged
        CROSS JOIN batch
      ),
      swept AS (
        DELETE FROM roster_staging WHERE id = \(staging.id)
      )
      SELECT id, rows_read, rows_created, rows_updated, rows_same FROM batch
      """
    ) { row in
      RosterMergeCounts(
        id: try row["id"], read: try row["rows_read"], created: try row["rows_created"],
        updated: try row["rows_updated"], same: try row["rows_same"])
    }
    guard let counts else { throw SettlingFault() }
    return counts
  }

  /// The same for somebody who is added by hand: no file, so no batch.
  func mergeWithoutBatch(
    _ staging: RosterStaging, of batch: RosterBatch, state: TraineeState, because reason: String?
  ) throws {
    try session.execute(
      """
      WITH \(Self.staged(staging, on: batch.today)),
      \(Self.people),
      \(Self.trainees(in: state, because: reason)),
      \(Self.placements)
      DELETE FROM roster_staging WHERE id = \(staging.id)
      """)
  }

  private static func staged(_ staging: RosterStaging, on day: Day) -> SQL {
    """
    class AS MATERIALIZED (
      SELECT unit_id, days, \(day)::date AS today
      FROM training_class
      WHERE unit_id = \(staging.classID)
    ),
    staged AS MATERIALIZED (
      SELECT row_number, name, name_pinyin, name_initials, sex, ethnic_group, birth,
        birth_of_number, political_status, education, rank_level, grade, employer, post,
        class_order, class_post, diet, lodging, note, group_id, branch_id, id_number_index,
        mobile_index, outcome, person_id, person_is_new, trainee_id, placement_id, changed,
        id_number_sealed, mobile_sealed, before_sealed, after_sealed
      FROM roster_staged
      WHERE staging_id = \(staging.id)
    ),
    -- A placement that differs is ended today while the class is on, otherwise put right.
    arranged AS MATERIALIZED (
      SELECT staged.trainee_id, staged.placement_id, staged.group_id,
        study_group.branch_or_0 AS group_branch_id, staged.branch_id, current.until,
        coalesce(class.today > current.since AND class.today <@ class.days, false) AS moves
      FROM staged
      CROSS JOIN class
      LEFT JOIN placement AS current ON current.id = staged.placement_id
      LEFT JOIN study_unit AS study_group ON study_group.id = staged.group_id
      WHERE 'placement.unit' = ANY (staged.changed)
    )
    """
  }

  // Which columns change was judged before; the merge only obeys.
  private static let people: SQL = """
    born AS (
      INSERT INTO person
        (id, name, name_pinyin, name_initials, sex, ethnic_group, birth, political_status,
          education, rank_level, grade, employer, post, id_number_sealed, id_number_index,
          mobile_sealed, mobile_index)
      SELECT person_id, name, name_pinyin, name_initials, sex, ethnic_group,
        coalesce(birth, birth_of_number), political_status, education, rank_level, grade,
        employer, post, id_number_sealed, id_number_index, mobile_sealed, mobile_index
      FROM staged
      WHERE person_is_new
    ),
    grown AS (
      UPDATE person
      SET name = CASE WHEN 'person.name' = ANY (changed) THEN staged.name ELSE person.name END,
        name_pinyin = CASE WHEN 'person.name' = ANY (changed) THEN staged.name_pinyin
          ELSE person.name_pinyin END,
        name_initials = CASE WHEN 'person.name' = ANY (changed) THEN staged.name_initials
          ELSE person.name_initials END,
        sex = CASE WHEN 'person.sex' = ANY (changed) THEN staged.sex ELSE person.sex END,
        ethnic_group = CASE WHEN 'person.ethnic_group' = ANY (changed) THEN staged.ethnic_group
          ELSE person.ethnic_group END,
        birth = CASE WHEN 'person.birth' = ANY (changed)
          THEN coalesce(staged.birth, staged.birth_of_number) ELSE person.birth END,
        political_status = CASE WHEN 'person.political_status' = ANY (changed)
          THEN staged.political_status ELSE person.political_status END,
        education = CASE WHEN 'person.education' = ANY (changed) THEN staged.education
          ELSE person.education END,
        rank_level = CASE WHEN 'person.rank_level' = ANY (changed) THEN staged.rank_level
          ELSE person.rank_level END,
        grade = CASE WHEN 'person.grade' = ANY (changed) THEN staged.grade ELSE person.grade END,
        employer = CASE WHEN 'person.employer' = ANY (changed) THEN staged.employer
          ELSE person.employer END,
        post = CASE WHEN 'person.post' = ANY (changed) THEN staged.post ELSE person.post END,
        id_number_sealed = CASE WHEN 'person.id_number' = ANY (changed)
          THEN staged.id_number_sealed ELSE person.id_number_sealed END,
        id_number_index = CASE WHEN 'person.id_number' = ANY (changed)
          THEN staged.id_number_index ELSE person.id_number_index END,
        mobile_sealed = CASE WHEN 'person.mobile' = ANY (changed) THEN staged.mobile_sealed
          ELSE person.mobile_sealed END,
        mobile_index = CASE WHEN 'person.mobile' = ANY (changed) THEN staged.mobile_index
          ELSE person.mobile_index END
      FROM staged
      WHERE person.id = staged.person_id AND NOT staged.person_is_new AND staged.outcome <> 'same'
    )
    """

  private static func trainees(in state: TraineeState, because reason: String?) -> SQL {
    """
    enrolled AS (
      INSERT INTO trainee
        (id, person_id, class_id, class_days, class_order, state, employer, post, rank_level,
          class_post, diet, lodging, note, overlap_reason)
      SELECT staged.trainee_id, staged.person_id, class.unit_id, class.days, staged.class_order,
        \(state), staged.employer, staged.post, staged.rank_level, staged.class_post, staged.diet,
        staged.lodging, staged.note, \(reason)
      FROM staged
      CROSS JOIN class
      WHERE staged.outcome = 'created'
    ),
    altered AS (
      UPDATE trainee
      SET employer = CASE WHEN 'trainee.employer' = ANY (changed) THEN staged.employer
          ELSE trainee.employer END,
        post = CASE WHEN 'trainee.post' = ANY (changed) THEN staged.post ELSE trainee.post END,
        rank_level = CASE WHEN 'trainee.rank_level' = ANY (changed) THEN staged.rank_level
          ELSE trainee.rank_level END,
        class_order = CASE WHEN 'trainee.class_order' = ANY (changed) THEN staged.class_order
          ELSE trainee.class_order END,
        class_post = CASE WHEN 'trainee.class_post' = ANY (changed) THEN staged.class_post
          ELSE trainee.class_post END,
        diet = CASE WHEN 'trainee.diet' = ANY (changed) THEN staged.diet ELSE trainee.diet END,
        lodging = CASE WHEN 'trainee.lodging' = ANY (changed) THEN staged.lodging
          ELSE trainee.lodging END,
        note = CASE WHEN 'trainee.note' = ANY (changed) THEN staged.note ELSE trainee.note END
      FROM staged
      WHERE trainee.id = staged.trainee_id AND staged.outcome = 'updated'
    )
    """
  }

  private static let placements: SQL = """
    ended AS (
      UPDATE placement
      SET until = class.today
      FROM arranged
      CROSS JOIN class
      WHERE placement.id = arranged.placement_id AND arranged.moves
    ),
    corrected AS (
      UPDATE placement
      SET group_id = arranged.group_id, group_branch_id = arranged.group_branch_id,
        lone_branch_id = arranged.branch_id
      FROM arranged
      WHERE placement.id = arranged.placement_id AND NOT arranged.moves
    ),
    placed AS (
      INSERT INTO placement
        (trainee_id, class_id, class_days, since, until, group_id, group_branch_id,
          lone_branch_id)
      SELECT arranged.trainee_id, class.unit_id, class.days,
        CASE WHEN arranged.moves THEN class.today ELSE lower(class.days) END, arranged.until,
        arranged.group_id, arranged.group_branch_id, arranged.branch_id
      FROM arranged
      CROSS JOIN class
      WHERE arranged.placement_id IS NULL OR arranged.moves
    )
    """
}
