/// A month, or a day where it is known (年月或日期): birth, joining the party, beginning work.
public struct PartialDay: Hashable, Sendable, CustomStringConvertible {
  /// The year, 1900 to 2100.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, where it is known.
  public let dayOfMonth: Int?

  /// A month or a day that there is, or `nil`.
  public init?(year: Int, month: Int, day: Int? = nil) {
    guard (1900...2100).contains(year), Day(year: year, month: month, day: day ?? 1) != nil else {
      return nil
    }
    (self.year, self.month, dayOfMonth) = (year, month, day)
  }

  /// That day.
  public init?(_ day: Day) { self.init(year: day.year, month: day.month, day: day.dayOfMonth) }

  /// The first day that it can mean.
  public var firstDay: Day { Day(year: year, month: month, day: dayOfMonth ?? 1) ?? Day(number: 0) }

  /// Whether that day is the one, or lies in the month.
  public func matches(_ day: Day) -> Bool {
    year == day.year && month == day.month && (dayOfMonth ?? day.dayOfMonth) == day.dayOfMonth
  }

  /// Whether the day or the whole month comes after that day.
  public func isAfter(_ day: Day) -> Bool { firstDay > day }

  /// `1975-06` or `1975-06-01`.
  public var description: String {
    let start = "\(padded(year, to: 4))-\(padded(month, to: 2))"
    return dayOfMonth.map { "\(start)-\(padded($0, to: 2))" } ?? start
  }
}
