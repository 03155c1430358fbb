/// Holds the claims of an article against the records of its trip (核查).
///
/// Pure: the same text and records give the same findings, whoever asks and whenever.
public struct ArticleChecker: Sendable {
  private let records: ArticleRecords
  private let names: TripNames

  /// A checker with those records.
  public init(_ records: ArticleRecords) {
    self.records = records
    names = TripNames(records)
  }

  /// Finds and judges every claim of a text in the genre, also of one that nobody here wrote.
  public func check(_ article: ArticleText) -> ArticleCheck {
    let context = CheckContext(article, records, names)
    let claims = [
      DateJudge(context).claims, DurationJudge(context).claims, CountJudge(context).claims,
      ClassJudge(context).claims, UnitJudge(context).claims, DestinationJudge(context).claims,
      LectureJudge(context).claims, LecturerJudge(context).claims, PlaceJudge(context).claims,
      OrderJudge(context).claims, FormJudge(context).claims, PublicationJudge(context).claims,
    ].flatMap(\.self)
    return ArticleCheck(
      text: article.text, claims: claims.sorted { $0.isBefore($1) }, notes: [])
  }
}

extension Claim {
  /// By place, then by kind.
  fileprivate func isBefore(_ other: Claim) -> Bool {
    (start, end, kind.rawValue) < (other.start, other.end, other.kind.rawValue)
  }
}
