/// Guesses how a source is written, from its beginning.
struct FormatGuess {
  private let source: Substring.UnicodeScalarView

  init(_ source: String) { self.source = source.unicodeScalars.prefix(65_536) }

  var format: ArticleFormat {
    let scalars = Array(source)
    if Self.hasTags(scalars) { return .html }
    return Self.hasMarks(scalars) ? .markdown : .plain
  }

  private static let tags: Set<String> = [
    "html", "head", "body", "div", "p", "br", "span", "section", "article", "strong", "table", "h1",
    "h2", "h3", "!doctype",
  ]

  private static func hasTags(_ scalars: [Unicode.Scalar]) -> Bool {
    var found = 0
    for (index, scalar) in scalars.enumerated() where scalar == "<" {
      let rest = scalars[(index + 1)...].prefix(9).drop { $0 == "/" }
      let name = String(String.UnicodeScalarView(rest.prefix { isNamePart($0) })).lowercased()
      guard tags.contains(name) else { continue }
      if name != "br" { return true }
      found += 1
    }
    return found > 2
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "!" || (scalar.isASCII && (scalar.properties.isAlphabetic || scalar.isDigit))
  }

  private static func hasMarks(_ scalars: [Unicode.Scalar]) -> Bool {
    var atLineStart = true
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : "\n"
      if atLineStart, scalar == "#" || scalar == ">" { return true }
      if scalar == "*", next == "*" { return true }
      if scalar == "]", next == "(" { return true }
      if scalar == "\\", next.isASCII, !next.properties.isAlphabetic { return true }
      atLineStart = scalar == "\n"
    }
    return false
  }
}

extension Unicode.Scalar {
  /// Whether it is one of 0 to 9.
  var isDigit: Bool { (0x30...0x39).contains(value) }
}
