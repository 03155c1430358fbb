/// How long a trip is (天数): three numbers that differ.
///
/// The Kunshan trip is away from Sunday through Friday (6 calendar days), teaches from Monday
/// through Friday (5), and its article says 5天的时间.
public struct TripLength: Hashable, Sendable {
  /// 日历天数: from the day of leaving through the day of returning.
  public let calendarDays: Int
  /// 教学天数: days on which something is taught, seen or discussed; travel, meals and reporting
  /// are no teaching.
  public let teachingDays: Int
  /// 文中天数: what texts say, where somebody has decided it.
  public let statedDays: Int?

  /// The length of a trip on those days with those things on its timetable.
  public init(days: DaySpan, occasions: some Sequence<Occasion>, statedDays: Int?) {
    calendarDays = days.count
    teachingDays = Set(occasions.filter(\.isTeaching).map(\.day).filter(days.contains)).count
    self.statedDays = statedDays
  }

  /// Something on the timetable of one day.
  public struct Occasion: Hashable, Sendable {
    /// The day.
    public let day: Day
    /// Its form: 专题讲座, 现场教学, 用餐, 乘车.
    public let form: String

    /// Something of that form on that day.
    public init(on day: Day, form: String) { (self.day, self.form) = (day, form) }

    /// Whether it is teaching.
    public var isTeaching: Bool { !Self.formsOfLogistics.contains(form) }

    // What gets people there and keeps them going, and meetings about it: the evening of arrival is
    // no teaching day. Every other form is teaching.
    private static let formsOfLogistics: Set<String> = [
      "乘车", "用餐", "报到", "会议", "集合", "住宿", "入住", "退房", "休息", "返程", "自由活动",
    ]
  }
}
