public import Training

/// Everything that an article may state about a trip (异地教学的事实), each with its row.
public struct TripFacts: Hashable, Sendable {
  /// The row of the trip.
  public let trip: RecordReference
  /// Whether the trip is over; before that an article is a plan.
  public let isFinished: Bool
  /// What kind of trip it is: 异地教学, 现场教学, 社会实践.
  public let activity: String
  /// The official name of the class, verbatim.
  public let className: Fact<String>
  /// The number in that name: 81 for 第81期.
  public let classOrdinal: Fact<Int>?
  /// The branches or groups that go, named below the class; empty where the whole class goes.
  public let units: [Fact<String>]
  /// How many trainees there are and go, escorts apart.
  public let counts: Fact<HeadCounts>
  /// How many escorts go besides, the leader included.
  public let escorts: Fact<Int>?
  /// Who leads the trip.
  public let leader: Fact<String>?
  /// Whether 全体学员 went, where a coordinator said so; see ``goesWhole``.
  public let statedWhole: Fact<Bool>?
  /// Where it goes, in order.
  public let destinations: [Fact<Division>]
  /// The calendar days.
  public let days: Fact<DaySpan>
  /// How texts state the duration, exactly: 5天的时间.
  ///
  /// It need not be one of the two day counts.
  public let statedDays: Fact<String>?
  /// The image or theme of the trip.
  public let theme: Fact<String>?
  /// Who receives it.
  public let hosts: [Fact<String>]
  /// The lectures, whatever became of them.
  public let lectures: [LectureFacts]
  /// The visits, whatever became of them.
  public let visits: [VisitFacts]
  /// What people contributed.
  public let materials: [MaterialFacts]
  /// The department of the class.
  public let department: Fact<String>?
  /// Who signs the article; the department where nobody is named.
  public let author: Fact<String>?
  /// The source that the page names.
  public let source: Fact<String>?
  /// When it is published.
  public let publishedOn: Fact<Day>?
  /// On how many days something is taught by the office's own count, which also sees what no
  /// article tells of: 研讨, 开班式.
  public let taughtDays: Fact<Int>?

  /// The facts of a trip.
  public init(
    trip: RecordReference, isFinished: Bool, activity: String = "异地教学",
    className: Fact<String>, classOrdinal: Fact<Int>? = nil, units: [Fact<String>] = [],
    counts: Fact<HeadCounts>, escorts: Fact<Int>? = nil, leader: Fact<String>? = nil,
    statedWhole: Fact<Bool>? = nil, destinations: [Fact<Division>], days: Fact<DaySpan>,
    statedDays: Fact<String>? = nil, theme: Fact<String>? = nil, hosts: [Fact<String>] = [],
    lectures: [LectureFacts] = [], visits: [VisitFacts] = [], materials: [MaterialFacts] = [],
    department: Fact<String>? = nil, author: Fact<String>? = nil, source: Fact<String>? = nil,
    publishedOn: Fact<Day>? = nil, taughtDays: Fact<Int>? = nil
  ) {
    (self.trip, self.isFinished, self.activity) = (trip, isFinished, activity)
    (self.className, self.classOrdinal, self.units) = (className, classOrdinal, units)
    (self.counts, self.escorts, self.leader) = (counts, escorts, leader)
    (self.statedWhole, self.destinations) = (statedWhole, destinations)
    (self.days, self.statedDays, self.theme, self.hosts) = (days, statedDays, theme, hosts)
    (self.lectures, self.visits, self.materials) = (lectures, visits, materials)
    (self.department, self.author) = (department, author)
    (self.source, self.publishedOn, self.taughtDays) = (source, publishedOn, taughtDays)
  }
}

extension TripFacts {
  /// Whether a title may say 全体学员.
  ///
  /// Those who have leave do not belong to 应到: the Kunshan article says 全体学员 of 64, with 66
  /// on the books. So it is 全体 when nobody of 应到 stays behind, unless a coordinator decided
  /// otherwise; where a count is not known, it is not claimed.
  public var goesWhole: Bool {
    if let statedWhole { return statedWhole.value }
    guard let expected = counts.value.expected, let going = counts.value.going else { return false }
    return going > 0 && going >= expected
  }

  /// Whether something was already held, so that a plan no longer lies wholly ahead.
  public var hasBegun: Bool {
    lectures.contains { $0.occurrence == .held } || visits.contains { $0.occurrence == .held }
  }

  /// The word before a verb that says that it is planned: 将, or 按计划 once the trip has begun.
  var plannedWord: String {
    if isFinished { return "" }
    return hasBegun ? "按计划" : "将"
  }

  /// How many calendar days the trip has.
  public var calendarDays: Int { days.value.count }

  /// On how many days something was taught; on a plan, will be.
  ///
  /// The office's own count, where it is given; else the days of lectures and visits.
  public var teachingDays: Int {
    if let taughtDays { return taughtDays.value }
    let shown = ShownSessions(self)
    return Set(shown.lectures.map(\.time.firstDay) + shown.visits.map(\.time.firstDay)).count
  }
}
