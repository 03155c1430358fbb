/// Words for weekdays: 周一, 星期一, 礼拜天.
enum WeekdayWords {
  static func read(
    _ text: [Unicode.Scalar], at index: Int, before end: Int
  ) -> (value: Int, end: Int)? {
    guard let length = heads.match(text, at: index, before: end), index + length < end,
      let value = days.firstIndex(of: text[index + length])
    else { return nil }
    return (min(value + 1, 7), index + length + 1)
  }

  /// Whether it is every week (每周一, 周一至周五, 周六日), or no weekday (一周一次).
  static func isRecurring(
    _ text: [Unicode.Scalar], _ weekday: (value: Int, end: Int), at index: Int, before end: Int
  ) -> Bool {
    if index > 0, ["每", "一", "两", "上", "下", "逢", "四", "苏"].contains(text[index - 1]) {
      return true
    }
    guard weekday.end < end else { return false }
    return ["至", "到", "、", "—", "-", "日", "次", "体", "年", "边", "围"].contains(text[weekday.end])
  }

  private static let heads = Lexicon("周 星期 礼拜")
  private static let days: [Unicode.Scalar] = ["一", "二", "三", "四", "五", "六", "日", "天"]
}

/// Words for parts of a day.
enum PartWords {
  static func read(
    _ text: [Unicode.Scalar], at index: Int, before end: Int
  ) -> (part: PartOfDay, end: Int)? {
    for (words, part) in all {
      if let length = words.match(text, at: index, before: end) { return (part, index + length) }
    }
    return nil
  }

  private static let all: [(Lexicon, PartOfDay)] = [
    (Lexicon("上午 早上 早晨 清晨 一早 一大早 凌晨"), .morning), (Lexicon("中午 午间 正午"), .noon),
    (Lexicon("下午 午后"), .afternoon), (Lexicon("傍晚"), .dusk),
    (Lexicon("晚上 晚间 夜里 深夜 入夜 夜晚 夜间 当晚 晚"), .evening),
  ]
}

/// Parts of the day that the text spoke of last: 下午, 当晚, 当天下午, at the beginning of a clause.
enum SameDayWords {
  static func read(
    _ text: [Unicode.Scalar], at index: Int, after low: Int, before end: Int
  ) -> (part: PartOfDay, end: Int)? {
    if index > low, !"，。；！？：、”".unicodeScalars.contains(text[index - 1]) { return nil }
    let start = index + (days.match(text, at: index, before: end) ?? 0)
    // 夜里，雨停了 tells of no session.
    if start == index, nights.match(text, at: start, before: end) != nil { return nil }
    // 晚风, 晚清 and 晚餐 are no part of the day.
    if start < end, text[start] == "晚",
      start == index || start + 1 >= end || !"，上间".unicodeScalars.contains(text[start + 1])
    {
      let isEvening = start + 1 < end && "，上间".unicodeScalars.contains(text[start + 1])
      guard isEvening else { return nil }
    }
    return PartWords.read(text, at: start, before: end)
  }

  private static let nights = Lexicon("夜里 深夜 入夜")
  private static let days = Lexicon("当天 当日 这天 那天 同一天 这一天 那一天 是日 当天的 同日")
}

/// What stands between the two ends of a range.
enum RangeMarks {
  static func skip(_ text: [Unicode.Scalar], at index: Int, before end: Int) -> Int? {
    var next = index
    if next < end, text[next] == "起" { next += 1 }
    guard let length = marks.match(text, at: next, before: end) else { return nil }
    return next + length
  }

  /// Behind 次年 or 当月, which say no more than the order of the two ends does.
  static func skipRelative(_ text: [Unicode.Scalar], at index: Int, before end: Int) -> Int {
    index + (relatives.match(text, at: index, before: end) ?? 0)
  }

  private static let relatives = Lexicon("次年 翌年 来年 第二年 同年 当年 次月 同月 当月 本月")
  private static let marks = Lexicon("—— -- 至 到 — – ― － - ～ ~ 〜 ── ─ − 直至 直到")
}

/// 第二天, 次日: days counted from the trip's first or from the day before.
enum DayOrdinals {
  static func read(
    _ text: [Unicode.Scalar], at index: Int, after low: Int, before end: Int
  ) -> (content: WrittenWhen.Content, end: Int)? {
    if let length = next.match(text, at: index, before: end) { return (.next, index + length) }
    if let length = firsts.match(text, at: index, before: end) {
      return (.ordinal(1), index + length)
    }
    if let length = lasts.match(text, at: index, before: end) {
      return isOwn(text, before: index, after: low, isFree: true) ? (.last, index + length) : nil
    }
    guard isOwn(text, before: index, after: low, isFree: false) else { return nil }
    guard text[index] == "第", let number = Numeral.read(text, at: index + 1, before: end),
      number.range.upperBound < end, ["天", "日"].contains(text[number.range.upperBound]),
      (1...30).contains(number.value)
    else { return nil }
    return (.ordinal(number.value), number.range.upperBound + 1)
  }

  /// Whether a day counted there is one of the trip: 教学的第四天, not 新年的第一天.
  private static func isOwn(
    _ text: [Unicode.Scalar], before index: Int, after low: Int, isFree: Bool
  ) -> Bool {
    guard index > low else { return true }
    if text[index - 1] == "的" {
      return wholes.match(text, endingAt: index - 1, after: max(0, index - 6)) != nil
    }
    return before.contains(text[index - 1]) || isFree && index > 1 && text[index - 1] != "年"
  }

  /// Words before the number of a day.
  static let heads = Lexicon("DAY Day day")
  private static let lasts = Lexicon("最后一天 最后1天 最末一天")
  private static let wholes = Lexicon("教学 学习 培训 行程 研学 之行 活动 实践 旅程 课程 教育")
  private static let next = Lexicon("次日 隔天 隔日 翌日")
  private static let firsts = Lexicon("首日 首天")
  /// 新年第一天 is none of the trip's days.
  private static let before = Set("，。；！？：、”在从自于到学训程—".unicodeScalars)
}

/// Days by their names: 元旦.
enum Festivals {
  static func read(
    _ text: [Unicode.Scalar], at index: Int, before end: Int
  ) -> (content: WrittenWhen.Content, end: Int)? {
    guard let length = newYears.match(text, at: index, before: end) else { return nil }
    let stop = index + length
    if others.match(text, at: stop, before: end) != nil { return nil }
    return (.day(WrittenDay(month: 1, day: 1)), stop)
  }

  private static let newYears = Lexicon("元旦 新年第一天 新年的第一天 新年首日")
  private static let others = Lexicon("假 前 后 春节 佳节 节前 节后 献词 晚会 将至 临近 期间 和")
}
