internal import Training

/// An article as the finders see it (阅读视图): blanks gone, digits half-width, cut into paragraphs
/// and sentences.
///
/// Blanks and soft line breaks say nothing in Chinese, and a claim may stand across them
/// (12 月 8 日). Every scalar knows its place in the extracted text.
struct ArticleReading {
  /// A paragraph and what it is.
  struct Paragraph {
    let range: Range<Int>
    let part: ArticlePart
  }

  /// A stretch up to 。！？ or ；.
  struct Sentence {
    let range: Range<Int>
    let paragraph: Int
    let part: ArticlePart
  }

  let scalars: [Unicode.Scalar]
  /// Where in the extracted text each scalar stands.
  let positions: [Int]
  let paragraphs: [Paragraph]
  let sentences: [Sentence]
  private let original: [Unicode.Scalar]

  init(_ article: ArticleText) {
    let lines = ArticleLines(article)
    var layout = ArticleLayout(lines)
    layout.cut()
    (scalars, positions) = (lines.scalars, lines.positions)
    (paragraphs, sentences) = (layout.paragraphs, layout.sentences)
    original = article.scalars
  }

  /// The sentence in which a position lies.
  func sentence(at index: Int) -> Int {
    var (low, high) = (0, sentences.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if sentences[middle].range.lowerBound <= index { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// The stretch of the extracted text that a stretch of the reading is.
  func original(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    return positions[range.lowerBound]..<(positions[range.upperBound - 1] + 1)
  }

  /// The words of a stretch as the article writes them, line breaks and blanks included.
  func words(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(original[original(range)]))
  }

  /// The words of a stretch without blanks.
  func folded(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }

  /// Whether these words begin there.
  func has(_ words: String, at index: Int) -> Bool {
    var place = index
    guard place >= 0 else { return false }
    for scalar in words.unicodeScalars {
      guard place < scalars.count, scalars[place] == scalar else { return false }
      place += 1
    }
    return true
  }

  /// Whether these words end there.
  func has(_ words: String, endingAt end: Int) -> Bool {
    has(words, at: end - words.unicodeScalars.count)
  }

  /// The clause around a position: from the mark of punctuation before it to the one behind it.
  func clause(at index: Int) -> Range<Int> {
    let sentence = sentences[sentence(at: index)].range
    let (low, high) = (max(sentence.lowerBound, index - 200), min(sentence.upperBound, index + 200))
    let start = scalars[low..<index].lastIndex(where: Self.endsClause).map { $0 + 1 } ?? low
    let end = scalars[index..<high].firstIndex(where: Self.endsClause) ?? high
    return start..<end
  }

  private static func endsClause(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "，" || scalar == "," || scalar == "：" || scalar == "。" || scalar == "；"
  }
}
