internal import Postgres

extension ClassOffice {
  /// The departments, in the order that the school gives them.
  public func departments() async throws -> [Department] {
    try await read { session in
      try session.rows("SELECT id, name FROM department ORDER BY position, id") { row in
        Department(id: try row["id"], name: try row["name"])
      }
    }
  }
}

extension Session {
  /// The number of the department that a name means.
  ///
  /// - Throws: ``Refusal`` when none or several are meant.
  func requireDepartment(named name: String) throws -> Int {
    try find(
      name,
      among: """
        SELECT id, name AS label, name, lower(replace(normalize(name, NFKC), ' ', '')) AS folded,
          pinyin, initials
        FROM department
        """,
      as: NamedNoun(word: "部门", code: "department", listing: "banci department list"))
  }
}
