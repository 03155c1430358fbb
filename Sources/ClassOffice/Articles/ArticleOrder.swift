public import Documents
public import Training

/// What a draft of an article is asked for with (起草要求).
public struct ArticleOrder: Hashable, Sendable {
  /// How it is worded.
  public let style: ArticleStyle
  /// 作者; the one of the last edition, else the class's department, where `nil`.
  public let author: String?
  /// 来源; that of the last edition where `nil`.
  public let source: String?
  /// 发布时间; that of the last edition where `nil`.
  public let publishedOn: Day?

  /// Asks for a draft.
  public init(
    style: ArticleStyle = ArticleStyle(), author: String? = nil, source: String? = nil,
    publishedOn: Day? = nil
  ) {
    (self.style, self.author, self.source) = (style, author, source)
    self.publishedOn = publishedOn
  }

  /// What tells it from another order, for the digest of a request.
  var digestible: [String?] {
    [
      style.title.rawValue, style.body.rawValue, style.person.rawValue, style.lead.rawValue,
      style.numbers.rawValue, style.rangeMark.rawValue, style.signature.rawValue,
      "\(style.countsEscorts)", "\(style.seed)", author, source, publishedOn.map { "\($0)" },
    ]
  }
}
