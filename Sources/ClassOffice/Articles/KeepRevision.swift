internal import Postgres
internal import Training

/// A text that is to become an edition (待存版本).
struct RevisionText {
  let title: String
  /// The whole article in Markdown.
  let body: String
  let publishedOn: Day?
  let author: String?
  let source: String?
  let isPlan: Bool
  /// Which rows each sentence stands on, as JSON.
  let facts: String
  let origin: ArticleEdition.Origin

  /// What is kept of a text whose sentences nobody traced.
  static let untraced = #"{"sentences": []}"#
}

/// Which edition has the text, and whether it is new.
struct KeptRevision: Hashable, Sendable, Codable {
  let article: Int
  let edition: Int
  let isNew: Bool
}

extension Act {
  /// Keeps a text as the next edition, a draft; the same text as the last one makes no new edition.
  func keep(
    _ text: RevisionText, of article: Int, after last: ArticleEdition?
  ) throws -> KeptRevision {
    let isNew = last?.title != text.title || last?.body != text.body
    let edition = (last?.edition ?? 0) + (isNew ? 1 : 0)
    if isNew {
      try insert(text, of: article, as: edition)
      try journal(
        .article, article,
        after: [
          "edition": "\(edition)", "is_plan": "\(text.isPlan)", "origin": text.origin.rawValue,
          "published_on": text.publishedOn.map { "\($0)" },
        ],
        changed: ["title", "body", "author", "source"])
    }
    return KeptRevision(article: article, edition: edition, isNew: isNew)
  }

  private func insert(_ text: RevisionText, of article: Int, as edition: Int) throws {
    try session.execute(
      """
      WITH revision AS (
        INSERT INTO article_revision
          (article_id, edition, title, body, published_on, author, source, is_plan, facts, made_at,
            made_by_id, origin)
        VALUES (\(article), \(edition), \(text.title), \(text.body), \(text.publishedOn),
          \(text.author), \(text.source), \(text.isPlan), \(text.facts)::jsonb, \(stamp),
          \(staff.id), \(text.origin))
        RETURNING article_id, edition, made_at, made_by_id
      )
      INSERT INTO article_step
        (article_id, edition, step_number, from_state, to_state, made_at, made_by_id)
      SELECT article_id, edition, 1, '', \(ArticleState.draft), made_at, made_by_id
      FROM revision
      """)
  }
}
