internal import Training

/// Holds stated lengths against the calendar days and the teaching days of the trip.
struct DurationJudge {
  private let context: CheckContext
  private var facts: TripFacts { context.facts }

  init(_ context: CheckContext) { self.context = context }

  var claims: [Claim] { lengths.map(claim) }

  private var lengths: [WrittenDuration] {
    DurationFinder(context.reading).find().filter { !$0.isLoose || facts.calendarDays == 1 }
  }

  private func claim(_ length: WrittenDuration) -> Claim {
    guard length.isAboutTrip || length.isWeak, !isMuchLonger(length) else {
      return context.claim(.duration, length.range, .notOnRecord)
    }
    let (calendar, teaching) = (facts.calendarDays, facts.teachingDays)
    let record = "日历日\(calendar)天、教学日\(teaching)天\(facts.days.source.inBrackets)"
    if fits(length, calendar) { return nights(length, calendar, record) }
    if teaching > 0, fits(length, teaching), !hasOtherNights(length, calendar, teaching) {
      return context.claim(
        .duration, length.range, .ambiguous, record,
        because: "\(length.count)与教学日一致，日历日为\(calendar)天")
    }
    if let stated = facts.statedDays, Self.says(stated.value, length),
      !hasOtherNights(length, calendar, teaching)
    {
      return context.claim(
        .duration, length.range, .ambiguous, record,
        because: "\(length.count)与登记的表述“\(stated.value)”一致，日历日为\(calendar)天，教学日为\(teaching)天")
    }
    let isShorter = length.halfDays <= calendar * 2
    if length.isWeak, isShorter && !isWhole(length) || length.isRough || isFar(length) {
      return context.claim(.duration, length.range, .notOnRecord)
    }
    if length.halfDays == 1, calendar > 1,
      !context.reading.has("为期", endingAt: length.range.lowerBound)
    {
      return context.claim(.duration, length.range, .notOnRecord)
    }
    if isShorter, isPart(length) { return context.claim(.duration, length.range, .notOnRecord) }
    if length.isStay, facts.destinations.count > 1, isShorter {
      return context.claim(.duration, length.range, .notOnRecord)
    }
    if length.isStay, (max(1, calendar - 2)..<calendar).contains(length.halfDays / 2) {
      return context.claim(
        .duration, length.range, .ambiguous, record, because: "可能不含路上的时间，日历日为\(calendar)天")
    }
    if length.halfDays % 2 == 1,
      (min(teaching, calendar) * 2..<calendar * 2).contains(length.halfDays)
    {
      return context.claim(
        .duration, length.range, .ambiguous, record,
        because: "介于教学日\(teaching)天与日历日\(calendar)天之间")
    }
    if length.isRough, (calendar - 2...calendar + 2).contains(length.halfDays / 2) {
      return context.claim(
        .duration, length.range, .ambiguous, record, because: "约数，日历日为\(calendar)天")
    }
    return context.claim(
      .duration, length.range, .contradicts, record,
      because: "日历日为\(calendar)天，教学日为\(teaching)天", repair: length.repair(calendar))
  }

  /// Whether it can be no part of the trip, which the days before it or one destination alone bear out.
  private func isWhole(_ length: WrittenDuration) -> Bool {
    let sentence = context.reading.sentence(at: length.range.lowerBound)
    let range = context.reading.sentences[sentence].range
    let head = range.lowerBound..<length.range.lowerBound
    guard length.isAll else { return false }
    return facts.destinations.count == 1 || namesDays(in: head)
  }

  /// 从10月28日到11月2日…: the last day of the trip.
  private func namesDays(in range: Range<Int>) -> Bool {
    let scalars = context.reading.scalars
    let (first, last) = (facts.days.value.first.dayOfMonth, facts.days.value.last.dayOfMonth)
    let days = range.compactMap { index -> Int? in
      guard index == range.lowerBound || !scalars[index - 1].isDigit,
        let number = Numeral.read(scalars, at: index, before: range.upperBound),
        number.range.upperBound < range.upperBound, scalars[number.range.upperBound] == "日"
      else { return nil }
      return number.value
    }
    return days.last == last || days.contains(first)
  }

