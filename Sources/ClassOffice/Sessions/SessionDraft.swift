public import Training

/// What is written down of a new session (日程登记).
public struct SessionDraft: Hashable, Sendable {
  /// What it belongs to.
  public let frame: SessionFrame
  /// What it is.
  public let content: SessionContent
  /// When, where and for whom it is.
  public let plan: SessionPlan

  /// Writes down a new session.
  public init(_ content: SessionContent, of frame: SessionFrame, plan: SessionPlan) {
    (self.frame, self.content, self.plan) = (frame, content, plan)
  }
}

/// What a session is (日程内容).
public enum SessionContent: Hashable, Sendable {
  /// 专题讲座.
  case lecture(LectureDraft)
  /// 现场教学; its place is the plan's.
  case visit(VisitDraft)
  /// Anything else: its form and title.
  case other(SessionForm, title: String)
}

/// What is written down of a lecture (讲座登记).
public struct LectureDraft: Hashable, Sendable {
  /// 专题讲座, unless it is another form.
  public let form: SessionForm
  /// The topic.
  public let topic: String
  /// Who teaches, in order; empty while nobody is found.
  public let lecturers: [LecturerDraft]

  /// Writes down a lecture.
  public init(topic: String, lecturers: [LecturerDraft], form: SessionForm = .lecture) {
    (self.form, self.topic, self.lecturers) = (form, topic, lecturers)
  }
}

/// Who does what in a lecture (主讲人登记).
public struct LecturerDraft: Hashable, Sendable {
  /// The name or number, as typed.
  public let name: String
  /// 主讲, unless it is another part.
  public let part: LecturePart
  /// The title as of then; the lecturer's present one where `nil`.
  public let title: String?
  /// The employer as of then; the lecturer's present one where `nil`.
  public let employer: String?

  /// Writes down who does what.
  public init(
    _ name: String, as part: LecturePart = .speaker, title: String? = nil, employer: String? = nil
  ) {
    (self.name, self.part, self.title, self.employer) = (name, part, title, employer)
  }
}

/// What is written down of a site visit (现场教学登记).
public struct VisitDraft: Hashable, Sendable {
  /// 现场教学, unless it is another form.
  public let form: SessionForm
  /// What the timetable says; the place's official name where `nil`.
  public let title: String?
  /// Under which heading of the article it stands.
  public let theme: String?
  /// Who explains.
  public let guide: String?
  /// What there is to see.
  public let seen: String?

  /// Writes down a site visit.
  public init(
    title: String? = nil, theme: String? = nil, guide: String? = nil, seen: String? = nil,
    form: SessionForm = .siteVisit
  ) {
    self.form = form
    self.title = title
    self.theme = theme
    self.guide = guide
    self.seen = seen
  }
}

/// When, where and for whom a session is (日程安排).
public struct SessionPlan: Hashable, Sendable {
  /// When.
  public var time: TimeSpan
  /// Where: a place's name or number, as typed.
  public var place: String?
  /// Whether people come over the network.
  public var isOnline = false
  /// Who attends; the trip's units, or the class, where empty.
  public var units: [UnitPath] = []
  /// Who comes along for the school, as typed.
  public var escorts: [String] = []
  /// The trip's coaches that it needs, as typed.
  public var buses: [String] = []
  /// 课程类别.
  public var courseCategory: String?
  /// 学时 in halves: 7 is 3.5.
  public var studyHalves: Int?
  /// How far it is settled with those who receive.
  public var contact = ContactState.open
  /// Whether the lead of the article names it.
  public var isHeadline = false
  /// How the lead names it; one phrase may cover several stops.
  public var headlinePhrase: String?
  /// Anything else.
  public var note: String?
  /// Whether it is an idea that books nothing.
  public var isTentative = false

  /// A plan for that time.
  public init(_ time: TimeSpan) { self.time = time }
}
