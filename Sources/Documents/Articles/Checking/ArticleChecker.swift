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
      text: article.text, claims: claims.sorted { $0.isBefore($1) },
      notes: notes(article, context).sorted { $0.isBefore($1) })
  }

  private func notes(_ article: ArticleText, _ context: CheckContext) -> [CheckNote] {
    let text = NoteText(article)
    let marked = PrivacyNotes(text, records).notes + GapNotes(text).notes
    let taken = TakenMask(count: text.scalars.count, marked.map { $0.start..<$0.end })
    return marked + TypingNotes(text, taken: taken).notes + TraditionalNotes(text).notes
      + LeaderNotes(context).notes + SumNotes(context).notes + PublicationJudge(context).notes
  }
}

extension CheckNote {
  /// By place, then by kind.
  fileprivate func isBefore(_ other: CheckNote) -> Bool {
    (start, end, code.rawValue) < (other.start, other.end, other.code.rawValue)
  }
}

extension Claim {
  /// By place, then by kind.
  fileprivate func isBefore(_ other: Claim) -> Bool {
    (start, end, kind.rawValue) < (other.start, other.end, other.kind.rawValue)
  }
}
