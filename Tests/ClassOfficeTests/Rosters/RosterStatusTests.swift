import Documents
import Postgres
import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct RosterStatusTests {
  let scene: RosterScene

  init() async throws {
    scene = try await RosterScene()
    for name in ["皖东市", "皖东市财政局", "皖东市教育局", "皖北市"] {
      _ = try await scene.office.addOrganisation(OrganisationDraft(name: name, kind: "机关"))
    }
    var below = OrganisationChange()
    below.parent = "皖东市"
    for name in ["皖东市财政局", "皖东市教育局"] {
      _ = try await scene.office.changeOrganisation(name, below)
    }
  }

  @Test func `each sender has its places, who came, who is missing and who is too many`()
    async throws
  {
    for (name, places) in [("皖东市", 3), ("皖东市教育局", 1), ("皖北市", 2)] {
      _ = try await scene.office.setQuota(of: name, in: "81", places: places)
    }
    let batch = try await scene.importing(
      RosterScene.roster(
        "张三,男,皖东市财政局,科长,,", "李四,女,皖东市教育局,科长,,", "王五,男,皖东市 教育局,科长,,", "赵六,男,无名公司,经理,,"))

    let status = try await scene.office.rosterStatus(of: "81")

    #expect(
      status.senders.map { sender in
        "\(sender.name ?? "?") \(sender.places ?? -1) \(sender.names.joined(separator: "+"))"
          + " \(sender.missing ?? -1) \(sender.over ?? -1) \(sender.openErrors)"
      } == [
        "皖东市 3 张三 2 0 0", "皖东市教育局 1 李四+王五 0 1 0", "皖北市 2  2 0 0", "? -1 赵六 -1 -1 0",
      ])
    #expect(status.senders.map(\.reported).reduce(0, +) == 4)

    // Who sent a roster counts before what is printed on it.
    try await scene.running(
      """
      UPDATE roster_import SET rows_rejected = 1, rows_read = 5,
        sender_id = (SELECT organisation_id FROM organisation_name WHERE name = '皖北市')
      WHERE id = \(batch.id)
      """)
    let sent = try await scene.office.rosterStatus(of: "81")
    #expect(sent.senders.map(\.reported) == [0, 0, 4])
    #expect(sent.senders.map(\.batch) == [nil, nil, batch.id])
    #expect(sent.senders.map(\.openErrors) == [0, 0, 1])
  }

  @Test func `whoever was replaced or never came is not counted`() async throws {
    _ = try await scene.office.setQuota(of: "皖北市", in: "81", places: 2)
    try await scene.importing(RosterScene.roster("张三,男,皖北市,科长,,", "李四,男,皖北市,科长,,"))
    var change = TraineeChange()
    (change.state, change.day) = (.noShow, "2024-10-14")
    _ = try await scene.office.changeTrainee("张三", in: "81", change)

    let sender = try #require(try await scene.office.rosterStatus(of: "81").senders.first)

    #expect(sender.names == ["李四"])
    #expect(sender.missing == 1)
  }

  @Test func `a reply says who was received, what is wrong, what is wanted and by when`()
    async throws
  {
    _ = try await scene.office.setQuota(of: "皖北市", in: "81", places: 3)
    try await scene.importing(RosterScene.roster("张三,男,皖北市,科长,,13800000001"))
    let check = try await scene.check(
      RosterScene.roster("李四,男,皖北市,科长,340000197506120111,"))

    let reply = try await scene.office.rosterReply(
      to: "皖北市", about: "81", findings: check.findings, due: "2024-10-10")

    #expect(
      reply.text == """
        关于第81期县处级干部进修班学员名册的回复

        皖北市：

        贵单位名额 3 人，已登记 1 人，尚缺 2 人：
        张三

        以下 1 条记录有误，没有登记：
        1. 文件第 2 行“身份证号”列（340000********0111）：\(check.findings[0].message)。\(check.findings[0].repair ?? "")

        请于 2024年10月10日前补报 2 人；改正上述记录后重新报送。名册请写明姓名、性别、工作单位、职务；身份证号一列请设为“文本”。

        测试党校
        2024年10月1日

        """)
    #expect(!reply.text.contains("13800000001") && !reply.text.contains("340000197506120111"))
  }

  @Test func `what was wrong with rows that were left out is kept sealed and told in the reply`()
    async throws
  {
    let batch = try await scene.importing(RosterScene.roster("张三,男,皖北市,科长,,"))
    let finding = SheetFinding(
      .error, code: "id-checksum", row: 2, line: 3, column: "身份证号", value: "340000********0111",
      message: "校验位不符", repair: "请核对")
    let keys = PersonalDataKeys(from: TestOffice.key)
    _ = try await scene.office.act("test", key: nil, request: [String]()) { act in
      try act.keepFindings(
        LeftOutRows(findings: [finding], names: [2: "李四"]), of: batch.id, keys)
      return batch.id
    }
    try await scene.running(
      """
      UPDATE roster_import SET rows_rejected = 1, rows_read = 2,
        sender_id = (SELECT organisation_id FROM organisation_name WHERE name = '皖北市')
      """)

    let reply = try await scene.office.rosterReply(to: "皖北市", about: "81")

    #expect(reply.findings == [finding])
    #expect(reply.text.contains("1. 文件第 3 行 李四 “身份证号”列（340000********0111）：校验位不符。请核对\n"))
    let sealed: String = try await scene.database.read { session in
      try session.value("SELECT encode(findings_sealed, 'escape') FROM roster_import")
    }
    #expect(!sealed.contains("id-checksum"))
  }

  @Test func `a reply to nobody, or by a day that has passed, is refused`() async throws {
    await #expect(throws: Refusal.senderHasNoPart("皖北市", "第81期县处级干部进修班")) {
      try await scene.office.rosterReply(to: "皖北市", about: "81")
    }
    await #expect(throws: Refusal.dueDayHasPassed("2024-09-30")) {
      try await scene.office.rosterReply(to: "皖北市", about: "81", due: "2024-09-30")
    }
  }
}
