/// The words within a line of Markdown.
struct MarkdownInline {
  private let source: [Unicode.Scalar]
  private let range: Range<Int>

  init(_ source: [Unicode.Scalar], _ range: Range<Int>) {
    (self.source, self.range) = (source, range)
  }

  func extract(into extracted: inout ExtractedScalars) {
    var index = range.lowerBound
    while index < range.upperBound { index = step(index, into: &extracted) }
  }

  /// Takes or passes what begins there; returns what comes next.
  private func step(_ index: Int, into extracted: inout ExtractedScalars) -> Int {
    let scalar = source[index]
    switch scalar {
    case "\\":
      guard index + 1 < range.upperBound, isPunctuation(source[index + 1]) else { break }
      extracted.append(source[index + 1], from: index, to: index + 2)
      return index + 2
    case "&":
      guard let entity = Entities.read(source, at: index) else { break }
      for one in entity.scalars { extracted.append(one, from: index, to: index + entity.length) }
      return index + entity.length
    case "<":
      guard let tag = HTMLTag.read(source, at: index) else { break }
      if tag.name == "br" { extracted.append("\n", from: index, to: tag.range.upperBound) }
      return min(tag.range.upperBound, max(range.upperBound, index + 1))
    case "*", "`": return index + 1
    case "~":
      guard index + 1 < range.upperBound, source[index + 1] == "~" else { break }
      return index + 2
    case "_":
      guard isInsideWord(index) else { return index + 1 }
    case "!":
      guard index + 1 < range.upperBound, source[index + 1] == "[", hasLink(from: index + 1)
      else { break }
      return index + 1
    case "[":
      guard hasLink(from: index) else { break }
      return index + 1
    case "]":
      guard let end = linkEnd(at: index) else { break }
      return end
    default: break
    }
    extracted.append(scalar, from: index, to: index + 1)
    return index + 1
  }

  private func isInsideWord(_ index: Int) -> Bool {
    guard index > range.lowerBound, index + 1 < range.upperBound else { return false }
    return [source[index - 1], source[index + 1]].allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || $0.isDigit)
    }
  }

  private func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && !scalar.properties.isAlphabetic && !scalar.isDigit && scalar.value > 0x20
  }

  /// Whether a bracket opens the words of a link; looked for nearby only.
  private func hasLink(from open: Int) -> Bool {
    let near = source[open..<min(range.upperBound, open + 200)]
    guard let close = near.firstIndex(of: "]") else { return false }
    return linkEnd(at: close) != nil
  }

  /// Where `](…)` is over.
  private func linkEnd(at close: Int) -> Int? {
    guard close + 1 < range.upperBound, source[close + 1] == "(" else { return nil }
    let near = source[(close + 2)..<min(range.upperBound, close + 2_000)]
    return near.firstIndex(of: ")").map { $0 + 1 }
  }
}
