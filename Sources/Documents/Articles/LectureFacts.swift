public import Training

/// What an article may state about a lecture (专题讲座).
public struct LectureFacts: Hashable, Sendable {
  /// Who taught, as of then (主讲人).
  public struct Lecturer: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The title or post as of then: 教授, 副局长.
    public let title: String?
    /// The employer as of then.
    public let employer: String?
    /// 主讲, 主持 or 点评.
    public let part: String

    /// A lecturer as of then.
    public init(
      _ name: String, title: String? = nil, employer: String? = nil, part: String = "主讲"
    ) {
      (self.name, self.title, self.employer, self.part) = (name, title, employer, part)
    }
  }

  /// The row of the session.
  public let session: RecordReference
  /// The topic, without book-title marks.
  public let topic: String
  /// The lecturers in order, each with the row that names them.
  public let lecturers: [Fact<Lecturer>]
  /// Where it was.
  public let place: Fact<String>?
  /// When it was; the actual time where that is recorded.
  public let time: TimeSpan
  /// Under which heading of the article it stands.
  public let theme: String?
  /// Whether the lead names it; where none is marked, the lead names all.
  public let isHeadline: Bool
  /// Whether it took place.
  public let occurrence: Occurrence

  /// What is recorded about a lecture.
  public init(
    session: RecordReference, topic: String, lecturers: [Fact<Lecturer>] = [],
    place: Fact<String>? = nil, time: TimeSpan, theme: String? = nil, isHeadline: Bool = false,
    occurrence: Occurrence
  ) {
    (self.session, self.topic, self.lecturers) = (session, topic, lecturers)
    (self.place, self.time, self.theme) = (place, time, theme)
    (self.isHeadline, self.occurrence) = (isHeadline, occurrence)
  }
}
