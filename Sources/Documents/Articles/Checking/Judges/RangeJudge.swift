internal import Training

/// Holds a written stretch of days against the days of the trip.
struct RangeJudge {
  private let context: CheckContext
  private let when: WrittenWhen
  private var facts: TripFacts { context.facts }

  init(_ context: CheckContext, _ when: WrittenWhen) { (self.context, self.when) = (context, when) }

  func claim(_ first: WrittenDay, _ last: WrittenDay, _ resolver: inout DayResolver) -> Claim? {
    let record = "\(facts.days.value)\(facts.days.source.inBrackets)"
    guard first.day != nil, last.day != nil else {
      return context.claim(.range, when.range, .notOnRecord)
    }
    let (start, end) = ends(first, last, &resolver)
    resolver.last = start
    if let start, let end, start == facts.days.value.first, end == facts.days.value.last {
      let weekday = when.endWeekday ?? end.weekday.rawValue
      return weekday == end.weekday.rawValue
        ? context.claim(.range, when.range, .agrees, record)
        : context.claim(
          .range, when.range, .contradicts, record, because: "\(end)是\(end.weekday.word)",
          repair: right(first, last))
    }
    if let start, let end, let summary = summary(start, end) { return summary }
    let isOwn = isAboutTrip(start, end)
    if let start, let end, start <= end, facts.days.value.contains(start),
      facts.days.value.contains(end), !isOwn
    {
      return context.claim(.range, when.range, .agrees, record)
    }
    if let start, let end, start <= end, facts.days.value.contains(start),
      facts.days.value.contains(end), isHosts
    {
      return context.claim(
        .range, when.range, .ambiguous, record, because: "可能只指在本地的几天，记录为\(record)")
    }
    guard isOwn else { return context.claim(.range, when.range, .notOnRecord) }
    resolver.last = facts.days.value.first
    return context.claim(.range, when.range, .contradicts, record, repair: right(first, last))
  }

  /// 从5月17日到19日，不过三天两夜: days within the trip, told as all of it.
  ///
  /// Those from the first to the last day of teaching are doubtful, not wrong.
  private func summary(_ start: Day, _ end: Day) -> Claim? {
    let days = facts.days.value
    let sentence = context.reading.sentences[context.reading.sentence(at: when.range.lowerBound)]
    let text = context.reading.scalars
    guard days.contains(start), days.contains(end), start < end,
      !EdgeWords(context.reading, when.range).isJourneyClause,
      sentence.part == .body || sentence.part == .lead,
      start == days.first || end == days.last, (start.distance(to: end) + 1) * 2 >= days.count,
      isIntroduced(in: sentence.range),
      context.places(in: sentence.range).isEmpty, context.topics(in: sentence.range).isEmpty,
      context.evidence(at: when.range.lowerBound).namesTrainees
        || Self.lengths.occurs(text, in: sentence.range)
    else { return nil }
    let record = "\(days)\(facts.days.source.inBrackets)"
    let taught = (facts.visits.map(\.time.firstDay) + facts.lectures.map(\.time.firstDay)).sorted()
    return start == taught.first && end == taught.last
      ? context.claim(
        .range, when.range, .ambiguous, record, because: "与教学日一致，行程为\(record)")
      : context.claim(.range, when.range, .contradicts, record)
  }

  /// 从5月17日至19日, or at the head of a sentence that speaks of the length or opens the article.
  private func isIntroduced(in sentence: Range<Int>) -> Bool {
    let (text, start) = (context.reading.scalars, when.range.lowerBound)
    if Self.from.match(text, endingAt: start, after: sentence.lowerBound) != nil { return true }
    guard start == sentence.lowerBound else { return false }
    return Self.lengths.occurs(text, in: sentence)
      || facts.destinations.count == 1 && isOpening(sentence)
  }

  /// Whether the sentence begins one of the first paragraphs.
  private func isOpening(_ sentence: Range<Int>) -> Bool {
    let paragraphs = context.reading.paragraphs.filter { $0.part == .lead || $0.part == .body }
    return paragraphs.prefix(2).contains { $0.range.lowerBound == sentence.lowerBound }
  }

  private static let from = Lexicon("从 自")
  private static let lengths = Lexicon("天两夜 天三夜 天四夜 天五夜 天六夜 天时间 天的 一周 不过 的日子")

  /// The end takes year and month from the beginning, and the next ones where it would be earlier.
  private func ends(
    _ first: WrittenDay, _ last: WrittenDay, _ resolver: inout DayResolver
  ) -> (Day?, Day?) {
    var (open, close) = (first, last)
    if open.month == nil, close.month != nil { open.month = close.month }
    if open.year == nil, let year = close.year {
      open.year = (open.month ?? 0) > (close.month ?? 0) ? year - 1 : year
    }
    let start = resolver.day(open)
    guard let start else { return (nil, nil) }
    if close.month == nil {
      // 10月28日至2日 goes over the end of the month.
      let isLater = close.day ?? 0 < start.dayOfMonth && isTripAcrossMonths
      close.month = isLater ? start.month % 12 + 1 : start.month
    }
    if close.year == nil {
      close.year = (close.month ?? 0) < start.month ? start.year + 1 : start.year
    }
    return (start, resolver.day(close))
  }

