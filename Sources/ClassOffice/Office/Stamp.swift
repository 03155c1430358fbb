public import Training

/// The second at which something was done (时间戳).
public struct Stamp: Hashable, Sendable {
  /// Seconds since 1970-01-01 00:00 UTC.
  public let secondsSinceEpoch: Int

  /// The second that many seconds after 1970-01-01 00:00 UTC.
  public init(secondsSinceEpoch: Int) { self.secondsSinceEpoch = secondsSinceEpoch }

  /// The start of a minute in Asia/Shanghai.
  public init(_ moment: Moment) { secondsSinceEpoch = moment.minuteNumber * 60 - Self.offset }

  /// Its minute in Asia/Shanghai.
  public var moment: Moment {
    let seconds = secondsSinceEpoch + Self.offset
    return Moment(minuteNumber: (seconds - ((seconds % 60) + 60) % 60) / 60)
  }

  /// RFC 3339 in Asia/Shanghai: `2024-12-09T08:30:05+08:00`.
  public var rfc3339: String {
    let second = ((secondsSinceEpoch % 60) + 60) % 60
    return "\(moment.day)T\(moment.timeOfDay):\(second < 10 ? "0" : "")\(second)+08:00"
  }

  // UTC+8 in seconds; see `Moment`.
  private static let offset = 8 * 3600
}
