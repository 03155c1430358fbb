internal import Documents
internal import Postgres
internal import Training

/// What drafting an article came to (起草结果).
public struct DraftedArticle: Hashable, Sendable, Codable {
  /// The article's number.
  public let article: Int
  /// The edition that has the text.
  public let edition: Int
  /// Whether that edition is new; otherwise the text is the same as before.
  public let isNew: Bool
  /// Whether the text tells of a plan.
  public let isPlan: Bool
  /// How many marked spots only a human can fill.
  public let gaps: Int
  /// What a human should know and the text does not say, in Chinese.
  public let notices: [String]
}

extension ClassOffice {
  /// Drafts the article about a trip from its records and keeps it as the next edition.
  ///
  /// The same text again makes no new edition.
  ///
  /// - Throws: ``Refusal`` when there is no such trip, or it was cancelled.
  public func draftArticle(
    ofTrip trip: Int, _ order: ArticleOrder = ArticleOrder(), key: String? = nil
  ) async throws -> DraftedArticle {
    try await act(
      "article.draft", key: key, request: ["\(trip)"] + order.digestible
    ) { act in
      let trip = try act.session.requireTrip(trip)
      guard trip.state != .cancelled else { throw Refusal.articleOfCancelledTrip(trip) }
      let article = try act.session.articleID(ofTrip: trip.id)
      let last = try act.session.lastEdition(of: article)
      let facts = try act.session.tripFacts(
        of: trip.id, signed: ArticleSignature(order, after: last, article: article))
      let style = order.style.over(try act.session.articleStyle(ofTrip: facts)).style
      return try act.keep(ArticleDraft(facts: facts, style: style), of: article, after: last)
    }
  }
}

extension ArticleSignature {
  /// What is ordered, else what the last edition has.
  ///
  /// An author who is the department is left to the department as it is now.
  fileprivate init(_ order: ArticleOrder, after last: ArticleEdition?, article: Int) {
    self.article = RecordReference(kind: "article", id: article)
    author = order.author ?? (last?.isSignedByDepartment == true ? nil : last?.author)
    source = order.source ?? last?.source
    publishedOn = order.publishedOn ?? last?.publishedOn
  }
}

extension Act {
  fileprivate func keep(
    _ draft: ArticleDraft, of article: Int, after last: ArticleEdition?
  ) throws -> DraftedArticle {
    let kept = try keep(
      RevisionText(
        title: draft.title.text, body: draft.markdown, publishedOn: draft.publishedOn?.value,
        author: draft.author?.value, source: draft.source?.value, isPlan: draft.isPlan,
        facts: draft.sources.text(as: .json), origin: .draft),
      of: article, after: last)
    return DraftedArticle(
      article: article, edition: kept.edition, isNew: kept.isNew, isPlan: draft.isPlan,
      gaps: draft.gaps.count, notices: draft.notices + notices(of: kept, after: last))
  }

  private func notices(of kept: KeptRevision, after last: ArticleEdition?) -> [String] {
    guard kept.isNew, let last, last.origin != .draft else { return [] }
    return ["第 \(last.edition) 版是改过的文字，这次起草没有采用其中的改动；用 banci article diff 可看差异"]
  }
}

extension Session {
  /// The number of a trip's article, which is made where there is none.
  func articleID(ofTrip trip: Int) throws -> Int {
    let there: Int? = try optionalValue("SELECT id FROM article WHERE trip_id = \(trip)")
    return try there ?? value("INSERT INTO article (trip_id) VALUES (\(trip)) RETURNING id")
  }
}

extension Refusal {
  /// Nobody travels.
  static func articleOfCancelledTrip(_ trip: FoundTrip) -> Self {
    Self(.conflict, code: "article-of-cancelled-trip", message: "\(trip.label)已取消，不能起草稿件")
  }
}
