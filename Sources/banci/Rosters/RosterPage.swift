internal import ClassOffice
internal import Documents
internal import Training

/// What is shown of a roster that was checked (名册核查结果).
struct RosterPage {
  let file: RosterFile
  /// What it would do to a class, where one was named.
  let check: RosterCheck?

  private var reading: RosterReading { file.reading }
  private var findings: [SheetFinding] { check?.findings ?? reading.findings }

  /// Whether anything keeps the roster out.
  var isRefused: Bool { check?.isRefused ?? findings.contains { $0.severity == .error } }

  /// How many rows have no error.
  private var accepted: Int {
    guard let check else { return reading.accepted }
    return check.personsRead - check.count(.rejected)
  }

  // Most findings that a terminal shows; files and JSON carry all.
  private static let mostShown = 200

  /// The page for reading.
  func text(width: Int?) -> String {
    var parts = [summary]
    if let leaving = leavingTable { parts.append(leaving.text(as: .table, width: width)) }
    if let changes = changesTable { parts.append(changes.text(as: .table, width: width)) }
    if !findings.isEmpty { parts.append(findingsText(width: width)) }
    return parts.joined(separator: "\n")
  }

  /// All findings as a table.
  var findingsTable: Table { Self.table(of: findings) }

  private var summary: String {
    let names = reading.sampleNames.joined(separator: "、")
    var lines = [
      "文件：\(FileName(path: file.name).shown)（\(reading.format.name)）\(headerPlace)，学员 \(reading.personsRead) 人，可用 \(accepted) 人"
    ]
    if !names.isEmpty { lines.append("姓名示例：\(names)") }
    if let check {
      let counts = RosterCheck.Outcome.allCases.map { "\($0.word) \(check.count($0))" }
      lines.append("\(check.className)：\(counts.joined(separator: "，"))，合计 \(check.personsRead)")
      if let earlier = check.earlier {
        lines.append("同一文件已于 \(earlier.importedAt) 导入（批次 \(earlier.id)）")
      }
    }
    return lines.joined(separator: "\n").harmless + "\n"
  }

  // Said where titles stand above it, so that a person sees that it was found.
  private var headerPlace: String {
    reading.headerLine > 1 ? "，表头在第 \(reading.headerLine) 行" : ""
  }

  private func findingsText(width: Int?) -> String {
    let lines = FindingLines(findings).lines
    let shown = Self.table(of: Array(lines.prefix(Self.mostShown))).text(as: .table, width: width)
    let counts = Severity.allCases.map { "\($0.word) \(number(of: $0))" }
    let total = Severity.allCases.map(number(of:)).reduce(0, +)
    let more = lines.count > Self.mostShown ? "（只显示前 \(Self.mostShown) 行，--format json 看全部）" : ""
    return "\(shown)意见共 \(total) 条：\(counts.joined(separator: "，"))\(more)\n"
  }

  /// How many there are, also where only the first of them are kept.
  private func number(of severity: Severity) -> Int {
    guard check == nil else { return findings.count { $0.severity == severity } }
    return reading.tallies.reduce(0) { $0 + ($1.severity == severity ? $1.count : 0) }
  }

  /// The first rows that change something, each with what changes.
  private var changesTable: Table? {
    guard let check else { return nil }
    let rows = check.rows.filter { $0.outcome == .created || $0.outcome == .updated }
    guard !rows.isEmpty else { return nil }
    let more = rows.count > 20 ? "（只显示前 20 行，共 \(rows.count) 行）" : ""
    return Table(
      "changes", title: "将要写入\(more)", of: Array(rows.prefix(20)),
      [
        Field("row", "记录", .trailing) { .number($0.row) },
        Field("name", "姓名") { .text($0.name) },
        Field("employer", "单位") { Cell($0.employer) },
        Field("outcome", "结果") { .term(code: $0.outcome.rawValue, word: $0.outcome.word) },
        Field("changes", "变化") { .text(Self.words(for: $0.changes)) },
      ])
  }

