internal import Postgres
internal import Training

/// A roster that is laid out and waits to be judged (名册比对).
struct RosterCase: Sendable {
  /// The number under which it is laid out.
  let id: Int
  /// The class.
  let classID: Int
  let terms: RosterImportTerms
  /// The rows that the reading or the placing refused.
  let rejected: [Int]
  let today: Day
  /// The organisation that sent it.
  let sender: Int?
  /// Whether being in another class on the same days is right.
  var sparesOverlap = false
  /// Whether it is to be merged, so that new trainees get their numbers.
  let isMerged: Bool
}

extension Session {
  /// Holds every row that is laid out against the database, in one statement, and writes down what
  /// becomes of it.
  func judge(_ roster: RosterCase) throws {
    // Nothing is known of how many rows there are, and a join that reads one table for each row of
    // another would take hours for a hundred thousand. The penalty on such joins makes the server
    // believe that compiling the statement pays, which takes seconds.
    try execute("SET LOCAL jit = off")
    try execute("SET LOCAL enable_nestloop = off")
    try execute(
      """
      INSERT INTO roster_judged
        (staging_id, row_number, outcome, lacks, doubt, doubt_detail, other_class, other_days, lookalike,
          person_id, person_is_new, trainee_id, trainee_is_new, placement_id, group_id, branch_id,
          class_order, changed, before, after)
      WITH class AS MATERIALIZED (
        SELECT unit_id, days, upper(days) > \(roster.today) AS is_current,
          least(greatest(\(roster.today), lower(days)), upper(days) - 1) AS day
        FROM training_class
        WHERE unit_id = \(roster.classID)
      ),
      \(roster.matching),
      roster AS MATERIALIZED (
        SELECT coalesce(max(trainee.class_order), 0) AS last_order,
          NOT coalesce(bool_or(NOT isempty(trainee.days) AND matched.person_id IS NULL), false)
            AS is_whole
        FROM trainee
        LEFT JOIN matched ON matched.person_id = trainee.person_id
        WHERE trainee.class_id = \(roster.classID)
      ),
      known AS MATERIALIZED (\(roster.known)),
      fresh AS MATERIALIZED (\(roster.fresh)),
      told AS (
        SELECT * FROM known UNION ALL SELECT * FROM fresh
      )
      \(roster.verdict)
      """)
    try execute("SET LOCAL enable_nestloop = on")
  }
}

