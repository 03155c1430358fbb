internal import ClassOffice
internal import Documents
internal import Training

/// What is shown of a folder of rosters (文件夹导入结果): one combined report.
struct FolderPage {
  let folder: RosterFolder
  let files: [JudgedFile]

  // Most findings that a terminal shows; JSON carries all.
  private static let mostShown = 200

  /// Whether any file stays out.
  var hasRefused: Bool { files.contains(where: \.isRefused) }

  /// How many rows would change something.
  var changes: Int { files.filter { !$0.isRefused }.map(\.changes).reduce(0, +) }

  /// The page for reading.
  func text(width: Int?) -> String {
    var parts = [filesTable.text(as: .table, width: width) + "\(totals)\n"]
    if !folder.skipped.isEmpty {
      parts.append("未读（不是文件）：\(folder.skipped.joined(separator: "、"))\n".harmless)
    }
    if let findings = findingsText(width: width) { parts.append(findings) }
    return parts.joined(separator: "\n")
  }

  /// What was done, in a line.
  var told: String {
    let batches = files.compactMap(\.answer).map { "\($0.id)" }
    return "已导入 \(batches.count) 个文件：\(counts)"
      + (batches.isEmpty ? "" : "（批次 \(batches.joined(separator: "、"))）")
  }

  /// The page for programs.
  var object: JSONValue {
    .object(
      [.init("folder", .string(folder.name.path))]
        + RosterCheck.Outcome.allCases.map { .init($0.rawValue, .number("\(total($0))")) }
        + [
          .init("rows", .number("\(rows)")), .init("files", .array(files.map(Self.object))),
          .init("skipped", .array(folder.skipped.map(JSONValue.string))),
        ])
  }

  private var filesTable: Table {
    Table(
      "files", of: files,
      [
        Field("file", "文件") { .text($0.name) },
        Field("rows", "学员", .trailing) { .number($0.check?.personsRead ?? 0) },
        Field("created", "新增", .trailing) { .number($0.count(.created)) },
        Field("updated", "更新", .trailing) { .number($0.count(.updated)) },
        Field("same", "相同", .trailing) { .number($0.count(.same)) },
        Field("rejected", "拒绝", .trailing) { .number($0.count(.rejected)) },
        Field("verdict", "结论") { .text(Self.verdict(on: $0)) },
      ])
  }

  private static func verdict(on file: JudgedFile) -> String {
    if let answer = file.answer { return "已导入（批次 \(answer.id)）" }
    let errors = file.findings.count { $0.severity == .error }
    if file.isRefused { return "不导入：\(errors) 处错误" }
    return file.changes == 0 ? "没有改动" : "可导入"
  }

  private var rows: Int { files.compactMap(\.check?.personsRead).reduce(0, +) }

  private func total(_ outcome: RosterCheck.Outcome) -> Int {
    files.map { $0.count(outcome) }.reduce(0, +)
  }

  private var counts: String {
    RosterCheck.Outcome.allCases.map { "\($0.word) \(total($0))" }.joined(separator: "，")
      + "，合计 \(rows)"
  }

  private var totals: String { "共 \(files.count) 个文件：\(counts)" }

  private func findingsText(width: Int?) -> String? {
    let found = files.flatMap { file in file.findings.map { (file: file.name, finding: $0) } }
    guard !found.isEmpty else { return nil }
    let shown = found.sorted { $0.finding.severity < $1.finding.severity }.prefix(Self.mostShown)
    let more =
      found.count > Self.mostShown
      ? "（只显示前 \(Self.mostShown) 条，共 \(found.count) 条，--format json 看全部）\n" : ""
    return Table(
      "findings", title: "核查意见", of: Array(shown),
      [
        Field("file", "文件") { .text($0.file) },
        Field("severity", "程度") {
          .term(code: $0.finding.severity.rawValue, word: $0.finding.severity.word)
        },
        Field("line", "行", .trailing) { Cell($0.finding.line) },
        Field("column", "列") { Cell($0.finding.column) },
        Field("value", "内容") { Cell($0.finding.value) },
        Field("message", "说明") { .text($0.finding.message) },
        Field("repair", "如何修改") { Cell($0.finding.repair) },
      ]
    ).text(as: .table, width: width) + more
  }

  private static func object(of file: JudgedFile) -> JSONValue {
    .object(
      [
        .init("file", .string(file.name)),
        .init("verdict", .string(file.isRefused ? "refused" : "clean")),
        .init("rows", .number("\(file.check?.personsRead ?? 0)")),
      ]
        + RosterCheck.Outcome.allCases.map { .init($0.rawValue, .number("\(file.count($0))")) }
        + [
          .init("import_id", file.answer.map { .number("\($0.id)") } ?? .null),
          .init("findings", .array(file.findings.map(object))),
        ])
  }

  private static func object(of finding: SheetFinding) -> JSONValue {
    .object([
      .init("severity", .string(finding.severity.rawValue)), .init("code", .string(finding.code)),
      .init("row", finding.row.map { .number("\($0)") } ?? .null),
      .init("line", finding.line.map { .number("\($0)") } ?? .null),
      .init("column", finding.column.map(JSONValue.string) ?? .null),
      .init("value", finding.value.map(JSONValue.string) ?? .null),
      .init("message", .string(finding.message)),
      .init("repair", finding.repair.map(JSONValue.string) ?? .null),
    ])
  }
}
