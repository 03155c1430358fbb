internal import Postgres
public import Training

/// What is to change for a member of staff (人员变更); what is `nil` stays.
public struct StaffChange: Hashable, Sendable {
  /// Another duty.
  public let duty: String?
  /// Another department, as typed.
  public let department: String?
  /// A login that acts as this person.
  public let login: String?
  /// The first day on which the person no longer works here.
  public let leftOn: Day?

  /// Writes down what is to change.
  public init(
    duty: String? = nil, department: String? = nil, login: String? = nil, leftOn: Day? = nil
  ) {
    self.duty = duty
    self.department = department
    self.login = login
    self.leftOn = leftOn
  }
}

extension ClassOffice {
  /// Changes what is known of a member of staff and returns the number.
  ///
  /// - Throws: ``Refusal`` when nobody or several are meant, nothing is to change, the department
  ///   is unknown or the login is another's.
  public func changeStaff(
    _ typed: String, to change: StaffChange, key: String? = nil
  ) async throws -> Int {
    let fields = [
      "duty": change.duty, "department": change.department, "login": change.login,
      "left_on": change.leftOn.map { "\($0)" },
    ].filter { $0.value != nil }
    guard !fields.isEmpty else { throw Refusal.nothingToChange }
    return try await act("staff.change", key: key, request: fields) { act in
      let id = try act.session.requireStaff(named: typed)
      let department = try change.department.map { try act.session.requireDepartment(named: $0) }
      try act.session.execute(
        """
        UPDATE staff
        SET duty = coalesce(\(change.duty), duty),
          department_id = coalesce(\(department), department_id),
          left_on = coalesce(\(change.leftOn), left_on)
        WHERE id = \(id)
        """)
      if let login = change.login { try act.session.insertAccount(login, of: id) }
      try act.journal(.staff, id, after: fields)
      return id
    }
  }
}

extension Refusal {
  /// The request changes nothing.
  static let nothingToChange = Self(
    .invalid, code: "nothing-to-change", message: "没有说明要改什么", repair: "请至少写一个选项")
}
