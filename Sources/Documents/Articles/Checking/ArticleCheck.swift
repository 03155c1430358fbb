/// What the check of an article found (核查结果).
public struct ArticleCheck: Hashable, Sendable {
  /// The extracted text that positions count in.
  public let text: String
  /// What the article states, in the order of the text.
  public let claims: [Claim]
  /// What else was seen, in the order of the text.
  public let notes: [CheckNote]

  /// A finished check.
  public init(text: String, claims: [Claim], notes: [CheckNote]) {
    (self.text, self.claims, self.notes) = (text, claims, notes)
  }

  /// Whether some claim is not what the record says.
  public var hasContradictions: Bool { claims.contains { $0.verdict == .contradicts } }
}
