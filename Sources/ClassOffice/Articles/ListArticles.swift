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
}

extension ClassOffice {
  /// The articles, the latest trip first.
  public func articles() async throws -> [ArticleListing] {
    try await read { session in
      try session.rows(
        """
        SELECT article.id, article.trip_id, trip.days, revision.edition, revision.title,
          revision.is_plan, revision.published_on, revision.author, revision.made_at
        FROM article
        JOIN trip ON trip.id = article.trip_id
        JOIN LATERAL (
          SELECT edition, title, is_plan, published_on, author, made_at
          FROM article_revision
          WHERE article_revision.article_id = article.id
          ORDER BY edition DESC
          LIMIT 1
        ) AS revision ON true
        ORDER BY lower(trip.days) DESC, article.id DESC
        """
      ) { row in
        ArticleListing(
          id: try row["id"], trip: try row["trip_id"], days: try row["days"],
          editions: try row["edition"], title: try row["title"], isPlan: try row["is_plan"],
          publishedOn: try row["published_on"], author: try row["author"],
          madeAt: try row["made_at"])
      }
    }
  }
}
