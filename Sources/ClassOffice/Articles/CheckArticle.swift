public import Documents
internal import Postgres
internal import Training

/// A check that was kept with its edition (核查记录).
public struct CheckedEdition: Hashable, Sendable, Codable {
  /// The article's number.
  public let article: Int
  /// The edition.
  public let edition: Int
  /// The number of the check.
  public let check: Int
  /// How many findings block.
  public let blocking: Int
  /// Whether the findings differ from those of the check before.
  public let isNew: Bool
}

/// A check of a text that is kept nowhere (核查结果).
public struct CheckedText: Hashable, Sendable {
  /// What was found.
  public let check: ArticleCheck
  /// Whether the trip is not over, so that the text was held against what is planned.
  public let isPlan: Bool
}

extension ClassOffice {
  /// Holds a text against the records of a trip; nothing is written.
  ///
  /// - Throws: ``Refusal`` when there is no such trip.
  public func checkArticle(_ text: ArticleText, ofTrip trip: Int) async throws -> CheckedText {
    let records = try await articleRecords(ofTrip: trip)
    return CheckedText(
      check: ArticleChecker(records).check(text), isPlan: !records.facts.isFinished)
  }

  /// Everything that the check holds an article about a trip against, in one snapshot.
  ///
  /// - Throws: ``Refusal`` when there is no such trip.
  public func articleRecords(ofTrip trip: Int) async throws -> ArticleRecords {
    try await read { session in
      let trip = try session.requireTrip(trip)
      return try session.articleRecords(
        ofTrip: trip.id, signed: session.signature(ofTrip: trip.id))
    }
  }

  /// Holds an edition of an article against the records and keeps what was found with it.
  ///
  /// The same findings again make no new check, so that what was signed off stays so.
  ///
  /// - Throws: ``Refusal`` when there is no such article or edition.
  public func checkArticle(
    _ id: Int, edition: Int? = nil, key: String? = nil
  ) async throws -> CheckedEdition {
    try await act(
      "article.check", key: key, request: ["\(id)", edition.map { "\($0)" }]
    ) { act in
      let article = try act.session.requireArticle(id, edition: edition)
      let check = try act.keep(act.session.check(article), of: article)
      return CheckedEdition(
        article: id, edition: article.edition.edition, check: check.id, blocking: check.blocking,
        isNew: check.isNew)
    }
  }
}
