public import Documents
internal import Postgres
public import Training

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
  /// The batch that the same file made before.
  public let earlier: EarlierImport?
}

extension ClassOffice {
  /// Imports a roster into a class: all of it, or nothing where a single row has an error.
  ///
  /// The rows are laid out by COPY first, with blind indexes in the place of numbers, and merged by
  /// one statement. Whoever comes new is 拟调训 (`proposed`) before the class's first day and
  /// 已报到 (`reported`) from then on. A blank cell never erases what is recorded.
  ///
  /// - Parameters:
  ///   - reading: The file as read.
  ///   - path: The class.
  ///   - fingerprint: That of the file, to know it again.
  ///   - mode: How whoever is there already is treated.
  ///   - unit: The branch or group for every row that names none.
  ///   - key: The idempotency key.
  /// - Throws: ``Refusal`` when there is no such class, it is over, the key of personal data is not
  ///   at hand or is another, a row has an error, or nobody is on the roster.
  public func importRoster(
    _ reading: RosterReading, into path: UnitPath, fingerprint: RosterFingerprint,
    mode: RosterImportMode = .update, unit: UnitPath? = nil, key: String? = nil
  ) async throws -> RosterImportAnswer {
    let keys = try requireKeys()
    guard reading.verdict == .clean else { throw Refusal.rosterHasErrors(reading.findings) }
    guard !reading.entries.isEmpty else { throw Refusal.rosterIsEmpty }
    let batch = RosterBatch(
      reading: reading, fingerprint: fingerprint, mode: mode, keys: keys, today: today,
      lines: reading.entries.map { RosterLine($0, keys) })
    let staging = try await stage(batch, into: path, unit: unit)
    let request = [path.text, fingerprint.digest.sqlText, mode.rawValue, unit?.text]
    do {
      return try await merge("roster.import", key: key, request: request) { act in
        try act.merge(staging, of: batch, into: path)
      }
    } catch {
      try? await database.bulk { try $0.forget(staging.id) }
      throw error
    }
  }
}

/// A roster on its way into a class.
struct RosterBatch: Sendable {
  let reading: RosterReading
  let fingerprint: RosterFingerprint
  let mode: RosterImportMode
  let keys: PersonalDataKeys
  let today: Day
  let lines: [RosterLine]
}

extension Act {
  fileprivate func merge(
    _ staging: RosterStaging, of batch: RosterBatch, into path: UnitPath
  ) throws -> RosterImportAnswer {
    try session.lockClass(staging.classID)
    let rosterClass = try session.requireRosterClass(at: path)
    let earlier = try session.earlierImport(of: batch.fingerprint, into: staging.classID)
    let judgements = try session.judge(
      staging.relation, for: staging.classID, mode: batch.mode, on: batch.today)
    var appraisal = RosterAppraisal(batch.reading, for: rosterClass, batch.keys, placing: [])
    let rows = appraisal.rows(of: batch.lines, judgements)
    guard !rows.contains(where: { $0.outcome == .rejected }) else {
      throw Refusal.rosterHasErrors(appraisal.findings)
    }
    try session.settle(staging, batch, rows, judgements)
    let counts = try merge(staging, of: batch, state: rosterClass.newState(on: batch.today))
    try journal(counts, of: rosterClass, batch)
    return RosterImportAnswer(
      id: counts.id, read: counts.read, created: counts.created, updated: counts.updated,
      same: counts.same, earlier: earlier)
  }

  private func journal(
    _ counts: RosterMergeCounts, of rosterClass: RosterClass, _ batch: RosterBatch
  ) throws {
    try journal(
      .rosterImport, counts.id,
      after: [
        "class": rosterClass.unit.officialName, "file": batch.fingerprint.shortText,
        "created": "\(counts.created)", "updated": "\(counts.updated)", "same": "\(counts.same)",
      ])
  }
}
