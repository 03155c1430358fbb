internal import Postgres
public import Training

extension ClassOffice {
  /// Approves an edition, the last one where no number is given, and returns its state.
  ///
  /// The text is held against the records as they are now: what contradicts them, and every gap,
  /// is mended or signed off first.
  ///
  /// - Throws: ``Refusal`` when there is no such article or edition, it is not a draft, the trip is
  ///   not over, or a finding blocks that nobody signed off.
  @discardableResult
  public func approveArticle(
    _ id: Int, edition: Int? = nil, opinion: String? = nil, key: String? = nil
  ) async throws -> ArticleState {
    let request = ArticleStepRequest(article: id, edition: edition, opinion: opinion)
    return try await act("article.approve", key: key, request: request) { act in
      let article = try act.session.requireArticle(id, edition: edition)
      try article.requireOpen(.approve)
      guard article.trip.state == .done, !article.edition.isPlan else {
        throw Refusal.articleIsAPlan(article)
      }
      let check = try act.keep(act.session.check(article), of: article)
      let open = try act.session.findings(ofCheck: check.id).filter { finding in
        finding.blocks && finding.signOff == nil
      }
      guard open.isEmpty else { throw Refusal.articleHasOpenFindings(article, open) }
      try act.take(.approve, of: article, opinion: opinion, on: check)
      return .approved
    }
  }

  /// Gives an edition back to be written anew (退回) and returns its state.
  ///
  /// - Throws: ``Refusal`` when there is no such article or edition, it is in print, or no opinion
  ///   says why.
  @discardableResult
  public func returnArticle(
    _ id: Int, edition: Int? = nil, opinion: String, key: String? = nil
  ) async throws -> ArticleState {
    try await stepBack(.sendBack, id, edition: edition, opinion: opinion, key: key)
  }

  /// Takes a published edition out of print (撤稿) and returns its state.
  ///
  /// - Throws: ``Refusal`` when there is no such article or edition, it is not in print, or no
  ///   opinion says why.
  @discardableResult
  public func withdrawArticle(
    _ id: Int, edition: Int? = nil, opinion: String, key: String? = nil
  ) async throws -> ArticleState {
    try await stepBack(.withdraw, id, edition: edition, opinion: opinion, key: key)
  }

  private func stepBack(
    _ step: ArticleStep, _ id: Int, edition: Int?, opinion: String, key: String?
  ) async throws -> ArticleState {
    let request = ArticleStepRequest(article: id, edition: edition, opinion: opinion)
    return try await act("article.\(step.rawValue)", key: key, request: request) { act in
      guard opinion.contains(where: { !$0.isWhitespace }) else {
        throw Refusal.stepBackNeedsOpinion(step)
      }
      let article = try act.session.requireArticle(id, edition: edition)
      try act.take(step, of: article, opinion: opinion)
      return step.target
    }
  }
}

extension Refusal {
  /// An article tells what took place.
  static func articleIsAPlan(_ article: FoundArticle) -> Self {
    Self(
      .conflict, code: "article-is-a-plan",
      message: article.trip.state == .done
        ? "\(article.label)是行程结束之前的计划稿，不能通过" : "\(article.trip.label)还没有结束，稿件不能通过",
      repair: article.trip.state == .done
        ? "请重新起草或导入一版：banci article draft --trip \(article.trip.id)"
        : "请先登记各项日程是否进行，再执行 banci trip finish \(article.trip.id)")
  }

  /// Something does not agree with the records, and nobody answers for it.
  static func articleHasOpenFindings(_ article: FoundArticle, _ open: [ArticleFinding]) -> Self {
    Self(
      .conflict, code: "article-has-open-findings",
      message:
        "\(article.label)还有 \(open.count) 处不符或待补没有签署，第一处：\(open.first?.content.message ?? "")",
      repair:
        "请用 banci article check --article \(article.id) 查看，改正后另存一版，或逐条 banci article sign-off 意见编号 --reason 理由"
    )
  }

  /// Nobody can mend what nobody named.
  static func stepBackNeedsOpinion(_ step: ArticleStep) -> Self {
    Self(
      .invalid, code: "\(step.rawValue)-needs-opinion", message: "\(step.word)要写明理由",
      repair: "例如 --opinion 人数请再核对")
  }
}
