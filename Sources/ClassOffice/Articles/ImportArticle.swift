public import Documents
internal import Postgres
public import Training

/// A text that a person wrote, with what is to stand above it (稿件导入).
public struct ArticleImport: Hashable, Sendable {
  /// The text.
  public let text: ArticleText
  /// 作者; that of the last edition where `nil`.
  public let author: String?
  /// 来源; that of the last edition where `nil`.
  public let source: String?
  /// 发布时间; that of the last edition where `nil`.
  public let publishedOn: Day?

  /// A text and what is to stand above it.
  public init(
    _ text: ArticleText, author: String? = nil, source: String? = nil, publishedOn: Day? = nil
  ) {
    (self.text, self.author, self.source, self.publishedOn) = (text, author, source, publishedOn)
  }
}

/// Which edition has a text (存稿结果).
public struct KeptEdition: Hashable, Sendable, Codable {
  /// The article's number.
  public let article: Int
  /// The edition.
  public let edition: Int
  /// Whether it is new; otherwise the last one has the same text.
  public let isNew: Bool
}

extension ClassOffice {
  /// Keeps a text as the next edition of the article about a trip.
  ///
  /// What stands above it is kept from the last edition. The same text again makes no new edition.
  ///
  /// - Throws: ``Refusal`` when there is no such trip, it was cancelled, or the text has no title.
  public func importArticle(
    _ order: ArticleImport, ofTrip trip: Int, key: String? = nil
  ) async throws -> KeptEdition {
    let request = [
      "\(trip)", order.text.markdown, order.author, order.source,
      order.publishedOn.map { "\($0)" },
    ]
    return try await act("article.import", key: key, request: request) { act in
      let trip = try act.session.requireTrip(trip)
      guard trip.state != .cancelled else { throw Refusal.articleOfCancelledTrip(trip) }
      let article = try act.session.articleID(ofTrip: trip.id)
      let last = try act.session.lastEdition(of: article)
      let kept = try act.keep(
        RevisionText(order, of: trip, after: last), of: article, after: last)
      return KeptEdition(article: article, edition: kept.edition, isNew: kept.isNew)
    }
  }

  /// Puts the safe repairs of a check into an edition, the last one where no number is given, and
  /// keeps the outcome as the next; nothing is kept where there is none.
  ///
  /// - Throws: ``Refusal`` when there is no such article or edition.
  public func fixArticle(
    _ id: Int, edition: Int? = nil, key: String? = nil
  ) async throws -> FixedArticle {
    try await act("article.fix", key: key, request: ["\(id)", edition.map { "\($0)" }]) { act in
      let article = try act.session.requireArticle(id, edition: edition)
      let fixed = ArticleFixer.fix(
        ArticleText(article.edition.body, format: .markdown), try act.session.check(article))
      let kept = try act.keep(
        RevisionText(fixed, from: article.edition), of: id,
        after: act.session.lastEdition(of: id))
      return FixedArticle(
        article: id, edition: kept.edition, isNew: kept.isNew, repairs: fixed.applied.count)
    }
  }
}

/// What putting the safe repairs into an edition came to (自动修改结果).
public struct FixedArticle: Hashable, Sendable, Codable {
  /// The article's number.
  public let article: Int
  /// The edition that has the repaired text.
  public let edition: Int
  /// Whether it is new.
  public let isNew: Bool
  /// How many repairs were made.
  public let repairs: Int
}

extension RevisionText {
  fileprivate init(
    _ order: ArticleImport, of trip: FoundTrip, after last: ArticleEdition?
  ) throws(Refusal) {
    guard let title = order.text.title else { throw .articleHasNoTitle }
    self.init(
      title: title, body: order.text.markdown,
      publishedOn: order.publishedOn ?? last?.publishedOn, author: order.author ?? last?.author,
      source: order.source ?? last?.source, isPlan: trip.state != .done,
      facts: Self.untraced, origin: .import)
  }

  fileprivate init(_ fixed: ArticleFixer.Outcome, from edition: ArticleEdition) {
    self.init(
      title: ArticleText(fixed.source, format: .markdown).title ?? edition.title,
      body: fixed.source, publishedOn: edition.publishedOn, author: edition.author,
      source: edition.source, isPlan: edition.isPlan, facts: Self.untraced, origin: .fix)
  }
}

extension Refusal {
  /// Nobody can find an article without a title.
  static let articleHasNoTitle = Self(
    .invalid, code: "article-has-no-title", message: "稿件没有标题",
    repair: "请把标题写在第一行（Markdown 里以 # 开头）")
}
