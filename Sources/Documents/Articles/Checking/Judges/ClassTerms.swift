/// 第81期…班: where a class is named by its number.
enum ClassTerm {
  /// Where the name ends that begins there; `nil` where none does.
  static func end(
    _ text: [Unicode.Scalar], at index: Int, before end: Int, withPart: Bool
  ) -> Int? {
    guard let open = number(text, at: index, before: end) else { return nil }
    var (next, last) = (open, Int?.none)
    while next < min(end, open + 40), !stops.contains(text[next]) {
      if text[next] == "班" {
        last = next + 1
        if next + 1 >= end || !["级", "次", "子"].contains(text[next + 1]) { break }
      }
      if limits.match(text, at: next, before: end) != nil { break }
      next += 1
    }
    guard let last else { return nil }
    // 第九期中青年干部培训班二班: the class of a class goes on to the second 班.
    return withPart ? secondPart(text, at: last, before: end) ?? last : last
  }

  /// Behind 第81期 or, at a word's beginning, 81期.
  private static func number(_ text: [Unicode.Scalar], at index: Int, before end: Int) -> Int? {
    let hasMark = text[index] == "第"
    if !hasMark, index > 0,
      text[index - 1] == "第" || Numeral.digit(text[index - 1]) != nil
        || text[index - 1].isDigit || text[index - 1] == "十"
    {
      return nil
    }
    guard let number = Numeral.read(text, at: index + (hasMark ? 1 : 0), before: end),
      number.range.upperBound < end, text[number.range.upperBound] == "期"
    else { return nil }
    return number.range.upperBound + 1
  }

  /// The end of 二班 where it begins there.
  static func secondPart(
    _ text: [Unicode.Scalar], at index: Int, before end: Int
  ) -> Int? {
    let start = index + (index < end && text[index] == "第" ? 1 : 0)
    guard let number = Numeral.read(text, at: start, before: end), number.range.upperBound < end,
      text[number.range.upperBound] == "班"
    else { return nil }
    return number.range.upperBound + 1
  }

  private static let stops: Set<Unicode.Scalar> = [
    "，", "。", "、", "；", "：", "《", "》", "！", "？", "—",
  ]
  private static let limits = Lexicon("学员 支部 全体 赴 前往 开展 的 来到")
}

/// 2024年新录用公务员研修班: a class named by its kind where the one that travels stands.
enum KindTerm {
  /// Where the name ends that begins there; `nil` where none does.
  static func end(
    _ reading: ArticleReading, at index: Int, _ sentence: ArticleReading.Sentence
  ) -> Int? {
    guard sentence.part == .title || sentence.part == .lead || sentence.part == .body else {
      return nil
    }
    let text = reading.scalars
    // A blank in a title parts like a mark.
    guard
      index == sentence.range.lowerBound || marks.contains(text[index - 1])
        || reading.has("党校", endingAt: index)
        || reading.positions[index] > reading.positions[index - 1] + 1
    else { return nil }
    let limit = min(sentence.range.upperBound, index + 30)
    var next = index
    while next < limit, !marks.contains(text[next]), text[next] != "的" {
      // 是市委党校青年干部培训班: the name begins behind the school.
      if reading.has("党校", at: next) { return nil }
      if next > index, reading.positions[next] > reading.positions[next - 1] + 1 { return nil }
      if let length = kinds.match(text, at: next, before: limit), next - index >= 2 {
        let end = next + length
        let tail = end..<min(sentence.range.upperBound, end + 14)
        return departures.occurs(text, in: tail) ? end : nil
      }
      next += 1
    }
    return nil
  }

  private static let kinds = Lexicon("进修班 研修班 培训班 轮训班 研讨班 任职班")
  private static let departures = Lexicon("赴 前往 奔赴 来到 抵达 学员 支部 走进 组织 小组")
  private static let marks = Set("，。、；：！？—“”《》（）".unicodeScalars)
}
