public import ArgumentParser
public import ClassOffice
internal import Documents
internal import Training

/// `banci journal`: who did what.
struct JournalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: "查看和核验日志",
    subcommands: [ListJournal.self, VerifyJournal.self])
}

/// `banci journal list`.
struct ListJournal: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出最近的日志，新的在前")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "只看这类事项") var about: Subject.Kind?
  @Option(help: "只看这个编号") var id: RecordNumber?
  @Option(help: "最多多少条") var limit = PositiveCount(checked: 50)

  func run() async throws {
    var query = JournalQuery()
    query.kind = about
    query.id = id?.value
    query.limit = limit.value
    let entries = try await office.inOffice { try await $0.journal(query) }
    try output.deliver(Table("entries", of: entries, Self.fields))
  }

  private static var fields: [Field<JournalEntry>] {
    [
      Field("number", "序号", .trailing) { .number($0.number) },
      Field("at", "时间") { Cell($0.record.at) },
      Field("staff", "操作人") { entry in
        Cell(entry.staff.map { $0 + (entry.record.claimed == true ? "（自报）" : "") })
      },
      Field("act", "事项") { .text($0.record.act) },
      Field("subject", "对象") { .text("\($0.subjectKind) \($0.subjectID)") },
      Field("before", "原值") { Cell(words($0.record.before)) },
      Field("after", "新值") { Cell(words($0.record.after)) },
      Field("changed", "改动的个人信息字段") { Cell($0.record.changed?.joined(separator: "、")) },
    ]
  }

  private static func words(_ fields: [String: String?]?) -> String? {
    fields?.sorted { $0.key < $1.key }
      .map { "\($0.key)=\($0.value ?? "—")" }.joined(separator: " ")
  }
}

/// `banci journal verify`.
struct VerifyJournal: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "核验日志链条是否完整")

  @OptionGroup var office: OfficeOptions

  func run() async throws {
    let verdict = try await office.inOffice { try await $0.verifyJournal() }
    guard let bad = verdict.firstBad else {
      return try Output.line("日志 \(verdict.entries) 条，链条完整")
    }
    try Output.line("日志 \(verdict.entries) 条，在第 \(bad) 条断开")
    throw BlockingFindings()
  }
}

extension Subject.Kind: ExpressibleByArgument {}
