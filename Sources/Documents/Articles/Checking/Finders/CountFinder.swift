/// A count of people or of sessions as a text writes it (数量).
struct WrittenCount {
  /// What is counted.
  enum Counted: Hashable {
    /// 名学员: those who learn.
    case trainees
    /// 名工作人员: those who escort them.
    case escorts
    /// 一行, 师生: all who travel, with or without escorts.
    case travellers
    /// 场讲座.
    case lectures
    /// 个现场教学点, 次座谈: by the word for the form.
    case visits(String)
    /// 全体学员.
    case whole
    /// Other people.
    case others
  }

  let range: Range<Int>
  /// The fewest that the words allow.
  let least: Int
  /// The most that the words allow.
  let most: Int
  let counted: Counted
  /// Whether the words are those of a part (学员代表, 每组).
  var isPart = false
  /// Whether the words tell it but faintly: only a number near that of the record is held against it.
  var isFaint = false

  /// Whether the words name one exact number.
  var isExact: Bool { least == most }
}

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
    return people(number, in: sentence) ?? sessions(number, in: sentence)
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

  private func people(_ number: WrittenNumber, in sentence: Range<Int>) -> WrittenCount? {
    let end = number.range.upperBound
    let unit = peopleUnit(at: end, sentence)
    let party = TravellingParty(reading, sentence)
    if let figure = party.figure(number.range) {
      return WrittenCount(
        range: number.range.lowerBound..<figure, least: number.least, most: number.most,
        counted: .trainees, isFaint: true)
    }
    let isEach = reading.has("个人", at: end) && party.isAmong(number.range.lowerBound)
    let isBare = end < sentence.upperBound && text[end] == "人" || isEach
    guard unit != nil || isBare, !isBare || end + 1 >= sentence.upperBound || text[end + 1] != "次"
    else { return nil }
    var next = end + (isEach ? 2 : unit ?? 1)
    let noun = Self.nounEnd(text, from: next, before: sentence.upperBound)
    let start = number.range.lowerBound
    let head = max(sentence.lowerBound, start - 10)..<start
    var counted = WrittenCount.Counted.others
    if let noun, !isBare {
      counted = noun.counted
      next = noun.end
    } else if let before = nounBefore(start, sentence) {
      counted = before
    }
    if counted == .others,
      CountWords.parties.match(text, endingAt: start, after: head.lowerBound) != nil
    {
      counted = .travellers
    }
    if counted == .others, party.isEnrolled(number.range) { counted = .trainees }
    if counted == .others, isEach { counted = .travellers }
    var isFaint = false
    if counted == .others, isBare,
      CountWords.crowds.match(text, at: next, before: sentence.upperBound) != nil
    {
      (counted, isFaint) = (.travellers, true)
    }
    if counted == .others, isBare, party.isGoing(start..<next) { counted = .travellers }
    if counted == .others, !isBare, let cadres = party.cadres(start..<next) {
      (counted, next) = (.trainees, cadres)
    }
    if counted == .others, !isBare, let ranked = party.ranked(start..<next) {
      (counted, next, isFaint) = (.trainees, ranked, true)
    }
    let tail = Range(next, upTo: min(sentence.upperBound, next + 8))
    let isPart =
      CountWords.partHeads.occurs(text, in: max(head.lowerBound, start - 4)..<start)
      || CountWords.besidesOne.match(text, endingAt: start, after: head.lowerBound) != nil
      || (reading.has("有", endingAt: start) && !reading.has("共有", endingAt: start))
      || CountWords.partTails.occurs(text, in: tail)
      || (CountWords.weakTails.occurs(text, in: tail)
        && CountWords.speeches.occurs(text, in: sentence))
    return WrittenCount(
      range: start..<next, least: number.least, most: number.most, counted: counted,
      isPart: isPart, isFaint: isFaint)
  }

  /// 名, 位; 个 only right before those who learn.
  private func peopleUnit(at end: Int, _ sentence: Range<Int>) -> Int? {
    if let unit = CountWords.peopleUnits.match(text, at: end, before: sentence.upperBound) {
      return unit
    }
    guard end < sentence.upperBound, text[end] == "个" else { return nil }
    return CountWords.traineeNouns.match(text, at: end + 1, before: sentence.upperBound).map { _ in
      1
    }
  }

  /// 学员64名, 工作人员3人: the noun before the number.
  private func nounBefore(_ start: Int, _ sentence: Range<Int>) -> WrittenCount.Counted? {
    let low = max(sentence.lowerBound, start - 8)
    var end = start
    if end > low, ["（", "：", "("].contains(text[end - 1]) { end -= 1 }
    if end > low, ["共", "计", "为", "有"].contains(text[end - 1]) { end -= 1 }
    if end > low, ["共", "总"].contains(text[end - 1]) { end -= 1 }
    if CountWords.escortNouns.match(text, endingAt: end, after: low) != nil { return .escorts }
    if CountWords.traineeNouns.match(text, endingAt: end, after: low) != nil { return .trainees }
    if CountWords.bothNouns.match(text, endingAt: end, after: low) != nil { return .travellers }
    return nil
  }

  private static func nounEnd(
    _ text: [Unicode.Scalar], from index: Int, before end: Int
  ) -> (counted: WrittenCount.Counted, end: Int)? {
    let limit = min(end, index + 12)
    for start in index..<max(index, limit) {
      if "，。、；和及与，：".unicodeScalars.contains(text[start]) { return nil }
      if let length = CountWords.escortNouns.match(text, at: start, before: end) {
        return (.escorts, start + length)
      }
      if let length = CountWords.traineeNouns.match(text, at: start, before: end) {
        return (.trainees, start + length)
      }
      if let length = CountWords.bothNouns.match(text, at: start, before: end) {
        return (.travellers, start + length)
      }
      if CountWords.otherNouns.match(text, at: start, before: end) != nil { return nil }
    }
    return nil
  }

  private func sessions(_ number: WrittenNumber, in sentence: Range<Int>) -> WrittenCount? {
    let end = number.range.upperBound
    guard let unit = CountWords.sessionUnits.match(text, at: end, before: sentence.upperBound)
    else {
      return nil
    }
    let start = end + unit
    let limit = min(sentence.upperBound, start + 8)
    for index in start..<max(start, limit) {
      if "，。、；和与".unicodeScalars.contains(text[index]) { break }
      if let length = CountWords.lectureNouns.match(text, at: index, before: sentence.upperBound) {
        return count(number, index + length, .lectures)
      }
      if index == start, number.least > 1, text[index] == "课", unit == 1,
        "堂节门".unicodeScalars.contains(text[end])
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
    return countedBefore(number, start, sentence)
  }

  /// 专题讲座3场、现场教学7次.
  private func countedBefore(
    _ number: WrittenNumber, _ end: Int, _ sentence: Range<Int>
  ) -> WrittenCount? {
    let start = number.range.lowerBound
    let low = max(sentence.lowerBound, start - 10)
    if CountWords.lectureNouns.match(text, endingAt: start, after: low) != nil {
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
