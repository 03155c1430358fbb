/// Finds dates, ranges of dates and weekdays (日期).
struct DateFinder {
  let reading: ArticleReading
  private var text: [Unicode.Scalar] { reading.scalars }

  init(_ reading: ArticleReading) { self.reading = reading }

  /// All of them in order, those of the metadata left out.
  func find() -> [WrittenWhen] {
    var found: [WrittenWhen] = []
    for paragraph in reading.paragraphs where paragraph.part != .metadata {
      var index = paragraph.range.lowerBound
      while index < paragraph.range.upperBound {
        if let when = read(at: index, in: paragraph.range) {
          found.append(when)
          index = when.range.upperBound
        } else {
          index = WrittenDate.skip(text, from: index, before: paragraph.range.upperBound)
        }
      }
    }
    return found
  }

  /// What begins there.
  func read(at index: Int, in paragraph: Range<Int>) -> WrittenWhen? {
    // DAY 3 3月11日: a blank parts two numbers.
    let isParted =
      index > paragraph.lowerBound
      && reading.positions[index] > reading.positions[index - 1] + 1
    let (start, end) = (isParted ? index : paragraph.lowerBound, paragraph.upperBound)
    if let day = numbered(at: index, before: end) { return day }
    if let same = SameDayWords.read(text, at: index, after: start, before: end) {
      return WrittenWhen(range: index..<same.end, content: .same, part: same.part)
    }
    if let words = relative(at: index, after: start, before: end) { return words }
    guard let first = WrittenDate.read(text, at: index, after: start, before: end) else {
      return shortRange(at: index, after: start, before: end)
    }
    if let third = first.third, let month = first.day.month {
      return WrittenWhen(
        range: index..<first.end,
        content: .third(year: first.day.year, month: month, third: third))
    }
    if let season = first.season, let year = first.day.year {
      return WrittenWhen(
        range: index..<first.end, content: .season(year: year, season: season))
    }
    let (firstDay, open) = trailing(first.end, before: end)
    if let second = rangeEnd(after: open, of: first.day, before: end) { return second.from(index) }
    guard isDate(first, at: index, before: end) else { return nil }
    return WrittenWhen(
      range: index..<open, content: .day(first.day), weekday: firstDay.weekday, part: firstDay.part)
  }

  /// Day 2, as far as its digits stand together.
  private func numbered(at index: Int, before end: Int) -> WrittenWhen? {
    guard let digits = DayOrdinals.heads.match(text, at: index, before: end).map({ index + $0 }),
      digits < end, text[digits].isDigit
    else { return nil }
    var stop = digits + 1
    while stop < end, text[stop].isDigit, reading.positions[stop] == reading.positions[stop - 1] + 1
    { stop += 1 }
    guard let number = Numeral.read(text, at: digits, before: stop), (1...30).contains(number.value)
    else { return nil }
    return WrittenWhen(range: index..<stop, content: .ordinal(number.value))
  }

  /// A day of the month alone must not be a length (为期5日, 5日游), a lone month none either.
  private func isDate(_ date: WrittenDate, at index: Int, before end: Int) -> Bool {
    if date.day.month != nil { return date.day.day != nil || date.day.year != nil || date.isMonth }
    if Self.lengthBefore.match(text, endingAt: index, after: max(0, index - 4)) != nil {
      return false
    }
    return Self.lengthBehind.match(text, at: date.end, before: end) == nil
  }

  private struct Tail {
    var weekday: Int?
    var part: PartOfDay?
  }

  /// The weekday in brackets, behind or between commas, and the part of the day.
  private func trailing(_ start: Int, before end: Int) -> (Tail, Int) {
    var (tail, index) = (Tail(), start)
    let isBracketed = index < end && (text[index] == "（" || text[index] == "(")
    if let weekday = WeekdayWords.read(text, at: index + (isBracketed ? 1 : 0), before: end) {
      let close = weekday.end
      if !isBracketed {
        (tail.weekday, index) = (weekday.value, close)
      } else if close < end, text[close] == "）" || text[close] == ")" {
        (tail.weekday, index) = (weekday.value, close + 1)
      }
    }
    if tail.weekday == nil, index < end, text[index] == "，",
      let weekday = WeekdayWords.read(text, at: index + 1, before: end),
      weekday.end < end, text[weekday.end] == "，"
    {
      (tail.weekday, index) = (weekday.value, weekday.end)
    }
    let possessive = index < end && text[index] == "的" ? index + 1 : index
    if let part = PartWords.read(text, at: possessive, before: end) {
      (tail.part, index) = (part.part, part.end)
    }
    return (tail, index)
  }

  private func rangeEnd(
    after index: Int, of first: WrittenDay, before end: Int
  ) -> (from: (Int) -> WrittenWhen, end: Int)? {
    guard let start = RangeMarks.skip(text, at: index, before: end),
      let second = WrittenDate.read(
        text, at: RangeMarks.skipRelative(text, at: start, before: end), before: end),
      second.season == nil,
      second.day.day != nil || first.day == nil
    else { return nil }
    let (tail, stop) = trailing(second.end, before: end)
    return (
      {
        WrittenWhen(
          range: $0..<stop, content: .range(first, second.day), endWeekday: tail.weekday)
      }, stop
    )
  }

  /// `12月8-13日`, `8至13日`: only the second end has its 日.
  private func shortRange(
    at index: Int, after low: Int, before end: Int
  ) -> WrittenWhen? {
    guard let open = WrittenDate.readOpen(text, at: index, after: low, before: end),
      let start = RangeMarks.skip(text, at: open.end, before: end),
      let second = WrittenDate.read(text, at: start, before: end), second.day.day != nil,
      second.day.month == nil || second.season == nil,
      open.day.month != nil || (open.day.day ?? 99) <= 31,
      Self.lengthBefore.match(text, endingAt: index, after: max(0, index - 4)) == nil,
      open.day.month != nil || Self.lengthBehind.match(text, at: second.end, before: end) == nil
    else { return nil }
    let (_, stop) = trailing(second.end, before: end)
    return WrittenWhen(range: index..<stop, content: .range(open.day, second.day))
  }

  /// 周一, 第二天, 次日.
  private func relative(at index: Int, after low: Int, before end: Int) -> WrittenWhen? {
    if let weekday = WeekdayWords.read(text, at: index, before: end) {
      guard !WeekdayWords.isRecurring(text, weekday, at: index, before: end) else { return nil }
      let part = PartWords.read(text, at: weekday.end, before: end)
      return WrittenWhen(
        range: index..<(part?.end ?? weekday.end), content: .weekday(weekday.value),
        weekday: weekday.value, part: part?.part)
    }
    guard
      let word = DayOrdinals.read(text, at: index, after: low, before: end)
        ?? Festivals.read(text, at: index, before: end)
    else { return nil }
    let part = PartWords.read(text, at: word.end, before: end)
    return WrittenWhen(
      range: index..<(part?.end ?? word.end), content: word.content, part: part?.part)
  }

  private static let lengthBefore = Lexicon("为期 同 历时 连续 每 近 第 这 短短 用时 前 后 首 共 约 不到 至少")
  private static let lengthBehind = Lexicon(
    "楼 线 馆 厅 门 车 桌 院 路 井 地块 厂房 展厅 内 间 游 行程 之内 以内 的时间 时间 之旅 之 行 制 后 来 里")
}
