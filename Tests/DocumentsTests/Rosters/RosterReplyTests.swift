import Documents
import Testing
import Training

@Suite struct RosterReplyTests {
  @Test func `a sender is told neither who else was sent nor a command of this program`() throws {
    let finding = SheetFinding(
      .error, code: "name-contradicts-id", row: 1, line: 2, column: "身份证号",
      value: "340000********5762", message: "这个身份证号已登记为“张三”，与本行姓名不同",
      repair: "请核对身份证号和姓名；若是更名或改正错字，先用 banci trainee change 改姓名")

    let text = try reply(places: nil, names: [], findings: [finding]).text

    #expect(
      text.contains(
        "1. 文件第 2 行“身份证号”列（340000********5762）：这个身份证号登记的是另一个姓名。请核对身份证号和姓名\n"))
    #expect(!text.contains("张三") && !text.contains("banci"))
  }

  @Test(arguments: [
    (3, "贵单位名额 3 人，已登记 2 人，尚缺 1 人：", "请尽快补报 1 人。"),
    (1, "贵单位名额 1 人，已登记 2 人，超出 1 人：", "请尽快确认减去哪 1 人，或说明加名额的批复。"),
    (2, "贵单位名额 2 人，已登记 2 人，人数已齐：", "名册无误，不需要再报。"),
    (nil, "贵单位已登记 2 人：", "名册无误，不需要再报。"),
  ])
  func `what is wanted follows from places and people`(
    places: Int?, received: String, wanted: String
  ) throws {
    let text = try reply(places: places, names: ["李四", "王五"], findings: []).text

    #expect(text.contains("\n\(received)\n李四、王五\n"))
    #expect(text.contains(wanted))
  }

  private func reply(
    places: Int?, names: [String], findings: [SheetFinding]
  ) throws -> RosterReply {
    RosterReply(
      to: "皖东市财政局", about: "第81期", from: "测试党校", on: try #require(Day(iso: "2024-10-01")),
      places: places, names: names, findings: findings, due: nil)
  }
}
