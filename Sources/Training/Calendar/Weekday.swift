/// A day of the week (星期), Monday first as in ISO 8601.
public enum Weekday: Int, Hashable, Sendable, CaseIterable {
  /// 周一.
  case monday = 1
  /// 周二.
  case tuesday
  /// 周三.
  case wednesday
  /// 周四.
  case thursday
  /// 周五.
  case friday
  /// 周六.
  case saturday
  /// 周日.
  case sunday

  /// 周一 to 周日.
  public var word: String {
    switch self {
    case .monday: "周一"
    case .tuesday: "周二"
    case .wednesday: "周三"
    case .thursday: "周四"
    case .friday: "周五"
    case .saturday: "周六"
    case .sunday: "周日"
    }
  }
}
