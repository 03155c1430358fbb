internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci roster status --class 81`, `banci roster status --class 81 --reply 皖东市财政局`.
struct StatusRosterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "各选派单位的报送情况：名额、已报、缺、超、未改正的错误",
    discussion: """
      --reply 单位 写出给该单位的回复：已登记谁、哪些记录有误、还要报什么、何时报。
      回复只有姓名，号码都已遮盖。--file 按还没有导入的一份名册写，否则按最近一批中没有登记的记录写。
      """)

  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: OutputOptions
  @Option(name: .customLong("class"), help: "班次，如 81") var classPath: UnitPath?
  @Option(help: "写给这个单位的回复") var reply: String?
  @Option(help: "请对方在这一天前报送") var due: Day?
  @Option(help: "按这份还没有导入的名册写回复") var file: InputFile?

  func validate() throws {
    guard reply != nil || (due == nil && file == nil) else {
      throw ValidationError("--due、--file 要和 --reply 一起写")
    }
  }

  func run() async throws {
    let path = try ContextUnit.classPath(classPath)
    try await office.inOffice { office in
      guard let reply else { return try show(try await office.rosterStatus(of: path)) }
      let check = try await check(for: path, from: reply, in: office)
      let text = try await office.rosterReply(
        to: reply, about: path, findings: check?.findings, people: check?.rejectedNames ?? [:],
        due: due
      ).text
      try output.destination.deliver(text.harmless)
    }
  }

  private func check(
    for path: UnitPath, from sender: String, in office: ClassOffice
  ) async throws -> RosterCheck? {
    guard let file else { return nil }
    let saved = try await SavedMapping(of: sender, in: office)
    let options = RosterReadingOptions(today: EdgeClock.today, mapping: saved.fields)
    let content = try file.content(atMost: options.limits.bytes)
    let source = RosterSource(
      try SheetFile(content), options: options, fingerprint: try RosterFingerprint(of: content))
    return try await office.checkRoster(source, RosterImportTerms(path, sender: sender))
  }

  private func show(_ status: RosterStatus) throws {
    try output.deliver(
      Table(
        "senders", title: status.className, of: status.senders,
        [
          Field("organisation_id", "单位编号", .trailing) { Cell($0.id) },
          Field("organisation", "选派单位") { .text($0.name ?? "（不知报送单位）") },
          Field("places", "名额", .trailing) { Cell($0.places) },
          Field("reported", "已报", .trailing) { .number($0.reported) },
          Field("missing", "缺", .trailing) { Cell($0.missing) },
          Field("over", "超", .trailing) { Cell($0.over) },
          Field("open_errors", "未改正", .trailing) { .number($0.openErrors) },
          Field("import_id", "最近批次", .trailing) { Cell($0.batch) },
          Field("imported_at", "导入时间") { Cell($0.importedAt.map { "\($0)" }) },
        ]))
  }
}
