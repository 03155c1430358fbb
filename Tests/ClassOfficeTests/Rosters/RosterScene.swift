import ClassOffice
import Documents
import Postgres
import TestSupport
import Testing
import Training

/// The 81st class with two branches, before its first day, and rosters for it.
struct RosterScene {
  let office: ClassOffice
  let database: Database
  let classID: Int

  /// The class on a day; with `adding: false` the one that is there already.
  init(now: Moment = "2024-10-01 08:00", adding: Bool = true) async throws {
    office = try TestOffice.open(now: now)
    database = try TestOffice.ownersDatabase()
    guard adding else {
      classID = try await office.showClass("81").summary.id
      return
    }
    classID = try await office.addClass(.no81)
    _ = try await office.addBranch(named: "一支部", to: "81")
    _ = try await office.addBranch(named: "二支部", to: "81")
  }

  /// The columns of most rosters here.
  static let header = "姓名,性别,工作单位,职务,身份证号,手机号"

  /// A roster of lines below that header.
  static func roster(_ lines: String..., header: String = header) -> String {
    ([header] + lines).joined(separator: "\n") + "\n"
  }

  /// An ID number that nobody has: 340000 is a province and no county.
  static func number(_ sequence: Int, born: String = "19750612") -> String {
    let padded = String(1000 + sequence).dropFirst()
    let digits = "340000\(born)\(padded)"
    return digits + (IDNumber.checkCharacter(of: digits).map { String($0) } ?? "")
  }

  /// A roster as read.
  func reading(_ text: String) throws -> RosterReading { try reading(Array(text.utf8)) }

  /// A roster as read.
  func reading(_ bytes: [UInt8]) throws -> RosterReading {
    try RosterReader.read(bytes: bytes, options: RosterReadingOptions(today: office.today))
  }

  /// A roster as a source.
  func source(_ bytes: [UInt8]) -> RosterSource {
    let today = office.today
    return RosterSource(fingerprint: RosterFingerprint(of: bytes)) { each in
      try RosterReader.read(
        SheetFile(bytes), options: RosterReadingOptions(today: today), each: each)
    }
  }

  /// What a roster would do.
  func check(
    _ text: String, for path: UnitPath = "81", mode: RosterImportMode = .update,
    unit: UnitPath? = nil, sender: String? = nil, deciding: [RosterDecision] = []
  ) async throws -> RosterCheck {
    try await check(
      Array(text.utf8),
      RosterImportTerms(path, mode: mode, unit: unit, sender: sender, decisions: deciding))
  }

  /// What a roster would do on those terms.
  func check(_ bytes: [UInt8], _ terms: RosterImportTerms) async throws -> RosterCheck {
    try await office.checkRoster(source(bytes), terms)
  }

  /// Imports a roster.
  @discardableResult
  func importing(
    _ text: String, into path: UnitPath = "81", mode: RosterImportMode = .update,
    unit: UnitPath? = nil, sender: String? = nil, deciding: [RosterDecision] = [],
    key: String? = nil
  ) async throws -> RosterImportAnswer {
    try await importing(
      Array(text.utf8), into: path, mode: mode, unit: unit, sender: sender, deciding: deciding,
      key: key)
  }

  /// Imports a roster.
  @discardableResult
  func importing(
    _ bytes: [UInt8], into path: UnitPath = "81", mode: RosterImportMode = .update,
    unit: UnitPath? = nil, sender: String? = nil, deciding: [RosterDecision] = [],
    key: String? = nil
  ) async throws -> RosterImportAnswer {
    try await importing(
      bytes, RosterImportTerms(path, mode: mode, unit: unit, sender: sender, decisions: deciding),
      key: key)
  }

  /// Imports a roster on those terms.
  func importing(
    _ bytes: [UInt8], _ terms: RosterImportTerms, key: String? = nil
  ) async throws -> RosterImportAnswer {
    let result = try await office.importRoster(source(bytes), terms, key: key)
    return try #require(result.answer)
  }

  /// `name employer post state branch/group order` of the trainees of a class, in class order.
  func trainees(of code: String = "81") async throws -> [String] {
    try await database.read { session in
      try session.values(
        """
        SELECT concat_ws(' ', person.name, trainee.employer, trainee.post, trainee.state,
          branch.official_name, study_group.official_name, trainee.class_order)
        FROM trainee
        JOIN person ON person.id = trainee.person_id
        JOIN study_unit AS unit ON unit.id = trainee.class_id
        LEFT JOIN placement ON placement.trainee_id = trainee.id AND placement.until IS NULL
        LEFT JOIN study_unit AS branch ON branch.id = placement.branch_id
        LEFT JOIN study_unit AS study_group ON study_group.id = placement.group_id
        WHERE unit.code = \(code)
        ORDER BY trainee.class_order, trainee.id
        """)
    }
  }

  /// How many rows the tables have that an import writes.
  func counts() async throws -> [String: Int] {
    try await database.read { session in
      let counts = try session.rows(
        """
        SELECT 'person' AS name, count(*) AS count FROM person
        UNION ALL SELECT 'trainee', count(*) FROM trainee
        UNION ALL SELECT 'placement', count(*) FROM placement
        UNION ALL SELECT 'roster_import', count(*) FROM roster_import
        UNION ALL SELECT 'roster_import_row', count(*) FROM roster_import_row
        UNION ALL SELECT 'roster_staged', count(*) FROM roster_staged
        """
      ) { row in (try row["name"] as String, try row["count"] as Int) }
      return Dictionary(uniqueKeysWithValues: counts)
    }
  }
}