  /// 前三天, 3月10日至12日，三天, 在秭归的两天: a part of the trip.
  private func isPart(_ length: WrittenDuration) -> Bool {
    let text = context.reading.scalars
    let sentence = context.reading.sentences[context.reading.sentence(at: length.range.lowerBound)]
    let start = length.range.lowerBound
    let head = sentence.range.lowerBound..<start
    if Self.parts.occurs(text, in: sentence.range) || Self.among.occurs(text, in: head) {
      return true
    }
    if start > sentence.range.lowerBound, "前后头".unicodeScalars.contains(text[start - 1]),
      !context.reading.has("前后", endingAt: start)
    {
      return true
    }
    if facts.destinations.count > 1, isOfOneDestination(length, in: sentence.range) { return true }
    return length.isAll && hasDays(in: head) && !namesDays(in: head)
  }

  /// 四天的徐州之行 of a trip to 徐州 and 淮安.
  private func isOfOneDestination(_ length: WrittenDuration, in sentence: Range<Int>) -> Bool {
    let end = length.range.upperBound
    let tail = end..<min(sentence.upperBound, end + 6)
    return DivisionRegister.names.occurs(context.reading.scalars, in: tail)
  }

  private func hasDays(in range: Range<Int>) -> Bool {
    range.dropFirst().contains { index in
      context.reading.scalars[index] == "日" && context.reading.scalars[index - 1].isDigit
    }
  }

  /// 学制60天, 历时14个月: longer than any slip of the trip's own, if the words do not say so by 为期.
  private func isMuchLonger(_ length: WrittenDuration) -> Bool {
    guard length.halfDays > max(28, facts.calendarDays * 6) else { return false }
    let (text, end) = (context.reading.scalars, length.range.upperBound)
    return !context.reading.has("为期", endingAt: length.range.lowerBound)
      && Self.ownTails.match(text, at: end, before: text.count) == nil
  }

  /// A length told but by the run of the sentence, far from the trip's: it may be anything's.
  private func isFar(_ length: WrittenDuration) -> Bool {
    length.isAll && length.halfDays > facts.calendarDays * 4 + 6
  }

  private static let ownTails = Lexicon("的异地教学 异地教学 的党性教育 的异地培训 的社会实践 的现场教学")
  /// 前三天, 其中两天, 在秭归的两天: words of a part.
  private static let parts = Lexicon(
    "加一天 加两天 加三天 加四天 加五天 后面 前半 后半 ，后几 ，后两 ，后三 ，后四 ，后半 ；后 前几 后几 余下 剩余 接下来 头两 头三 分别 先后在")

  private static let among = Lexicon("其中")

  /// 5天4夜 counts the teaching days all through and is doubtful; 5天3夜 fits neither count.
  private func hasOtherNights(_ length: WrittenDuration, _ calendar: Int, _ teaching: Int) -> Bool {
    length.nights.map { !(min(teaching, calendar) - 1...calendar - 1).contains($0) } ?? false
  }

  private func fits(_ length: WrittenDuration, _ days: Int) -> Bool {
    if length.isAtLeast { return length.halfDays < days * 2 && length.halfDays + 4 > days * 2 }
    return length.halfDays == days * 2
  }

  private func nights(_ length: WrittenDuration, _ calendar: Int, _ record: String) -> Claim {
    guard let nights = length.nights, nights != calendar - 1 else {
      return context.claim(.duration, length.range, .agrees, record)
    }
    return context.claim(
      .duration, length.range, .contradicts, record,
      because: "\(calendar)天应有\(calendar - 1)夜", repair: length.repair(calendar))
  }

  private static func says(_ stated: String, _ length: WrittenDuration) -> Bool {
    let scalars = stated.readingScalars
    return scalars.indices.contains { index in
      DurationFinder.read(scalars, at: index, before: scalars.count)?.halfDays == length.halfDays
    }
  }
}
