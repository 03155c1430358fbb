/// What somebody answered when asked for a missing argument (回答).
enum Answer: Equatable {
  /// The value of a positional argument.
  case positional(String)
  /// The value of an option, whose name comes first.
  case option(String, String)
  /// A flag, chosen among several.
  case flag(String)

  /// The value that was given for an argument.
  init(_ text: String, for argument: CommandInfo.Argument) {
    self = argument.kind == .positional ? .positional(text) : .option(argument.nameText, text)
  }

  /// The words of a command line with the answers in their places.
  static func adding(_ answers: [Answer], to words: [String]) -> [String] {
    let end = words.firstIndex(of: "--") ?? words.endIndex
    var named: [String] = []
    var positional: [String] = []
    for answer in answers {
      switch answer {
      case .positional(let text): positional.append(text)
      case .option(let name, let text): named.append("\(name)=\(text)")
      case .flag(let name): named.append(name)
      }
    }
    let needsEnd = end == words.endIndex && positional.contains { $0.hasPrefix("-") }
    return words[..<end] + named + words[end...] + (needsEnd ? ["--"] : []) + positional
  }
}
