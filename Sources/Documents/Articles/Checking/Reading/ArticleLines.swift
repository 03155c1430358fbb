internal import Training

/// The lines of an article without blanks, with what tells how they hang together.
struct ArticleLines {
  /// A line that is not blank.
  struct Line {
    let range: Range<Int>
    /// Whether the source marks it as a heading.
    let isHeading: Bool
    /// Whether a blank line stands before it.
    let followsBlank: Bool
    /// Whether it begins with blanks, as paragraphs do.
    let isIndented: Bool
  }

  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var positions: [Int] = []
  private(set) var lines: [Line] = []

  init(_ article: ArticleText) {
    scalars.reserveCapacity(article.scalars.count)
    positions.reserveCapacity(article.scalars.count)
    let headings = Set(article.headings)
    let isPage = article.format == .html
    var (start, blank) = (0, false)
    for end in article.scalars.indices where article.scalars[end] == "\n" {
      blank = !take(article.scalars, start..<end, headings, followsBlank: blank || isPage)
      start = end + 1
    }
    _ = take(
      article.scalars, start..<article.scalars.count, headings, followsBlank: blank || isPage)
  }

  /// Takes a line over; `false` where it is blank.
  private mutating func take(
    _ text: [Unicode.Scalar], _ range: Range<Int>, _ headings: Set<Int>, followsBlank: Bool
  ) -> Bool {
    let first = scalars.count
    var (indent, isHeading) = (0, false)
    for index in range {
      if headings.contains(index) { isHeading = true }
      let scalar = text[index]
      if WrittenText.isBlank(scalar) || WrittenText.isInvisible(scalar) {
        if scalars.count == first { indent += scalar == "\u{3000}" || scalar == "\t" ? 2 : 1 }
        continue
      }
      scalars.append(Self.folded(scalar))
      positions.append(index)
    }
    guard scalars.count > first else { return false }
    lines.append(
      Line(
        range: first..<scalars.count, isHeading: isHeading, followsBlank: followsBlank,
        isIndented: indent >= 2))
    return true
  }

  /// Full-width digits, letters and the dot between digits as half-width ones.
  static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF0E, 0xFF0D, 0xFF0F:
      Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    default: scalar
    }
  }
}

extension ArticleLines {
  /// A name of the records as a reading would have it.
  static func folding(_ name: String) -> [Unicode.Scalar] {
    name.unicodeScalars.filter { !WrittenText.isBlank($0) && !WrittenText.isInvisible($0) }
      .map(folded)
  }
}