  /// Whom the sender does not name any more, with what they hold.
  private var leavingTable: Table? {
    guard let leaving = check?.leaving, !leaving.isEmpty else { return nil }
    return Table(
      "leaving", title: "名册中不再列出，将退出 \(leaving.count) 人", of: leaving,
      [
        Field("trainee", "学员编号", .trailing) { .number($0.trainee) },
        Field("name", "姓名") { .text($0.name) },
        Field("employer", "单位") { Cell($0.employer) },
        Field("state", "现为") { .term(code: $0.state.rawValue, word: $0.state.word) },
        Field("becomes", "改为") { .term(code: $0.becomes.rawValue, word: $0.becomes.word) },
        Field("holds", "手上的事") { .text($0.holds.joined(separator: "；")) },
      ])
  }

  private static func words(for changes: [RosterCheck.Change]) -> String {
    changes.map { "\($0.field.title)：\($0.old ?? "（空）") → \($0.new ?? "（空）")" }
      .joined(separator: "；")
  }

  private static func table(of lines: [FindingLines.Line]) -> Table {
    Table(
      "findings", of: lines,
      [
        Field("severity", "程度") { .text($0.finding.severity.word) },
        Field("code", "代码") { .text($0.finding.code) },
        Field("row", "记录", .trailing) { .text($0.rowWords) },
        Field("line", "行", .trailing) { Cell($0.rows.count > 1 ? nil : $0.finding.line) },
        Field("column", "列") { Cell($0.finding.column) },
        Field("value", "内容") { Cell($0.isAlike ? $0.finding.value : nil) },
        Field("message", "说明") { .text($0.message) },
        Field("repair", "如何修改") { Cell($0.finding.repair) },
      ])
  }

  private static func table(of findings: [SheetFinding]) -> Table {
    Table(
      "findings", of: findings,
      [
        Field("severity", "程度") { .term(code: $0.severity.rawValue, word: $0.severity.word) },
        Field("code", "代码") { .text($0.code) },
        Field("row", "记录", .trailing) { Cell($0.row) },
        Field("line", "行", .trailing) { Cell($0.line) },
        Field("column", "列") { Cell($0.column) },
        Field("value", "内容") { Cell($0.value) },
        Field("message", "说明") { .text($0.message) },
        Field("repair", "如何修改") { Cell($0.repair) },
      ])
  }
}

extension RosterPage {
  /// The page for programs.
  ///
  /// - Parameter answer: What was written, where something was.
  func object(answer: RosterImportAnswer? = nil) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("file", .string(file.name)), .init("encoding", .string(reading.format.name)),
      .init("verdict", .string(verdict)), .init("rows", .number("\(reading.personsRead)")),
      .init("accepted", .number("\(accepted)")),
    ]
    if let check { members += Self.members(of: check) }
    if let answer { members.append(.init("import_id", .number("\(answer.id)"))) }
    let table = findingsTable
    let rows = table.rows.map { row in
      JSONValue.object(zip(table.columns, row).map { .init($0.key, JSONValue($1)) })
    }
    return .object(members + [.init("findings", .array(rows))])
  }

  private var verdict: String {
    guard isRefused, reading.verdict == .clean else { return reading.verdict.rawValue }
    return RosterReading.Verdict.rowErrors.rawValue
  }

  private static func members(of check: RosterCheck) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = [.init("class", .string(check.className))]
    members += RosterCheck.Outcome.allCases.map {
      .init($0.rawValue, .number("\(check.count($0))"))
    }
    members.append(
      .init("earlier_import_id", check.earlier.map { .number("\($0.id)") } ?? .null))
    let changed = check.rows.filter { $0.outcome == .updated }
    members.append(.init("changes", .array(changed.map(value(of:)))))
    members.append(.init("leaving", .array(check.leaving.map(value(of:)))))
    return members
  }

  private static func value(of leaver: RosterLeaver) -> JSONValue {
    .object([
      .init("trainee", .number("\(leaver.trainee)")), .init("name", .string(leaver.name)),
      .init("state", .string(leaver.state.rawValue)),
      .init("becomes", .string(leaver.becomes.rawValue)),
      .init("holds", .array(leaver.holds.map(JSONValue.string))),
    ])
  }

  private static func value(of row: RosterCheck.Row) -> JSONValue {
    let fields = row.changes.map { change in
      JSONValue.object([
        .init("field", .string(change.field.key)),
        .init("old", change.old.map(JSONValue.string) ?? .null),
        .init("new", change.new.map(JSONValue.string) ?? .null),
      ])
    }
    return .object([
      .init("row", .number("\(row.row)")), .init("line", .number("\(row.line)")),
      .init("name", .string(row.name)), .init("fields", .array(fields)),
    ])
  }
}
