/// Times as people write them (时间的说法): `08:30`, `8:30`, `8点`, `8点半`, `下午2:30`.
public enum TimeWord {
  /// Reads a time of day, 00:00 to 24:00.
  ///
  /// - Throws: ``Refusal`` when the words name no minute of a day.
  public static func parse(_ text: String) throws(Refusal) -> TimeOfDay {
    let word = HalfWidth.folded(text).filter { !$0.isWhitespace }
    let (part, rest) = partOfDay(word)
    guard let written = figures(rest), let time = written.inPart(part) else {
      throw .timeUnreadable(text)
    }
    return time
  }

  fileprivate enum Part {
    case morning
    case noon
    case afternoon
    case evening
  }

  private static func partOfDay(_ word: String) -> (Part?, Substring) {
    let names: [(String, Part)] = [
      ("上午", .morning), ("早上", .morning), ("凌晨", .morning), ("中午", .noon),
      ("下午", .afternoon), ("傍晚", .evening), ("晚上", .evening),
    ]
    for (name, part) in names where word.hasPrefix(name) { return (part, word.dropFirst(2)) }
    return (nil, word[...])
  }

  private static func figures(_ text: Substring) -> TimeOfDay? {
    if let time = TimeOfDay(text) { return time }
    let parts = text.split(separator: "点", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count) else { return nil }
    switch parts[1] {
    case "", "整": return TimeOfDay("\(parts[0]):00")
    case "半": return TimeOfDay("\(parts[0]):30")
    default:
      let minutes = parts[1].hasSuffix("分") ? parts[1].dropLast() : parts[1]
      return TimeOfDay("\(parts[0]):\(minutes.count == 1 ? "0" : "")\(minutes)")
    }
  }
}

extension TimeOfDay {
  /// The same figures on the twelve-hour clock; `nil` where the part of the day contradicts them.
  fileprivate func inPart(_ part: TimeWord.Part?) -> TimeOfDay? {
    let hour = minutes / 60
    switch part {
    case nil: return self
    case .morning?: return hour < 12 ? self : nil
    case .noon?: return [1, 2].contains(hour) ? later : (11...14).contains(hour) ? self : nil
    case .afternoon?: return hour < 12 ? later : hour < 24 ? self : nil
    case .evening?: return hour < 12 ? later : (17..<24).contains(hour) ? self : nil
    }
  }

  private var later: TimeOfDay? { TimeOfDay(minutes: minutes + 12 * 60) }
}

extension Refusal {
  /// The text names no time of day.
  public static func timeUnreadable(_ text: String) -> Self {
    Self(
      .invalid, code: "time-unreadable", message: "“\(text.prefix(40))”不是看得懂的时间",
      repair: "请写成 00:00 到 24:00 之间的时分，如 08:30、8点半、下午2:30")
  }
}
