/// Finds counts of people, lectures and visits.
struct CountFinder {
  private let reading: ArticleReading
  private let forms: Lexicon
  private var text: [Unicode.Scalar] { reading.scalars }

  /// - Parameter forms: The forms of teaching on record.
  init(_ reading: ArticleReading, forms: [String]) {
    self.reading = reading
    self.forms = Lexicon(words: (forms + Self.usualForms).map(\.readingScalars))
  }

  func find() -> [WrittenCount] {
    var found: [WrittenCount] = []
    for sentence in reading.sentences where sentence.part != .metadata {
      var index = sentence.range.lowerBound
      while index < sentence.range.upperBound {
        if let count = read(at: index, in: sentence.range) {
          found.append(count)
          index = count.range.upperBound
        } else {
          index = WrittenDate.skip(text, from: index, before: sentence.range.upperBound)
        }
      }
    }
    return found
  }

  private func read(at index: Int, in sentence: Range<Int>) -> WrittenCount? {
    if let whole = whole(at: index, in: sentence) { return whole }
    guard index == sentence.lowerBound || isNumberStart(index),
      let number = WrittenNumber(text, at: index, before: sentence.upperBound)
    else { return nil }
    return PeopleCounts(reading, sentence).read(number) ?? sessions(number, in: sentence)
  }

  private func isNumberStart(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = text[index - 1]
    if ["第", "."].contains(before) { return false }
    return text[index].isDigit
      ? !before.isDigit
      : Numeral.digit(before) == nil && !before.isDigit && !["十", "百"].contains(before)
  }

  /// 全体学员, right behind the class or unit or at the beginning.
  private func whole(at index: Int, in sentence: Range<Int>) -> WrittenCount? {
    guard let length = CountWords.wholes.match(text, at: index, before: sentence.upperBound),
      index > sentence.lowerBound,
      CountWords.units.match(text, endingAt: index, after: sentence.lowerBound) != nil
    else { return nil }
    let tail = Range(index + length, upTo: min(sentence.upperBound, index + length + 6))
    guard CountWords.departures.occurs(text, in: tail) else { return nil }
    return WrittenCount(range: index..<(index + length), least: 0, most: 0, counted: .whole)
  }

  private func sessions(_ number: WrittenNumber, in sentence: Range<Int>) -> WrittenCount? {
    let end = number.range.upperBound
    if let short = short(number, in: sentence) { return short }
    guard let unit = CountWords.sessionUnits.match(text, at: end, before: sentence.upperBound)
    else {
      return nil
    }
    let start = end + unit
    let limit = min(sentence.upperBound, start + 8)
    for index in start..<max(start, limit) {
      if "，。、；和与".unicodeScalars.contains(text[index]) { break }
      if index == start, let length = places(at: index, unit: end, in: sentence) {
        return count(number, index + length, .sites)
      }
      if let length = CountWords.lectureNouns.match(text, at: index, before: sentence.upperBound) {
        return count(number, index + length, .lectures)
      }
      if index == start, number.least > 1, text[index] == "课", unit == 1,
        "堂节门次场".unicodeScalars.contains(text[end])
      {
        return count(number, index + 1, .lectures)
      }
      if let length = forms.match(text, at: index, before: sentence.upperBound) {
        let form = String(String.UnicodeScalarView(text[index..<(index + length)]))
        let point =
          CountWords.points.match(text, at: index + length, before: sentence.upperBound) ?? 0
        return count(number, index + length + point, .visits(form))
      }
    }
    if text[end] == "站", isWalked(start, sentence) { return count(number, start, .sites) }
    return countedBefore(number, start, sentence)
  }

  /// 听课2堂、看点6个, 共组织4讲: only a verb or the measure word says what is counted.
  private func short(_ number: WrittenNumber, in sentence: Range<Int>) -> WrittenCount? {
    let (start, end) = (number.range.lowerBound, number.range.upperBound)
    guard end < sentence.upperBound else { return nil }
    let isFree = end + 1 >= sentence.upperBound || "，。、；（）".unicodeScalars.contains(text[end + 1])
    guard isFree else { return nil }
    let low = max(sentence.lowerBound, start - 4)
    if "堂场节讲次".unicodeScalars.contains(text[end]),
      CountWords.hearing.match(text, endingAt: start, after: low) != nil
        || text[end] == "讲" && CountWords.holding.match(text, endingAt: start, after: low) != nil
    {
      return count(number, end + 1, .lectures)
    }
    if "个处站家".unicodeScalars.contains(text[end]),
      CountWords.seeing.match(text, endingAt: start, after: low) != nil
    {
      return count(number, end + 1, .sites)
    }
    return nil
  }

  /// 九个去处, 八处地方, 7个现场: how long the word for sites is.
  private func places(at index: Int, unit end: Int, in sentence: Range<Int>) -> Int? {
    guard "个处家".unicodeScalars.contains(text[end]),
      let length = CountWords.siteNouns.match(text, at: index, before: sentence.upperBound)
    else { return nil }
    let next = index + length
    let isWhole = next >= sentence.upperBound || !CountWords.siteTails.contains(text[next])
    return isWhole ? length : nil
  }

  /// 八站走下来, 走了八站.
  private func isWalked(_ next: Int, _ sentence: Range<Int>) -> Bool {
    CountWords.walks.match(text, at: next, before: sentence.upperBound) != nil
  }

  /// 专题讲座3场、现场教学7次.
  private func countedBefore(
    _ number: WrittenNumber, _ end: Int, _ sentence: Range<Int>
  ) -> WrittenCount? {
    let start = number.range.lowerBound
    let low = max(sentence.lowerBound, start - 10)
    // 讲座安排了四场.
    let verb = CountWords.arranging.match(text, endingAt: start, after: low) ?? 0
    if CountWords.lectureNouns.match(text, endingAt: start - verb, after: low) != nil {
      return WrittenCount(
        range: start..<end, least: number.least, most: number.most, counted: .lectures)
    }
    guard let length = forms.match(text, endingAt: start, after: low) else { return nil }
    let form = String(String.UnicodeScalarView(text[(start - length)..<start]))
    return WrittenCount(
      range: start..<end, least: number.least, most: number.most, counted: .visits(form))
  }

  private func count(
    _ number: WrittenNumber, _ end: Int, _ counted: WrittenCount.Counted
  ) -> WrittenCount {
    WrittenCount(
      range: number.range.lowerBound..<end, least: number.least, most: number.most,
      counted: counted)
  }

  private static let usualForms = [
    "现场教学", "座谈", "座谈交流", "座谈会", "车览", "体验教学", "体验式教学", "体验", "仪式", "观演", "研讨", "参观", "教学点", "教学点位",
    "现场教学点",
    "参观点", "点位", "站点", "实地考察", "实地教学",
  ]
}
