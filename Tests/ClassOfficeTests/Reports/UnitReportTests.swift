import Documents
import Postgres
import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct UnitReportTests {
  let scene: TripScene
  static let studying = Cell.term(code: "studying", word: "在学")

  init() async throws { scene = try await TripScene(firstBranch: 2) }

  @Test func `a class at a glance counts branches, trainees and live trips`() async throws {
    try await scene.database.insert(
      [InventedTrainee("未到", state: "no_show"), InventedTrainee("退出", state: "withdrawn")],
      intoClass: scene.classID)
    _ = try await scene.office.addClass(
      .of(code: "82", name: "第82期县处级干部进修班", days: .days("2025-03-03", "2025-05-01")))
    try await scene.schedule()
    let cancelled = try await scene.schedule(["81/2"])
    try await scene.office.cancelTrip(cancelled, because: "大雪")

    let reports = try await scene.office.classOverviews()
    let one = try await scene.office.classOverviews(of: "81")

    let expected = ClassOverview(
      code: "81", name: "第81期县处级干部进修班", kind: "进修班", plan: "主体班", level: "县处级",
      days: .days("2024-10-14", "2024-12-27"), state: .term(code: "planned", word: "筹备"),
      branches: 2, groups: 0, planned: 130, onBooks: 3, trips: 1)
    #expect(one == ClassOverviews([expected]))
    #expect(reports.classes.map(\.code) == ["82", "81"])
    #expect(reports.classes.last == expected)
  }

  @Test func `a roster goes by branch and list, those without a branch last`() async throws {
    try await scene.database.insert(
      [
        InventedTrainee("未编组"), InventedTrainee("二支", in: scene.secondBranch.id),
        InventedTrainee("被换", state: "replaced", in: scene.firstBranch.id),
      ], intoClass: scene.classID)

    let report = try await scene.office.roster(of: "81")

    #expect(
      report
        == RosterReport(
          unit: "第81期县处级干部进修班",
          rows: [
            row("赵学甲", branch: "一支部"), row("赵学乙", sex: "女", branch: "一支部"),
            row("二支", branch: "二支部"), row("未编组", branch: nil),
          ]))
  }

  @Test func `the roster of a branch has those who are there on the day`() async throws {
    try await scene.database.write { session in
      _ = try session.execute(
        """
        WITH ended AS (
          UPDATE placement SET until = '2024-11-01'
          WHERE trainee_id = \(scene.trainees[0])
          RETURNING trainee_id, class_id, class_days
        )
        INSERT INTO placement (trainee_id, class_id, class_days, since, lone_branch_id)
        SELECT trainee_id, class_id, class_days, '2024-11-01', \(scene.secondBranch.id) FROM ended
        """)
    }

    let before = try await scene.office.roster(of: "81/1", on: "2024-10-01")
    let after = try await scene.office.roster(of: "81/1", on: "2024-11-01")
    let structure = try await scene.office.unitStructure(of: "81/1", on: "2025-06-01")

    #expect(before.unit == "第81期县处级干部进修班一支部")
    #expect(before.rows.map(\.name) == ["赵学甲", "赵学乙"])
    #expect(after.rows.map(\.name) == ["赵学乙"])
    #expect(
      structure
        == UnitStructure(
          unit: "第81期县处级干部进修班一支部", on: "2025-06-01", members: [.init(sex: "女")]))
  }

  @Test func `numbers are masked, a host's roster has none, and the full ones are journaled`()
    async throws
  {
    let idNumber = try InventedNumbers.idNumber(birth: "19750601")
    try await seal(mobile: "13812345678", idNumber: idNumber)

    let masked = try await scene.office.roster(of: "81/1").text(as: .csv)
    let host = try await scene.office.roster(of: "81/1", for: .host).text(as: .csv)
    let journaledBefore = try await revelations()
    let full = try await scene.office.rosterInFull(of: "81/1").text(as: .csv)

    #expect(masked.contains("138****5678"))
    #expect(!masked.contains("13812345678") && !masked.contains(idNumber))
    #expect(!host.contains("138") && !host.contains("340000"))
    #expect(full.contains("13812345678") && full.contains(idNumber))
    #expect(journaledBefore == [])
    #expect(
      try await revelations() == [
        #"{"act":"roster.reveal","after":{"shown":"id_number mobile"},"at":"2024-12-08T08:00:00+08:00","by":1,"claimed":false}"#
      ])
  }

  @Test func `without the master key a host's roster is had, the office's is refused`()
    async throws
  {
    try await seal(
      mobile: "13812345678", idNumber: try InventedNumbers.idNumber(birth: "19750601"))
    let keyless = ClassOffice(
      database: try TestOffice.database(), actor: .login("tester"), keys: nil,
      clock: { Stamp("2024-12-08 08:00") })

    let host = try await keyless.roster(of: "81/1", for: .host)
    let refused = await #expect(throws: Refusal.self) { try await keyless.roster(of: "81/1") }
    let refusedInFull = await #expect(throws: Refusal.self) {
      try await keyless.rosterInFull(of: "81/2")
    }

    #expect(host.rows.count == 2)
    #expect(
      [refused, refusedInFull].map { $0?.code } == Array(repeating: "master-key-missing", count: 2))
  }

  @Test func `a unit that is not there is refused`() async throws {
    let office = scene.office

    let refusals = [
      await #expect(throws: Refusal.self) { try await office.roster(of: "81/9") },
      await #expect(throws: Refusal.self) { try await office.rosterInFull(of: "81/9") },
      await #expect(throws: Refusal.self) { try await office.unitStructure(of: "80") },
      await #expect(throws: Refusal.self) { try await office.classOverviews(of: "81/1") },
    ]

    #expect(
      refusals.map { $0?.code } == [
        "unit-not-found", "unit-not-found", "class-not-found", "not-a-class",
      ])
  }

  private func row(_ name: String, sex: String = "男", branch: String?) -> RosterRow {
    RosterRow(
      branch: branch, name: name, sex: sex, employer: "某县教育局", state: Self.studying)
  }

  private func seal(mobile: String, idNumber: String) async throws {
    let keys = PersonalDataKeys(from: TestOffice.key)
    try await scene.database.write { session in
      let person: Int = try session.value(
        "SELECT person_id FROM trainee WHERE id = \(scene.trainees[0])")
      let sealedMobile = Bytes(try keys.seal(mobile, for: .mobile(of: person)))
      let sealedNumber = Bytes(try keys.seal(idNumber, for: .idNumber(of: person)))
      _ = try session.execute(
        """
        UPDATE person
        SET mobile_sealed = \(sealedMobile), id_number_sealed = \(sealedNumber),
          mobile_index = \(Bytes(keys.blindIndex(of: try Mobile(mobile)))),
          id_number_index = \(Bytes(keys.blindIndex(of: idNumber)))
        WHERE id = \(person)
        """)
    }
  }

  private func revelations() async throws -> [String] {
    try await scene.database.read { session in
      try session.values(
        "SELECT record FROM journal_entry WHERE record LIKE '%roster.reveal%' ORDER BY number")
    }
  }
}

/// Numbers that nobody has.
private enum InventedNumbers {
  /// The area code is a province's, which no resident holds.
  static func idNumber(birth: String) throws -> String {
    let digits = "340000\(birth)001"
    return digits + (IDNumber.checkCharacter(of: digits).map { String($0) } ?? "")
  }
}
