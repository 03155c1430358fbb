import ClassOffice
import Foundation
import TestSupport
import Testing

/// Giving rosters out as a script does it.
@Suite(.freshDatabase(.school)) struct ExportRosterCommandTests {
  let folder: TemporaryFolder
  let banci: BanciProcess

  init() async throws {
    folder = try TemporaryFolder()
    let office = try TestOffice.open()
    _ = try await office.addClass(.no81)
    _ = try await office.addBranch(named: "一支部", to: "81")
    banci = try .inTestOffice(folder, now: "2024-12-01 09:00")
    let roster = #filePath.components(separatedBy: "/Tests/")[0] + "/deploy/demo/roster.csv"
    _ = try await banci.run("roster", "import", roster, "--class", "81", "--apply")
  }

  @Test func `a workbook for the class imports again as the same`() async throws {
    let file = folder.path(of: "out.xlsx")

    let out = try await banci.run(
      "roster", "export", "--class", "81", "--order", "笔画", "--full", "-o", file)
    let back = try await banci.run("roster", "import", file, "--class", "81")

    #expect(out.status == 0)
    #expect(back.output.contains("XLSX") && back.output.contains("新增 0，更新 0，相同 66，拒绝 0，合计 66"))
  }

  @Test func `a host gets no numbers, and the journal says what was given to whom`() async throws {
    let out = try await banci.run(
      "roster", "export", "--class", "81", "--purpose", "承接单位", "--to", "昆山市委党校")
    let journal = try await banci.run("journal", "list", "--format", "json")

    #expect(out.output.contains("序号,姓名,性别,民族,工作单位,职务,饮食禁忌"))
    #expect(!out.output.contains("340000"))
    #expect(journal.output.contains("roster.export") && journal.output.contains("昆山市委党校"))
  }

  @Test func `a template is a workbook that can be checked, with nobody in it`() async throws {
    let file = folder.path(of: "template.xlsx")

    let made = try await banci.run("roster", "template", "-o", file)
    let checked = try await banci.run("roster", "check", file, "--format", "json")

    #expect(made.status == 0)
    #expect(
      checked.output.contains("\"rows\": 0") && checked.output.contains("\"encoding\": \"XLSX\""))
  }

  @Test(
    arguments: [
      (["--columns", "姓名,星座"], "没有“星座”这一列"),
      (["--format", "xlsx", "--encoding", "gbk"], "XLSX 没有编码之分"),
      (["--purpose", "展览"], "承接单位"),
    ])
  func `what cannot be given out is refused with what can`(words: [String], message: String)
    async throws
  {
    let outcome = try await banci.run(["roster", "export", "--class", "81"] + words)

    #expect(outcome.status != 0 && outcome.errors.contains(message))
  }
}
