public import Training

/// What an article may state about a site visit (现场教学).
public struct VisitFacts: Hashable, Sendable {
  /// The row of the session.
  public let session: RecordReference
  /// The official name of the place, with its row.
  public let place: Fact<String>
  /// The name by which the place is known besides: 党那里.
  public let brand: String?
  /// Where the place lies; `nil` where that is not recorded.
  public let division: Division?
  /// The form of teaching: 现场教学, 座谈, 车览.
  public let form: String
  /// When it was; the actual time where that is recorded.
  public let time: TimeSpan
  /// Under which heading of the article it stands.
  public let theme: String?
  /// What was seen, as recorded in whole sentences.
  public let seen: String?
  /// Whether the lead names it.
  public let isHeadline: Bool
  /// How the lead names it, where not by its own name; one phrase may cover several stops.
  public let headlinePhrase: String?
  /// Whether it took place.
  public let occurrence: Occurrence

  /// What is recorded about a visit.
  public init(
    session: RecordReference, place: Fact<String>, brand: String? = nil,
    division: Division? = nil, form: String = "现场教学", time: TimeSpan, theme: String? = nil,
    seen: String? = nil, isHeadline: Bool = false, headlinePhrase: String? = nil,
    occurrence: Occurrence
  ) {
    (self.session, self.place, self.brand) = (session, place, brand)
    (self.division, self.form, self.time) = (division, form, time)
    (self.theme, self.seen) = (theme, seen)
    (self.isHeadline, self.headlinePhrase) = (isHeadline, headlinePhrase)
    self.occurrence = occurrence
  }
}
