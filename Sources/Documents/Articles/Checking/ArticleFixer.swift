/// Puts the safe repairs of a check into the source of an article (自动修改).
public enum ArticleFixer {
  /// A source with its safe repairs, and which they were.
  public struct Outcome: Hashable, Sendable {
    /// The repaired source, in the format that it had.
    public let source: String
    /// The notes whose repair was made, in the order of the text.
    public let applied: [CheckNote]
  }

  /// The source of an article with the safe repairs of its check made.
  ///
  /// A repair across markup, or one that overlaps an earlier one, is left to a person.
  public static func fix(_ article: ArticleText, _ check: ArticleCheck) -> Outcome {
    var source: [Unicode.Scalar] = []
    var applied: [CheckNote] = []
    let original = Array(article.source.unicodeScalars)
    var position = 0
    for note in check.notes.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      guard let fix = note.fix, fix.isSafe, let range = article.sourceRange(note.start..<note.end),
        range.lowerBound >= position
      else { continue }
      source += original[position..<range.lowerBound]
      source += fix.replacement.unicodeScalars
      position = range.upperBound
      applied.append(note)
    }
    source += original[position...]
    return Outcome(source: String(String.UnicodeScalarView(source)), applied: applied)
  }
}

extension ArticleText {
  /// The stretch of the source that a stretch of the text is, where no markup stands within it.
  fileprivate func sourceRange(_ range: Range<Int>) -> Range<Int>? {
    guard range.lowerBound >= 0, range.upperBound <= scalars.count, !range.isEmpty else {
      return nil
    }
    for index in range.dropFirst() where ends[index - 1] != starts[index] { return nil }
    return starts[range.lowerBound]..<ends[range.upperBound - 1]
  }
}
