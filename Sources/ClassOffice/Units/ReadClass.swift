internal import Postgres
internal import Training

extension Session {
  /// All that is known of a class, its trainees counted as of a day.
  func detail(of unit: FoundUnit, on day: Day) throws -> ClassDetail {
    let aliases = try values(
      """
      SELECT name FROM study_unit_name
      WHERE unit_id = \(unit.id) AND name <> \(unit.officialName)
      ORDER BY name
      """,
      as: String.self)
    let units = try units(below: unit, on: day)
    let detail = try row(classRows(only: unit.id)) { row in
      ClassDetail(
        summary: try ClassSummary(row: row), plan: try row["plan"], level: try row["level"],
        term: try row["term"], openedOn: try row["opened_on"], closedOn: try row["closed_on"],
        aliases: aliases, units: units)
    }
    guard let detail else { throw Refusal.unitGone }
    return detail
  }

  /// The branches and groups of a class, each below its parent, with those placed there on a day.
  func units(below unit: FoundUnit, on day: Day) throws -> [UnitSummary] {
    try rows(
      """
      SELECT unit.id, unit.kind, unit.official_name,
        concat_ws('/', class.code, branch.code, unit.code) AS path,
        (SELECT count(*) FROM placement
          WHERE placement.class_id = unit.class_id
            AND placement.days @> least(greatest(\(day), lower(placement.class_days)),
              upper(placement.class_days) - 1)
            AND CASE unit.kind WHEN 'branch' THEN placement.branch_id = unit.id
              ELSE placement.group_id = unit.id END) AS trainees
      FROM study_unit AS unit
      JOIN study_unit AS class ON class.id = unit.class_id
      LEFT JOIN study_unit AS branch ON branch.id = unit.of_branch_id
      WHERE unit.class_id = \(unit.id) AND unit.kind <> 'class'
      ORDER BY coalesce(branch.ordinal, unit.ordinal) NULLS LAST, coalesce(branch.id, unit.id),
        unit.kind, unit.ordinal NULLS LAST, unit.id
      """
    ) { row in
      UnitSummary(
        id: try row["id"], path: try row["path"], name: try row["official_name"],
        kind: try row["kind"], trainees: try row["trainees"])
    }
  }
}
