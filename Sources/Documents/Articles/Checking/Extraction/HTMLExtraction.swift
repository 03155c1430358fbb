/// The words of a page: tags, scripts, styles and comments go, a block ends the line.
///
/// A tag that is never closed counts as words, so that broken pages lose nothing.
enum HTMLExtraction {
  static func extract(_ source: [Unicode.Scalar]) -> ExtractedScalars {
    var extracted = ExtractedScalars()
    extracted.reserve(source.count)
    var index = source.first == "\u{FEFF}" ? 1 : 0
    while index < source.count {
      let scalar = source[index]
      if scalar == "<", let tag = HTMLTag.read(source, at: index) {
        index = pass(tag, source, into: &extracted)
      } else if scalar == "&", let entity = Entities.read(source, at: index) {
        for one in entity.scalars { extracted.append(one, from: index, to: index + entity.length) }
        index += entity.length
      } else {
        take(scalar, at: index, into: &extracted)
        index += 1
      }
    }
    return extracted
  }

  /// Blanks of the source run together into one, as a browser shows them.
  private static func take(
    _ scalar: Unicode.Scalar, at index: Int, into extracted: inout ExtractedScalars
  ) {
    guard [" ", "\t", "\n", "\r"].contains(scalar) else {
      return extracted.append(scalar, from: index, to: index + 1)
    }
    guard let last = extracted.scalars.last, last != " ", last != "\n" else { return }
    extracted.append(" ", from: index, to: index + 1)
  }

  private static func pass(
    _ tag: HTMLTag, _ source: [Unicode.Scalar], into extracted: inout ExtractedScalars
  ) -> Int {
    if tag.hidesContent { return HTMLTag.end(of: tag, in: source) }
    if tag.isBlock { extracted.breakLine(at: tag.range.lowerBound) }
    if tag.isHeading, !tag.isClosing { extracted.markHeading() }
    return tag.range.upperBound
  }
}
