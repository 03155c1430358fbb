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
    let request =
      draft.cells.map { "\($0.key.key)=\($0.value)" }.sorted() + [path.text, draft.overlapReason]
    return try await act("trainee.add", key: key, request: request) { act in
      try act.add(reading, to: path, overlapReason: draft.overlapReason, keys, on: today)
    }
  }
}

extension Act {
  fileprivate func add(
    _ reading: RosterReading, to path: UnitPath, overlapReason: String?, _ keys: PersonalDataKeys,
    on today: Day
  ) throws -> Int {
    let unit = try session.requireUnit(at: path)
    let rosterClass = try session.requireRosterClass(of: unit.classID)
    let laid = try session.lay(
      reading, into: rosterClass, usual: unit.kind == .trainingClass ? nil : unit, keys)
    var roster = RosterCase(laid, RosterImportTerms(path), on: today, isMerged: true)
    roster.sparesOverlap = overlapReason != nil
    try session.judge(roster)
    let counts = try session.countJudged(laid.id)
    let check = try session.appraise(roster, counts, laid, rosterClass, keys)
    if check.count(.rejected) == 0, let there = try session.recordedTrainee(in: laid.id) {
      throw Refusal.traineeIsThere(there)
    }
    if let error = check.findings.first(where: { $0.severity == .error }) {
      throw Refusal(.invalid, code: error.code, message: error.message, repair: error.repair)
    }
    try session.sealChanges(of: laid.id, keys)
    let id = try session.newTrainee(in: laid.id)
    try session.merge(
      roster, counts, state: rosterClass.newState(on: today), because: overlapReason)
    try session.clearAway(laid.id)
    try journal(.trainee, id, after: ["class": rosterClass.unit.officialName])
    return id
  }
}

extension Session {
  /// Lays out a roster that is read already.
  fileprivate func lay(
    _ reading: RosterReading, into rosterClass: RosterClass, usual: FoundUnit?,
    _ keys: PersonalDataKeys
  ) throws -> LaidRoster {
    let id = try drawStaging()
    var laying = RosterLaying(
      self, staging: id, keys, RosterPlacing(rosterClass.units, usual: usual), isSealing: true)
    for entry in reading.entries { try laying.take(entry) }
    try laying.finish()
    return LaidRoster(
      id: id, classID: rosterClass.unit.id, reading: reading, columns: reading.writtenColumns,
      misplaced: laying.misplaced, earlier: nil)
  }

  fileprivate func recordedTrainee(in id: Int) throws -> Int? {
    try optionalValue(
      "SELECT trainee_id FROM roster_judged WHERE staging_id = \(id) AND NOT trainee_is_new")
  }

  fileprivate func newTrainee(in id: Int) throws -> Int {
    try value("SELECT trainee_id FROM roster_judged WHERE staging_id = \(id) AND trainee_is_new")
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
