internal import Postgres
internal import Training

/// A department of the school (部门).
public struct Department: Hashable, Sendable {
  /// Its number.
  public let id: Int
  /// Its name as officially printed.
  public let name: String
}

extension ClassOffice {
  /// Adds a department and returns its number.
  ///
  /// - Throws: ``Refusal`` when there is one of that name.
  public func addDepartment(named name: String, key: String? = nil) async throws -> Int {
    let pinyin = PinyinKey(noun: name)
    return try await act("department.add", key: key, request: [name]) { act in
      let id: Int = try act.session.value(
        """
        INSERT INTO department (name, pinyin, initials)
        VALUES (\(name), \(pinyin.full), \(pinyin.initials))
        RETURNING id
        """)
      try act.journal(.department, id, after: ["name": name])
      return id
    }
  }
}
