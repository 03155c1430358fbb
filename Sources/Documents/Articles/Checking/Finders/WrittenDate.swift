/// A date that a text writes out, as it was read.
struct WrittenDate {
  let day: WrittenDay
  let end: Int
  /// The season behind the year, 1 is spring.
  var season: Int?
  /// The third of the month behind it, 1 is 上旬.
  var third: Int?
  /// Whether a month stands there without its day.
  var isMonth = false

  /// Reads `2024年12月8日`, `12月8日`, `8日`, `2024-12-08`, `12月`, `2024年冬`.
  ///
  /// - Parameter start: Where the paragraph begins; what stands before it is no part of a number.
  static func read(
    _ text: [Unicode.Scalar], at index: Int, after start: Int = 0, before end: Int
  ) -> WrittenDate? {
    guard index == start || startsNumber(text, at: index), index < end else { return nil }
    if let iso = iso(text, at: index, before: end) { return iso }
    if let dotted = dotted(text, at: index, before: end) { return dotted }
    guard let number = numeral(text, at: index, before: end), number.range.upperBound < end
    else { return nil }
    let next = number.range.upperBound
    switch text[next] {
    case "年": return afterYear(text, number, before: end)
    case "月": return afterMonth(text, year: nil, number, before: end)
    case "日", "号":
      guard (1...31).contains(number.value), next == end - 1 || text[next + 1] != "本",
        text[next] == "日" || index == start || beforeNumber.contains(text[index - 1])
      else { return nil }
      return WrittenDate(day: WrittenDay(day: number.value), end: next + 1)
    default: return nil
    }
  }

  /// Reads a date whose 日 is missing: `12月8`, `8`.
  static func readOpen(
    _ text: [Unicode.Scalar], at index: Int, after start: Int = 0, before end: Int
  ) -> WrittenDate? {
    guard index == start || startsNumber(text, at: index),
      let number = numeral(text, at: index, before: end)
    else {
      return nil
    }
    let next = number.range.upperBound
    guard next < end else { return nil }
    if text[next] == "月", (1...12).contains(number.value) {
      guard let day = numeral(text, at: next + 1, before: end) else { return nil }
      return WrittenDate(
        day: WrittenDay(month: number.value, day: day.value), end: day.range.upperBound)
    }
    if text[next] == "年", let year = year(number) {
      guard let rest = readOpen(text, at: next + 1, before: end), rest.day.month != nil else {
        return nil
      }
      return WrittenDate(
        day: WrittenDay(year: year, month: rest.day.month, day: rest.day.day), end: rest.end)
    }
    guard (1...31).contains(number.value) else { return nil }
    return WrittenDate(day: WrittenDay(day: number.value), end: next)
  }

  /// Where the next date may begin: behind the number that stands there.
  static func skip(_ text: [Unicode.Scalar], from index: Int, before end: Int) -> Int {
    var next = index + 1
    if text[index].isDigit { while next < end, text[next].isDigit { next += 1 } }
    return next
  }

  /// 8号 is a day behind these only; 点位1号 is none.
  private static let beforeNumber = Set("，。；：、！？（在于从自到至即和与".unicodeScalars)

  private static func startsNumber(_ text: [Unicode.Scalar], at index: Int) -> Bool {
    guard index < text.count, text[index].isDigit || isChinese(text[index]) else { return false }
    guard index > 0 else { return true }
    let before = text[index - 1]
    if text[index].isDigit { return !before.isDigit && before != "." }
    return !isChinese(before)
  }

