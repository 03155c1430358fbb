/// Weekdays as people write them (星期的说法): `周二至周日`, `周一、周三`, `周六日`, `每天`, `工作日`.
enum WeekdayWords {
  /// Takes the weekdays off the front of a text that is half-width and without blanks.
  ///
  /// - Returns: None where the text begins with anything else, `nil` where a range has no end.
  static func read(_ text: inout Substring) -> Set<Weekday>? {
    var (days, last, isRange) = (Set<Weekday>(), Weekday?.none, false)
    while let word = word(&text, isFirst: days.isEmpty) {
      if isRange, let start = last, let end = word.first, word.count == 1 {
        days.formUnion(range(from: start, through: end))
      } else if isRange {
        return nil
      } else {
        days.formUnion(word)
      }
      last = word.count == 1 ? word.first : nil
      isRange = last != nil && drop(["至", "到", "-", "–", "—", "~"], from: &text)
      if !isRange { _ = drop(["、", ",", "和", "及"], from: &text) }
    }
    return isRange ? nil : days
  }

  /// `每天`, `周二至周日`, `周一、周三`.
  static func text(of days: [Weekday]) -> String {
    let sorted = days.sorted { $0.rawValue < $1.rawValue }
    guard sorted.count < Weekday.allCases.count else { return "每天" }
    var runs: [[Weekday]] = []
    for day in sorted {
      if let last = runs.last?.last, last.rawValue + 1 == day.rawValue {
        runs[runs.count - 1].append(day)
      } else {
        runs.append([day])
      }
    }
    return runs.map(Self.text(ofRun:)).joined(separator: "、")
  }

  private static func text(ofRun run: [Weekday]) -> String {
    guard run.count > 2, let first = run.first, let last = run.last else {
      return run.map(\.word).joined(separator: "、")
    }
    return "\(first.word)至\(last.word)"
  }

  /// 周六至周一 goes over the end of the week.
  private static func range(from first: Weekday, through last: Weekday) -> [Weekday] {
    let length = (last.rawValue - first.rawValue + 7) % 7
    return (0...length).compactMap { Weekday(rawValue: (first.rawValue - 1 + $0) % 7 + 1) }
  }

  /// 周 may be left out behind the first one: 周一至五.
  private static func word(_ text: inout Substring, isFirst: Bool) -> [Weekday]? {
    if drop(["每天", "每日", "天天"], from: &text) { return Weekday.allCases }
    if drop(["工作日", "平日"], from: &text) { return Weekday.allCases.filter { $0.rawValue <= 5 } }
    if drop(["周末", "双休日"], from: &text) { return [.saturday, .sunday] }
    var rest = text
    guard drop(["周", "星期", "礼拜"], from: &rest) || !isFirst, let character = rest.popFirst(),
      let place = Array("一二三四五六日").firstIndex(of: character == "天" ? "日" : character),
      let weekday = Weekday(rawValue: place + 1)
    else { return nil }
    text = rest
    return [weekday]
  }

  private static func drop(_ words: [String], from text: inout Substring) -> Bool {
    guard let word = words.first(where: { text.hasPrefix($0) }) else { return false }
    text = text.dropFirst(word.count)
    return true
  }
}
