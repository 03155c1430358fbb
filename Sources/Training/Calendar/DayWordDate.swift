extension DayWord {
  /// Reads the dates that are written in figures; `nil` when the text is none.
  static func date(_ word: String) throws(Refusal) -> DayWord? {
    guard let numbers = figures(in: word) else { return nil }
    switch numbers.count {
    case 3: return .day(try possibleDay(year: numbers[0], month: numbers[1], day: numbers[2]))
    case 2:
      // The leap year 2000 lets 29 February pass; the year found later decides.
      let day = try possibleDay(year: 2000, month: numbers[0], day: numbers[1], yearKnown: false)
      return .monthDay(month: day.month, day: day.dayOfMonth)
    default: return nil
    }
  }

  private static func figures(in word: String) -> [Int]? {
    if word.utf8.count == 8, word.utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(word)
    {
      return [number / 10_000, number / 100 % 100, number % 100]
    }
    guard let separators = separators(in: word) else { return nil }
    var text = word[...]
    if separators.hasSuffix("月"), text.hasSuffix("日") || text.hasSuffix("号") {
      text = text.dropLast()
    }
    let parts = text.split(
      omittingEmptySubsequences: false, whereSeparator: { "-./年月".contains($0) })
    guard let first = parts.first, parts.count == 2 || first.count == 4 else { return nil }
    let numbers = parts.compactMap { part in
      (1...4).contains(part.utf8.count) && part.utf8.allSatisfy { (48...57).contains($0) }
        ? Int(part) : nil
    }
    return numbers.count == parts.count ? numbers : nil
  }

  /// The separators of a date, all of one style; `nil` when they are mixed.
  private static func separators(in word: String) -> String? {
    let found = word.filter { "-./年月".contains($0) }
    return ["-", "--", ".", "..", "/", "//", "月", "年月"].contains(found) ? found : nil
  }

  private static func possibleDay(
    year: Int, month: Int, day: Int, yearKnown: Bool = true
  ) throws(Refusal) -> Day {
    guard let possible = Day(year: year, month: month, day: day) else {
      throw .dayImpossible(year: yearKnown ? year : nil, month: month, day: day)
    }
    return possible
  }
}

extension Refusal {
  /// No calendar has such a day.
  public static func dayImpossible(year: Int?, month: Int, day: Int) -> Self {
    let yearText = year.map { "\($0)年" } ?? ""
    return Self(
      .invalid, code: "day-impossible", message: "没有\(yearText)\(month)月\(day)日这一天",
      repair: (1...12).contains(month) && (1...9999).contains(year ?? 2000)
        ? "\(yearText)\(month)月只有\(Day.length(ofMonth: month, in: year ?? 2000))天，请改正日期"
        : "年份应在 1–9999、月份应在 1–12 之间，请改正日期")
  }
}
