/// Words of a record inside Markdown (CommonMark), where nothing in them is taken for markup.
struct MarkdownText {
  private let words: String

  init(_ words: String) { self.words = words.harmless }

  /// The words on one line; a line break becomes a blank.
  var line: String {
    Self.escaped(words.split(separator: "\n").joined(separator: " "))
  }

  /// The words as a paragraph of their own, which starts no heading, list or quotation.
  var paragraph: String { Self.guardingStart(line) }

  /// The words in a cell of a table; a line break becomes `<br>`.
  var cell: String {
    words.split(separator: "\n", omittingEmptySubsequences: false).map { Self.escaped(String($0)) }
      .joined(separator: "<br>")
  }

  private static func escaped(_ words: String) -> String {
    var result = ""
    for character in words {
      if special.contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }

  /// `#`, `+`, `-`, `=` and `12.` mean something at the start of a line only.
  private static func guardingStart(_ line: String) -> String {
    let indented = line.drop { $0 == " " }
    guard let first = indented.first else { return "" }
    if "#+-=~".contains(first) { return "\\" + indented }
    let digits = indented.prefix { $0.isASCII && $0.isNumber }
    let rest = indented.dropFirst(digits.count)
    guard !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" else {
      return String(indented)
    }
    return "\(digits)\\\(rest)"
  }

  private static let special: Set<Character> = [
    "\\", "`", "*", "_", "[", "]", "<", ">", "|", "&",
  ]
}
