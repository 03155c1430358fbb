internal import Documents
internal import Postgres
internal import Training

/// What an import did (导入结果): numbers alone, no personal data.
public struct RosterImportAnswer: Hashable, Sendable, Codable {
  /// The batch's number.
  public let id: Int
  /// How many rows were read.
  public let read: Int
  /// How many of them brought a trainee.
  public let created: Int
  /// How many changed something.
  public let updated: Int
  /// How many were recorded already.
  public let same: Int
  /// How many were left out.
  public let rejected: Int
  /// How many trainees left the class because the sender does not name them any more.
  public let left: Int
  /// The batch that the same file made before.
  public let earlier: EarlierImport?
}

/// An import that was made, with what was found (导入结果与意见).
public struct RosterImportResult: Sendable {
  /// What it did; `nil` where there was nothing to do.
  public let answer: RosterImportAnswer?
  /// What was found; `nil` where the same request was answered before.
  public let check: RosterCheck?
}

extension ClassOffice {
  /// Imports a roster into a class: all of it, or nothing where a single row has an error.
  ///
  /// The rows are laid out by COPY while they are read, with blind indexes and seals in the place of
  /// numbers, and judged and merged by statements that are as many for ten rows as for ten thousand.
  /// Whoever comes new is 拟调训 (`proposed`) before the class's first day and 已报到 (`reported`)
  /// from then on. A blank cell never erases what is recorded.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - terms: On which terms it comes into which class.
  ///   - key: The idempotency key.
  ///   - skippingUnchanged: Whether a roster of which every row is recorded already makes no batch.
  /// - Throws: ``Refusal`` when there is no such class, it is over, the key of personal data is not
  ///   at hand or is another, a row has an error and the terms are not partial, or nobody is on the
  ///   roster.
  public func importRoster(
    _ source: RosterSource, _ terms: RosterImportTerms, key: String? = nil,
    skippingUnchanged: Bool = false
  ) async throws -> RosterImportResult {
    let (keys, today) = (try requireKeys(), today)
    try source.requireRows(atMost: RosterLaying.mostRows)
    let remembrance = try key.map {
      try Remembrance(
        key: $0, act: "roster.import",
        request: [source.fingerprint.digest.sqlText] + terms.digestible)
    }
    let stamp = clock()
    return try await wording([:]) { closures in
      try await database.bulk(refusing: closures) { [actor] session in
        let laid = try session.lay(source, terms, keys, isSealing: true)
        try laid.requireAcceptable(terms)
        var check: RosterCheck?
        let answer = try session.perform(
          "roster.import", by: actor, at: stamp, remembering: remembrance
        ) { act -> RosterImportAnswer? in
          let (answer, found) = try act.merge(
            laid, RosterCase(laid, terms, on: today, isMerged: true), source.fingerprint, keys,
            skippingUnchanged)
          check = found
          return answer
        }
        try session.clearAway(laid.id)
        return RosterImportResult(answer: answer, check: check)
      }
    }
  }
}

extension LaidRoster {
  /// Refuses what need not be held against the database.
  fileprivate func requireAcceptable(_ terms: RosterImportTerms) throws(Refusal) {
    switch reading.verdict {
    case .clean: break
    case .rowErrors where terms.isPartial: break
    case .rowErrors, .fileError: throw .rosterHasErrors(reading.findings)
    }
    guard reading.personsRead > 0 else { throw .rosterIsEmpty }
  }
}

extension Act {
  fileprivate func merge(
    _ laid: LaidRoster, _ roster: RosterCase, _ fingerprint: RosterFingerprint,
    _ keys: PersonalDataKeys, _ skippingUnchanged: Bool
  ) throws -> (RosterImportAnswer?, RosterCheck) {
    try session.lockClass(roster.classID)
    // Whoever held the pen before may have imported the same file.
    var laid = laid
    laid.earlier = try session.earlierImport(of: fingerprint, into: roster.classID)
    let rosterClass = try session.requireRosterClass(of: roster.classID)
    try session.judge(roster)
    let judged = try session.countJudged(roster.id)
    let check = try session.appraise(roster, judged, laid, rosterClass, keys)
    guard !check.isRefused || roster.terms.isPartial && !check.isRefusedWhole else {
      throw Refusal.rosterHasErrors(check.findings)
    }
    if skippingUnchanged, check.changesNothing { return (nil, check) }
    try session.judgeLeavers(check.leaving, roster)
    try session.sealChanges(of: roster.id, keys)
    let counts = try session.countJudged(roster.id)
    try session.merge(
      roster, counts, state: rosterClass.newState(on: roster.today), because: nil)
    try session.releaseLeavers(roster)
    let id = try record(
      roster, laid, of: fingerprint, check, counts, reasons: check.reasons(laid))
    let answer = RosterImportAnswer(
      id: id, read: laid.reading.personsRead, created: counts[.created],
      updated: counts[.updated] - check.leaving.count, same: counts[.same],
      rejected: check.count(.rejected), left: check.leaving.count,
      earlier: laid.earlier)
    try keepFindings(
      LeftOutRows(findings: check.findings, names: check.rejectedNames), of: id, keys)
    try journal(answer, of: rosterClass, fingerprint)
    return (answer, check)
  }

  private func journal(
    _ answer: RosterImportAnswer, of rosterClass: RosterClass, _ fingerprint: RosterFingerprint
  ) throws {
    var after: [String: String?] = [
      "class": rosterClass.unit.officialName, "file": fingerprint.shortText,
      "created": "\(answer.created)", "updated": "\(answer.updated)", "same": "\(answer.same)",
    ]
    if answer.rejected > 0 { after["rejected"] = "\(answer.rejected)" }
    if answer.left > 0 { after["left"] = "\(answer.left)" }
    try journal(.rosterImport, answer.id, after: after)
  }
}

extension RosterCheck {
  /// Why rows were left out, by their number: the codes of their errors.
  fileprivate func reasons(_ laid: LaidRoster) -> [(row: Int, reason: String)] {
    var codes: [Int: [String]] = [:]
    for row in laid.reading.rejectedRows.rows { codes[row] = [] }
    for finding in findings where finding.severity == .error {
      guard let row = finding.row, codes[row]?.contains(finding.code) != true else { continue }
      codes[row, default: []].append(finding.code)
    }
    return codes.sorted { $0.key < $1.key }.map {
      (row: $0, reason: $1.isEmpty ? "row-has-errors" : $1.joined(separator: " "))
    }
  }
}
