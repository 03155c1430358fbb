internal import ArgumentParser
internal import Documents

/// `banci report list`.
struct ListReports: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "列出有哪些报表")

  @OptionGroup var output: OutputOptions

  func run() async throws {
    let reports = ReportCommand.configuration.subcommands.compactMap { command in
      command == Self.self ? nil : command.configuration
    }
    try output.deliver(
      Table(
        "reports", of: reports,
        [
          Field("name", "名称") { Cell($0.commandName) },
          Field("shows", "内容") { .text($0.abstract) },
        ]))
  }
}
