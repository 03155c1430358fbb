import ClassOffice
import Foundation
import TestSupport
import Testing

/// A folder of rosters, and columns that are said once for each sender.
@Suite(.freshDatabase(.school)) struct FolderImportTests {
  let folder: TemporaryFolder
  let banci: BanciProcess

  init() async throws {
    folder = try TemporaryFolder()
    let office = try TestOffice.open()
    _ = try await office.addClass(.no81)
    _ = try await office.addOrganisation(OrganisationDraft(name: "皖东市财政局", kind: "机关"))
    banci = try .inTestOffice(folder, now: "2024-10-01 09:00")
    for name in ["in", "in/sub"] {
      try FileManager.default.createDirectory(
        atPath: folder.path(of: name), withIntermediateDirectories: false)
    }
  }

  @Test func `each file is a batch, one refused file stops no other, and the counts add up`()
    async throws
  {
    try write("甲局.csv", "张三,男,甲局,科长\n李四,女,甲局,科长")
    try write("乙局.csv", "王五,男,乙局,科长")
    try write("丙局.csv", "赵六,不详,丙局,科长\n钱七,男,丙局,科长")
    try write("丁局.csv", "孙八,男,丁局,科长\n张三,男,丁局,处长")
    _ = try folder.write("不是名册", to: "in/说明.txt")

    let shown = try await banci.run("roster", "import", inbox, "--class", "81")
    let json = try await banci.run(
      "roster", "import", inbox, "--class", "81", "--apply", "--format", "json")
    let list = try await banci.run("roster", "list", "--format", "json")
    let again = try await banci.run("roster", "import", inbox, "--class", "81", "--apply")

    #expect(shown.status == 2 && shown.errors.contains("未写入（加 --apply 写入）"))
    #expect(shown.output.contains("共 5 个文件：新增 3，更新 0，相同 0，拒绝 4，合计 7"))
    #expect(shown.output.contains("“张三”在“丁局.csv”第 3 行（丁局）也有，缺身份证号，无法判断是否同一人"))
    #expect(shown.output.contains("未读（不是文件）：\(inbox)/sub"))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let files = try #require(object["files"] as? [[String: Any]])
    #expect(json.status == 2)
    #expect(
      files.map { $0["file"] as? String } == ["丁局.csv", "丙局.csv", "乙局.csv", "甲局.csv", "说明.txt"])
    #expect(files.map { $0["import_id"] as? Int } == [1, nil, 2, nil, nil])
    #expect(
      ["created", "updated", "same", "rejected", "rows"].map { object[$0] as? Int }
        == [3, 0, 0, 4, 7])
    #expect(list.output.components(separatedBy: "\"mode\"").count == 3)
    #expect(again.status == 2 && again.errors.contains("没有要写入的改动"))
  }

  @Test func `columns that were said once for a sender are known the next time, and said`()
    async throws
  {
    _ = try folder.write("姓名,性别,工作单位,现任\n张三,男,甲局,科长\n", to: "one.csv")
    _ = try folder.write("姓名,性别,工作单位,现任\n李四,男,甲局,处长\n", to: "two.csv")
    let (one, two) = (folder.path(of: "one.csv"), folder.path(of: "two.csv"))

    let refused = try await banci.run("roster", "import", one, "--class", "81", "--apply")
    let first = try await banci.run(
      "roster", "import", one, "--class", "81", "--from", "皖东市财政局", "--map", "现任=职务", "--apply")
    let second = try await banci.run(
      "roster", "import", two, "--class", "81", "--from", "皖东市财政局", "--apply")
    let saved = try await banci.run("roster", "mapping", "list", "--format", "csv")
    let gone = try await banci.run(
      "roster", "mapping", "remove", "皖东市财政局", "--column", "现任")
    let batches = try await banci.run("roster", "list", "--format", "csv")

    #expect(refused.status == 2)
    #expect(first.status == 0 && first.errors.contains("已保存 1 列的对应"))
    #expect(second.status == 0 && second.errors.contains("按“皖东市财政局”上次的列对应读：现任=职务"))
    #expect(saved.output.contains("皖东市财政局,现任,职务,2024-10-01 09:00"))
    #expect(gone.output == "已去掉列对应：皖东市财政局，1 列\n")
    #expect(batches.output.contains("2,81,第81期县处级干部进修班,皖东市财政局,新增并更新"))
  }

  @Test func `rows that were left out come back in the reply to their sender`() async throws {
    _ = try folder.write(
      "姓名,性别,工作单位,职务\n张三,男,甲局,科长\n李四,不详,甲局,科长\n", to: "one.csv")
    let file = folder.path(of: "one.csv")

    let ahead = try await banci.run(
      "roster", "status", "--class", "81", "--reply", "皖东市财政局", "--file", file)
    let partial = try await banci.run(
      "roster", "import", file, "--class", "81", "--from", "皖东市财政局", "--partial", "--apply")
    let status = try await banci.run("roster", "status", "--class", "81", "--format", "csv")
    let reply = try await banci.run("roster", "status", "--class", "81", "--reply", "皖东市财政局")
    let shown = try await banci.run("roster", "show", "1", "--format", "csv")

    #expect(ahead.output.contains("已登记 0 人") && ahead.output.contains("文件第 3 行 李四 “性别”列"))
    #expect(partial.status == 2)
    #expect(shown.output.contains("2,拒绝,李四,") && shown.output.contains("性别不是男或女"))
    #expect(status.output.contains("1,皖东市财政局,,1,,,1,1,"))
    #expect(reply.status == 0)
    #expect(reply.output.contains("以下 1 条记录有误，没有登记：\n1. 文件第 3 行 李四 “性别”列"))
  }

  @Test func `an empty folder, and what is said of single rows, are refused`() async throws {
    let empty = try await banci.run("roster", "import", inbox, "--class", "81")
    try write("甲局.csv", "张三,男,甲局,科长")
    let partial = try await banci.run(
      "roster", "import", inbox, "--class", "81", "--partial", "--apply")

    #expect(empty.status == 2 && empty.errors.contains("拒绝[folder-has-no-files]"))
    #expect(partial.status == 2 && partial.errors.contains("拒绝[folder-takes-whole-files]"))
  }

  private var inbox: String { folder.path(of: "in") }

  private func write(_ name: String, _ lines: String) throws {
    _ = try folder.write("姓名,性别,工作单位,职务\n\(lines)\n", to: "in/\(name)")
  }
}
