import ClassOffice
import Foundation
import TestSupport
import Testing

/// Reports, materials and the article as a script gets them.
@Suite(.freshDatabase(.school)) struct ArticleCommandTests {
  let folder: TemporaryFolder
  let journey: KunshanJourney
  let banci: BanciProcess

  init() async throws {
    folder = try TemporaryFolder()
    journey = try await KunshanJourney()
    banci = BanciProcess(
      home: folder.path(of: "home"),
      environment: [
        "BANCI_DATABASE": try TestDatabase.current.connection, "BANCI_SCHOOL": "test",
        "BANCI_ACTOR": "甲", "BANCI_NOW": "2024-12-14 09:00",
      ])
  }

  @Test func `the schedule goes into a file as Markdown`() async throws {
    let file = folder.path(of: "schedule.md")

    let outcome = try await banci.run(
      "report", "trip-schedule", "--trip", "1", "--format", "markdown", "--out", file)

    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(outcome.status == 0)
    #expect(
      text.split(separator: "\n").prefix(1) == ["# 第81期县处级干部进修班一支部异地教学日程安排表"])
    #expect(
      text.split(separator: "\n").filter { $0.hasPrefix("## ") } == [
        "## 12月8日（周日）", "## 12月9日（周一）", "## 12月10日（周二）", "## 12月11日（周三）",
        "## 12月12日（周四）", "## 12月13日（周五）",
      ])
  }

  @Test func `materials are shown first and written with --apply`() async throws {
    let file = folder.path(of: "materials.csv")
    try "内容,主题,提供人,是否同意署名\n第一段,一,庚,是\n第二段,二,辛,否\n"
      .write(toFile: file, atomically: true, encoding: .utf8)

    let shown = try await banci.run("material", "import", file, "--trip", "1")
    let listedBefore = try await banci.run("material", "list", "--trip", "1", "--format", "csv")
    let applied = try await banci.run("material", "import", file, "--trip", "1", "--apply")
    let again = try await banci.run("material", "import", file, "--trip", "1", "--apply")

    let preview = "新增：［一］第一段（庚，署名）\n新增：［二］第二段（辛）\n新增 2，更新 0，相同 0\n"
    #expect(shown == .init(status: 0, output: preview, errors: "未写入（加 --apply 写入）\n"))
    #expect(
      listedBefore.output == "\u{FEFF}编号,主题,内容,提供人,是否同意署名,地点,登记时间,与哪些素材相近\r\n")
    #expect(
      applied == .init(status: 0, output: preview + "已导入素材：新增 2，更新 0，相同 0\n"))
    #expect(
      again == .init(status: 0, output: "新增 0，更新 0，相同 2\n", errors: "没有要写入的改动\n"))
  }

  @Test func `a file with an error is shown and keeps the command from ending well`() async throws {
    let file = folder.path(of: "materials.csv")
    try "内容,是否同意署名\n第一段,也许\n".write(toFile: file, atomically: true, encoding: .utf8)

    let outcome = try await banci.run("material", "import", file, "--trip", "1", "--apply")

    #expect(
      outcome
        == .init(
          status: 2,
          output: "错误 第 1 行 是否同意署名：看不出是否同意署名（请填 是 或 否；空白按不同意）\n有错误，整份不写入\n"))
  }

  @Test func `the draft goes into a file, and drafting again keeps the edition`() async throws {
    try await journey.finish()
    let file = folder.path(of: "article.md")

    let drafted = try await banci.run(
      "article", "draft", "--trip", "1", "--published-on", "2024-12-24", "--out", file)
    let again = try await banci.run("article", "draft", "--trip", "1", "--out", file)
    let shown = try await banci.run("article", "show", "--trip", "1")

    #expect(drafted.status == 0)
    #expect(drafted.output == "")
    #expect(drafted.errors.hasSuffix("已存为第 1 版（稿件编号 1），待补 5 处\n"))
    #expect(again.errors.hasSuffix("文字与第 1 版相同，没有另存（稿件编号 1）\n"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == shown.output)
    #expect(shown.output.hasPrefix("# 这个冬天遇见太阳雨——第81期县处级干部进修班一支部全体学员赴昆山市开展异地教学\n"))
  }

  @Test func `reports are listed with what they show`() async throws {
    let outcome = try await banci.run("report", "list", "--format", "csv")

    #expect(
      outcome.output.split(separator: "\r\n").map { $0.prefix { $0 != "," } } == [
        "\u{FEFF}名称", "class-overview", "roster", "trip-schedule", "lecturer-use", "place-use",
        "structure",
      ])
  }
}
