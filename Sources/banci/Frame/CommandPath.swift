internal import ArgumentParser

/// Which command a command line means: `banci trip add` and the types on the way there.
struct CommandPath {
  /// The root first, the command meant last.
  let types: [any ParsableCommand.Type]
  /// The words that were not part of the path, in order, options among them.
  let rest: [String]

  /// Follows the words down the tree as far as they name subcommands.
  init(from root: any ParsableCommand.Type, along words: [String]) {
    var types = [root]
    var rest: [String] = []
    for (index, word) in words.enumerated() {
      if word == "--" {
        rest += words[index...]
        break
      }
      if !word.hasPrefix("-"), rest.allSatisfy({ $0.hasPrefix("-") }),
        let next = types.last?.subcommand(named: word)
      {
        types.append(next)
      } else {
        rest.append(word)
      }
    }
    (self.types, self.rest) = (types, rest)
  }

  /// The command meant.
  var command: any ParsableCommand.Type { types[types.count - 1] }
  /// How it is typed: `banci trip add`.
  var text: String { types.map { $0._commandName }.joined(separator: " ") }
  /// The first word after the path that is not an option.
  var firstExtraWord: String? { rest.first { !$0.hasPrefix("-") } }
  /// Whether the command only leads to others.
  var isGroup: Bool {
    !command.configuration.subcommands.isEmpty && command.configuration.defaultSubcommand == nil
  }
}

extension ParsableCommand {
  /// The subcommands that a reader may see.
  static var visibleSubcommands: [any ParsableCommand.Type] {
    configuration.subcommands.filter { $0.configuration.shouldDisplay }
  }

  fileprivate static func subcommand(named word: String) -> (any ParsableCommand.Type)? {
    configuration.subcommands.first {
      $0._commandName == word || $0.configuration.aliases.contains(word)
    }
  }
}
