public import Documents
internal import Postgres
public import Training

extension ClassOffice {
  /// How a class, a branch or a group is made up on a day; today where `nil`.
  ///
  /// - Throws: ``Refusal`` when there is no such unit.
  public func unitStructure(of path: UnitPath, on day: Day? = nil) async throws -> UnitStructure {
    let query = try SQLFile.named("reports/unit_structure.sql").text
    let day = day ?? today
    return try await read { session in
      let unit = try session.requireUnit(at: path)
      let members = try session.rows(
        SQL(statement: query, [unit.id, day]), UnitStructure.Member.init(row:))
      return UnitStructure(unit: try session.fullName(of: unit), on: day, members: members)
    }
  }
}

extension UnitStructure.Member {
  fileprivate init(row: Row) throws {
    self.init(
      sex: try row["sex"], rank: try row["rank"], education: try row["education"],
      birth: try row["birth"], ethnicGroup: try row["ethnic_group"],
      politicalStatus: try row["political_status"])
  }
}