  private static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
    Numeral.digit(scalar) != nil || scalar == "十"
  }

  private static func numeral(
    _ text: [Unicode.Scalar], at index: Int, before end: Int
  ) -> Numeral? {
    guard let number = Numeral.read(text, at: index, before: end) else { return nil }
    return number
  }

  private static func year(_ number: Numeral) -> Int? {
    if (1900...2100).contains(number.value) { return number.value }
    return number.range.count == 2 && (20...40).contains(number.value) && !number.isChinese
      ? 2000 + number.value : nil
  }

  private static func afterYear(
    _ text: [Unicode.Scalar], _ number: Numeral, before end: Int
  ) -> WrittenDate? {
    var next = number.range.upperBound + 1
    // 1405年7月11日: of a year long past only with its month.
    let isPast =
      (500..<1900).contains(number.value)
      && Numeral.read(text, at: next, before: end).map {
        $0.range.upperBound < end && text[$0.range.upperBound] == "月"
      } == true
    guard let year = isPast ? number.value : year(number) else { return nil }
    if let month = Numeral.read(text, at: next, before: end), month.range.upperBound < end,
      text[month.range.upperBound] == "月"
    {
      return afterMonth(text, year: year, month, before: end)
    }
    if next < end, text[next] == "的" { next += 1 }
    // 深秋, 初冬: a part of the season.
    if next + 1 < end, "深初早晚暮仲盛隆严金孟季".unicodeScalars.contains(text[next]),
      "春夏秋冬".unicodeScalars.contains(text[next + 1])
    {
      next += 1
    }
    guard next < end, let season = ["春", "夏", "秋", "冬"].firstIndex(of: text[next]) else {
      return nil
    }
    let long = next + 1 < end && ["季", "天"].contains(text[next + 1])
    return WrittenDate(
      day: WrittenDay(year: year), end: next + (long ? 2 : 1), season: season + 1)
  }

  private static func afterMonth(
    _ text: [Unicode.Scalar], year: Int?, _ number: Numeral, before end: Int
  ) -> WrittenDate? {
    guard (1...12).contains(number.value) else { return nil }
    let next = number.range.upperBound + 1
    if let day = Numeral.read(text, at: next, before: end), day.range.upperBound < end,
      ["日", "号"].contains(text[day.range.upperBound]), (1...31).contains(day.value)
    {
      return WrittenDate(
        day: WrittenDay(year: year, month: number.value, day: day.value),
        end: day.range.upperBound + 1)
    }
    if next < end, text[next].isDigit || text[next] == "度" { return nil }
    let day = WrittenDay(year: year, month: number.value)
    for (third, words) in thirds.enumerated() {
      if let length = words.match(text, at: next, before: end) {
        return WrittenDate(day: day, end: next + length, third: third + 1, isMonth: true)
      }
    }
    return WrittenDate(day: day, end: next, isMonth: true)
  }

  private static let thirds = [
    Lexicon("上旬 初"), Lexicon("中旬"), Lexicon("下旬 底 末"),
  ]

  /// `3.9` with a part of the day or the second end of a range behind; else it is a number.
  private static func dotted(
    _ text: [Unicode.Scalar], at index: Int, before end: Int
  ) -> WrittenDate? {
    guard let (day, stop) = dottedDay(text, at: index, before: end) else { return nil }
    let isFirst = RangeMarks.skip(text, at: stop, before: end).map {
      dottedDay(text, at: $0, before: end) != nil
    }
    let isSecond =
      index > 3 && text[index - 1].isRangeMark && text[..<(index - 1)].last?.isDigit == true
      && text[max(0, index - 6)..<index].contains(".")
    guard isFirst == true || isSecond || PartWords.read(text, at: stop, before: end) != nil else {
      return nil
    }
    return WrittenDate(day: day, end: stop)
  }

  private static func dottedDay(
    _ text: [Unicode.Scalar], at index: Int, before end: Int
  ) -> (WrittenDay, Int)? {
    func number(_ start: Int) -> (value: Int, end: Int)? {
      var (value, next) = (0, start)
      while next < end, text[next].isDigit, next < start + 3 {
        (value, next) = (value * 10 + Int(text[next].value - 0x30), next + 1)
      }
      return next > start && next < start + 3 ? (value, next) : nil
    }
    guard let month = number(index), (1...12).contains(month.value), month.end < end,
      text[month.end] == ".", let day = number(month.end + 1), (1...31).contains(day.value),
      day.end >= end || !"%％.万亿千百公米级元倍".unicodeScalars.contains(text[day.end])
    else { return nil }
    return (WrittenDay(month: month.value, day: day.value), day.end)
  }

  /// `2024-12-08`, also with dots or strokes.
  private static func iso(
    _ text: [Unicode.Scalar], at index: Int, before end: Int
  ) -> WrittenDate? {
    var (numbers, next) = ([Int](), index)
    for part in 0..<3 {
      var (value, digits) = (0, 0)
      while next < end, text[next].isDigit, digits < 4 {
        value = value * 10 + Int(text[next].value - 0x30)
        (next, digits) = (next + 1, digits + 1)
      }
      guard part == 0 ? digits == 4 : (1...2).contains(digits) else { return nil }
      numbers.append(value)
      if part == 2 { break }
      guard next < end, ["-", ".", "/", "–"].contains(text[next]) else { return nil }
      next += 1
    }
    guard (1900...2100).contains(numbers[0]), (1...12).contains(numbers[1]),
      (1...31).contains(numbers[2]), next >= end || !text[next].isDigit
    else { return nil }
    return WrittenDate(
      day: WrittenDay(year: numbers[0], month: numbers[1], day: numbers[2]), end: next)
  }
}

extension Unicode.Scalar {
  /// Whether it joins the ends of a range.
  fileprivate var isRangeMark: Bool { "-—–~～至到―－".unicodeScalars.contains(self) }
}
