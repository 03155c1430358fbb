/// A stretch of time (时段) from a moment up to, but not including, a later one: `[start, end)`.
public struct TimeSpan: Hashable, Sendable {
  /// The first minute.
  public let start: Moment
  /// The minute at which it is over.
  public let end: Moment

  /// Refuses an end that is not after the start.
  public init(from start: Moment, to end: Moment) throws(Refusal) {
    guard start < end else { throw .timesReversed(start: start, end: end) }
    (self.start, self.end) = (start, end)
  }

  /// Refuses a length that is not positive or is longer than a week.
  public init(from start: Moment, minutes: Int) throws(Refusal) {
    guard (1...10_080).contains(minutes) else { throw .minutesOutOfRange(minutes) }
    (self.start, self.end) = (start, start.advanced(byMinutes: minutes))
  }

  /// How long it is, in minutes.
  public var minutes: Int { start.minutes(to: end) }
  /// The days that it touches; a span until 24:00 counts to its own day.
  public var firstDay: Day { start.day }
  /// The last day that it touches; a span until 24:00 counts to its own day.
  public var lastDay: Day { end.advanced(byMinutes: -1).day }
  /// Whether some minute is in both.
  public func overlaps(_ other: TimeSpan) -> Bool { start < other.end && other.start < end }
}

extension TimeSpan: CustomStringConvertible {
  /// `2024-12-09 08:30–11:00`; the end carries its day where that is another one.
  public var description: String {
    firstDay == lastDay
      ? "\(start)–\(end.day == firstDay ? end.timeOfDay.description : "24:00")"
      : "\(start)–\(end)"
  }
}

extension Refusal {
  /// The end does not come after the start.
  public static func timesReversed(start: Moment, end: Moment) -> Self {
    Self(
      .invalid, code: "times-reversed", message: "结束时间 \(end) 不晚于开始时间 \(start)",
      repair: "请改正开始时间或结束时间")
  }

  /// The length is no possible one.
  public static func minutesOutOfRange(_ minutes: Int) -> Self {
    Self(
      .invalid, code: "minutes-out-of-range", message: "时长 \(minutes) 分钟不在 1–10080 之间",
      repair: "请填写正的分钟数")
  }
}
