public import Documents
internal import Postgres
public import Training

extension ClassOffice {
  /// The roster of a class, a branch or a group as it is on a day, its numbers masked.
  ///
  /// A host's roster has no numbers at all, and needs no keys.
  ///
  /// - Parameters:
  ///   - purpose: For whom it is.
  ///   - day: The day for branches and groups; today where `nil`.
  /// - Throws: ``Refusal`` when there is no such unit, or numbers are recorded and the master key
  ///   is missing.
  public func roster(
    of path: UnitPath, for purpose: RosterReport.Purpose = .office, on day: Day? = nil
  ) async throws -> RosterReport {
    let (unit, rows) = try await rosterRows(
      of: path, on: day ?? today, withNumbers: purpose == .office)
    return RosterReport(unit: unit, rows: rows, purpose: purpose)
  }

  /// The roster of the office with every number in full; that it was shown is journaled first.
  ///
  /// - Throws: ``Refusal`` when there is no such unit or the master key is missing.
  public func rosterInFull(of path: UnitPath, on day: Day? = nil) async throws -> RosterReport {
    _ = try requireKeys()
    _ = try await act("roster.reveal", key: nil, request: [path.text]) { act in
      let unit = try act.session.requireUnit(at: path)
      try act.journal(.unit, unit.id, after: ["shown": "id_number mobile"])
      return unit.id
    }
    let (unit, rows) = try await rosterRows(of: path, on: day ?? today, withNumbers: true)
    return RosterReport(unit: unit, rows: rows, purpose: .office, showsFullNumbers: true)
  }

  private func rosterRows(
    of path: UnitPath, on day: Day, withNumbers: Bool
  ) async throws -> (unit: String, rows: [RosterRow]) {
    let query = try SQLFile.named("reports/roster.sql").text
    return try await read { session in
      let unit = try session.requireUnit(at: path)
      let rows = try session.rows(SQL(statement: query, [unit.id, day, withNumbers])) { row in
        try RosterRow(row: row, numbers: try numbers(in: row))
      }
      return (try session.fullName(of: unit), rows)
    }
  }

  private func numbers(in row: Row) throws -> (mobile: Mobile?, idNumber: IDNumber?) {
    let person: Int = try row["person_id"]
    let mobile: Bytes? = try row["mobile_sealed"]
    let idNumber: Bytes? = try row["id_number_sealed"]
    return (
      try mobile.map { try Mobile(opened($0, for: .mobile(of: person))) },
      try idNumber.map { try IDNumber(opened($0, for: .idNumber(of: person))) }
    )
  }

  private func opened(_ sealed: Bytes, for binding: SealBinding) throws -> String {
    try requireKeys().open(sealed.bytes, for: binding)
  }
}

extension RosterRow {
  fileprivate init(row: Row, numbers: (mobile: Mobile?, idNumber: IDNumber?)) throws {
    self.init(
      branch: try row["branch"], group: try row["study_group"], name: try row["name"],
      sex: try row["sex"], ethnicGroup: try row["ethnic_group"], birth: try row["birth"],
      politicalStatus: try row["political_status"], education: try row["education"],
      rank: try row["rank"], employer: try row["employer"], post: try row["post"],
      classPost: try row["class_post"], mobile: numbers.mobile, idNumber: numbers.idNumber,
      state: TraineeState.cell(of: try row["state"]), diet: try row["diet"], note: try row["note"])
  }
}

extension Session {
  /// The whole name of a unit: 第81期县处级干部进修班一支部.
  func fullName(of unit: FoundUnit) throws -> String {
    try value("SELECT full_name FROM (\(SQL.namedUnits)) AS named WHERE named.id = \(unit.id)")
  }
}

extension TraineeState {
  /// A state as a report shows it: the code for programs, the word for people.
  fileprivate static func cell(of state: TraineeState) -> Cell {
    .term(code: state.rawValue, word: state.word)
  }
}
