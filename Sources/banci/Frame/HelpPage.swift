internal import ArgumentParser
internal import Documents

/// The Chinese help of a command (说明), fitted to the terminal.
struct HelpPage {
  private let path: CommandPath
  private let info: CommandInfo
  private let width: Int

  /// The help of the command that the words name.
  ///
  /// - Throws: ``UsageError`` when they name none.
  static func text(
    for root: any ParsableCommand.Type, words: [String], terminal: Terminal = .ofThisProcess
  ) throws -> String {
    let path = CommandPath(from: root, along: words)
    if let word = path.firstExtraWord, !path.command.configuration.subcommands.isEmpty {
      throw UsageError.unknownCommand(word, in: path)
    }
    return try HelpPage(path: path, width: terminal.width).text
  }

  /// Looks the command up.
  init(path: CommandPath, width: Int) throws {
    self.path = path
    self.width = min(width, 100)
    info = try CommandInfo(of: path.command)
  }

  /// The whole page.
  var text: String {
    let sections = [
      paragraph(path.command.configuration.abstract), usage,
      rows("参数：", info.positionals.map(Self.row)),
      subcommands, rows("选项：", options(common: false)), rows("通用选项：", options(common: true)),
      paragraph(path.command.configuration.discussion), hint,
    ]
    return sections.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The usage line: `用法：banci trip add <unit> --to <to> [--apply]`.
  var usage: String {
    let required = info.visible.filter { !$0.isOptional }
    let optional = info.visible.filter { $0.isOptional && !Self.isBuiltIn($0) }
    let positional = (required + optional).filter { $0.kind == .positional }
    let named = (required + optional).filter { $0.kind != .positional }
    let words = [path.text] + (path.isGroup ? ["<子命令>"] : []) + (positional + named).map(\.usage)
    return hanging("用法：", words)
  }

  private static func isBuiltIn(_ argument: CommandInfo.Argument) -> Bool {
    ["--help", "--version"].contains(argument.nameText)
  }

  /// The options of the command itself, or those that many commands have.
  private func options(common: Bool) -> [(String, String)] {
    let names = ["--format", "--out", "--force", "--apply", "--key", "--as", "--version", "--help"]
    return info.options.filter { names.contains($0.nameText) == common }.map(Self.row)
  }

  private static func row(_ argument: CommandInfo.Argument) -> (String, String) {
    (argument.allNames, argument.explanation)
  }

  private var subcommands: String {
    path.command.configuration.groupedRows.map { rows($0.title, $0.rows) }
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var hint: String {
    path.isGroup ? paragraph("看某个子命令的说明：\(path.text) <子命令> --help") : ""
  }

  private func paragraph(_ text: String) -> String {
    guard !text.isEmpty else { return "" }
    return LineBreaking(width: width).lines(of: text).joined(separator: "\n") + "\n"
  }

  /// Words after a title, further lines indented below the first word.
  private func hanging(_ title: String, _ words: [String]) -> String {
    let indent = DisplayWidth.of(title)
    var lines = [""]
    for word in words {
      let line = lines[lines.count - 1]
      let longer = line.isEmpty ? word : "\(line) \(word)"
      if line.isEmpty || indent + DisplayWidth.of(longer) <= width {
        lines[lines.count - 1] = longer
      } else {
        lines.append("    \(word)")
      }
    }
    return title + lines.joined(separator: "\n" + String(repeating: " ", count: indent)) + "\n"
  }

  /// A titled list in two columns; a name too wide for its column stands on a line of its own.
  private func rows(_ title: String, _ rows: [(name: String, text: String)]) -> String {
    guard !rows.isEmpty else { return "" }
    let widest = rows.map { DisplayWidth.of($0.name) }.filter { $0 <= 26 }.max() ?? 26
    let indent = String(repeating: " ", count: widest + 4)
    let lines = rows.flatMap { row -> [String] in
      let texts = LineBreaking(width: max(20, width - widest - 4)).lines(of: row.text)
      let gap = widest + 2 - DisplayWidth.of(row.name)
      guard gap >= 2 else { return ["  " + row.name] + texts.map { indent + $0 } }
      let first = "  " + row.name + String(repeating: " ", count: gap) + (texts.first ?? "")
      return [first] + texts.dropFirst().map { indent + $0 }
    }
    return ([title] + lines).joined(separator: "\n") + "\n"
  }
}

extension CommandConfiguration {
  /// The visible subcommands under the titles of their groups, as names and abstracts.
  fileprivate var groupedRows: [(title: String, rows: [(name: String, text: String)])] {
    let plain = ungroupedSubcommands
    let groups =
      (plain.isEmpty ? [] : [("子命令：", plain)])
      + groupedSubcommands.map { ("\($0.name)：", $0.subcommands) }
    return groups.map { group in
      let shown = group.1.filter { $0.configuration.shouldDisplay }
      return (group.0, shown.map { ($0._commandName, $0.configuration.abstract) })
    }
  }
}
