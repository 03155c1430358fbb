/// A time of day to the minute (时间), 00:00 to 24:00.
///
/// 24:00 is the end of a day, as opening hours use it.
public struct TimeOfDay: Hashable, Sendable, Comparable {
  /// Minutes since midnight, 0 to 1440.
  public let minutes: Int

  /// The time that many minutes after midnight, or `nil` outside 0 to 1440.
  public init?(minutes: Int) {
    guard (0...1440).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  /// Reads `08:30`, `8:30` or `24:00`.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60
    else { return nil }
    self.init(minutes: hour * 60 + minute)
  }

  init(clampedMinutes minutes: Int) { self.minutes = min(max(minutes, 0), 1440) }

  /// The earlier time is the lesser.
  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
    left.minutes < right.minutes
  }
}

extension TimeOfDay: CustomStringConvertible {
  /// `08:30`.
  public var description: String {
    "\(padded(minutes / 60, to: 2)):\(padded(minutes % 60, to: 2))"
  }
}
