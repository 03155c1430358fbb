extension ArticleText {
  /// The title: the first heading, else the first line with words; `nil` where there is none.
  public var title: String? {
    let heading = headings.lazy.map { self.line(from: $0) }.first { !$0.isEmpty }
    return heading
      ?? text.split(whereSeparator: \.isNewline).lazy.map(Self.trimmed)
      .first { !$0.isEmpty }
  }

  /// The article in Markdown, as editions are kept: its source where that is Markdown, else its
  /// words with the title and the headings marked.
  public var markdown: String {
    guard format != .markdown else { return source.hasSuffix("\n") ? source : source + "\n" }
    let titleOfText = title
    var isTitleToCome = true
    let paragraphs = lines.compactMap { line -> String? in
      let words = MarkdownText(line.words).paragraph
      guard !words.isEmpty else { return nil }
      if isTitleToCome, line.words == titleOfText {
        isTitleToCome = false
        return "# \(MarkdownText(line.words).line)"
      }
      return line.isHeading ? "## \(MarkdownText(line.words).line)" : words
    }
    return paragraphs.joined(separator: "\n\n") + "\n"
  }

  /// The line and the column of a position, both from 1.
  public func place(of position: Int) -> (line: Int, column: Int) {
    let before = scalars.prefix(max(0, position))
    let line = before.count { $0 == "\n" } + 1
    let start = before.lastIndex(of: "\n").map { $0 + 1 } ?? 0
    return (line, before.count - start + 1)
  }

  private var lines: [(words: String, isHeading: Bool)] {
    let marked = Set(headings)
    var start = 0
    return scalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      defer { start += line.count + 1 }
      let isHeading = marked.contains(start)
      return (Self.trimmed(String(String.UnicodeScalarView(line))), isHeading)
    }
  }

  private func line(from position: Int) -> String {
    Self.trimmed(String(String.UnicodeScalarView(scalars[position...].prefix { $0 != "\n" })))
  }

  private static func trimmed(_ line: some StringProtocol) -> String {
    let isBlank = { (character: Character) in character.isWhitespace || character == "\u{FEFF}" }
    let start = line.drop(while: isBlank)
    return String(String(start.reversed().drop(while: isBlank)).reversed())
  }
}
