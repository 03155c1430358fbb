/// What somebody wrote for a day (日期的说法), before it is known which day that is.
public enum DayWord: Hashable, Sendable {
  /// A full date.
  case day(Day)
  /// A month and a day of the month, without the year.
  case monthDay(month: Int, day: Int)
  /// A weekday; weeks after the current one (上周 -1, 本周 0, 下周 1), or `nil` for a bare 周一.
  case weekday(Weekday, week: Int?)
  /// So many days after today.
  case fromToday(Int)
  /// 第2天 is 2: counted from the trip's first day, which is 1.
  case tripDay(Int)

  /// Reads the words.
  ///
  /// - Throws: ``Refusal`` when they are none of a day, or of a day that no calendar has.
  public init(_ text: String) throws(Refusal) {
    let word = HalfWidth.folded(text).filter { !$0.isWhitespace }
    if let found = Self.relative(word) ?? Self.tripDay(word) ?? Self.weekday(word) {
      self = found
    } else if let found = try Self.date(word) {
      self = found
    } else {
      throw .dayUnreadable(text)
    }
  }

  private static func relative(_ word: String) -> DayWord? {
    switch word {
    case "前天": return .fromToday(-2)
    case "昨天", "昨日": return .fromToday(-1)
    case "今天", "今日": return .fromToday(0)
    case "明天", "明日": return .fromToday(1)
    case "后天": return .fromToday(2)
    case "大后天": return .fromToday(3)
    default: break
    }
    for (ending, sign) in [("天后", 1), ("天前", -1)] where word.hasSuffix(ending) {
      return ChineseNumeral.value(of: word.dropLast(2)).map { .fromToday(sign * $0) }
    }
    return nil
  }

  private static func tripDay(_ word: String) -> DayWord? {
    guard word.hasPrefix("第"), word.hasSuffix("天") || word.hasSuffix("日") else { return nil }
    return ChineseNumeral.value(of: word.dropFirst().dropLast()).map { .tripDay($0) }
  }

  private static func weekday(_ word: String) -> DayWord? {
    var rest = word[...]
    var week: Int?
    for (prefix, weeks) in [("上", -1), ("本", 0), ("这", 0), ("下", 1)]
    where rest.hasPrefix(prefix) {
      week = weeks
      rest = rest.dropFirst()
      break
    }
    for name in ["周", "星期", "礼拜"] where rest.hasPrefix(name) {
      return Weekday(ending: rest.dropFirst(name.count)).map { .weekday($0, week: week) }
    }
    return nil
  }
}

extension Weekday {
  /// Reads the 一 of 周一; 天 and 7 are Sunday too.
  fileprivate init?(ending: Substring) {
    let number = ending == "日" || ending == "天" ? 7 : ChineseNumeral.value(of: ending)
    guard let number, let weekday = Weekday(rawValue: number) else { return nil }
    self = weekday
  }
}

extension Refusal {
  /// The text names no day.
  public static func dayUnreadable(_ text: String) -> Self {
    Self(
      .invalid, code: "day-unreadable", message: "“\(text.prefix(40))”不是看得懂的日期",
      repair: "请写成 2024-12-09、12.9、12月9日、周一、明天或（异地教学中）第2天")
  }
}
