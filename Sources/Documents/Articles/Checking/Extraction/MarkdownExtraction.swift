/// The words of Markdown: marks of headings, lists, quotations and emphasis go, links keep their
/// words.
enum MarkdownExtraction {
  static func extract(_ source: [Unicode.Scalar]) -> ExtractedScalars {
    var extracted = ExtractedScalars()
    extracted.reserve(source.count)
    var index = source.first == "\u{FEFF}" ? 1 : 0
    while index < source.count {
      let end = source[index...].firstIndex { $0 == "\n" || $0 == "\r" } ?? source.count
      let line = MarkdownLine(source, index..<end)
      if line.isHeading { extracted.markHeading() }
      if !line.isRule { MarkdownInline(source, line.words).extract(into: &extracted) }
      index = newline(source, at: end, into: &extracted)
    }
    return extracted
  }

  private static func newline(
    _ source: [Unicode.Scalar], at end: Int, into extracted: inout ExtractedScalars
  ) -> Int {
    guard end < source.count else { return end }
    let isPair = source[end] == "\r" && end + 1 < source.count && source[end + 1] == "\n"
    let next = end + (isPair ? 2 : 1)
    extracted.append("\n", from: end, to: next)
    return next
  }
}

/// A line of Markdown and where its words are.
struct MarkdownLine {
  let words: Range<Int>
  let isHeading: Bool
  /// Whether it only draws a line or underlines a heading.
  let isRule: Bool

  init(_ source: [Unicode.Scalar], _ line: Range<Int>) {
    var start = line.lowerBound
    func skipBlanks() {
      while start < line.upperBound, source[start] == " " || source[start] == "\t" { start += 1 }
    }
    skipBlanks()
    while start < line.upperBound, source[start] == ">" {
      start += 1
      skipBlanks()
    }
    let marks = source[start..<line.upperBound].prefix { $0 == "#" }.count
    let behind = start + marks < line.upperBound ? source[start + marks] : " "
    isHeading = (1...6).contains(marks) && (behind == " " || behind == "\t")
    isRule = Self.isRule(source[start..<line.upperBound])
    start += isHeading ? marks : Self.listMark(source[start..<line.upperBound])
    if start > line.lowerBound { skipBlanks() }
    let blanks = source[start..<line.upperBound].reversed().prefix { $0 == " " }.count
    words = start..<max(start, line.upperBound - blanks)
  }

  private static func isRule(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    let marks = words.filter { $0 != " " }
    guard marks.count >= 3, let first = marks.first else { return false }
    return "-=*_".unicodeScalars.contains(first) && marks.allSatisfy { $0 == first }
  }

  /// How long `- `, `* `, `+ ` or `12. ` at the beginning is.
  private static func listMark(_ words: ArraySlice<Unicode.Scalar>) -> Int {
    guard let first = words.first else { return 0 }
    if "-*+".unicodeScalars.contains(first) { return words.dropFirst().first == " " ? 2 : 0 }
    let digits = words.prefix(4).prefix { $0.isDigit }.count
    let rest = words.dropFirst(digits)
    guard digits > 0, digits < 4, let mark = rest.first, mark == "." || mark == ")",
      rest.dropFirst().first == " "
    else { return 0 }
    return digits + 2
  }
}
