internal import Postgres
internal import Training

/// What is written down of a new member of staff (工作人员登记).
public struct StaffDraft: Hashable, Sendable, Codable {
  /// The name as officially written.
  public let name: String
  /// What the person does: 组织员, 班主任, 带队领导.
  public let duty: String
  /// The department, as typed.
  public let department: String?
  /// The login of the operating system that acts as this person.
  public let login: String?

  /// Writes down a new member of staff.
  public init(name: String, duty: String, department: String? = nil, login: String? = nil) {
    self.name = name
    self.duty = duty
    self.department = department
    self.login = login
  }
}

extension ClassOffice {
  /// Adds a member of staff and returns the number.
  ///
  /// - Throws: ``Refusal`` when the department is unknown, the login is another's, or a member of
  ///   staff of that name is in that department already.
  public func addStaff(_ draft: StaffDraft, key: String? = nil) async throws -> Int {
    let pinyin = PinyinKey(personName: draft.name)
    return try await act("staff.add", key: key, request: draft) { act in
      let department = try draft.department.map { try act.session.requireDepartment(named: $0) }
      try act.session.requireNoNamesake(of: draft, in: department)
      let id = try act.session.insertStaff(draft, pinyin: pinyin, department: department)
      if let login = draft.login { try act.session.insertAccount(login, of: id) }
      try act.journal(.staff, id, after: ["duty": draft.duty, "department": draft.department])
      return id
    }
  }
}

extension Session {
  /// Inserts the person and the member of staff in one statement.
  func insertStaff(_ draft: StaffDraft, pinyin: PinyinKey, department: Int?) throws -> Int {
    try value(
      """
      WITH born AS (
        INSERT INTO person (name, name_pinyin, name_initials, post)
        VALUES (\(draft.name), \(pinyin.full), \(pinyin.initials), \(draft.duty))
        RETURNING id
      )
      INSERT INTO staff (person_id, department_id, duty)
      SELECT id, \(department)::bigint, \(draft.duty)
      FROM born
      RETURNING id
      """)
  }

  /// Lets a login act as a member of staff.
  func insertAccount(_ login: String, of staff: Int) throws {
    try execute("INSERT INTO account (staff_id, login) VALUES (\(staff), \(login))")
  }

  fileprivate func requireNoNamesake(of draft: StaffDraft, in department: Int?) throws {
    let isThere: Bool = try value(
      """
      SELECT EXISTS (
        SELECT FROM staff
        JOIN person ON person.id = staff.person_id
        WHERE person.name = \(draft.name) AND staff.left_on IS NULL
          AND staff.department_id IS NOT DISTINCT FROM \(department)::bigint)
      """)
    if isThere { throw Refusal.staffNamesake(draft.name) }
  }
}

extension Refusal {
  /// A member of staff of that name is in that department.
  static func staffNamesake(_ name: String) -> Self {
    Self(
      .conflict, code: "staff-namesake", message: "该部门已有工作人员 \(name)",
      repair: "若是另一位同名者，请在姓名后加注区别；若是同一人，用 banci staff change")
  }
}
