internal import Postgres

extension SQL {
  /// Every unit with its whole name and what is typed for it: `id, kind, class_id, branch_reach,
  /// group_reach, full_name, path`, as in 第81期县处级干部进修班一支部 and 81/1.
  static let namedUnits: SQL = """
    SELECT unit.id, unit.kind, unit.class_id, unit.branch_reach, unit.group_reach,
      concat(CASE WHEN unit.kind <> 'class' THEN class.official_name END, branch.official_name,
        unit.official_name) AS full_name,
      concat_ws('/', CASE WHEN unit.kind <> 'class' THEN class.code END, branch.code, unit.code)
        AS path
    FROM study_unit AS unit
    JOIN study_unit AS class ON class.id = unit.class_id
    LEFT JOIN study_unit AS branch ON branch.id = unit.of_branch_id
    """

  /// The trainees whom units hold on a day, through the tree: `trainee_id, person_id, left_on`,
  /// one row a person.
  static func trainees(of units: [Int], on day: some SQLEncodable) -> SQL {
    """
    SELECT DISTINCT ON (trainee.person_id) trainee.id AS trainee_id, trainee.person_id,
      trainee.left_on
    FROM study_unit AS unit
    JOIN trainee ON trainee.class_id = unit.class_id AND trainee.days @> \(day)::date
    LEFT JOIN placement ON placement.trainee_id = trainee.id AND placement.days @> \(day)::date
    WHERE unit.id = ANY (\(units)::bigint[])
      AND (unit.kind = 'class' OR unit.id IN (placement.branch_id, placement.group_id))
    ORDER BY trainee.person_id, trainee.id
    """
  }
}
