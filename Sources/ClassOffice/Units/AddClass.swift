internal import Postgres
public import Training

/// What is written down of a new class (开班登记).
public struct ClassDraft: Hashable, Sendable {
  /// The name as officially printed: 第81期县处级干部进修班.
  public let name: String
  /// What is typed for it: 81.
  public let code: String
  /// 进修班, 中青班.
  public let kind: String
  /// 主体班 or 计划外.
  public let plan: ClassPlan
  /// 县处级.
  public let level: String?
  /// 2024年秋季.
  public let term: String?
  /// The department that runs it, as typed.
  public let department: String?
  /// From 报到日 through 离校日.
  public let days: DaySpan
  /// How many trainees are planned.
  public let plannedSize: Int?

  /// Writes down a new class.
  public init(
    name: String, code: String, kind: String, plan: ClassPlan = .main, level: String? = nil,
    term: String? = nil, department: String? = nil, days: DaySpan, plannedSize: Int? = nil
  ) {
    self.name = name
    self.code = code
    self.kind = kind
    self.plan = plan
    self.level = level
    self.term = term
    self.department = department
    self.days = days
    self.plannedSize = plannedSize
  }
}

extension ClassOffice {
  /// Adds a class, planned but not open, and returns its number.
  ///
  /// - Throws: ``Refusal`` when the name or the code is another class's, or the department is
  ///   unknown.
  public func addClass(_ draft: ClassDraft, key: String? = nil) async throws -> Int {
    let name = UnitName(draft.name)
    return try await act("class.add", key: key, request: draft.digestible) { act in
      let department = try draft.department.map { try act.session.requireDepartment(named: $0) }
      let unit = UnitRow(
        kind: .trainingClass, classID: nil, branchID: nil, code: draft.code, name: name)
      let id = try act.session.insertUnit(unit)
      try act.session.insertClass(draft, id: id, department: department, act: act)
      try act.journal(
        .unit, id, after: ["name": draft.name, "code": draft.code, "days": "\(draft.days)"])
      return id
    }
  }
}

extension ClassDraft {
  /// All of it as text, to tell one request from another.
  fileprivate var digestible: [String?] {
    [
      name, code, kind, plan.rawValue, level, term, department, "\(days)",
      plannedSize.map { "\($0)" },
    ]
  }
}

extension Session {
  fileprivate func insertClass(
    _ draft: ClassDraft, id: Int, department: Int?, act: Act
  ) throws {
    try execute(
      """
      WITH class AS (
        INSERT INTO training_class
          (unit_id, days, kind, plan, level, term, department_id, planned_size)
        VALUES (\(id), \(draft.days), \(draft.kind), \(draft.plan.rawValue), \(draft.level),
          \(draft.term), \(department), \(draft.plannedSize))
        RETURNING unit_id, step_number, state
      )
      INSERT INTO class_step
        (class_id, step_number, from_state, to_state, latest_step_number, made_at, made_by_id)
      SELECT unit_id, step_number, '', state, step_number, \(act.stamp), \(act.staff.id)
      FROM class
      """)
  }
}
