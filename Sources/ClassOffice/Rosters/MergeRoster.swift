internal import Documents
internal import Postgres
internal import Training

extension Session {
  /// Merges judged rows into persons, trainees and placements: one statement a table, however many
  /// rows there are.
  ///
  /// - Parameters:
  ///   - state: What a new trainee is.
  ///   - reason: Why being in two classes on the same days is right.
  func merge(
    _ roster: RosterCase, _ counts: RosterCounts, state: TraineeState, because reason: String?
  ) throws {
    if counts[.created] > 0 {
      try execute(roster.newPeople)
      try execute(roster.newTrainees(in: state, because: reason))
    }
    if counts.changing > 0 {
      try execute(roster.changedPeople)
      try execute(roster.changedTrainees)
    }
    try execute(roster.placements)
  }
}

extension RosterCase {
  fileprivate var rows: SQL {
    """
    roster_judged AS judged
      JOIN roster_staged AS staged
        ON staged.staging_id = judged.staging_id AND staged.row_number = judged.row_number
    """
  }

  fileprivate var newPeople: SQL {
    """
    INSERT INTO person
      (id, name, name_pinyin, name_initials, sex, ethnic_group, birth, native_place,
        political_status, party_joined, work_begun, education, full_time_education,
        on_the_job_education, rank_level, grade, employer, post, id_number_sealed,
        id_number_index, mobile_sealed, mobile_index)
    SELECT staged.person_number, staged.name, staged.name_pinyin, staged.name_initials,
      staged.sex, staged.ethnic_group, coalesce(staged.birth, staged.birth_of_number),
      staged.native_place, staged.political_status, staged.party_joined, staged.work_begun,
      staged.education, staged.full_time_education, staged.on_the_job_education,
      staged.rank_level, staged.grade, staged.employer, staged.post, staged.id_number_sealed,
      staged.id_number_index, staged.mobile_sealed, staged.mobile_index
    FROM \(rows)
    WHERE judged.staging_id = \(id) AND judged.person_is_new
    """
  }

  fileprivate func newTrainees(in state: TraineeState, because reason: String?) -> SQL {
    """
    INSERT INTO trainee
      (id, person_id, class_id, class_days, class_order, state, employer, post, rank_level,
        class_post, office_phone, room, diet, lodging, clothing_size, note, extras,
        overlap_reason)
    SELECT judged.trainee_id, coalesce(judged.person_id, staged.person_number), class.unit_id,
      class.days, judged.class_order, \(state), staged.employer, staged.post, staged.rank_level,
      staged.class_post, staged.office_phone, staged.room, staged.diet, staged.lodging,
      staged.clothing_size, staged.note, staged.extras, \(reason)
    FROM \(rows)
    CROSS JOIN training_class AS class
    WHERE judged.staging_id = \(id) AND judged.trainee_is_new AND class.unit_id = \(classID)
    """
  }

  // Which columns change was judged before; the merge only obeys.
  fileprivate var changedPeople: SQL {
    """
    UPDATE person
    SET name = CASE WHEN 'person.name' = ANY (changed) THEN staged.name ELSE person.name END,
      name_pinyin = CASE WHEN 'person.name' = ANY (changed) THEN staged.name_pinyin
        ELSE person.name_pinyin END,
      name_initials = CASE WHEN 'person.name' = ANY (changed) THEN staged.name_initials
        ELSE person.name_initials END,
      former_names = CASE WHEN 'person.former_names' = ANY (changed)
        THEN judged.after ->> 'person.former_names' ELSE person.former_names END,
      sex = CASE WHEN 'person.sex' = ANY (changed) THEN staged.sex ELSE person.sex END,
      ethnic_group = CASE WHEN 'person.ethnic_group' = ANY (changed) THEN staged.ethnic_group
        ELSE person.ethnic_group END,
      birth = CASE WHEN 'person.birth' = ANY (changed)
        THEN coalesce(staged.birth, staged.birth_of_number) ELSE person.birth END,
      native_place = CASE WHEN 'person.native_place' = ANY (changed) THEN staged.native_place
        ELSE person.native_place END,
      political_status = CASE WHEN 'person.political_status' = ANY (changed)
        THEN staged.political_status ELSE person.political_status END,
      party_joined = CASE WHEN 'person.party_joined' = ANY (changed) THEN staged.party_joined
        ELSE person.party_joined END,
      work_begun = CASE WHEN 'person.work_begun' = ANY (changed) THEN staged.work_begun
        ELSE person.work_begun END,
      education = CASE WHEN 'person.education' = ANY (changed) THEN staged.education
        ELSE person.education END,
      full_time_education = CASE WHEN 'person.full_time_education' = ANY (changed)
        THEN staged.full_time_education ELSE person.full_time_education END,
      on_the_job_education = CASE WHEN 'person.on_the_job_education' = ANY (changed)
        THEN staged.on_the_job_education ELSE person.on_the_job_education END,
      rank_level = CASE WHEN 'person.rank_level' = ANY (changed) THEN staged.rank_level
        ELSE person.rank_level END,
      grade = CASE WHEN 'person.grade' = ANY (changed) THEN staged.grade ELSE person.grade END,
      employer = CASE WHEN 'person.employer' = ANY (changed) THEN staged.employer
        ELSE person.employer END,
      post = CASE WHEN 'person.post' = ANY (changed) THEN staged.post ELSE person.post END,
      id_number_sealed = CASE WHEN 'person.id_number' = ANY (changed)
        THEN judged.id_number_sealed ELSE person.id_number_sealed END,
      id_number_index = CASE WHEN 'person.id_number' = ANY (changed)
        THEN staged.id_number_index ELSE person.id_number_index END,
      mobile_sealed = CASE WHEN 'person.mobile' = ANY (changed) THEN judged.mobile_sealed
        ELSE person.mobile_sealed END,
      mobile_index = CASE WHEN 'person.mobile' = ANY (changed) THEN staged.mobile_index
        ELSE person.mobile_index END
    FROM \(rows)
    WHERE person.id = judged.person_id AND judged.staging_id = \(id)
      AND judged.outcome IN ('created', 'updated') AND judged.changed <> '{}'
      AND judged.changed::text LIKE '%person.%'
    """
  }

