public import Documents
internal import Postgres
public import Training

extension ClassOffice {
  /// Classes at a glance, the latest first: all of them, or one.
  ///
  /// - Throws: ``Refusal`` when there is no such class.
  public func classOverviews(of path: UnitPath? = nil) async throws -> ClassOverviews {
    let query = try SQLFile.named("reports/class_overview.sql").text
    return try await read { session in
      let unit = try path.map { try session.requireClass(at: $0).id }
      return ClassOverviews(
        try session.rows(SQL(statement: query, [unit]), ClassOverview.init(row:)))
    }
  }
}

extension ClassOverview {
  fileprivate init(row: Row) throws {
    let state: ClassState = try row["state"]
    self.init(
      code: try row["code"], name: try row["official_name"], kind: try row["kind"],
      plan: try row["plan"], level: try row["level"], department: try row["department"],
      staff: try row["staff"], days: try row["days"],
      state: .term(code: state.rawValue, word: state.word), branches: try row["branches"],
      groups: try row["groups"], planned: try row["planned_size"], onBooks: try row["on_books"],
      trips: try row["trips"])
  }
}
