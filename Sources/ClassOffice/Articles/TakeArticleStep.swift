internal import Postgres
internal import Training

extension Act {
  /// Brings an edition one step on and returns the number of the step.
  ///
  /// - Parameters:
  ///   - opinion: Why, or what was said.
  ///   - check: What an approval rests on.
  /// - Throws: ``Refusal`` when the step is not open in the edition's state.
  @discardableResult
  func take(
    _ step: ArticleStep, of article: FoundArticle, opinion: String? = nil,
    on check: KeptCheck? = nil
  ) throws -> Int {
    try article.requireOpen(step)
    let (edition, state) = (article.edition.edition, article.edition.state)
    let number: Int = try session.value(
      """
      INSERT INTO article_step (article_id, edition, step_number, from_state, to_state, made_at,
        made_by_id, opinion, check_id, check_blocking)
      SELECT \(article.id), \(edition), coalesce(max(step_number), 0) + 1, \(state),
        \(step.target), \(stamp), \(staff.id), \(opinion), \(check?.id)::bigint,
        \(check?.blocking)::integer
      FROM article_step
      WHERE article_id = \(article.id) AND edition = \(edition)
      RETURNING step_number
      """)
    try journal(
      .article, article.id, before: ["state": state.rawValue],
      after: [
        "edition": "\(edition)", "state": step.target.rawValue, "check": check.map { "\($0.id)" },
      ],
      changed: opinion == nil ? [] : ["opinion"])
    return number
  }
}

extension FoundArticle {
  /// Refuses a step that is not open, naming those that are.
  func requireOpen(_ step: ArticleStep) throws(Refusal) {
    guard edition.state.steps.contains(step) else { throw .articleStepNotOpen(step, of: self) }
  }
}

/// Which edition is to take a step, and what is put down with it.
struct ArticleStepRequest: Encodable, Sendable {
  let article: Int
  let edition: Int?
  var opinion: String?
  var channel: PublicationChannel?
  var day: String?
  var title: String?
  var address: String?
}

extension Refusal {
  /// The step cannot be taken from the state in which the edition is now.
  static func articleStepNotOpen(_ step: ArticleStep, of article: FoundArticle) -> Self {
    let open = article.edition.state.steps.map { "\($0.word)（\($0.command(for: article.id))）" }
    return Self(
      .conflict, code: "article-step-not-open",
      message: "\(article.label)现为“\(article.edition.state.word)”，不能\(step.word)",
      repair: open.isEmpty ? "改动请另存一版" : "现在可以：" + open.joined(separator: "、"))
  }
}
