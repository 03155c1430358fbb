import ClassOffice
import Foundation
import TestSupport
import Testing

/// The commands of rosters and trainees as a script runs them.
@Suite(.freshDatabase(.school)) struct RosterCommandTests {
  let folder: TemporaryFolder
  let banci: BanciProcess
  let roster: String

  init() async throws {
    folder = try TemporaryFolder()
    let office = try TestOffice.open()
    _ = try await office.addClass(.no81)
    _ = try await office.addBranch(named: "一支部", to: "81")
    banci = try .inTestOffice(folder, now: "2024-12-01 09:00")
    roster = #filePath.components(separatedBy: "/Tests/")[0] + "/deploy/demo/roster.csv"
  }

  @Test func `a file is judged alone, without a class, as JSON`() async throws {
    let outcome = try await banci.run("roster", "check", roster, "--format", "json")

    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(outcome.status == 0)
    #expect(object["file"] as? String == roster)
    #expect(object["encoding"] as? String == "GB18030")
    #expect(object["rows"] as? Int == 66 && object["accepted"] as? Int == 66)
    let finding = try #require((object["findings"] as? [[String: Any]])?.first)
    #expect(
      Set(finding.keys) == [
        "severity", "code", "row", "line", "column", "value", "message", "repair",
      ])
  }

  @Test func `an error ends with 2, is told with its repair and shows no number`() async throws {
    let file = try bad("张三,男,甲局,科长,340000197506120111")

    let table = try await banci.run("roster", "check", file)
    let json = try await banci.run("roster", "check", file, "--format", "json")
    let refused = try await banci.run("roster", "import", file, "--class", "81", "--apply")

    #expect(table.status == 2 && json.status == 2 && refused.status == 2)
    #expect(json.output.contains("\"code\": \"id-checksum\""))
    #expect(json.output.contains("\"value\": \"340000********0111\""))
    #expect(table.output.contains("意见共 1 条：错误 1，警告 0，提示 0"))
    #expect(!(table.output + json.output + refused.output).contains("340000197506120111"))
  }

  @Test func `an import shows first, writes with --apply, and the second time has nothing to do`()
    async throws
  {
    let shown = try await banci.run("roster", "import", roster, "--class", "81")
    let written = try await banci.run("roster", "import", roster, "--class", "81", "--apply")
    let again = try await banci.run("roster", "import", roster, "--class", "81", "--apply")
    let list = try await banci.run("roster", "list", "--class", "81", "--format", "csv")

    #expect(shown.status == 0 && shown.errors.contains("未写入（加 --apply 写入）"))
    #expect(shown.output.contains("姓名示例：白咏颖、方景行、魏怀祥"))
    #expect(shown.output.contains("第81期县处级干部进修班：新增 66，更新 0，相同 0，拒绝 0，合计 66"))
    #expect(written.output.hasSuffix("已导入：新增 66，更新 0，相同 0，拒绝 0，合计 66（批次 1）\n"))
    #expect(again.output.contains("新增 0，更新 0，相同 66，拒绝 0，合计 66"))
    #expect(again.output.contains("同一文件已于 2024-12-01 09:00 导入（批次 1）"))
    #expect(again.status == 0 && again.errors.contains("没有要写入的改动"))
    #expect(list.output.split(separator: "\r\n").count == 2)
  }

  @Test func `what is exported imports again as the same, masked or not`() async throws {
    _ = try await banci.run("roster", "import", roster, "--class", "81", "--apply")
    let file = folder.path(of: "out.csv")

    let out = try await banci.run(
      "roster", "export", "--class", "81", "--encoding", "gb18030", "--full", "--out", file)
    let full = try await banci.run("roster", "import", file, "--class", "81")
    let masked = try await banci.run("roster", "export", "--class", "81")
    let back = try await banci.run(
      ["roster", "import", "-", "--class", "81"], input: masked.output)

    #expect(out.status == 0)
    for outcome in [full, back] {
      #expect(outcome.output.contains("新增 0，更新 0，相同 66，拒绝 0，合计 66"))
    }
    #expect(masked.output.contains("340000********5762"))
    #expect(!masked.output.contains("340000196908235762"))
  }

  @Test func `a trainee is added, changed, listed and shown`() async throws {
    let added = try await banci.run(
      "trainee", "add", "张三", "--class", "81/1", "--sex", "男", "--employer", "某县教育局", "--post",
      "局长",
      "--mobile", "13800000001")
    let changed = try await banci.run("trainee", "change", "zs", "--class", "81", "--state", "在学")
    let list = try await banci.run("trainee", "list", "81/1", "--format", "csv")
    let shown = try await banci.run("trainee", "show", "张三", "--class", "81", "--format", "json")

    #expect(added.output == "已登记学员：张三（编号 1）\n")
    #expect(changed.output == "已修改：张三（编号 1），现为：在学，一支部\n")
    #expect(list.output.contains("1,1,张三,男,某县教育局,局长,,一支部,,,在学,,"))
    #expect(shown.output.contains("\"mobile\": \"138****0001\""))
    #expect(shown.output.contains("\"state\": \"studying\""))
  }

  private func bad(_ line: String) throws -> String {
    let file = folder.path(of: "bad.csv")
    try Data("姓名,性别,工作单位,职务,身份证号\n\(line)\n".utf8).write(to: URL(filePath: file))
    return file
  }
}
