internal import Postgres
public import Training

/// The article about a trip (稿件), as listed by its last edition.
public struct ArticleListing: Hashable, Sendable {
  /// Its number.
  public let id: Int
  /// The number of the trip.
  public let trip: Int
  /// The days of the trip.
  public let days: DaySpan
  /// How many editions there are.
  public let editions: Int
  /// The title of the last one.
  public let title: String
  /// Whether the last one was drafted before the trip was over.
  public let isPlan: Bool
  /// 发布时间 of the last one.
  public let publishedOn: Day?
  /// 作者 of the last one.
  public let author: String?
  /// When the last one was made.
  public let madeAt: Moment
  /// How far the last one has come.
  public let state: ArticleState
  /// The edition in print.
  public let inPrint: Int?
  /// How many statements of the edition in print are no longer true.
  public let untrue: Int
}

extension ClassOffice {
  /// The articles, the latest trip first.
  ///
  /// Those in print whose records changed after their last check are held against the records as
  /// they are now.
  public func articles() async throws -> [ArticleListing] {
    try await read { session in
      let truths = Dictionary(
        uniqueKeysWithValues: try session.articlesInPrint().map { article in
          (article.id, (article.edition.edition, try session.countUntrue(article)))
        })
      return try session.lastEditions().map { row in
        ArticleListing(row, inPrint: truths[row.id]?.0, untrue: truths[row.id]?.1 ?? 0)
      }
    }
  }
}

/// An article as the query finds it.
private struct ListedArticle {
  let id: Int
  let trip: Int
  let days: DaySpan
  let edition: Int
  let title: String
  let isPlan: Bool
  let publishedOn: Day?
  let author: String?
  let madeAt: Moment
  let state: ArticleState
}

extension ArticleListing {
  fileprivate init(_ row: ListedArticle, inPrint: Int?, untrue: Int) {
    self.init(
      id: row.id, trip: row.trip, days: row.days, editions: row.edition, title: row.title,
      isPlan: row.isPlan, publishedOn: row.publishedOn, author: row.author, madeAt: row.madeAt,
      state: row.state, inPrint: inPrint, untrue: untrue)
  }
}

extension Session {
  fileprivate func lastEditions() throws -> [ListedArticle] {
    try rows(
      """
      SELECT article.id, article.trip_id, trip.days, revision.edition, revision.title,
        revision.is_plan, revision.published_on, revision.author, revision.made_at,
        coalesce(step.to_state, 'draft') AS state
      FROM article
      JOIN trip ON trip.id = article.trip_id
      JOIN LATERAL (
        SELECT edition, title, is_plan, published_on, author, made_at
        FROM article_revision
        WHERE article_revision.article_id = article.id
        ORDER BY edition DESC
        LIMIT 1
      ) AS revision ON true
      LEFT JOIN LATERAL (
        SELECT to_state
        FROM article_step
        WHERE article_step.article_id = article.id AND article_step.edition = revision.edition
        ORDER BY step_number DESC
        LIMIT 1
      ) AS step ON true
      ORDER BY lower(trip.days) DESC, article.id DESC
      """
    ) { row in
      ListedArticle(
        id: try row["id"], trip: try row["trip_id"], days: try row["days"],
        edition: try row["edition"], title: try row["title"], isPlan: try row["is_plan"],
        publishedOn: try row["published_on"], author: try row["author"],
        madeAt: try row["made_at"], state: try row["state"])
    }
  }

  /// From the last check, where nothing that it looked at was journaled since; else checked now.
  fileprivate func countUntrue(_ article: FoundArticle) throws -> Int {
    guard let last = try lastCheck(of: article), try !isStale(last.check, of: article) else {
      return try untrueSinceApproval(article).count
    }
    return try untrueSinceApproval(article, findings(ofCheck: last.check.id).map(\.content)).count
  }

  private func isStale(_ check: KeptCheck, of article: FoundArticle) throws -> Bool {
    try value(
      """
      SELECT EXISTS (
        SELECT
        FROM journal_entry AS entry
        WHERE entry.number > (SELECT checked_through FROM article_check WHERE id = \(check.id))
          AND (entry.subject_kind IN ('place', 'lecturer', 'unit', 'department', 'material')
            OR entry.subject_kind = 'trip' AND entry.subject_id = \(article.trip.id)
            OR entry.subject_kind = 'session' AND entry.subject_id IN (
              SELECT id FROM session WHERE trip_id = \(article.trip.id))))
      """)
  }
}
