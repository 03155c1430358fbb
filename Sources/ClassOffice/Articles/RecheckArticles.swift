internal import Documents
internal import Postgres
internal import Training

/// A published article held against the records as they are now (发布稿复核).
public struct ArticleTruth: Hashable, Sendable {
  /// The article's number.
  public let article: Int
  /// The number of the trip.
  public let trip: Int
  /// The edition in print.
  public let edition: Int
  /// Its title.
  public let title: String
  /// What contradicts the records and did not when the edition was approved.
  public let untrue: [ArticleFinding.Content]
}

/// How many published articles were checked again, and the numbers of those no longer true.
public struct RecheckedArticles: Hashable, Sendable, Codable {
  /// How many were checked.
  public let checked: Int
  /// Those of which something is no longer true.
  public let untrue: [Int]
}

extension ClassOffice {
  /// Holds every published article against the records as they are now; nothing is written.
  public func truthOfArticles() async throws -> [ArticleTruth] {
    try await read { session in
      try session.articlesInPrint().map { try session.truth(of: $0) }
    }
  }

  /// Checks every published article again and keeps what was found with its edition.
  public func recheckArticles(key: String? = nil) async throws -> RecheckedArticles {
    try await act("article.recheck", key: key, request: [String]()) { act in
      let articles = try act.session.articlesInPrint()
      var untrue: [Int] = []
      for article in articles {
        let contents = try act.session.check(article).contents
        _ = try act.keepAnew(contents, digest: contents.digest(), of: article)
        if try !act.session.untrueSinceApproval(article, contents).isEmpty {
          untrue.append(article.id)
        }
      }
      return RecheckedArticles(checked: articles.count, untrue: untrue)
    }
  }
}

extension Session {
  /// The edition of each article that is in print now.
  func articlesInPrint() throws -> [FoundArticle] {
    let numbers = try rows(
      """
      SELECT DISTINCT ON (step.article_id) step.article_id, step.edition
      FROM (
        SELECT DISTINCT ON (article_id, edition) article_id, edition, to_state
        FROM article_step
        ORDER BY article_id, edition, step_number DESC
      ) AS step
      WHERE step.to_state = 'published'
      ORDER BY step.article_id, step.edition DESC
      """
    ) { row in (article: try row["article_id"] as Int, edition: try row["edition"] as Int) }
    return try numbers.map { try requireArticle($0.article, edition: $0.edition) }
  }

  func truth(of article: FoundArticle) throws -> ArticleTruth {
    ArticleTruth(
      article: article.id, trip: article.trip.id, edition: article.edition.edition,
      title: article.edition.title, untrue: try untrueSinceApproval(article))
  }

  /// What contradicts the records now and did not when an edition was approved.
  func untrueSinceApproval(_ article: FoundArticle) throws -> [ArticleFinding.Content] {
    try untrueSinceApproval(article, check(article).contents)
  }

  /// Those of the findings that block and were not there when an edition was approved.
  func untrueSinceApproval(
    _ article: FoundArticle, _ contents: [ArticleFinding.Content]
  ) throws -> [ArticleFinding.Content] {
    let check = try optionalValue(
      """
      SELECT check_id FROM article_step
      WHERE article_id = \(article.id) AND edition = \(article.edition.edition)
        AND to_state = 'approved'
      ORDER BY step_number DESC
      LIMIT 1
      """, as: Int.self)
    let approved = Set(try check.map { try findings(ofCheck: $0).map(\.content) } ?? [])
    return contents.filter { $0.blocks && !approved.contains($0) }
  }
}
