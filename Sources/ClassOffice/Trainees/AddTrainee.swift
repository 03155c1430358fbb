internal import Documents
internal import Postgres
public import Training

/// What is written down of a new trainee (学员登记): cells of a roster, read by its rules.
public struct TraineeDraft: Hashable, Sendable {
  /// What was said, by field; 姓名, 性别, 工作单位 and 职务 are needed.
  public let cells: [RosterField: String]
  /// Why being in two classes on the same days is right.
  public let overlapReason: String?

  /// Writes down a new trainee.
  public init(_ cells: [RosterField: String], overlapReason: String? = nil) {
    (self.cells, self.overlapReason) = (cells, overlapReason)
  }

  /// The roster of one row that it is.
  fileprivate func reading(on day: Day) throws -> RosterReading {
    let fields = RosterField.allCases.filter { cells[$0] != nil || Self.needed.contains($0) }
    let bytes = try DelimitedText.write(
      [fields.map(\.title), fields.map { cells[$0] ?? "" }], encoding: .utf8, delimiter: .comma)
    return try RosterReader.read(
      bytes: bytes, options: RosterReadingOptions(today: day, encoding: .utf8))
  }

  private static let needed: Set<RosterField> = [.name, .sex, .unit, .post]
}

extension ClassOffice {
  /// Adds one trainee to a class and returns the number, by the rules of a roster of one row.
  ///
  /// - Parameters:
  ///   - draft: What is said of the person.
  ///   - path: The class, or the branch or group in which to place.
  ///   - key: The idempotency key.
  /// - Throws: ``Refusal`` when a cell is wrong or missing, the person is in the class already or,
  ///   without a reason, in another class on the same days, or the class is over.
  public func addTrainee(
    _ draft: TraineeDraft, to path: UnitPath, key: String? = nil
  ) async throws -> Int {
    let (keys, today) = (try requireKeys(), today)
    let reading = try draft.reading(on: today)
    let batch = RosterBatch(
      reading: reading, fingerprint: RosterFingerprint(of: []), mode: .update, keys: keys,
      today: today, lines: reading.entries.map { RosterLine($0, keys) })
    let request =
      draft.cells.map { "\($0.key.key)=\($0.value)" }.sorted() + [path.text, draft.overlapReason]
    return try await act("trainee.add", key: key, request: request) { act in
      try act.add(batch, to: path, overlapReason: draft.overlapReason)
    }
  }
}

extension Act {
  fileprivate func add(
    _ batch: RosterBatch, to path: UnitPath, overlapReason: String?
  ) throws -> Int {
    let unit = try session.requireUnit(at: path)
    let rosterClass = try session.requireRosterClass(of: unit.classID)
    let placed = try session.place(
      batch.lines, of: batch.reading, into: rosterClass,
      unit: unit.kind == .trainingClass ? nil : path)
    let staging = try session.lay(placed.lines, for: rosterClass.unit.id, at: stamp)
    let judgements = try session.judge(
      staging.relation, for: staging.classID, mode: .update, on: batch.today)
    if let there = judgements.first, there.doubt == nil, let id = there.trainee {
      throw Refusal.traineeIsThere(id)
    }
    var appraisal = RosterAppraisal(
      batch.reading, for: rosterClass, batch.keys, placing: placed.findings,
      sparingOverlap: overlapReason != nil)
    let rows = appraisal.rows(of: placed.lines, judgements)
    if let error = appraisal.findings.first(where: { $0.severity == .error }) {
      throw Refusal(.invalid, code: error.code, message: error.message, repair: error.repair)
    }
    try session.settle(staging, batch, rows, judgements)
    let id = try session.onlyTrainee(in: staging)
    try mergeWithoutBatch(
      staging, of: batch, state: rosterClass.newState(on: batch.today), because: overlapReason)
    try journal(.trainee, id, after: ["class": rosterClass.unit.officialName])
    return id
  }
}

extension Session {
  fileprivate func onlyTrainee(in staging: RosterStaging) throws -> Int {
    try value("SELECT trainee_id FROM roster_staged WHERE staging_id = \(staging.id)")
  }
}

extension Refusal {
  /// The person is in the class already.
  static func traineeIsThere(_ id: Int) -> Self {
    Self(
      .conflict, code: "trainee-is-there", message: "此人已是本班学员（编号 \(id)）",
      repair: "要修改资料用 banci trainee change \(id)；若是同名的另一人，请填写身份证号")
  }
}
