internal import Training

/// What the note finders share: the extracted text as it stands, blanks and all.
struct NoteText {
  let scalars: [Unicode.Scalar]

  init(_ article: ArticleText) { scalars = article.scalars }

  /// The words of a stretch.
  func words(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

  /// The scalar at a position, or nothing outside the text.
  func at(_ index: Int) -> Unicode.Scalar? {
    scalars.indices.contains(index) ? scalars[index] : nil
  }

  /// Whether a Han character or Chinese punctuation stands there.
  func isChinese(_ index: Int) -> Bool {
    guard let scalar = at(index) else { return false }
    return WrittenText.isHan(scalar) || "，。；：！？、“”‘’《》（）【】…".unicodeScalars.contains(scalar)
  }

  /// A note about a stretch.
  func note(
    _ code: CheckNote.Code, _ severity: Severity, _ range: Range<Int>, _ message: String,
    fix: CheckNote.Fix? = nil, shown: String? = nil
  ) -> CheckNote {
    CheckNote(
      code, severity, text: shown ?? words(range), start: range.lowerBound, end: range.upperBound,
      message: message, fix: fix)
  }
}
