import Documents
import Postgres
import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct RosterRefusalTests {
  let scene: RosterScene

  init() async throws { scene = try await RosterScene() }

  @Test func `somebody in another class on the same days is an error that names both`()
    async throws
  {
    let line = "张三,男,某县教育局,局长,\(RosterScene.number(11)),"
    _ = try await scene.office.addClass(
      .of(code: "82", name: "第82期中青班", days: .days("2024-12-20", "2025-01-20")))
    try await scene.importing(RosterScene.roster(line), into: "82")

    let check = try await scene.check(RosterScene.roster(line))

    #expect(
      check.findings.map(\.message) == [
        "张三已在同期班次：第82期中青班（\(DaySpan.days("2024-12-20", "2025-01-20"))），与"
          + "第81期县处级干部进修班（\(DaySpan.days("2024-10-14", "2024-12-27"))）重叠"
      ])
    #expect(check.findings.map(\.code) == ["in-another-class"])
    await #expect(throws: Refusal.rosterHasErrors(check.findings)) {
      try await scene.importing(RosterScene.roster(line))
    }
  }

  @Test func `more people than planned are a warning with both numbers`() async throws {
    _ = try await scene.office.addClass(small)
    let text = RosterScene.roster("张三,男,甲局,科长,,", "李四,男,甲局,科长,,", "王五,男,甲局,科长,,")

    let check = try await scene.check(text, for: "5")
    let answer = try await scene.importing(text, into: "5")

    #expect(check.findings.map(\.code) == ["over-planned-size"])
    #expect(check.findings.map(\.severity) == [.warning])
    #expect(check.findings[0].message == "小班计划 2 人，导入后在册 3 人")
    #expect(answer.created == 3)
  }

  @Test(arguments: [[ClassState.open, .closed], [.cancelled]])
  func `a class that is over takes nobody`(steps: [ClassState]) async throws {
    for step in steps { _ = try await scene.office.stepClass("81", to: step) }
    let refusal = Refusal.classIsOver("第81期县处级干部进修班", steps[steps.count - 1])

    await #expect(throws: refusal) {
      _ = try await scene.check(RosterScene.roster("张三,男,甲局,科长,,"))
    }
    await #expect(throws: refusal) {
      try await scene.importing(RosterScene.roster("张三,男,甲局,科长,,"))
    }
  }

  @Test func `one bad row keeps the whole roster out`() async throws {
    let before = try await scene.counts()
    let text = RosterScene.roster("张三,男,甲局,科长,,", "李四,男,甲局,科长,123,")

    let check = try await scene.check(text)

    #expect(RosterCheck.Outcome.allCases.map(check.count) == [1, 0, 0, 1])
    await #expect(throws: Refusal.rosterHasErrors(check.findings)) {
      try await scene.importing(text)
    }
    #expect(try await scene.counts() == before)
  }

  @Test func `whoever is not there yet needs sex, unit and post`() async throws {
    let check = try await scene.check(RosterScene.roster("张三,,,,,"))

    #expect(check.findings.map(\.code) == ["field-missing", "field-missing", "field-missing"])
    #expect(check.findings.map(\.column) == ["性别", "工作单位", "职务"])
  }

  @Test func `a name that two rows have needs ID numbers`() async throws {
    let check = try await scene.check(
      RosterScene.roster("刘志远,男,甲局,科长,,", "刘志远,男,乙局,科长,,"))

    let errors = check.findings.filter { $0.severity == .error }
    #expect(errors.map(\.code) == ["name-repeated", "name-repeated"])
    #expect(errors[0].message == "“刘志远”重名，无法判断是哪一位：名册中还有第 2 条（乙局）")
  }

  @Test func `a name that two trainees have needs the ID number or the unit`() async throws {
    try await scene.importing(
      RosterScene.roster(
        "刘志远,男,甲局,科长,\(RosterScene.number(11)),", "刘志远,男,乙局,科长,\(RosterScene.number(13)),"))

    let doubtful = try await scene.check(RosterScene.roster("刘志远,,,处长,,"))
    let told = try await scene.check(RosterScene.roster("刘志远,,乙局,处长,,"))

    #expect(doubtful.findings.map(\.code).contains("name-repeated"))
    #expect(
      doubtful.findings.contains {
        $0.message == "“刘志远”重名，无法判断是哪一位：班里有刘志远（甲局，人员编号 2）、刘志远（乙局，人员编号 3）"
      })
    #expect(told.rows.map(\.outcome) == [.updated])
  }

  @Test func `an ID number under another name is an error`() async throws {
    try await scene.importing(RosterScene.roster("张三,男,甲局,科长,\(RosterScene.number(11)),"))

    let check = try await scene.check(
      RosterScene.roster("李四,男,甲局,科长,\(RosterScene.number(11)),"))

    #expect(check.findings.map(\.code) == ["name-contradicts-id"])
    #expect(check.findings[0].message == "这个身份证号已登记为“张三（人员编号 2）”，与本行姓名不同")
  }

  @Test func `two rows for one trainee are an error`() async throws {
    try await scene.importing(RosterScene.roster("张三,男,甲局,科长,\(RosterScene.number(11)),"))

    let check = try await scene.check(
      RosterScene.roster("张三,男,甲局,科长,\(RosterScene.number(11)),", "张三,男,甲局,处长,,"))

    #expect(
      check.findings.filter { $0.severity == .error }.map(\.code)
        == ["person-twice", "person-twice"])
  }

  @Test func `a roster of nobody makes no batch`() async throws {
    await #expect(throws: Refusal.rosterIsEmpty) {
      try await scene.importing(RosterScene.roster())
    }
    #expect(try await scene.counts()["roster_import"] == 0)
  }

  @Test func `without the key nothing is read or written`() async throws {
    let office = ClassOffice(
      database: try TestOffice.database(), actor: .login("tester"), keys: nil,
      clock: { Stamp("2024-10-01 08:00") })
    let source = scene.source(Array(RosterScene.roster("张三,男,甲局,科长,,").utf8))

    await #expect(throws: Refusal.masterKeyMissing) {
      _ = try await office.importRoster(source, RosterImportTerms("81"))
    }
  }

  @Test func `another key is refused before anything is written`() async throws {
    let other = MasterKey.generate()
    let office = ClassOffice(
      database: try TestOffice.database(), actor: .login("tester"),
      keys: PersonalDataKeys(from: other), clock: { Stamp("2024-10-01 08:00") })
    let before = try await scene.counts()
    let source = scene.source(Array(RosterScene.roster("张三,男,甲局,科长,,").utf8))

    await #expect(throws: Refusal.keyIsAnother(other.idText)) {
      _ = try await office.importRoster(source, RosterImportTerms("81"))
    }
    #expect(try await scene.counts() == before)
  }

  @Test func `a merge that fails in its middle leaves nothing behind`() async throws {
    try await scene.database.write { session in
      _ = try session.execute(
        "ALTER TABLE trainee ADD CONSTRAINT trial CHECK (post <> '守门人') NOT VALID")
    }
    let before = try await scene.counts()

    await #expect(throws: PostgresError.self) {
      try await scene.importing(RosterScene.roster("张三,男,甲局,科长,,", "李四,男,甲局,守门人,,"))
    }

    #expect(try await scene.counts() == before)
    #expect(try await scene.office.verifyJournal().firstBad == nil)
  }

  @Test func `more rows than an import takes are refused with the limit, and nothing is written`()
    async throws
  {
    let source = scene.source(
      Array(RosterScene.roster("张三,男,甲局,科长,,", "李四,男,甲局,科长,,", "王五,男,甲局,科长,,").utf8))
    let before = try await scene.counts()

    await #expect(throws: Refusal.rosterTooLong(most: 2)) {
      try await scene.database.bulk { session in
        var laying = RosterLaying(
          session, staging: 1, PersonalDataKeys(from: TestOffice.key), RosterPlacing([]),
          isSealing: true, mostRows: 2)
        _ = try source.read { try laying.take($0) }
      }
    }

    #expect(try await scene.counts() == before)
  }

  @Test func `a row that is wrong in itself and in its branch is told both`() async throws {
    let text = RosterScene.roster(
      "张三,未知,甲局,科长,无此支部", "李四,男,乙局,科长,一支部", header: "姓名,性别,工作单位,职务,支部")

    let check = try await scene.check(text)

    #expect(Set(check.findings.filter { $0.severity == .error }.map(\.row)) == [1])
    #expect(Set(check.findings.filter { $0.row == 1 }.map(\.column)).isSuperset(of: ["性别", "支部"]))
    #expect(check.count(.rejected) == 1)
    #expect(check.count(.created) == 1)
  }

  @Test func `a text with far too many rows is refused before any work`() async throws {
    let text = RosterScene.roster() + String(repeating: "张三,男,甲局,科长,,\n", count: 200_100)
    let file = try SheetFile(Array(text.utf8))
    let options = RosterReadingOptions(today: scene.office.today)
    let source = RosterSource(
      file, options: options, fingerprint: RosterFingerprint(of: Array(text.utf8)))

    await #expect(throws: Refusal.rosterTooLong(most: 200_000)) {
      try await scene.office.importRoster(source, RosterImportTerms("81"))
    }

    #expect(try RosterReader.holdsMoreRows(than: 200_100, file, options: options) == false)
  }

  @Test func `good rows alone come in where that was asked for, and the others keep their reason`()
    async throws
  {
    let text = RosterScene.roster("张三,男,甲局,科长,,", "李四,女,乙局,,,", "王五,男,丙局,科长,123,")

    let answer = try await scene.importing(
      Array(text.utf8), RosterImportTerms("81", isPartial: true))

    #expect([answer.read, answer.created, answer.rejected] == [3, 1, 2])
    #expect(try await scene.trainees() == ["张三 甲局 科长 proposed 1"])
    let reasons: [String] = try await scene.database.read { session in
      try session.values(
        "SELECT row_number || ' ' || reason FROM roster_import_row WHERE reason IS NOT NULL ORDER BY 1"
      )
    }
    #expect(reasons == ["2 field-missing", "3 id-length"])
  }

  private var small: ClassDraft {
    ClassDraft(
      name: "小班", code: "5", kind: "进修班", level: nil,
      days: .days("2025-03-01", "2025-03-10"), plannedSize: 2)
  }
}
