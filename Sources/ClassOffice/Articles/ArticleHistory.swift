internal import Postgres
public import Training

/// Something that was done with an edition of an article (稿件经过).
public struct ArticleEvent: Hashable, Sendable {
  /// The edition.
  public let edition: Int
  /// What it came to by a step; `nil` for a publication.
  public let state: ArticleState?
  /// How its text came to be, where it was kept then.
  public let origin: ArticleEdition.Origin?
  /// The minute.
  public let at: Moment
  /// The member of staff who did it.
  public let by: String?
  /// Why, or what was said.
  public let opinion: String?
  /// How many findings were signed off for an approval.
  public let signedOff: Int?
  /// Where it was published.
  public let channel: PublicationChannel?
  /// When it was published.
  public let publishedOn: Day?
  /// Where it can be read.
  public let address: String?
}

extension ClassOffice {
  /// What was done with an article, edition by edition, the first one first.
  ///
  /// - Throws: ``Refusal`` when there is no such article.
  public func articleHistory(of id: Int) async throws -> [ArticleEvent] {
    try await read { session in
      let article = try session.requireArticle(id)
      return try session.rows(
        """
        SELECT event.edition, event.state, event.origin, event.made_at, person.name AS by,
          event.opinion, event.signed_off, event.channel, event.published_on, event.address
        FROM (
          SELECT step.edition, step.step_number, 0 AS part, step.to_state AS state,
            CASE WHEN step.step_number = 1 THEN revision.origin END AS origin, step.made_at,
            step.made_by_id, step.opinion, step.check_blocking AS signed_off,
            NULL AS channel, NULL::date AS published_on, NULL AS address
          FROM article_step AS step
          JOIN article_revision AS revision USING (article_id, edition)
          WHERE step.article_id = \(article.id)
          UNION ALL
          SELECT edition, step_number, 1, NULL, NULL, made_at, made_by_id, NULL, NULL, channel,
            published_on, address
          FROM article_publication
          WHERE article_id = \(article.id)
        ) AS event
        LEFT JOIN staff ON staff.id = event.made_by_id
        LEFT JOIN person ON person.id = staff.person_id
        ORDER BY event.edition, event.step_number, event.part, event.made_at, event.channel
        """, ArticleEvent.init(row:))
    }
  }
}

extension ArticleEvent {
  fileprivate init(row: Row) throws {
    self.init(
      edition: try row["edition"], state: try row["state"], origin: try row["origin"],
      at: try row["made_at"], by: try row["by"], opinion: try row["opinion"],
      signedOff: try row["signed_off"], channel: try row["channel"],
      publishedOn: try row["published_on"], address: try row["address"])
  }
}
