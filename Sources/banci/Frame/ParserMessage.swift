/// What ArgumentParser says is wrong with a command line, read from its English message.
///
/// Its error types are not public and its messages are: one for each case of `ParserError`. The
/// version is pinned in `Package.swift`, and the tests provoke every case.
enum ParserMessage: Equatable {
  case unknownOption(String)
  case missingValue(argument: String)
  case unexpectedValue(option: String, value: String)
  case unexpectedWords([String])
  case repeated(String, earlier: String)
  case missingArgument([String])
  case invalidValue(String, argument: String)
  case invalidOption(String)
  case missingSubcommand
  case unknownShell
  case internalError
  case other(String)

  /// Reads the message.
  init(_ message: String) {
    self = Self.readers.lazy.compactMap { $0(message) }.first ?? .other(message)
  }

  private static let readers: [@Sendable (String) -> ParserMessage?] = [
    { $0 == "Missing required subcommand." ? .missingSubcommand : nil },
    { $0.hasPrefix("Internal error") ? .internalError : nil },
    { text in
      ["Can't generate completion scripts", "Can't autodetect a supported shell"]
        .contains(where: text.hasPrefix) ? .unknownShell : nil
    },
    { text in
      text.hasPrefix("Unknown option ") ? text.quoted(0).map { .unknownOption($0) } : nil
    },
    { text in
      text.hasPrefix("Missing value for ")
        ? text.quoted(0).map { .missingValue(argument: $0) } : nil
    },
    { text in
      guard
        let (option, value) = text.between(
          "The option '", "' does not take any value, but '", "' was specified.")
      else { return nil }
      return .unexpectedValue(option: option, value: value)
    },
    { text in
      if let word = text.between("Unexpected argument '", "'") { return .unexpectedWords([word]) }
      guard text.first?.isNumber == true,
        let start = text.firstRange(of: " unexpected arguments: '")
      else { return nil }
      let words = text[start.upperBound...].dropLast().split(separator: "', '")
      return .unexpectedWords(words.map(String.init))
    },
    { text in
      guard text.hasPrefix("Value to be set with flag ") else { return nil }
      let words = text.split(separator: "'", omittingEmptySubsequences: false)
      guard words.count >= 4 else { return nil }
      return .repeated(String(words[1]), earlier: String(words[words.count - 2]))
    },
    { text in
      for start in ["Missing expected argument '", "Missing one of: '"] {
        guard let names = text.between(start, "'") else { continue }
        return .missingArgument(names.split(separator: "', '").map(String.init))
      }
      return nil
    },
    { text in
      guard text.hasPrefix("The value '"), let middle = text.firstRange(of: "' is invalid for '")
      else { return nil }
      let value = text[..<middle.lowerBound].dropFirst("The value '".count)
      let argument = text[middle.upperBound...].prefix { $0 != "'" }
      return .invalidValue(String(value), argument: String(argument))
    },
    { text in
      text.hasPrefix("Invalid option: ")
        ? .invalidOption(String(text.dropFirst("Invalid option: ".count))) : nil
    },
  ]
}

extension String {
  /// What stands between the two ends of the whole text.
  fileprivate func between(_ start: String, _ end: String) -> String? {
    guard hasPrefix(start), hasSuffix(end), count >= start.count + end.count else { return nil }
    return String(dropFirst(start.count).dropLast(end.count))
  }

  /// What stands on either side of the middle.
  fileprivate func between(_ start: String, _ middle: String, _ end: String) -> (String, String)? {
    guard let inner = between(start, end), let cut = inner.firstRange(of: middle) else {
      return nil
    }
    return (String(inner[..<cut.lowerBound]), String(inner[cut.upperBound...]))
  }

  /// The piece in single quotes with that number.
  fileprivate func quoted(_ number: Int) -> String? {
    let pieces = split(separator: "'", omittingEmptySubsequences: false)
    return pieces.indices.contains(2 * number + 1) ? String(pieces[2 * number + 1]) : nil
  }
}
