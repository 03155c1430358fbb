internal import ArgumentParser
internal import FoundationEssentials

/// What ArgumentParser knows about one command, from its machine-readable help.
struct CommandInfo: Decodable {
  /// One argument, option or flag.
  struct Argument: Decodable {
    /// How it is given.
    enum Kind: String, Decodable {
      case positional
      case option
      case flag
    }

    /// A name with its dashes.
    struct Name: Decodable {
      /// How many dashes the name has.
      enum Kind: String, Decodable {
        case long
        case short
        case longWithSingleDash
      }

      let kind: Kind
      let name: String

      /// `--format` or `-h`.
      var text: String { kind == .long ? "--\(name)" : "-\(name)" }
    }

    let kind: Kind
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let preferredName: Name?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?
    let discussion: String?
  }

  let arguments: [Argument]?

  private struct Tool: Decodable {
    let command: CommandInfo
  }

  /// Asks ArgumentParser about a command.
  init(of command: any ParsableCommand.Type) throws {
    let dump = Data(Self.dump(of: command).utf8)
    self = try JSONDecoder().decode(Tool.self, from: dump).command
  }

  private static func dump<Command: ParsableCommand>(of command: Command.Type) -> String {
    CommandAlone<Command>._dumpHelp()
  }

  /// The arguments that a reader may see, the built-in ones in Chinese.
  var visible: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }
  /// The arguments without names.
  var positionals: [Argument] { visible.filter { $0.kind == .positional } }
  /// The options and flags.
  var options: [Argument] { visible.filter { $0.kind != .positional } }

  /// The argument that ArgumentParser's messages mean by `--to <to>`, `--to` or `<unit>`.
  func argument(meantBy synopsis: String) -> Argument? {
    let first = synopsis.prefix { $0 != " " }
    let all = arguments ?? []
    if first.hasPrefix("-") {
      return all.first { $0.names?.contains { $0.text == first } == true }
    }
    let name = first.filter { !"<>[].".contains($0) }
    return all.first { $0.kind == .positional && $0.valueName == name }
  }
}

/// A command without its subcommands, which a dump would otherwise all hold.
private struct CommandAlone<Command: ParsableCommand>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(version: Command.configuration.version)
  }

  @OptionGroup var command: Command
}

extension CommandInfo.Argument {
  /// `<unit>`, `--to <to>` or `--apply`.
  var synopsis: String {
    switch kind {
    case .positional: value
    case .option: "\(nameText) \(value)"
    case .flag: nameText
    }
  }

  /// `[--to <to>]` where it may be left out, `...` where it may be repeated.
  var usage: String {
    let text = isRepeating ? "\(synopsis) ..." : synopsis
    return isOptional ? "[\(text)]" : text
  }

  /// The long name with its dashes, or what stands for the value.
  var nameText: String { (preferredName ?? names?.first)?.text ?? value }

  /// All names with the value: `-h, --help`.
  var allNames: String {
    guard kind != .positional, let names else { return value }
    let sorted = names.filter { $0.kind != .long } + names.filter { $0.kind == .long }
    let text = sorted.map(\.text).joined(separator: ", ")
    return kind == .option ? "\(text) \(value)" : text
  }

  private var value: String { "<\(valueName ?? "value")>" }

  /// What it is, its values and its default, in one line.
  var explanation: String {
    var notes: [String] = []
    if let allValues, kind != .flag { notes.append(allValues.joined(separator: "、")) }
    if let defaultValue, kind != .flag { notes.append("默认 \(defaultValue)") }
    let text = BuiltInText.translated(abstract ?? "")
    guard !notes.isEmpty else { return text }
    let note = notes.joined(separator: "；")
    return text.isEmpty ? note : "\(text)（\(note)）"
  }
}
