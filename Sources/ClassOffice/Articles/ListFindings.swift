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
        sign_off.made_at, sign_off.reason, person.name AS signed_by
      FROM article_finding AS finding
      LEFT JOIN article_sign_off AS sign_off ON sign_off.check_id = finding.check_id
        AND sign_off.blocking_number = finding.blocking_number
      LEFT JOIN staff ON staff.id = sign_off.made_by_id
      LEFT JOIN person ON person.id = staff.person_id
      WHERE finding.check_id = \(check)
      ORDER BY finding.id
      """, ArticleFinding.init(row:))
  }
}

extension ArticleFinding {
  fileprivate init(row: Row) throws {
    let (by, at): (String?, Moment?) = (try row["signed_by"], try row["made_at"])
    let reason: String? = try row["reason"]
    var signOff: ArticleSignOff?
    if let by, let at, let reason { signOff = ArticleSignOff(by: by, at: at, reason: reason) }
    self.init(
      content: Content(
        kind: try row["kind"], verdict: try row["verdict"], severity: try row["severity"],
        words: try row["words"], start: try row["words_start"], end: try row["words_end"],
        record: try row["record"], message: try row["message"]),
      id: try row["id"], blocks: try row["blocks"], signOff: signOff)
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
