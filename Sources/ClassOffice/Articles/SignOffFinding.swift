internal import Postgres
internal import Training

extension ClassOffice {
  /// Lets a finding stand that blocks, by the person who acts, for a reason.
  ///
  /// - Parameters:
  ///   - id: The number of the finding.
  ///   - reason: Why the text is right, or good enough; not blank.
  /// - Throws: ``Refusal`` when there is no such finding, it does not block, it was signed off, a
  ///   later check took its place, the edition is past approval, or no reason is given.
  public func signOffFinding(
    _ id: Int, because reason: String, key: String? = nil
  ) async throws {
    _ = try await act("article.sign-off", key: key, request: ["\(id)", reason]) { act in
      guard reason.contains(where: { !$0.isWhitespace }) else {
        throw Refusal.signOffNeedsReason
      }
      let finding = try act.session.requireOpenFinding(id)
      let number: Int = try act.session.value(
        """
        INSERT INTO article_sign_off
          (check_id, number, blocking_number, made_at, made_by_id, reason)
        SELECT \(finding.check), coalesce(max(number), 0) + 1, \(finding.blockingNumber),
          \(act.stamp), \(act.staff.id), \(reason)
        FROM article_sign_off
        WHERE check_id = \(finding.check)
        RETURNING number
        """)
      try act.journal(
        .article, finding.article,
        after: [
          "edition": "\(finding.edition)", "check": "\(finding.check)", "finding": "\(id)",
          "sign_off": "\(number)",
        ],
        changed: ["reason"])
      return number
    }
  }
}

/// A finding that waits for somebody to answer for it.
private struct OpenFinding {
  let check: Int
  let article: Int
  let edition: Int
  let blockingNumber: Int
}

extension Session {
  fileprivate func requireOpenFinding(_ id: Int) throws -> OpenFinding {
    let found = try row(
      """
      SELECT finding.check_id, finding.blocking_number, checked.article_id, checked.edition,
        person.name AS signed_by,
        EXISTS (SELECT FROM article_check AS later
          WHERE later.article_id = checked.article_id AND later.edition = checked.edition
            AND later.id > checked.id) AS is_past
      FROM article_finding AS finding
      JOIN article_check AS checked ON checked.id = finding.check_id
      LEFT JOIN article_sign_off AS sign_off ON sign_off.check_id = finding.check_id
        AND sign_off.blocking_number = finding.blocking_number
      LEFT JOIN staff ON staff.id = sign_off.made_by_id
      LEFT JOIN person ON person.id = staff.person_id
      WHERE finding.id = \(id)
      """
    ) { row in
      (
        check: try row["check_id"] as Int, number: try row["blocking_number"] as Int?,
        article: try row["article_id"] as Int, edition: try row["edition"] as Int,
        signedBy: try row["signed_by"] as String?, isPast: try row["is_past"] as Bool
      )
    }
    guard let found else { throw Refusal.findingNotFound(id) }
    guard let number = found.number else { throw Refusal.findingDoesNotBlock(id) }
    if let name = found.signedBy { throw Refusal.findingSignedOff(id, by: name) }
    guard !found.isPast else { throw Refusal.findingIsPast(id, article: found.article) }
    let article = try requireArticle(found.article, edition: found.edition)
    guard article.edition.state.steps.contains(.approve) else {
      throw Refusal.articleStepNotOpen(.approve, of: article)
    }
    return OpenFinding(
      check: found.check, article: found.article, edition: found.edition, blockingNumber: number)
  }
}

extension Refusal {
  /// Whoever answers for something says why.
  static let signOffNeedsReason = Self(
    .invalid, code: "sign-off-needs-reason", message: "签署要写明理由",
    repair: "例如 --reason 与主办方核对过，名单漏记一人")

  /// There is no finding of that number.
  static func findingNotFound(_ id: Int) -> Self {
    Self(
      .notFound, code: "finding-not-found", message: "没有编号为 \(id) 的核查意见",
      repair: "用 banci article findings 稿件编号 查看核查意见")
  }

  /// It keeps nobody from anything.
  static func findingDoesNotBlock(_ id: Int) -> Self {
    Self(
      .conflict, code: "finding-does-not-block", message: "核查意见 \(id) 不妨碍通过，不需要签署",
      repair: "需要签署的意见在 banci article findings 里标为“须签署”")
  }

  /// Somebody answers for it already.
  static func findingSignedOff(_ id: Int, by name: String) -> Self {
    Self(
      .conflict, code: "finding-signed-off", message: "核查意见 \(id) 已由\(name)签署")
  }

  /// The edition was checked again since, and something else was found.
  static func findingIsPast(_ id: Int, article: Int) -> Self {
    Self(
      .conflict, code: "finding-is-past", message: "核查意见 \(id) 已被之后的一次核查取代",
      repair: "用 banci article findings \(article) 查看现在的意见")
  }
}