  private var isTripAcrossMonths: Bool {
    facts.days.value.first.month != facts.days.value.last.month
  }

  /// Whether the range is told as that of the trip.
  private func isAboutTrip(_ start: Day?, _ end: Day?) -> Bool {
    let words = EdgeWords(context.reading, when.range)
    let text = context.reading.scalars
    if Self.labels.match(text, endingAt: when.range.lowerBound, after: 0) != nil { return true }
    if Self.own.match(text, at: when.range.upperBound, before: text.count) != nil { return true }
    let clause = context.reading.clause(at: when.range.lowerBound)
    if isOthers(words) { return false }
    let tail = when.range.upperBound..<max(when.range.upperBound, clause.upperBound)
    if Self.terms.occurs(text, in: tail), !words.isJourneyClause { return false }
    if words.isJourneyClause || words.isStart(to: context.names.divisionNames) { return true }
    if facts.destinations.count == 1, words.isVisit(to: TripDestinations(context).startNames) {
      return true
    }
    let sentence = context.reading.sentences[context.reading.sentence(at: when.range.lowerBound)]
    if context.evidence(at: when.range.lowerBound).isJourney, sentence.part != .body { return true }
    guard let start, let end else { return false }
    let sharesEnd = start == facts.days.value.first || end == facts.days.value.last
    let leaves = !facts.days.value.contains(start) || !facts.days.value.contains(end)
    if sharesEnd, leaves, abs(start.distance(to: end)) <= 30 { return true }
    // Neither inside the trip nor far from it, in a sentence about the trainees' learning.
    let isInside = facts.days.value.contains(start) && facts.days.value.contains(end)
    let distance = abs(start.distance(to: facts.days.value.first))
    guard !isInside, distance <= 45, context.evidence(at: when.range.lowerBound).namesTrainees,
      !context.speaks(of: Evidence.history, in: clause)
    else { return false }
    return distance <= Self.beside && !words.isHeard
      && !Self.seasons.occurs(text, in: sentence.range)
      || Evidence.activities.occurs(text, in: sentence.range)
  }

  /// 展览时间为3月1日至15日: a time of the site's.
  private static let seasons = Lexicon("展览 展期 展出 花期 汛期 采摘期 育秧期 开放时间 营业时间 工期 节期 期间举办 活动时间")
  /// 10月29日至11月1日的这次异地教学.
  private static let own = Lexicon("的这次 的此次 的本次 的这趟 的这一次 的异地教学")
  /// How many days a wrong beginning is from the right one, where nothing else explains it.
  private static let beside = 12

  /// Whether another class, a term or what is done at home is told.
  private func isOthers(_ words: EdgeWords) -> Bool {
    let (reading, start) = (context.reading, when.range.lowerBound)
    let sentence = reading.sentences[reading.sentence(at: start)].range
    return Evidence.otherClasses.occurs(reading.scalars, in: sentence)
      || Self.heads.occurs(reading.scalars, in: Range(sentence.lowerBound, upTo: start))
        && !words.isStart(to: context.names.divisionNames)
      || Self.works.occurs(reading.scalars, in: sentence) && !words.isJourneyClause
  }

  private static let works = Lexicon("撰写 提交 论文 答辩 考试 返校后 返岗后 回校后")
  private static let heads = Lexicon("春季学期 秋季学期 去年 前年")

  /// Whether the host tells it, who has the trainees for a part of
  /// the trip where there are several destinations.
  private var isHosts: Bool {
    let sentence = context.reading.sentences[context.reading.sentence(at: when.range.lowerBound)]
    return facts.destinations.count > 1
      && Self.hosts.occurs(context.reading.scalars, in: sentence.range)
  }

  private static let hosts = Lexicon("我市 我校 我县 我区 我院 我镇")

  /// The right range, written the same way.
  private func right(_ first: WrittenDay, _ last: WrittenDay) -> String {
    let (start, end) = (facts.days.value.first, facts.days.value.last)
    let crosses = start.year != end.year
    let year = first.year != nil || crosses ? "\(start.year)年" : ""
    let lastYear = crosses ? "\(end.year)年" : ""
    let lastMonth = crosses || start.month != end.month || last.month != nil ? "\(end.month)月" : ""
    return "\(year)\(start.month)月\(start.dayOfMonth)日至\(lastYear)\(lastMonth)\(end.dayOfMonth)日"
  }

  private static let labels = Lexicon("时间： 时间: 教学时间： 日期：")
  private static let terms = Lexicon("学期 班期 学制 在校 开班 主体班 五年规划 期间的 集中学习 在校学习")
}
