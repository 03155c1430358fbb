/// What somebody wrote for a day and a time (时刻的说法): `2024-12-09 08:30`, `第2天 8:30`.
public struct MomentWord: Hashable, Sendable {
  /// What was written for the day.
  public let day: DayWord
  /// The time of day, before 24:00.
  public let time: TimeOfDay

  /// Reads the words; every time is Asia/Shanghai, and a zone is refused rather than guessed at.
  ///
  /// - Throws: ``Refusal`` when they name no day and minute.
  public init(_ text: String) throws(Refusal) {
    let words = HalfWidth.folded(text).drop(while: \.isWhitespace)
    guard let split = Self.split(words), !split.day.isEmpty else { throw .momentUnreadable(text) }
    guard !Self.hasZone(split.time) else { throw .momentHasZone(text) }
    day = try DayWord(String(split.day))
    time = try TimeWord.parse(String(split.time))
    guard time.minutes < 1440 else { throw .momentAtMidnight(text) }
  }

  /// Which minute it is, seen from today and the trip's days.
  ///
  /// - Throws: ``Refusal`` when there is no such day, or more than one.
  public func moment(today: Day, trip: DaySpan? = nil) throws(Refusal) -> Moment {
    Moment(try day.day(today: today, trip: trip), time)
  }

  /// Cuts at the blank or `T` before the time, else before 上午 or 下午, else before the figures.
  private static func split(_ words: Substring) -> (day: Substring, time: Substring)? {
    if let blank = words.firstIndex(where: { $0.isWhitespace || $0 == "T" }) {
      return (words[..<blank], words[words.index(after: blank)...])
    }
    for mark in ["上午", "早上", "凌晨", "下午", "晚上", "傍晚", "中午"] {
      if let range = words.firstRange(of: mark) {
        return (words[..<range.lowerBound], words[range.lowerBound...])
      }
    }
    let figures = words.reversed().prefix { "0123456789:点半整分".contains($0) }
    let start = words.index(words.endIndex, offsetBy: -figures.count)
    guard words[start...].contains(where: { ":点".contains($0) }) else { return nil }
    return (words[..<start], words[start...])
  }

  private static func hasZone(_ time: Substring) -> Bool {
    let figures = time.filter { $0.isASCII && !$0.isWhitespace }
    return figures.hasSuffix("Z") || figures.dropFirst().contains { "+-".contains($0) }
  }
}

extension Refusal {
  /// The text names no day and minute.
  public static func momentUnreadable(_ text: String) -> Self {
    Self(
      .invalid, code: "moment-unreadable", message: "“\(text.prefix(40))”不是看得懂的日期和时间",
      repair: "请写成 '2024-12-09 08:30'、'12.9 8:30' 或 '第2天 08:30'（中间空一格，加引号）")
  }

  /// A zone was written; there is only one here.
  public static func momentHasZone(_ text: String) -> Self {
    Self(
      .invalid, code: "moment-has-zone", message: "“\(text.prefix(40))”带了时区",
      repair: "时间一律是北京时间（Asia/Shanghai），请不要写时区")
  }

  /// 24:00 is the end of a day, and no minute on which something starts.
  public static func momentAtMidnight(_ text: String) -> Self {
    Self(
      .invalid, code: "moment-at-midnight", message: "“\(text.prefix(40))”里的 24:00 不是时刻",
      repair: "请写成次日 00:00")
  }
}
