internal import Postgres
public import Training

/// A member of staff (工作人员), as listed.
public struct StaffMember: Hashable, Sendable {
  /// The number.
  public let id: Int
  /// The name.
  public let name: String
  /// The department's name.
  public let department: String?
  /// What the person does.
  public let duty: String
  /// The login that acts as this person.
  public let login: String?
  /// The first day on which the person no longer worked here.
  public let leftOn: Day?
}

extension ClassOffice {
  /// Who works for the school, by department; those who left come last.
  public func staff() async throws -> [StaffMember] {
    try await read { session in
      try session.rows(
        """
        SELECT staff.id, person.name, department.name AS department, staff.duty, account.login,
          staff.left_on
        FROM staff
        JOIN person ON person.id = staff.person_id
        LEFT JOIN department ON department.id = staff.department_id
        LEFT JOIN account ON account.staff_id = staff.id
        ORDER BY staff.left_on NULLS FIRST, department.position, department.id, staff.id,
          account.login
        """
      ) { row in
        StaffMember(
          id: try row["id"], name: try row["name"], department: try row["department"],
          duty: try row["duty"], login: try row["login"], leftOn: try row["left_on"])
      }
    }
  }
}

extension Session {
  /// The number of the member of staff that a name or a number means.
  ///
  /// - Throws: ``Refusal`` when none or several are meant.
  func requireStaff(named name: String) throws -> Int {
    let noun = NamedNoun(word: "工作人员", code: "staff", listing: "banci staff list")
    if let number = recordNumber(name) {
      let found: Int? = try optionalValue(
        "SELECT id FROM staff WHERE id = \(number) AND left_on IS NULL")
      guard let found else { throw Refusal.notFound(name, as: noun) }
      return found
    }
    return try find(
      name,
      among: """
        SELECT staff.id, person.name || coalesce('（' || department.name || '）', '') AS label,
          person.name, person.name_folded AS folded, person.name_pinyin AS pinyin,
          person.name_initials AS initials
        FROM staff
        JOIN person ON person.id = staff.person_id
        LEFT JOIN department ON department.id = staff.department_id
        WHERE staff.left_on IS NULL
        """,
      as: noun)
  }
}
