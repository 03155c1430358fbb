/// Something that a check of a timetable found (检查发现).
public struct ScheduleFinding: Hashable, Sendable {
  /// What sort of thing was found.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// 时间重叠: two sessions need the same unit, person, place or bus at one moment.
    case overlap
    /// 不在开放时间.
    case outsideOpeningHours = "outside-opening-hours"
    /// 路程时间不足.
    case travelTooShort = "travel-too-short"
    /// 超出容纳人数.
    case overCapacity = "over-capacity"
    /// 缺用餐.
    case mealMissing = "meal-missing"
    /// 尚未确定.
    case tentativeLeft = "tentative-left"
    /// 缺主讲人.
    case lecturerMissing = "lecturer-missing"
    /// 接待尚未确认.
    case contactUnconfirmed = "contact-unconfirmed"

    /// The Chinese word for it.
    public var word: String {
      switch self {
      case .overlap: "时间重叠"
      case .outsideOpeningHours: "不在开放时间"
      case .travelTooShort: "路程时间不足"
      case .overCapacity: "超出容纳人数"
      case .mealMissing: "缺用餐"
      case .tentativeLeft: "尚未确定"
      case .lecturerMissing: "缺主讲人"
      case .contactUnconfirmed: "接待未确认"
      }
    }
  }

  /// How much it matters.
  public let severity: Severity
  /// What sort of thing it is.
  public let code: Code
  /// The day that it is about.
  public let day: Day
  /// The sessions that it is about, by number: one or two.
  public let sessions: [Int]
  /// What, who and when, in Chinese.
  public let message: String
  /// What can be done about it, in Chinese.
  public let repair: String

  /// Something that was found.
  public init(
    _ severity: Severity, _ code: Code, on day: Day, sessions: [Int], message: String,
    repair: String
  ) {
    self.severity = severity
    self.code = code
    self.day = day
    self.sessions = sessions
    self.message = message
    self.repair = repair
  }
}