extension RosterCase {
  // Whom a row means: by the ID number anywhere, else by the name in this class; where a name is
  // there twice the employer has to tell. What was decided goes before all of it.
  fileprivate var matching: SQL {
    """
    line AS MATERIALIZED (
      SELECT row_number, name_folded, employer, id_number_index, class_order, group_id, branch_id,
        lacks
      FROM roster_staged
      WHERE staging_id = \(id)
    ),
    namesake AS MATERIALIZED (
      SELECT name_folded FROM line GROUP BY name_folded HAVING count(*) > 1
    ),
    decided AS MATERIALIZED (
      SELECT decided.row_number, decided.verdict, decided.person_id, person.is_live
      FROM unnest(\(terms.decisions.map(\.row)), \(terms.decisions.map(\.verdict.rawValue)),
          \(terms.decisions.map(\.person)))
        AS decided (row_number, verdict, person_id)
      LEFT JOIN person ON person.id = decided.person_id
    ),
    enrolled AS MATERIALIZED (
      SELECT trainee.person_id, person.name_folded, person.id_number_index,
        coalesce(trainee.employer, person.employer) AS employer,
        person.name || '（' || coalesce(trainee.employer, person.employer, '单位未填')
          || '，人员编号 ' || person.id || '）' AS label
      FROM trainee
      JOIN person ON person.id = trainee.person_id
      WHERE trainee.class_id = \(classID)
    ),
    numbered AS MATERIALIZED (
      SELECT line.row_number, person.id AS person_id, person.name,
        person.name_folded = line.name_folded AS is_so_named
      FROM line
      JOIN person ON person.id_number_index = line.id_number_index
    ),
    named AS MATERIALIZED (
      SELECT line.row_number, count(*) AS candidates, min(enrolled.person_id) AS person_id,
        count(*) FILTER (WHERE enrolled.employer = line.employer) AS fitting,
        min(enrolled.person_id) FILTER (WHERE enrolled.employer = line.employer) AS fitting_id,
        string_agg(enrolled.label, '、' ORDER BY enrolled.person_id) AS labels
      FROM line
      JOIN enrolled ON enrolled.name_folded = line.name_folded
      LEFT JOIN numbered ON numbered.row_number = line.row_number
      WHERE numbered.row_number IS NULL
        AND (line.id_number_index IS NULL OR enrolled.id_number_index IS NULL)
      GROUP BY line.row_number
    ),
    -- The same name from the same place under another ID number: put right, or somebody else?
    rival AS MATERIALIZED (
      SELECT line.row_number, min(enrolled.person_id) AS person_id, count(*) AS candidates,
        string_agg(enrolled.label, '、' ORDER BY enrolled.person_id) AS labels
      FROM line
      JOIN enrolled
        ON enrolled.name_folded = line.name_folded AND enrolled.employer = line.employer
      LEFT JOIN numbered ON numbered.row_number = line.row_number
      LEFT JOIN numbered AS himself ON himself.person_id = enrolled.person_id
      WHERE numbered.row_number IS NULL AND himself.row_number IS NULL
        AND enrolled.id_number_index <> line.id_number_index
      GROUP BY line.row_number
    ),
    judged AS MATERIALIZED (
      SELECT line.row_number, decided.verdict,
        CASE
          WHEN decided.verdict = 'new' THEN NULL
          WHEN decided.person_id IS NOT NULL THEN CASE WHEN decided.is_live THEN decided.person_id END
          WHEN numbered.person_id IS NOT NULL THEN numbered.person_id
          WHEN named.candidates = 1 AND (namesake.name_folded IS NULL OR decided.verdict = 'merge')
            THEN named.person_id
          WHEN named.fitting = 1 THEN named.fitting_id
          WHEN decided.verdict = 'merge' AND named.row_number IS NULL AND rival.candidates = 1
            THEN rival.person_id
        END AS person_id,
        CASE
          WHEN decided.verdict = 'keep' THEN NULL
          WHEN decided.verdict = 'new' OR decided.person_id <> numbered.person_id
            THEN CASE WHEN numbered.person_id IS NOT NULL THEN 'number-is-anothers' END
          WHEN decided.verdict = 'merge' AND decided.person_id IS NOT NULL
            THEN CASE WHEN decided.is_live IS NOT TRUE THEN 'decided-person-unknown' END
          WHEN decided.verdict = 'merge' AND numbered.person_id IS NOT NULL THEN NULL
          WHEN numbered.person_id IS NOT NULL AND NOT numbered.is_so_named
            THEN 'name-contradicts-id'
          WHEN numbered.person_id IS NOT NULL OR named.fitting = 1 THEN NULL
          WHEN named.candidates = 1 AND (namesake.name_folded IS NULL OR decided.verdict = 'merge')
            THEN NULL
          WHEN decided.verdict = 'merge'
            THEN CASE
              WHEN named.row_number IS NOT NULL OR rival.candidates IS DISTINCT FROM 1
                THEN 'decided-person-missing'
            END
          WHEN named.candidates > 0
              AND (line.id_number_index IS NULL OR namesake.name_folded IS NULL)
            OR namesake.name_folded IS NOT NULL AND line.id_number_index IS NULL
            THEN 'name-repeated'
          WHEN rival.row_number IS NOT NULL THEN 'id-number-differs'
        END AS doubt,
        coalesce(numbered.name || '（人员编号 ' || numbered.person_id || '）', named.labels,
          rival.labels) AS doubt_detail
      FROM line
      LEFT JOIN decided ON decided.row_number = line.row_number
      LEFT JOIN namesake ON namesake.name_folded = line.name_folded
      LEFT JOIN numbered ON numbered.row_number = line.row_number
      LEFT JOIN named ON named.row_number = line.row_number
      LEFT JOIN rival ON rival.row_number = line.row_number
    ),
    matched AS MATERIALIZED (
      SELECT judged.row_number, judged.verdict, judged.person_id, judged.doubt_detail,
        coalesce(judged.doubt,
          CASE
            WHEN judged.person_id IS NOT NULL AND judged.verdict IS DISTINCT FROM 'keep'
              AND count(*) FILTER (WHERE judged.verdict IS DISTINCT FROM 'keep')
                OVER (PARTITION BY judged.person_id) > 1 THEN 'person-twice'
          END) AS doubt
      FROM judged
    )
    """
  }

