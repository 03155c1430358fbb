import Postgres
import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct DecideRosterTests {
  let scene: RosterScene

  init() async throws { scene = try await RosterScene() }

  @Test func `a name under another ID number needs a decision, and then keeps the former name`()
    async throws
  {
    try await scene.importing(RosterScene.roster("张三,男,甲局,科长,\(RosterScene.number(11)),"))
    let renamed = RosterScene.roster("张山,男,甲局,科长,\(RosterScene.number(11)),")

    let doubtful = try await scene.check(renamed)
    let answer = try await scene.importing(renamed, deciding: [RosterDecision(row: 1, .merge)])

    #expect(doubtful.findings.map(\.code) == ["name-contradicts-id"])
    #expect(
      doubtful.findings[0].repair
        == "请核对身份证号和姓名；若是更名，在裁定文件中写“1,merge”（原名记为曾用名），不导入则写“1,keep”")
    #expect([answer.created, answer.updated] == [0, 1])
    #expect(try await people() == ["张山 张三 甲局"])
  }

  @Test func `what is decided to be kept takes nothing of its row`() async throws {
    try await scene.importing(RosterScene.roster("张三,男,甲局,科长,\(RosterScene.number(11)),"))

    let answer = try await scene.importing(
      RosterScene.roster("张山,男,甲局,处长,\(RosterScene.number(11)),", "李四,女,乙局,科长,,"),
      deciding: [RosterDecision(row: 1, .keep)])

    #expect([answer.created, answer.updated, answer.same] == [1, 0, 1])
    #expect(try await people() == ["张三  甲局", "李四  乙局"])
  }

  @Test func `another ID number of the same name and employer needs a decision`() async throws {
    try await scene.importing(RosterScene.roster("张三,男,甲局,科长,\(RosterScene.number(11)),"))
    let other = RosterScene.roster("张三,男,甲局,科长,\(RosterScene.number(13)),")

    let doubtful = try await scene.check(other)
    let asNew = try await scene.check(other, deciding: [RosterDecision(row: 1, .new)])
    let merged = try await scene.importing(other, deciding: [RosterDecision(row: 1, .merge)])

    #expect(doubtful.findings.map(\.code) == ["id-number-differs"])
    #expect(doubtful.findings[0].message == "班里已有张三（甲局，人员编号 2），身份证号与本行不同")
    #expect(asNew.rows.map(\.outcome) == [.created])
    #expect(merged.updated == 1)
    #expect(try await scene.importing(other).same == 1)
  }

  @Test func `the same name and employer under two numbers of one file are two people`()
    async throws
  {
    let both = RosterScene.roster(
      "张三,男,甲局,科长,\(RosterScene.number(11)),", "张三,男,甲局,科长,\(RosterScene.number(13)),")

    let first = try await scene.importing(both)
    let again = try await scene.importing(both)

    #expect(first.created == 2)
    #expect(again.same == 2)
  }

  @Test func `two people whose numbers changed hands are both errors`() async throws {
    try await scene.importing(
      RosterScene.roster(
        "张三,男,甲局,科长,\(RosterScene.number(11)),", "李四,男,甲局,科长,\(RosterScene.number(13)),"))

    let check = try await scene.check(
      RosterScene.roster(
        "张三,男,甲局,科长,\(RosterScene.number(13)),", "李四,男,甲局,科长,\(RosterScene.number(11)),"))

    #expect(check.findings.map(\.code) == ["name-contradicts-id", "name-contradicts-id"])
  }

  @Test func `somebody of another class is merged only when it is decided`() async throws {
    _ = try await scene.office.addClass(
      .of(code: "70", name: "第70期", days: .days("2024-03-01", "2024-04-30")))
    try await scene.importing(RosterScene.roster("李四,男,某县财政局,科长,,"), into: "70")
    let text = RosterScene.roster("李四,男,某县财政局,科长,,")

    let doubtful = try await scene.check(text)
    let answer = try await scene.importing(
      text, deciding: [RosterDecision(row: 1, .merge, person: 2)])

    #expect(
      doubtful.findings.map(\.message) == ["疑似与已登记的李四（某县财政局，人员编号 2）是同一人，没有身份证号，不合并"])
    #expect(answer.created == 1)
    #expect(try await people() == ["李四  某县财政局"])
  }

  @Test func `a name that two trainees have can be decided by the person's number`() async throws {
    try await scene.importing(
      RosterScene.roster(
        "刘志远,男,甲局,科长,\(RosterScene.number(11)),", "刘志远,男,乙局,科长,\(RosterScene.number(13)),"))
    let text = RosterScene.roster("刘志远,,,处长,,")

    let unclear = try await scene.check(text, deciding: [RosterDecision(row: 1, .merge)])
    let unknown = try await scene.check(
      text, deciding: [RosterDecision(row: 1, .merge, person: 999)])
    let answer = try await scene.importing(
      text, deciding: [RosterDecision(row: 1, .merge, person: 3)])

    #expect(unclear.findings.map(\.code) == ["decided-person-missing"])
    #expect(unknown.findings.map(\.code) == ["decided-person-unknown"])
    #expect(answer.updated == 1)
    #expect(
      try await scene.trainees() == ["刘志远 甲局 科长 proposed 1", "刘志远 乙局 处长 proposed 2"])
  }

  @Test func `a decision never gives one person's number to another`() async throws {
    try await scene.importing(
      RosterScene.roster(
        "张三,男,甲局,科长,\(RosterScene.number(11)),", "李四,男,甲局,科长,\(RosterScene.number(13)),"))
    let text = RosterScene.roster("张三,男,甲局,科长,\(RosterScene.number(13)),")

    for decision in [RosterDecision(row: 1, .merge, person: 2), RosterDecision(row: 1, .new)] {
      let check = try await scene.check(text, deciding: [decision])

      #expect(check.findings.map(\.code) == ["number-is-anothers"])
    }
  }

  @Test func `a file that only adds numbers updates whoever is there`() async throws {
    try await scene.importing(RosterScene.roster("张三,男,甲局,科长,,", "李四,女,乙局,科长,,"))
    let text = RosterScene.roster(
      "张三,\(RosterScene.number(11)),13800000001", "李四,\(RosterScene.number(14)),13800000002",
      header: "姓名,身份证号,手机号")

    let check = try await scene.check(text)
    let answer = try await scene.importing(text)
    let again = try await scene.importing(text)

    #expect(
      check.rows.map(\.changes)[0] == [
        .init(field: .birth, old: nil, new: "1975-06-12"),
        .init(field: .idNumber, old: nil, new: "340000********\(RosterScene.number(11).suffix(4))"),
        .init(field: .mobile, old: nil, new: "138****0001"),
      ])
    #expect([answer.created, answer.updated] == [0, 2])
    #expect(again.same == 2)
  }

  /// `name former-names employer` of everybody but the staff.
  private func people() async throws -> [String] {
    try await scene.database.read { session in
      try session.values(
        """
        SELECT name || ' ' || coalesce(former_names, '') || ' ' || coalesce(employer, '')
        FROM person
        WHERE NOT EXISTS (SELECT FROM staff WHERE staff.person_id = person.id)
        ORDER BY id
        """)
    }
  }
}
