import ClassOffice
import Foundation
import TestSupport
import Testing

/// What is done about rosters that were imported, as a script does it.
@Suite(.freshDatabase(.school)) struct RosterKeepingTests {
  let folder: TemporaryFolder
  let banci: BanciProcess

  init() async throws {
    folder = try TemporaryFolder()
    let office = try TestOffice.open()
    _ = try await office.addClass(.no81)
    banci = try .inTestOffice(folder, now: "2024-10-01 09:00")
  }

  @Test func `an import is shown row by row, and taken back with --apply alone`() async throws {
    try await importing("张三,男,甲局,科长,13800000001\n李四,女,乙局,科长,")
    try await importing("张三,,,局长,13800000002\n")

    let shown = try await banci.run("roster", "show", "2")
    let json = try await banci.run("roster", "show", "2", "--format", "json")
    let preview = try await banci.run("roster", "undo", "2")
    let undone = try await banci.run("roster", "undo", "2", "--apply")
    let again = try await banci.run("roster", "undo", "2", "--apply")
    let list = try await banci.run("roster", "list", "--format", "json")

    #expect(shown.output.contains("职务：科长 → 局长；手机号：138****0001 → 138****0002"))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(object["updated"] as? Int == 1)
    #expect((object["records"] as? [[String: Any]])?.first?["name"] as? String == "张三")
    #expect(preview.status == 0 && preview.errors.contains("未写入（加 --apply 写入）"))
    #expect(preview.output.contains("职务：局长 → 科长"))
    #expect(undone.status == 0)
    #expect(undone.output.hasSuffix("已撤销批次 2：删除学员 0，改回 1，保留 0（批次 3）\n"))
    #expect(again.status == 2 && again.errors.contains("拒绝[already-undone]"))
    #expect(list.output.contains("\"mode\": \"undo\""))
    #expect(!(shown.output + json.output + preview.output).contains("13800000001"))
  }

  @Test func `of two processes with one file one writes, and the other names its batch`()
    async throws
  {
    let file = try folder.write("姓名,性别,工作单位,职务\n张三,男,甲局,科长\n李四,女,乙局,科长\n", to: "a.csv")

    async let one = banci.run("roster", "import", file, "--class", "81", "--apply")
    async let two = banci.run("roster", "import", file, "--class", "81", "--apply")
    let outcomes = try await [one, two]

    #expect(outcomes.map(\.status) == [0, 0])
    #expect(outcomes.count { $0.output.contains("已导入：新增 2") } == 1)
    let other = try #require(outcomes.first { !$0.output.contains("已导入：") })
    #expect(other.output.contains("同一文件已于 2024-10-01 09:00 导入（批次 1）"))
    #expect(other.output.contains("新增 0，更新 0，相同 2，拒绝 0"))
  }

  @Test func `an obstacle ends with 2 and is listed, and the rest goes with --keep`() async throws {
    try await importing("张三,男,甲局,科长,\n李四,女,乙局,科长,")
    _ = try await banci.run("trainee", "change", "李四", "--class", "81", "--diet", "素食")

    let refused = try await banci.run("roster", "undo", "1", "--apply")
    let json = try await banci.run("roster", "undo", "1", "--apply", "--format", "json")
    let kept = try await banci.run("roster", "undo", "1", "--keep", "2", "--apply")

    #expect(refused.status == 2 && json.status == 2)
    #expect(refused.output.contains("changed-since") && refused.output.contains("--keep 2"))
    #expect(refused.output.hasSuffix("有 1 处障碍，没有改动任何内容\n"))
    #expect(json.output.contains("\"code\": \"changed-since\""))
    #expect(json.output.contains("\"undo_id\": null"))
    #expect(kept.output.hasSuffix("已撤销批次 1：删除学员 1，改回 0，保留 1（批次 2）\n"))
  }

  @Test func `places are set, what came is told per sender, and the reply names no number`()
    async throws
  {
    for name in ["皖东市财政局", "皖北市教育局"] {
      _ = try await banci.run("organisation", "add", name, "--kind", "机关")
    }
    let set = try await banci.run("quota", "set", "--class", "81", "皖东市财政局", "2")
    let bad = try await banci.run("quota", "set", "--class", "81", "皖东市财政局", "-2")
    try await importing("张三,男,皖东市财政局,科长,13800000001")

    let list = try await banci.run("quota", "list", "--class", "81", "--format", "csv")
    let status = try await banci.run("roster", "status", "--class", "81", "--format", "json")
    let file = folder.path(of: "reply.txt")
    let reply = try await banci.run(
      "roster", "status", "--class", "81", "--reply", "皖东市财政局", "--due", "2024-10-10", "--out",
      file)
    let text = try String(contentsOfFile: file, encoding: .utf8)

    #expect(set.output == "已定名额：皖东市财政局 2 人\n")
    #expect(bad.status == 64)
    #expect(list.output.contains("1,皖东市财政局,2,81,"))
    #expect(status.output.contains("\"missing\": 1"))
    #expect(reply.status == 0 && text.contains("尚缺 1 人：\n张三"))
    #expect(text.contains("2024年10月10日前") && !text.contains("138"))
  }

  @Test func `an organisation is renamed, given an alias, shown and merged`() async throws {
    for name in ["皖东市财政局", "皖东财政局"] {
      _ = try await banci.run("organisation", "add", name, "--kind", "机关")
    }

    let changed = try await banci.run(
      "organisation", "change", "皖东市财政局", "--name", "皖东市财政和国资局", "--from", "2024-03-01",
      "--alias", "市财局")
    let preview = try await banci.run("organisation", "merge", "皖东财政局", "--into", "市财局")
    let merged = try await banci.run(
      "organisation", "merge", "皖东财政局", "--into", "市财局", "--apply")
    let shown = try await banci.run(
      "organisation", "show", "皖东市财政局", "--format", "csv")

    #expect(changed.output == "已修改单位：皖东市财政局（编号 1），自 2024-03-01起名为皖东市财政和国资局\n")
    #expect(preview.status == 0 && preview.errors.contains("未写入"))
    #expect(merged.output.hasSuffix("已合并：皖东财政局 → 皖东市财政和国资局（编号 1）\n"))
    #expect(shown.output.contains("皖东市财政局,正式名称,,2024-03-01"))
    #expect(shown.output.contains("皖东财政局,简称、别名,,"))
  }

  @Test func `only a class or unit that there is can be used`() async throws {
    let unknown = try await banci.run("use", "82")
    let used = try await banci.run("use", "81")
    let shown = try await banci.run("use")

    #expect(unknown.status == 2 && unknown.errors.contains("没有班次“82”"))
    #expect(used.output == "当前：81（第81期县处级干部进修班）\n")
    #expect(shown.output == "当前：81\n")
  }

  private func importing(_ lines: String) async throws {
    let outcome = try await banci.run(
      ["roster", "import", "-", "--class", "81", "--apply"],
      input: "姓名,性别,工作单位,职务,手机号\n\(lines)\n")
    #expect(outcome.status == 0, "\(outcome.errors)")
  }
}
