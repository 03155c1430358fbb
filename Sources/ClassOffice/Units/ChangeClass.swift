internal import Postgres
public import Training

/// What is to change in a class (班次变更); what is `nil` stays.
public struct ClassChange: Hashable, Sendable {
  /// Another official name; the old one stays as an alias.
  public var name: String?
  /// One more name.
  public var alias: String?
  /// Other days; everything that lies in the class must lie in them.
  public var days: DaySpan?
  /// Another planned size.
  public var plannedSize: Int?
  /// Another level.
  public var level: String?
  /// Another term.
  public var term: String?
  /// Another department, as typed.
  public var department: String?
  /// Another 开班日.
  public var openedOn: Day?
  /// Another 结业日.
  public var closedOn: Day?

  /// Changes nothing until something is set.
  public init() {}

  var digestible: [String?] {
    [
      name, alias, days.map { "\($0)" }, plannedSize.map { "\($0)" }, level, term, department,
      openedOn.map { "\($0)" }, closedOn.map { "\($0)" },
    ]
  }
}

extension ClassOffice {
  /// Changes a class and returns its number.
  ///
  /// - Throws: ``Refusal`` when there is no such class, a name is another's, or trips, sessions or
  ///   trainees do not fit into the new days.
  public func changeClass(
    _ path: UnitPath, to change: ClassChange, key: String? = nil
  ) async throws -> Int {
    let name = change.name.map(UnitName.init)
    let alias = change.alias.map(UnitName.init)
    return try await act(
      "class.change", key: key, request: [path.text] + change.digestible
    ) { act in
      let unit = try act.session.requireClass(at: path)
      if let name { try act.session.rename(unit, to: name) }
      if let alias { try act.session.addName(alias, to: unit) }
      try act.session.update(unit, with: change)
      try act.journal(.unit, unit.id, after: change.journaled)
      return unit.id
    }
  }
}

extension ClassChange {
  fileprivate var journaled: [String: String?] {
    let fields: [String: String?] = [
      "name": name, "alias": alias, "days": days.map { "\($0)" },
      "planned_size": plannedSize.map { "\($0)" }, "level": level, "term": term,
      "department": department, "opened_on": openedOn.map { "\($0)" },
      "closed_on": closedOn.map { "\($0)" },
    ]
    return fields.filter { $0.value != nil }
  }
}

extension Session {
  /// Gives a unit another official name; the old one stays as an alias.
  func rename(_ unit: FoundUnit, to name: UnitName) throws {
    try addName(name, to: unit)
    try execute(
      """
      UPDATE study_unit
      SET official_name = \(name.text), ordinal = coalesce(\(name.ordinal), ordinal)
      WHERE id = \(unit.id)
      """)
  }

  /// Gives a unit one more name.
  func addName(_ name: UnitName, to unit: FoundUnit) throws {
    try execute(
      """
      INSERT INTO study_unit_name (unit_id, parent_id, name, pinyin, initials)
      SELECT id, parent_id, \(name.text), \(name.pinyin.full), \(name.pinyin.initials)
      FROM study_unit
      WHERE id = \(unit.id)
      ON CONFLICT (unit_id, name) DO NOTHING
      """)
  }

  fileprivate func update(_ unit: FoundUnit, with change: ClassChange) throws {
    let department = try change.department.map { try requireDepartment(named: $0) }
    try execute(
      """
      UPDATE training_class
      SET days = coalesce(\(change.days), days),
        planned_size = coalesce(\(change.plannedSize), planned_size),
        level = coalesce(\(change.level), level),
        term = coalesce(\(change.term), term),
        department_id = coalesce(\(department), department_id),
        opened_on = coalesce(\(change.openedOn), opened_on),
        closed_on = coalesce(\(change.closedOn), closed_on)
      WHERE unit_id = \(unit.id)
      """)
  }
}