  // Rows of whom nothing is recorded: there is nothing to compare.
  fileprivate var fresh: SQL {
    """
    SELECT line.row_number, matched.verdict, matched.doubt, matched.doubt_detail,
      NULL::text AS other_class, NULL::daterange AS other_days, lookalike.label AS lookalike,
      NULL::bigint AS person_id, NULL::bigint AS trainee_id, NULL::bigint AS placement_id,
      line.group_id, line.branch_id, line.class_order, line.lacks, NULL::text[] AS changed,
      NULL::jsonb AS before, NULL::jsonb AS after
    FROM line
    JOIN matched ON matched.row_number = line.row_number AND matched.person_id IS NULL
    LEFT JOIN (
      SELECT line.row_number,
        min(other.name || '（' || other.employer || '，人员编号 ' || other.id || '）') AS label
      FROM line
      JOIN person AS other
        ON other.name_folded = line.name_folded AND other.employer = line.employer
        AND other.is_live
      GROUP BY line.row_number
    ) AS lookalike ON lookalike.row_number = line.row_number AND matched.verdict IS NULL
    """
  }

  // What becomes of a row, after all that is said of it.
  fileprivate var verdict: SQL {
    """
    SELECT \(id), told.row_number, told.outcome,
      CASE WHEN told.trainee_id IS NULL THEN told.lacks ELSE 0 END, told.doubt, told.doubt_detail, told.other_class, told.other_days, told.lookalike,
      told.person_id, told.outcome = 'created' AND told.person_id IS NULL,
      CASE WHEN told.outcome = 'created' AND \(isMerged) THEN nextval('trainee_id_seq')
        ELSE told.trainee_id END,
      told.outcome = 'created', told.placement_id, told.group_id, told.branch_id,
      coalesce(
        CASE WHEN told.is_whole THEN told.class_order END, told.old_order,
        told.last_order
          + row_number() OVER (PARTITION BY told.outcome = 'created' ORDER BY told.row_number)),
      coalesce(told.changed, '{}'), told.before, told.after
    FROM (
      SELECT told.*, roster.is_whole, roster.last_order, trainee.class_order AS old_order,
        CASE
          WHEN rejected.row_number IS NOT NULL OR told.doubt IS NOT NULL THEN 'rejected'
          WHEN told.verdict = 'keep' THEN 'same'
          WHEN told.other_class IS NOT NULL AND NOT \(sparesOverlap) THEN 'rejected'
          WHEN told.trainee_id IS NULL
            THEN CASE WHEN told.lacks & \(RosterLine.keepsOut) = 0 THEN 'created' ELSE 'rejected' END
          WHEN told.changed <> '{}' THEN 'updated'
          ELSE 'same'
        END AS outcome
      FROM told
      CROSS JOIN roster
      LEFT JOIN trainee ON trainee.id = told.trainee_id
      LEFT JOIN (SELECT unnest(\(rejected)) AS row_number) AS rejected
        ON rejected.row_number = told.row_number
      ORDER BY told.row_number
    ) AS told
    ORDER BY told.row_number
    """
  }
}
