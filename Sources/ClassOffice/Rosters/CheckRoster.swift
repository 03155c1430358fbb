public import Documents
internal import Postgres
public import Training

extension ClassOffice {
  /// Holds a roster against a class and tells what an import would do; nothing is written.
  ///
  /// - Parameters:
  ///   - reading: The file as read.
  ///   - path: The class.
  ///   - fingerprint: That of the file, to know it again.
  ///   - mode: How whoever is there already is treated.
  ///   - unit: The branch or group for every row that names none.
  /// - Throws: ``Refusal`` when there is no such class, it is over, or the key is not at hand; what
  ///   is wrong with single rows is a finding.
  public func checkRoster(
    _ reading: RosterReading, for path: UnitPath, fingerprint: RosterFingerprint,
    mode: RosterImportMode = .update, unit: UnitPath? = nil
  ) async throws -> RosterCheck {
    let keys = try requireKeys()
    let entries = reading.verdict == .fileError ? [] : reading.entries
    let lines = entries.map { RosterLine($0, keys) }
    let today = today
    return try await read { session in
      let rosterClass = try session.requireRosterClass(at: path)
      let placed = try session.place(lines, of: reading, into: rosterClass, unit: unit)
      let judgements = try session.judge(
        placed.lines.relation, for: rosterClass.unit.id, mode: mode, on: today)
      var appraisal = RosterAppraisal(reading, for: rosterClass, keys, placing: placed.findings)
      let rows = appraisal.rows(of: placed.lines, judgements)
      return RosterCheck(
        className: rosterClass.unit.officialName, rows: rows, findings: appraisal.findings,
        personsRead: reading.personsRead,
        earlier: try session.earlierImport(of: fingerprint, into: rosterClass.unit.id))
    }
  }
}

extension Session {
  /// The lines with the branches and groups that they name, or that is given for all.
  func place(
    _ lines: [RosterLine], of reading: RosterReading, into rosterClass: RosterClass,
    unit path: UnitPath?
  ) throws -> (lines: [RosterLine], findings: [SheetFinding]) {
    let usual = try path.map { try requireUnit(at: $0, in: rosterClass) }
    var placing = RosterPlacing(rosterClass.units, columns: reading.writtenColumns)
    var lines = lines
    for index in lines.indices {
      if let usual, lines[index].entry.branch == nil, lines[index].entry.group == nil {
        if usual.kind == .branch { lines[index].branchID = usual.id }
        if usual.kind == .group { lines[index].groupID = usual.id }
      } else {
        placing.place(&lines[index])
      }
    }
    return (lines, placing.findings)
  }

  private func requireUnit(at path: UnitPath, in rosterClass: RosterClass) throws -> FoundUnit {
    let unit = try requireUnit(at: path)
    guard unit.classID == rosterClass.unit.id, unit.kind != .trainingClass else {
      throw Refusal.unitOfAnotherClass(path.text, rosterClass.unit.officialName)
    }
    return unit
  }

  /// The latest import of the same file into a class that was not undone.
  func earlierImport(of fingerprint: RosterFingerprint, into id: Int) throws -> EarlierImport? {
    try row(
      """
      SELECT id, imported_at
      FROM roster_import
      WHERE class_id = \(id) AND fingerprint = \(fingerprint.digest) AND undone_at IS NULL
      ORDER BY id DESC
      LIMIT 1
      """
    ) { row in
      let moment: Moment = try row["imported_at"]
      return EarlierImport(id: try row["id"], importedAt: "\(moment)")
    }
  }
}
