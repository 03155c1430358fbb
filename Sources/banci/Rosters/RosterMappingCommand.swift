internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci roster mapping`: what the columns of each sender's rosters are (列对应).
struct RosterMappingCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mapping", abstract: "各单位名册的列对应：导入时用 --from 和 --map 保存，下次自动使用",
    subcommands: [ListRosterMappings.self, RemoveRosterMapping.self])
}

/// `banci roster mapping list`.
struct ListRosterMappings: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "列出保存的列对应")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: OutputOptions
  @Option(name: .customLong("from"), help: "只看这个报送单位的") var sender: String?

  func run() async throws {
    let mappings = try await office.inOffice { try await $0.rosterMappings(of: sender) }
    try output.deliver(
      Table(
        "mappings", of: mappings,
        [
          Field("organisation", "报送单位") { .text($0.organisation) },
          Field("header", "列名") { .text($0.header) },
          Field("field", "字段") { .term(code: $0.field.key, word: $0.field.title) },
          Field("saved_at", "保存时间") { .text("\($0.savedAt)") },
        ]))
  }
}

/// `banci roster mapping remove 皖东市财政局 --column 现任`.
struct RemoveRosterMapping: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "去掉一个单位保存的列对应")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "报送单位") var sender: String
  @Option(help: "只去掉这一列；不写则全部去掉") var column: String?

  func run() async throws {
    let count = try await office.inOffice {
      try await $0.removeRosterMapping(of: sender, header: column, key: key.text)
    }
    try Output.line("已去掉列对应：\(sender)，\(count) 列")
  }
}
