internal import Documents
internal import Postgres
internal import Training

/// A check as it is kept, by its numbers.
struct KeptCheck: Hashable, Sendable, Codable {
  let id: Int
  let blocking: Int
  /// Whether it was made now; otherwise an earlier one found the same.
  let isNew: Bool
}

extension Session {
  /// Holds an edition against the records as they are now.
  func check(_ article: FoundArticle) throws -> ArticleCheck {
    let records = try articleRecords(ofTrip: article.trip.id, signed: article.signature)
    return ArticleChecker(records).check(ArticleText(article.edition.body, format: .markdown))
  }

  /// The last check of an edition with its digest.
  func lastCheck(of article: FoundArticle) throws -> (check: KeptCheck, digest: Bytes)? {
    try row(
      """
      SELECT id, blocking, findings_digest
      FROM article_check
      WHERE article_id = \(article.id) AND edition = \(article.edition.edition)
      ORDER BY id DESC
      LIMIT 1
      """
    ) { row in
      (
        KeptCheck(id: try row["id"], blocking: try row["blocking"], isNew: false),
        try row["findings_digest"]
      )
    }
  }
}

extension Act {
  /// Keeps what a check found with its edition; the same findings again keep the check that is
  /// there, with what was signed off on it.
  func keep(_ check: ArticleCheck, of article: FoundArticle) throws -> KeptCheck {
    let contents = check.contents
    let digest = try contents.digest()
    if let last = try session.lastCheck(of: article), last.digest == digest { return last.check }
    return try keepAnew(contents, digest: digest, of: article)
  }

  /// Keeps findings with their edition, whatever an earlier check found.
  func keepAnew(
    _ contents: [ArticleFinding.Content], digest: Bytes, of article: FoundArticle
  ) throws -> KeptCheck {
    let blocking = contents.count(where: \.blocks)
    let id: Int = try session.value(
      """
      INSERT INTO article_check (article_id, edition, checked_at, checked_by_id, checked_through,
        findings_digest, blocking)
      SELECT \(article.id), \(article.edition.edition), \(stamp), \(staff.id), max(number),
        \(digest), \(blocking)
      FROM journal_entry
      RETURNING id
      """)
    let check = KeptCheck(id: id, blocking: blocking, isNew: true)
    try insert(contents, of: check)
    try journal(
      .article, article.id,
      after: [
        "edition": "\(article.edition.edition)", "check": "\(id)", "blocking": "\(blocking)",
      ])
    return check
  }

  private func insert(_ contents: [ArticleFinding.Content], of check: KeptCheck) throws {
    var number = 0
    let numbers = contents.map { content -> Int? in
      guard content.blocks else { return nil }
      number += 1
      return number
    }
    try session.execute(
      """
      INSERT INTO article_finding (check_id, check_blocking, kind, verdict, severity, words,
        words_start, words_end, record, message, blocking_number)
      SELECT \(check.id), \(check.blocking), kind, verdict, severity, words, words_start, words_end,
        record, message, blocking_number
      FROM unnest(\(contents.map(\.kind)), \(contents.map(\.verdict)), \(contents.map(\.severity)),
          \(contents.map(\.words)), \(contents.map(\.start)), \(contents.map(\.end)),
          \(contents.map(\.record)), \(contents.map(\.message)), \(numbers))
        WITH ORDINALITY AS finding (kind, verdict, severity, words, words_start, words_end, record,
          message, blocking_number, position)
      ORDER BY position
      """)
  }
}
