import ClassOffice
import Foundation
import TestSupport
import Testing

/// Rows in doubt, good rows first, and whole lists replaced, as a script runs them.
@Suite(.freshDatabase(.school)) struct DecideRosterCommandTests {
  let folder: TemporaryFolder
  let banci: BanciProcess

  init() async throws {
    folder = try TemporaryFolder()
    let office = try TestOffice.open()
    _ = try await office.addClass(.no81)
    _ = try await office.addOrganisation(OrganisationDraft(name: "皖东市委组织部", kind: "机关"))
    banci = try .inTestOffice(folder, now: "2024-10-01 09:00")
  }

  @Test func `good rows come in first, and the others by a correction file that is filled in`()
    async throws
  {
    let roster = try file(
      "名册.csv", "某市培训名册\n姓名,性别,工作单位,职务,车次\n张三,男,甲局,科长,\n赵六,男,丁局,科长,\n李四,女,乙局,,G1\n王五,未知,丙局,科长,\n")

    let shown = try await banci.run("roster", "import", roster, "--class", "81", "--partial")
    let applied = try await banci.run(
      "roster", "import", roster, "--class", "81", "--partial", "--apply")
    let corrections = folder.path(of: "名册-更正.csv")
    let written = try String(contentsOfFile: corrections, encoding: .utf8)
    try written.replacing(",乙局,,", with: ",乙局,科长,").replacing(",未知,", with: ",男,")
      .write(toFile: corrections, atomically: true, encoding: .utf8)
    let again = try await banci.run(
      "roster", "import", corrections, "--class", "81", "--apply")
    let list = try await banci.run("trainee", "list", "81", "--format", "csv")

    #expect(shown.status == 2 && shown.errors.contains("未写入"))
    #expect(applied.status == 2)
    #expect(applied.output.contains("已导入：新增 2，更新 0，相同 0，拒绝 2，合计 4（批次 1）"))
    let lines = written.components(separatedBy: "\r\n")
    #expect(lines[0] == "姓名,性别,工作单位,职务,车次,问题,如何修改")
    #expect(lines[1].hasPrefix("李四,女,乙局,,G1,职务："))
    #expect(lines[2].hasPrefix("王五,未知,丙局,科长,,性别："))
    #expect(again.status == 0 && again.output.contains("已导入：新增 2，更新 0"))
    #expect(list.output.split(separator: "\r\n").count == 5)
  }

  @Test func `a correction file never takes the place of another file`() async throws {
    let roster = try file("a.csv", "姓名,性别,工作单位,职务\n张三,男,甲局,科长\n李四,女,,\n")
    _ = try file("a-更正.csv", "别的内容\n")

    let refused = try await banci.run(
      "roster", "import", roster, "--class", "81", "--partial", "--apply")
    let list = try await banci.run("roster", "list", "--format", "csv")

    #expect(refused.status == 2)
    #expect(list.output.split(separator: "\r\n").count == 1)
  }

  @Test func `decisions come from a file`() async throws {
    let roster = try file("a.csv", "姓名,性别,工作单位,职务\n刘志远,男,甲局,科长\n刘志远,男,乙局,科长\n")
    let decisions = try file("d.csv", "记录号,裁定,人员编号\n1,new,\n2,新人\n")
    let wrong = try file("w.csv", "1,也许\n")

    let doubtful = try await banci.run("roster", "import", roster, "--class", "81", "--apply")
    let unreadable = try await banci.run(
      "roster", "import", roster, "--class", "81", "--resolve", wrong)
    let decided = try await banci.run(
      "roster", "import", roster, "--class", "81", "--resolve", decisions, "--apply")

    #expect(doubtful.status == 2 && doubtful.output.contains("name-repeated"))
    #expect(unreadable.status == 2 && unreadable.errors.contains("裁定文件第 1 行看不懂"))
    #expect(decided.status == 0 && decided.output.contains("已导入：新增 2"))
  }

  @Test
  func `a replacement shows who would leave and what they hold, and writes with --apply alone`()
    async throws
  {
    let first = try file("1.csv", "姓名,性别,工作单位,职务,班内职务\n张三,男,甲局,科长,\n李四,女,乙局,科长,学习委员\n")
    let second = try file("2.csv", "姓名,性别,工作单位,职务\n张三,男,甲局,科长\n")
    let sender = ["--class", "81", "--from", "皖东市委组织部"]
    _ = try await banci.run(["roster", "import", first, "--apply"] + sender)

    let without = try await banci.run(
      "roster", "import", second, "--class", "81", "--mode", "replace")
    let shown = try await banci.run(
      ["roster", "import", second, "--mode", "整单替换", "--format", "json"] + sender)
    let applied = try await banci.run(
      ["roster", "import", second, "--mode", "replace", "--apply"] + sender)
    let list = try await banci.run("trainee", "list", "81", "--format", "csv")

    #expect(without.status == 2 && without.errors.contains("整单替换需要知道是哪个单位报送的名册"))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any])
    let leaving = try #require((object["leaving"] as? [[String: Any]])?.first)
    #expect(leaving["name"] as? String == "李四" && leaving["becomes"] as? String == "no_show")
    #expect(leaving["holds"] as? [String] == ["班内职务：学习委员"])
    #expect(applied.output.contains("已导入：新增 0，更新 0，相同 1，拒绝 0，合计 1；另有 1 人退出（批次 2）"))
    #expect(list.output.contains("李四") && list.output.contains("未报到"))
  }

  @Test func `two processes with one file at once apply it once`() async throws {
    let roster = try file("a.csv", "姓名,性别,工作单位,职务\n张三,男,甲局,科长\n李四,女,乙局,科长\n")

    async let one = banci.run("roster", "import", roster, "--class", "81", "--apply")
    async let two = banci.run("roster", "import", roster, "--class", "81", "--apply")
    let outputs = try await [one, two].map(\.output).sorted { $0.count < $1.count }

    #expect(outputs.count { $0.contains("已导入：新增 2") } == 1)
    #expect(
      outputs.count { $0.contains("同一文件已于 2024-10-01 09:00 导入（批次 1）") } == 1)
  }

  private func file(_ name: String, _ text: String) throws -> String {
    let path = folder.path(of: name)
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }
}
