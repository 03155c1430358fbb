import Documents
import Postgres
import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct ImportRosterTests {
  let scene: RosterScene

  init() async throws { scene = try await RosterScene() }

  @Test func `a roster makes persons, trainees, placements and a batch that tells of each row`()
    async throws
  {
    let text = RosterScene.roster(
      "2,李四,女,某县财政局,科长,,,二支部", "1,张三,男,某县教育局,局长,\(RosterScene.number(11)),13800000001,一支部",
      header: "序号,姓名,性别,工作单位,职务,身份证号,手机号,支部")

    let answer = try await scene.importing(text)

    #expect(
      answer
        == RosterImportAnswer(
          id: answer.id, read: 2, created: 2, updated: 0, same: 0, rejected: 0, left: 0,
          earlier: nil))
    #expect(
      try await scene.trainees()
        == ["张三 某县教育局 局长 proposed 一支部 1", "李四 某县财政局 科长 proposed 二支部 2"])
    #expect(
      try await scene.counts() == [
        "person": 3, "trainee": 2, "placement": 2, "roster_import": 1, "roster_import_row": 2,
        "roster_staged": 0,
      ])
    let listing = try await scene.office.rosterImports(into: "81")
    #expect(listing.map(\.created) == [2])
    #expect(listing.map(\.importedBy) == ["甲"])
  }

  @Test func `whoever comes on or after the first day has reported`() async throws {
    let later = try await RosterScene(now: "2024-10-14 08:00", adding: false)

    try await later.importing(RosterScene.roster("张三,男,某县教育局,局长,,"))

    #expect(try await later.trainees() == ["张三 某县教育局 局长 reported 1"])
  }

  @Test func `the same file again changes nothing and names the earlier batch`() async throws {
    let bytes = try demoRoster()
    let first = try await scene.importing(bytes)
    let before = try await scene.counts()

    let check = try await scene.check(bytes, RosterImportTerms("81"))
    let second = try await scene.importing(bytes)

    #expect(first.created == 66)
    #expect(check.earlier?.id == first.id)
    #expect(RosterCheck.Outcome.allCases.map(check.count) == [0, 0, 66, 0])
    #expect([second.created, second.updated, second.same] == [0, 0, 66])
    #expect(second.earlier?.id == first.id)
    let after = try await scene.counts()
    #expect(after["person"] == before["person"] && after["trainee"] == before["trainee"])
  }

  @Test func `no name of the journey's roster changes`() async throws {
    let bytes = try demoRoster()
    let written = try scene.reading(bytes).entries.map(\.name.text)

    try await scene.importing(bytes)

    let stored: [String] = try await scene.database.read { session in
      try session.values(
        """
        SELECT person.name FROM trainee JOIN person ON person.id = trainee.person_id
        ORDER BY trainee.class_order
        """)
    }
    #expect(stored == written)
    #expect(stored.count { $0 == "刘志远" } == 2)
    #expect(stored.contains("沈𬀩") && stored.contains("买尔旦·吐逊江"))
  }

  @Test func `the same file twice at once is applied once, and the other sees it`() async throws {
    let bytes = try demoRoster()

    async let one = scene.importing(bytes)
    async let two = scene.importing(bytes)
    let answers = try await [one, two].sorted { $0.id < $1.id }

    #expect(answers.map(\.created) == [66, 0])
    #expect(answers.map(\.same) == [0, 66])
    #expect(answers[1].earlier?.id == answers[0].id)
    #expect(try await scene.counts()["trainee"] == 66)
  }

  @Test func `a blank cell never erases what is recorded, a filled one updates it`() async throws {
    try await scene.importing(
      RosterScene.roster("张三,男,某县教育局,局长,\(RosterScene.number(11)),13800000001"))
    let text = RosterScene.roster("张三,,,书记,\(RosterScene.number(11)),13800000002")

    let check = try await scene.check(text)
    let answer = try await scene.importing(text)

    #expect(
      check.rows.map(\.changes) == [
        [
          RosterCheck.Change(field: .mobile, old: "138****0001", new: "138****0002"),
          RosterCheck.Change(field: .post, old: "局长", new: "书记"),
        ]
      ])
    #expect([answer.created, answer.updated, answer.same] == [0, 1, 0])
    #expect(try await scene.trainees() == ["张三 某县教育局 书记 proposed 1"])
    let changed: [String] = try await scene.database.read { session in
      try session.value(
        "SELECT changed FROM roster_import_row WHERE import_id = \(answer.id) AND row_number = 1")
    }
    #expect(changed == ["mobile", "post"])
  }

  @Test func `without an ID number a name that is there once in the class is the person`()
    async throws
  {
    try await scene.importing(RosterScene.roster("张三,男,某县教育局,局长,,"))
    let number = RosterScene.number(11)

    let answer = try await scene.importing(RosterScene.roster("张三,,某县教育局,,\(number),"))

    #expect([answer.created, answer.updated] == [0, 1])
    let again = try await scene.importing(RosterScene.roster("张三,,,,\(number),"))
    #expect(again.same == 1)
  }

  @Test func `an ID number joins the classes of a person, a name alone never does`() async throws {
    let number = RosterScene.number(11)
    _ = try await scene.office.addClass(
      .of(code: "70", name: "第70期", days: .days("2024-03-01", "2024-04-30")))
    try await scene.importing(
      RosterScene.roster("张三,男,某县教育局,副局长,\(number),", "李四,男,某县财政局,科长,,"), into: "70")

    let text = RosterScene.roster("张三,男,某县教育局,局长,\(number),", "李四,男,某县财政局,科长,,")
    let check = try await scene.check(text)
    try await scene.importing(text)

    #expect(try await scene.counts()["person"] == 4)
    #expect(check.findings.map(\.code) == ["maybe-same-person"])
    #expect(try await scene.trainees(of: "70").first == "张三 某县教育局 副局长 reported 1")
  }

  @Test func `the roster of a class that is over does not overwrite today's post`() async throws {
    let number = RosterScene.number(11)
    try await scene.importing(RosterScene.roster("张三,男,某县教育局,局长,\(number),"))
    _ = try await scene.office.addClass(
      .of(code: "60", name: "第60期", days: .days("2020-03-01", "2020-04-30")))

    try await scene.importing(RosterScene.roster("张三,男,某乡政府,科员,\(number),"), into: "60")

    let post: String = try await scene.database.read { session in
      try session.value("SELECT post FROM person WHERE name = '张三'")
    }
    #expect(post == "局长")
    #expect(try await scene.trainees(of: "60") == ["张三 某乡政府 科员 reported 1"])
  }

  @Test func `one request under one key has one effect`() async throws {
    let text = RosterScene.roster("张三,男,某县教育局,局长,,")

    let first = try await scene.importing(text, key: "roster-81")
    let second = try await scene.importing(text, key: "roster-81")

    #expect(first == second)
    #expect(try await scene.office.rosterImports().count == 1)
  }

  @Test func `a second unit's roster is appended, the whole roster puts the order right`()
    async throws
  {
    let header = "序号,姓名,性别,工作单位,职务"
    try await scene.importing(
      RosterScene.roster("1,张一,男,甲局,科长", "2,张二,男,甲局,科长", header: header))
    try await scene.importing(RosterScene.roster("1,李一,女,乙局,科长", header: header))
    #expect(try await scene.trainees().map { $0.prefix(2) } == ["张一", "张二", "李一"])

    let answer = try await scene.importing(
      RosterScene.roster("1,李一,,,", "2,张一,,,", "3,张二,,,", header: header))

    #expect(answer.updated == 3)
    #expect(try await scene.trainees().map { $0.prefix(2) } == ["李一", "张一", "张二"])
  }

  @Test(arguments: [
    (RosterImportMode.add, "张三 某县教育局 局长 proposed 1"),
    (.fill, "张三 某县教育局 局长 proposed 一支部 1"), (.update, "张三 某县教育局 书记 proposed 一支部 1"),
  ])
  func `adding leaves recorded people alone, filling only adds, updating also replaces`(
    mode: RosterImportMode, expected: String
  ) async throws {
    try await scene.importing(RosterScene.roster("张三,男,某县教育局,局长,,"))

    try await scene.importing(
      RosterScene.roster("张三,男,某县教育局,书记,一支部", header: "姓名,性别,工作单位,职务,支部"), mode: mode)

    #expect(try await scene.trainees() == [expected])
  }
}
