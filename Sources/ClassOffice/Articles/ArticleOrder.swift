public import Training

/// What a draft of an article is asked for with (起草要求).
public struct ArticleOrder: Hashable, Sendable {
  /// How it is worded, where the department's own choice is not to be had.
  public let style: ArticleStyleChoice
  /// 作者; the one of the last edition, else the class's department, where `nil`.
  public let author: String?
  /// 来源; that of the last edition where `nil`.
  public let source: String?
  /// 发布时间; that of the last edition where `nil`.
  public let publishedOn: Day?

  /// Asks for a draft.
  public init(
    style: ArticleStyleChoice = ArticleStyleChoice(), author: String? = nil, source: String? = nil,
    publishedOn: Day? = nil
  ) {
    (self.style, self.author, self.source) = (style, author, source)
    self.publishedOn = publishedOn
  }

  /// What tells it from another order, for the digest of a request.
  var digestible: [String?] {
    style.digestible + [author, source, publishedOn.map { "\($0)" }]
  }
}
