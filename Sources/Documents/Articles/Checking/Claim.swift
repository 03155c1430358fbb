/// Something that an article states and that a record could confirm (事实陈述).
public struct Claim: Hashable, Sendable {
  /// What it is about.
  public let kind: ClaimKind
  /// The words of the article.
  public let text: String
  /// Where the words begin, in Unicode scalars of the extracted text.
  public let start: Int
  /// Where they end; half-open.
  public let end: Int
  /// What the records make of it.
  public let verdict: Verdict
  /// What the record says and its row: `2024-12-08至2024-12-13（trip:1）`.
  public let record: String?
  /// The finding in Chinese, with the words quoted.
  public let message: String
  /// What should stand in place of the words, where that is known.
  public let repair: String?

  /// A claim and what became of it.
  public init(
    kind: ClaimKind, text: String, start: Int, end: Int, verdict: Verdict, record: String?,
    message: String, repair: String? = nil
  ) {
    (self.kind, self.text, self.start, self.end) = (kind, text, start, end)
    (self.verdict, self.record) = (verdict, record)
    (self.message, self.repair) = (message, repair)
  }
}
