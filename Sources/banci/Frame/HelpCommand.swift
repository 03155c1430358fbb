internal import ArgumentParser

/// `banci help trip add`: the same as `banci trip add --help`.
///
/// The frame answers it before anything is parsed; it stands here so that help and completions
/// list it.
struct HelpCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "help", abstract: "显示某个命令的说明")

  @Argument(help: "命令，如 trip add")
  var words: [String] = []

  func run() async throws {
    try Output.standard.write(HelpPage.text(for: BanciCommand.self, words: words))
  }
}
