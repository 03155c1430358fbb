import ArgumentParser
import Documents
import Testing

@testable import banci

@Suite struct CommandTreeTests {
  static let paths = paths(below: [])

  @Test(arguments: paths)
  func `every command says in Chinese what it and its arguments are`(words: [String]) throws {
    let command = CommandPath(from: BanciCommand.self, along: words).command

    let arguments = try CommandInfo(of: command).visible

    #expect(Self.isChinese(command.configuration.abstract))
    let silent = arguments.filter { !Self.isChinese($0.explanation) }
    #expect(silent.map(\.nameText) == [])
  }

  @Test(arguments: paths)
  func `every help page fits a terminal of 80 columns`(words: [String]) throws {
    let path = CommandPath(from: BanciCommand.self, along: words)

    let lines = try HelpPage(path: path, width: 80).text.split(separator: "\n")

    #expect(lines.filter { DisplayWidth.of($0) > 80 } == [])
  }

  @Test func `subcommands have names of their own`() {
    for words in Self.paths {
      let command = CommandPath(from: BanciCommand.self, along: words).command
      let names = command.visibleSubcommands.map { $0._commandName }
      #expect(Set(names).count == names.count, "\(words)")
    }
  }

  private static func paths(below words: [String]) -> [[String]] {
    let command = CommandPath(from: BanciCommand.self, along: words).command
    return [words] + command.visibleSubcommands.flatMap { paths(below: words + [$0._commandName]) }
  }

  private static func isChinese(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }
}
