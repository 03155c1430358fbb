internal import Postgres
internal import Training

/// The class that a roster is for, as it stands (名册所属班次).
struct RosterClass: Sendable {
  let unit: FoundUnit
  let state: ClassState
  let plannedSize: Int?
  let onTheBooks: Int
  let units: [RosterUnit]

  /// Whoever comes new before the first day is 拟调训, from then on 已报到.
  func newState(on day: Day) -> TraineeState { day < unit.classDays.first ? .proposed : .reported }
}

/// A branch or group that a roster may name.
struct RosterUnit: Sendable {
  let id: Int
  let kind: UnitKind
  let branchID: Int?
  let code: String
  let path: String
  let name: String
  let folded: [String]
}

extension Session {
  /// The class of a roster with its branches and groups.
  ///
  /// - Throws: ``Refusal`` when there is no such class, or it is over or cancelled.
  func requireRosterClass(at path: UnitPath) throws -> RosterClass {
    try requireRosterClass(of: try requireClass(at: path).id)
  }

  /// The class of that number with its branches and groups.
  ///
  /// - Throws: ``Refusal`` when it is gone, over or cancelled.
  func requireRosterClass(of id: Int) throws -> RosterClass {
    let unit = try foundUnit(id)
    let units = try rosterUnits(of: unit.id)
    let found = try row(
      """
      SELECT class.state, class.planned_size,
        (SELECT count(*) FROM trainee
          WHERE trainee.class_id = class.unit_id AND NOT isempty(trainee.days)) AS on_the_books
      FROM training_class AS class
      WHERE class.unit_id = \(unit.id)
      """
    ) { row in
      RosterClass(
        unit: unit, state: try row["state"], plannedSize: try row["planned_size"],
        onTheBooks: try row["on_the_books"], units: units)
    }
    guard let found else { throw Refusal.unitGone }
    guard [.planned, .open].contains(found.state) else {
      throw Refusal.classIsOver(unit.officialName, found.state)
    }
    return found
  }

  private func rosterUnits(of id: Int) throws -> [RosterUnit] {
    try rows(
      """
      SELECT unit.id, unit.kind, unit.of_branch_id, unit.code, unit.official_name,
        concat_ws('/', class.code, branch.code, unit.code) AS path,
        ARRAY(SELECT name.folded FROM study_unit_name AS name
          WHERE name.unit_id = unit.id ORDER BY name.folded) AS folded
      FROM study_unit AS unit
      JOIN study_unit AS class ON class.id = unit.class_id
      LEFT JOIN study_unit AS branch ON branch.id = unit.of_branch_id
      WHERE unit.class_id = \(id) AND unit.kind <> 'class'
      ORDER BY unit.kind, coalesce(branch.ordinal, unit.ordinal) NULLS LAST, unit.ordinal, unit.id
      """
    ) { row in
      RosterUnit(
        id: try row["id"], kind: try row["kind"], branchID: try row["of_branch_id"],
        code: try row["code"], path: try row["path"], name: try row["official_name"],
        folded: try row["folded"])
    }
  }

  /// Locks the class, so that it neither ends nor moves while people are put into it.
  func lockClass(_ id: Int) throws {
    try execute("SELECT FROM training_class WHERE unit_id = \(id) FOR UPDATE")
  }
}

extension Refusal {
  /// Nobody comes into a class that is over or cancelled.
  static func classIsOver(_ name: String, _ state: ClassState) -> Self {
    Self(
      .conflict, code: "class-is-over", message: "\(name)已\(state.word)，不能再增改学员",
      repair: "请核对班次；用 banci class list 查看各班次的状态")
  }
}
