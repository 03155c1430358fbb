extension OpeningHours {
  /// Reads `周二至周日 09:00-17:00；周一 闭馆`: clauses of days and times.
  ///
  /// A clause without days is of every day. A day said to be closed is closed whatever an earlier
  /// clause says of more days (`每天 09:00-17:00；周一 闭馆`).
  ///
  /// - Throws: ``Refusal`` when a clause cannot be read, parts of a day overlap, or the same days
  ///   are said to be open and closed.
  public init(_ text: String) throws(Refusal) {
    var clauses: [OpeningClause] = []
    for clause in OpeningClause.split(text) { clauses.append(try OpeningClause(clause)) }
    guard !clauses.isEmpty else { throw .openingHoursUnreadable(text) }
    var spans: [Weekday: [OpeningSpan]] = [:]
    for clause in clauses {
      for day in clause.days { spans[day, default: []] += clause.spans }
    }
    for closure in clauses where closure.spans.isEmpty {
      if clauses.contains(where: { !$0.spans.isEmpty && $0.days == closure.days }) {
        throw .openAndClosed(closure.days)
      }
      for day in closure.days { spans[day] = nil }
    }
    try self.init(spans)
  }
}

/// What is said of some weekdays (开放时间的一句): when they are open, or that they are not.
struct OpeningClause {
  let days: Set<Weekday>
  /// None: closed.
  let spans: [OpeningSpan]

  /// The clauses of a text, without blank ones.
  static func split(_ text: String) -> [String] {
    text.split { ";；\n\r\r\n".contains($0) }.map { WrittenText.trimmed(String($0)) }
      .filter { !$0.isEmpty }
  }

  /// Whether the words say that it is closed.
  static func meansClosed(_ words: some StringProtocol) -> Bool {
    ["闭馆", "闭园", "休馆", "关闭", "休息", "不开放", "不营业"].contains(String(words))
  }

  init(_ text: String) throws(Refusal) {
    var rest = WrittenText.withoutBlanks(WrittenText.halfWidth(text))[...]
    guard let days = WeekdayWords.read(&rest) else { throw .openingHoursUnreadable(text) }
    self.days = days.isEmpty ? Set(Weekday.allCases) : days
    spans = try Self.spans(rest.drop { $0 == ":" || $0 == "," }, of: text)
  }

  /// Reads `闭馆` as none, and `08:00-11:30、14:00-17:00`.
  private static func spans(_ words: Substring, of text: String) throws(Refusal) -> [OpeningSpan] {
    if meansClosed(words) { return [] }
    guard let first = words.first, first.isNumber || TimeWord.begins(words) || words.hasPrefix("全天")
    else { throw .openingHoursUnreadable(text) }
    var spans: [OpeningSpan] = []
    for part in words.split(whereSeparator: { "、,和及".contains($0) }) {
      spans.append(try OpeningSpan(words: part))
    }
    return spans
  }
}

extension TimeWord {
  /// Whether the words begin with a part of the day: 上午, 下午.
  fileprivate static func begins(_ words: Substring) -> Bool {
    ["上午", "早上", "凌晨", "中午", "下午", "傍晚", "晚上"].contains { words.hasPrefix($0) }
  }
}

extension Refusal {
  /// The words name no days and times.
  static func openingHoursUnreadable(_ text: String) -> Self {
    Self(
      .invalid, code: "opening-hours-unreadable", message: "“\(text.prefix(40))”不是看得懂的开放时间",
      repair: "请写成 周二至周日 09:00-17:00；周一 闭馆，几句用；分开；某一天的例外写在“开放例外”里")
  }

  /// The same days are said to be open and closed.
  static func openAndClosed(_ days: Set<Weekday>) -> Self {
    Self(
      .invalid, code: "open-and-closed",
      message: "\(WeekdayWords.text(of: Array(days)))既写了开放时段，又写了闭馆", repair: "请只留一句")
  }
}
