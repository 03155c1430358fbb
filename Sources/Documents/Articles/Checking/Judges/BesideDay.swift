internal import Training

/// A day a little before or behind the trip, which can hardly be another event's (行程前后日期).
///
/// It is the trip's unless something in its sentence says whose it is.
struct BesideDay {
  private let context: CheckContext
  private let when: WrittenWhen
  private let words: EdgeWords
  private let sentence: ArticleReading.Sentence
  private var facts: TripFacts { context.facts }

  init(_ context: CheckContext, _ when: WrittenWhen) {
    (self.context, self.when) = (context, when)
    words = EdgeWords(context.reading, when.range)
    sentence = context.reading.sentences[context.reading.sentence(at: when.range.lowerBound)]
  }

  /// Whether it is near the trip, written out, and nothing explains it otherwise.
  func isTold(_ written: WrittenDay, _ day: Day) -> Bool {
    isBeside(day) && isFull(written) && isPlain
  }

  /// Whether a few days lie between it and the trip, so that it can hardly be another event's.
  private func isBeside(_ day: Day) -> Bool {
    let days = facts.days.value
    let gap = day < days.first ? day.distance(to: days.first) : days.last.distance(to: day)
    return gap <= Self.beside
  }

  /// Whether it is a date beyond doubt: 太仓六日 may tell six days.
  private func isFull(_ written: WrittenDay) -> Bool {
    written.month != nil || when.part != nil
      || context.reading.scalars[when.range.lowerBound].isDigit
  }

  /// Whether nothing in the sentence could explain a day outside the trip: what is done at home, a
  /// site's own past, other people, somebody's words.
  private var isPlain: Bool {
    let text = context.reading.scalars
    let paragraph = context.reading.paragraphs[sentence.paragraph].range
    guard sentence.part == .body || sentence.part == .lead, paragraph.count > Self.signature
    else { return false }
    let quoted = text[paragraph.lowerBound..<when.range.lowerBound]
    let near =
      max(
        sentence.range.lowerBound, when.range.lowerBound - 20)..<min(
        words.clauses.upperBound, when.range.upperBound + 24)
    return !words.isAtHome(in: near) && !context.speaks(of: Evidence.foundings, in: near)
      && !context.speaks(of: Evidence.outsiders, in: sentence.range)
      && !context.speaks(of: Evidence.elsewhere, in: near)
      && !namesElsewhere(in: near) && !isPlanned && !isOthersDay
      && quoted.count { $0 == "“" } <= quoted.count { $0 == "”" }
  }

  /// Whether a division is named that the trip has nothing to do with: another class's way.
  private func namesElsewhere(in range: Range<Int>) -> Bool {
    let (text, destinations) = (context.reading.scalars, TripDestinations(context))
    return range.contains { index in
      guard let length = DivisionRegister.names.match(text, at: index, before: range.upperBound)
      else { return false }
      let name = Array(text[index..<(index + length)])
      // 怀远 may be a given name as well.
      let isPlain =
        length >= 3 || DivisionRegister.entries(named: name).contains { $0.level == .province }
      return isPlain && !destinations.isRelated(name)
        && !context.isNamed(index..<(index + length))
    }
  }

  /// 3月5日是学雷锋日, 3月5日，志愿者来到…: a day of the calendar, or of somebody else.
  private var isOthersDay: Bool {
    let (text, end) = (context.reading.scalars, sentence.range.upperBound)
    var next = ClockWords.end(text, from: when.range.upperBound, before: end)
    if next < end, text[next] == "是" {
      let clause = next..<max(next, context.reading.clause(at: next).upperBound)
      return text[clause].last.map { "日节".unicodeScalars.contains($0) } ?? false
    }
    if next < end, text[next] == "，" { next += 1 }
    guard let other = Self.others.first(text, in: Range(next, upTo: min(end, next + 6))),
      !context.reading.has("他们", at: other.lowerBound),
      !context.reading.has("她们", at: other.lowerBound)
    else { return false }
    return !Evidence.subjects.occurs(text, in: next..<other.lowerBound)
      && !context.isNamed(other)
  }

  private static let others = Lexicon(
    "志愿者 村民 居民 群众 老乡 公司 企业 工厂 游客 考察团 代表团 客商 外商 专家组 调研组 检查组 省委 市委 县委 国务院 中央 他 她 老人")

  /// 定于11月11日前往…: behind a trip that is over, what comes next.
  private var isPlanned: Bool {
    facts.isFinished
      && Self.plans.match(
        context.reading.scalars, endingAt: when.range.lowerBound, after: sentence.range.lowerBound)
        != nil
  }

  private static let plans = Lexicon("定于 拟于 将于 计划于 预计 初定 暂定于 过 过了 一过 直到")

  /// The longest line that is only a signature: 2024年12月24日, 进修一部.
  private static let signature = 18
  /// How many days from the trip's edges a day is beside it.
  private static let beside = 12
}
