/// The time in which people eat (用餐时段).
///
/// A day of a trip has a meal in each window, or room for one. Breakfast is the hotel's and is not
/// looked for.
public struct MealWindow: Hashable, Sendable {
  /// 午餐 or 晚餐.
  public let name: String
  /// From when.
  public let start: TimeOfDay
  /// Until when.
  public let end: TimeOfDay

  init(_ name: String, hour: Int, minute: Int, minutes: Int) {
    self.name = name
    start = TimeOfDay(clampedMinutes: hour * 60 + minute)
    end = TimeOfDay(clampedMinutes: hour * 60 + minute + minutes)
  }

  /// The windows of a day: 11:30–13:30 and 17:30–19:30.
  public static let ofADay = [
    MealWindow("午餐", hour: 11, minute: 30, minutes: 120),
    MealWindow("晚餐", hour: 17, minute: 30, minutes: 120),
  ]

  /// How many minutes a meal needs.
  public static let neededMinutes = 45
}
