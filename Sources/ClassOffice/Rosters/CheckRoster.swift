internal import Documents
internal import Postgres
internal import Training

extension ClassOffice {
  /// Holds a roster against a class and tells what an import would do; nothing is written.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - terms: On which terms it would come into which class.
  /// - Throws: ``Refusal`` when there is no such class, it is over, or the key of personal data is
  ///   not at hand or is another; what is wrong with single rows is a finding.
  public func checkRoster(
    _ source: RosterSource, _ terms: RosterImportTerms
  ) async throws -> RosterCheck {
    let (keys, today) = (try requireKeys(), today)
    return try await wording([:]) { closures in
      try await database.bulk(refusing: closures) { session in
        let laid = try session.lay(source, terms, keys, isSealing: false)
        let roster = RosterCase(laid, terms, on: today, isMerged: false)
        let rosterClass = try session.requireRosterClass(of: laid.classID)
        try session.judge(roster)
        let check = try session.appraise(
          roster, try session.countJudged(laid.id), laid, rosterClass, keys)
        try session.clearAway(laid.id)
        return check
      }
    }
  }
}

/// A roster that is laid out (暂存的名册).
struct LaidRoster: Sendable {
  /// The number under which it lies.
  let id: Int
  let classID: Int
  let reading: RosterReading
  /// The headers as written, by field.
  let columns: [RosterField: String]
  let misplaced: [MisplacedRow]
  /// The batch that the same file made before.
  var earlier: EarlierImport?
  /// The organisation that sent it.
  var sender: RosterSender?
}

/// The organisation that sends a roster (报送单位).
struct RosterSender: Sendable {
  let id: Int
  /// Its official name today.
  let name: String
}

extension RosterCase {
  init(_ laid: LaidRoster, _ terms: RosterImportTerms, on today: Day, isMerged: Bool) {
    self.init(
      id: laid.id, classID: laid.classID, terms: terms,
      // A row may be wrong in itself and name a branch that there is not.
      rejected: Array(Set(laid.reading.rejectedRows.rows).union(laid.misplaced.map(\.row))),
      today: today,
      sender: laid.sender?.id, isMerged: isMerged)
  }
}

extension Session {
  /// Reads a roster and lays it out for a class.
  func lay(
    _ source: RosterSource, _ terms: RosterImportTerms, _ keys: PersonalDataKeys, isSealing: Bool
  ) throws -> LaidRoster {
    let fingerprint: Bytes? = try optionalValue("SELECT fingerprint FROM personal_data_key")
    try keys.requireFingerprint(fingerprint)
    let rosterClass = try requireRosterClass(at: terms.path)
    let usual = try terms.unit.map { try requireUnit(at: $0, in: rosterClass) }
    let sender = try terms.sender.map { typed in
      RosterSender(
        id: try requireOrganisation(named: typed), name: try officialOrganisation(named: typed))
    }
    guard sender != nil || terms.mode != .replace else { throw Refusal.replacementNeedsSender }
    let id = try drawStaging()
    var laying = RosterLaying(
      self, staging: id, keys, RosterPlacing(rosterClass.units, usual: usual), isSealing: isSealing)
    let reading = try source.read { try laying.take($0) }
    try laying.finish()
    return LaidRoster(
      id: id, classID: rosterClass.unit.id, reading: reading, columns: reading.writtenColumns,
      misplaced: laying.misplaced,
      earlier: try earlierImport(of: source.fingerprint, into: rosterClass.unit.id),
      sender: sender)
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
