/// Consecutive days (起止日期), the first and the last included.
public struct DaySpan: Hashable, Sendable {
  /// The first day.
  public let first: Day
  /// The last day.
  public let last: Day

  /// Refuses a last day that comes before the first.
  public init(from first: Day, through last: Day) throws(Refusal) {
    guard first <= last else { throw .daysReversed(first: first, last: last) }
    (self.first, self.last) = (first, last)
  }

  /// One day.
  public init(_ day: Day) { (first, last) = (day, day) }

  /// How many days they are.
  public var count: Int { first.distance(to: last) + 1 }
  /// The days in order.
  public var days: [Day] { (first.number...last.number).map(Day.init(number:)) }
  /// Whether that day is one of these.
  public func contains(_ day: Day) -> Bool { first <= day && day <= last }
  /// Whether every one of those days is one of these.
  public func contains(_ other: DaySpan) -> Bool { first <= other.first && other.last <= last }
  /// Whether some day is in both.
  public func overlaps(_ other: DaySpan) -> Bool { first <= other.last && other.first <= last }
}

extension DaySpan: CustomStringConvertible {
  /// `2024-12-08至2024-12-13`, or the day alone.
  public var description: String { first == last ? "\(first)" : "\(first)至\(last)" }
}

extension Refusal {
  /// The last day comes before the first.
  public static func daysReversed(first: Day, last: Day) -> Self {
    Self(
      .invalid, code: "days-reversed", message: "结束日 \(last) 早于开始日 \(first)",
      repair: "请把两个日期对调或改正")
  }
}
