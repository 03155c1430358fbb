public import Documents
internal import Postgres
public import Training

/// The findings of the last check of an edition (核查意见表).
public struct ArticleFindings: Hashable, Sendable {
  /// The article's number.
  public let article: Int
  /// The edition.
  public let edition: Int
  /// The number of the check.
  public let check: Int
  /// When it was made.
  public let checkedAt: Moment
  /// The text of the edition, to which the positions belong.
  public let text: ArticleText
  /// What was found, in the order of the text.
  public let findings: [ArticleFinding]
  /// Whether the trip is not over, so that the text was held against what is planned.
  public let isPlan: Bool

  /// The findings that block and that nobody signed off.
  public var open: [ArticleFinding] { findings.filter { $0.blocks && $0.signOff == nil } }
}

extension ClassOffice {
  /// What the last check of an edition found, and who signed off what.
  ///
  /// - Throws: ``Refusal`` when there is no such article or edition, or nobody checked it.
  public func articleFindings(of id: Int, edition: Int? = nil) async throws -> ArticleFindings {
    try await read { session in
      let article = try session.requireArticle(id, edition: edition)
      guard let last = try session.lastCheck(of: article) else {
        throw Refusal.editionNotChecked(article)
      }
      return ArticleFindings(
        article: id, edition: article.edition.edition, check: last.check.id,
        checkedAt: try session.value(
          "SELECT checked_at FROM article_check WHERE id = \(last.check.id)"),
        text: ArticleText(article.edition.body, format: .markdown),
        findings: try session.findings(ofCheck: last.check.id),
        isPlan: article.trip.state != .done)
    }
  }
}

extension Session {
  /// What a check found, in the order of the text.
  func findings(ofCheck check: Int) throws -> [ArticleFinding] {
    try rows(
      """
      SELECT finding.id, finding.kind, finding.verdict, finding.severity, finding.words,
        finding.words_start, finding.words_end, finding.record, finding.message,
        finding.blocking_number IS NOT NULL AS blocks,
        checked.edition, sign_off.made_at, sign_off.reason, person.name AS signed_by,
        earlier.edition AS earlier_edition, earlier.made_at AS earlier_made_at,
        earlier.reason AS earlier_reason, earlier.signed_by AS earlier_signed_by
      FROM article_finding AS finding
      JOIN article_check AS checked ON checked.id = finding.check_id
      LEFT JOIN article_sign_off AS sign_off ON sign_off.check_id = finding.check_id
        AND sign_off.blocking_number = finding.blocking_number
      LEFT JOIN staff ON staff.id = sign_off.made_by_id
      LEFT JOIN person ON person.id = staff.person_id
      LEFT JOIN LATERAL (
        SELECT before.edition, signed.made_at, signed.reason, signer.name AS signed_by
        FROM article_check AS before
        JOIN article_finding AS same ON same.check_id = before.id AND same.kind = finding.kind
          AND same.words = finding.words AND same.record IS NOT DISTINCT FROM finding.record
        JOIN article_sign_off AS signed ON signed.check_id = before.id
          AND signed.blocking_number = same.blocking_number
        JOIN staff AS signing_staff ON signing_staff.id = signed.made_by_id
        JOIN person AS signer ON signer.id = signing_staff.person_id
        WHERE before.article_id = checked.article_id AND before.id < checked.id
        ORDER BY before.id DESC, signed.number
        LIMIT 1
      ) AS earlier ON finding.blocking_number IS NOT NULL
      WHERE finding.check_id = \(check)
      ORDER BY finding.id
      """, ArticleFinding.init(row:))
  }
}

extension ArticleFinding {
  fileprivate init(row: Row) throws {
    self.init(
      content: Content(
        kind: try row["kind"], verdict: try row["verdict"], severity: try row["severity"],
        words: try row["words"], start: try row["words_start"], end: try row["words_end"],
        record: try row["record"], message: try row["message"]),
      id: try row["id"], blocks: try row["blocks"],
      signOff: try ArticleSignOff(row: row, named: ""),
      earlierSignOff: try ArticleSignOff(row: row, named: "earlier_"))
  }
}

extension ArticleSignOff {
  /// Reads the columns whose names begin so; `nil` where nobody signed.
  fileprivate init?(row: Row, named prefix: String) throws {
    let (by, at): (String?, Moment?) = (
      try row[prefix + "signed_by"], try row[prefix + "made_at"]
    )
    let (reason, edition): (String?, Int?) = (
      try row[prefix + "reason"], try row[prefix + "edition"]
    )
    guard let by, let at, let reason, let edition else { return nil }
    self.init(by: by, at: at, reason: reason, edition: edition)
  }
}

extension Refusal {
  /// Nothing was found yet, because nobody looked.
  static func editionNotChecked(_ article: FoundArticle) -> Self {
    Self(
      .conflict, code: "edition-not-checked", message: "\(article.label)还没有核查",
      repair:
        "用 banci article check --article \(article.id) --edition \(article.edition.edition) 核查")
  }
}
