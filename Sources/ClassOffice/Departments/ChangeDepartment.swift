internal import Postgres
internal import Training

extension ClassOffice {
  /// Renames a department.
  ///
  /// - Throws: ``Refusal`` when there is no such department or the name is another's.
  public func renameDepartment(
    _ typed: String, to name: String, key: String? = nil
  ) async throws {
    let pinyin = PinyinKey(noun: name)
    _ = try await act("department.change", key: key, request: [typed, name]) { act in
      let id = try act.session.requireDepartment(named: typed)
      let before: String = try act.session.value(
        "SELECT name FROM department WHERE id = \(id)")
      try act.session.execute(
        """
        UPDATE department
        SET name = \(name), pinyin = \(pinyin.full), initials = \(pinyin.initials)
        WHERE id = \(id)
        """)
      try act.journal(.department, id, before: ["name": before], after: ["name": name])
      return id
    }
  }
}
