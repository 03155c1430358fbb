public import Training

/// The schedule of a trip (日程安排表).
public struct TripSchedule: Hashable, Report {
  /// What stands above the schedule.
  public struct Heading: Hashable, Sendable {
    /// The number of the trip.
    public let id: Int
    /// The official name of the class.
    public let className: String
    /// The branches or groups that go; empty for the whole class.
    public let units: [String]
    /// Where it goes, in order.
    public let destinations: [String]
    /// Who receives it.
    public let hosts: [String]
    /// The calendar days.
    public let days: DaySpan
    /// The theme.
    public let theme: String?
    /// Who leads it.
    public let leader: String?
    /// 在册, 应到, 实到 and 出行, escorts apart.
    public let counts: HeadCounts
    /// How many escorts go besides.
    public let escorts: Int?
    /// The state, as a ``Cell/term(code:word:)``.
    public let state: Cell

    /// What stands above the schedule.
    public init(
      id: Int, className: String, units: [String] = [], destinations: [String],
      hosts: [String] = [], days: DaySpan, theme: String? = nil, leader: String? = nil,
      counts: HeadCounts, escorts: Int? = nil, state: Cell
    ) {
      (self.id, self.className, self.units) = (id, className, units)
      (self.destinations, self.hosts, self.days) = (destinations, hosts, days)
      (self.theme, self.leader, self.counts) = (theme, leader, counts)
      (self.escorts, self.state) = (escorts, state)
    }
  }

  /// What stands above the schedule.
  public let heading: Heading
  /// The sessions.
  public let sessions: [ScheduledSession]

  /// The schedule of a trip; its sessions are put in the order of their times.
  public init(heading: Heading, sessions: [ScheduledSession]) {
    self.heading = heading
    self.sessions = sessions.sorted { ($0.time.start, $0.id) < ($1.time.start, $1.id) }
  }

  /// The report laid out: a section for every day, also for one without sessions.
  public var sheet: ReportSheet {
    ReportSheet(
      title: "\(heading.className)\(heading.units.joined(separator: "、"))异地教学日程安排表",
      subject: .init("trip", card), sections: days.map(section),
      flat: Table("sessions", of: sessions, ScheduledSession.allFields))
  }

  private var days: [Day] {
    Set(heading.days.days + sessions.map(\.time.firstDay)).sorted()
  }

  private func section(_ day: Day) -> Table {
    Table(
      "sessions", title: "\(day.wordsWithoutYear)（\(day.weekday.word)）",
      of: sessions.filter { $0.time.firstDay == day }, ScheduledSession.fields)
  }

  private var card: Card {
    Card([
      .init("id", "编号", .number(heading.id)),
      .init("class", "班次", .text(heading.className)),
      .init("units", "出行单元", .list(heading.units)),
      .init("destinations", "目的地", .list(heading.destinations)),
      .init("hosts", "承接单位", .list(heading.hosts)),
      .init("first_day", "出发日", .date(heading.days.first)),
      .init("last_day", "返回日", .date(heading.days.last)),
      .init("calendar_days", "天数", .number(heading.days.count)),
      .init("theme", "主题", Cell(heading.theme)),
      .init("leader", "带队领导", Cell(heading.leader)),
      .init("on_books", "在册", Cell(heading.counts.onBooks)),
      .init("expected", "应到", Cell(heading.counts.expected)),
      .init("present", "实到", Cell(heading.counts.present)),
      .init("going", "出行", Cell(heading.counts.going)),
      .init("escorts", "随队工作人员", Cell(heading.escorts)),
      .init("state", "状态", heading.state),
    ])
  }
}
