/// A minute on the clock of Asia/Shanghai (时刻).
///
/// China has kept UTC+8 without summer time since 1992 (IANA tz, zone Asia/Shanghai), and no
/// record here is older, so the zone is a fixed offset and needs no table.
public struct Moment: Hashable, Sendable, Comparable {
  /// Minutes since 1970-01-01 00:00 in Asia/Shanghai.
  public let minuteNumber: Int

  /// The minute that many minutes after 1970-01-01 00:00 in Asia/Shanghai.
  public init(minuteNumber: Int) { self.minuteNumber = minuteNumber }

  /// A time of day on a day.
  public init(_ day: Day, _ time: TimeOfDay) {
    minuteNumber = day.number * 1440 + time.minutes
  }

  /// Reads `2024-12-09 08:30` (or with `T`) and nothing else.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) {
      $0 == " " || $0 == "T"
    }
    guard parts.count == 2, let day = Day(iso: parts[0]), let time = TimeOfDay(parts[1]),
      time.minutes < 1440
    else { return nil }
    self.init(day, time)
  }

  /// The day in Asia/Shanghai.
  public var day: Day { Day(number: (minuteNumber - timeOfDay.minutes) / 1440) }
  /// The time of day in Asia/Shanghai.
  public var timeOfDay: TimeOfDay {
    TimeOfDay(clampedMinutes: (minuteNumber % 1440 + 1440) % 1440)
  }

  /// The moment that many minutes later.
  public func advanced(byMinutes minutes: Int) -> Moment {
    Moment(minuteNumber: minuteNumber + minutes)
  }
  /// How many minutes later the other moment is.
  public func minutes(to other: Moment) -> Int { other.minuteNumber - minuteNumber }

  /// The earlier moment is the lesser.
  public static func < (left: Moment, right: Moment) -> Bool {
    left.minuteNumber < right.minuteNumber
  }
}

extension Moment: CustomStringConvertible {
  /// `2024-12-09 08:30`.
  public var description: String { "\(day) \(timeOfDay)" }
}