  fileprivate var changedTrainees: SQL {
    """
    UPDATE trainee
    SET employer = CASE WHEN 'trainee.employer' = ANY (changed) THEN staged.employer
        ELSE trainee.employer END,
      post = CASE WHEN 'trainee.post' = ANY (changed) THEN staged.post ELSE trainee.post END,
      rank_level = CASE WHEN 'trainee.rank_level' = ANY (changed) THEN staged.rank_level
        ELSE trainee.rank_level END,
      class_order = CASE WHEN 'trainee.class_order' = ANY (changed) THEN judged.class_order
        ELSE trainee.class_order END,
      class_post = CASE WHEN 'trainee.class_post' = ANY (changed) THEN staged.class_post
        ELSE trainee.class_post END,
      office_phone = CASE WHEN 'trainee.office_phone' = ANY (changed) THEN staged.office_phone
        ELSE trainee.office_phone END,
      room = CASE WHEN 'trainee.room' = ANY (changed) THEN staged.room ELSE trainee.room END,
      diet = CASE WHEN 'trainee.diet' = ANY (changed) THEN staged.diet ELSE trainee.diet END,
      lodging = CASE WHEN 'trainee.lodging' = ANY (changed) THEN staged.lodging
        ELSE trainee.lodging END,
      clothing_size = CASE WHEN 'trainee.clothing_size' = ANY (changed)
        THEN staged.clothing_size ELSE trainee.clothing_size END,
      note = CASE WHEN 'trainee.note' = ANY (changed) THEN staged.note ELSE trainee.note END,
      extras = CASE WHEN 'trainee.extras' = ANY (changed)
        THEN coalesce(trainee.extras, '{}') || staged.extras ELSE trainee.extras END
    FROM \(rows)
    WHERE trainee.id = judged.trainee_id AND judged.staging_id = \(id)
      AND judged.outcome = 'updated' AND judged.changed::text LIKE '%trainee.%'
    """
  }

  // A placement that differs is ended today while the class is on, otherwise put right.
  fileprivate var placements: SQL {
    """
    WITH class AS MATERIALIZED (
      SELECT unit_id, days, \(today)::date AS today
      FROM training_class
      WHERE unit_id = \(classID)
    ),
    arranged AS MATERIALIZED (
      SELECT judged.trainee_id, judged.placement_id, judged.group_id,
        study_group.branch_or_0 AS group_branch_id, judged.branch_id, current.until,
        coalesce(class.today > current.since AND class.today <@ class.days, false) AS moves
      FROM roster_judged AS judged
      CROSS JOIN class
      LEFT JOIN placement AS current ON current.id = judged.placement_id
      LEFT JOIN study_unit AS study_group ON study_group.id = judged.group_id
      WHERE judged.staging_id = \(id)
        AND CASE judged.outcome
          WHEN 'created' THEN num_nonnulls(judged.group_id, judged.branch_id) > 0
          WHEN 'updated' THEN 'placement.unit' = ANY (judged.changed)
          ELSE false
        END
    ),
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
    )
    INSERT INTO placement
      (trainee_id, class_id, class_days, since, until, group_id, group_branch_id,
        lone_branch_id)
    SELECT arranged.trainee_id, class.unit_id, class.days,
      CASE WHEN arranged.moves THEN class.today ELSE lower(class.days) END, arranged.until,
      arranged.group_id, arranged.group_branch_id, arranged.branch_id
    FROM arranged
    CROSS JOIN class
    WHERE arranged.placement_id IS NULL OR arranged.moves
    """
  }
}
