internal import Training

/// Holds one written day against the trip and against the sessions that the text puts on it.
struct DayJudge {
  private let context: CheckContext
  private let when: WrittenWhen
  /// For every session that the text puts on the day, the records that it may be.
  private let bound: [[SessionRecord]]
  private var facts: TripFacts { context.facts }
  private var startNames: Lexicon { TripDestinations(context).startNames }
  private var evidence: Evidence { context.evidence(at: when.range.lowerBound) }

  init(_ context: CheckContext, _ when: WrittenWhen, _ bound: [[SessionRecord]]) {
    (self.context, self.when, self.bound) = (context, when, bound)
  }

  func claim(_ written: WrittenDay, _ resolver: inout DayResolver) -> Claim? {
    guard written.day != nil else { return month(written) }
    let before = resolver.last
    let resolved = resolver.day(written)
    guard let day = sessionDay(written) ?? resolved else {
      return context.claim(.date, when.range, .contradicts, because: "没有这一天")
    }
    resolver.last = day
    guard facts.days.value.contains(day) || sessionDay(written) == day else {
      let claim = outside(written, day)
      if claim.verdict == .notOnRecord { resolver.last = before }
      return claim
    }
    if let weekday = when.weekday, weekday != day.weekday.rawValue {
      return context.claim(
        .date, when.range, .contradicts, "\(day)是\(day.weekday.word)",
        because: "\(day)是\(day.weekday.word)", repair: words(day, as: written))
    }
    return inside(written, day)
  }

  /// The day of a session that the text puts there, where it is written so.
  private func sessionDay(_ written: WrittenDay) -> Day? {
    bound.flatMap(\.self).map(\.time.firstDay).first { day in
      day.month == written.month && day.dayOfMonth == written.day
        && (written.year == nil || written.year == day.year)
    }
  }

  /// A day of the trip: right where the text puts nothing on it that was on another day.
  private func inside(_ written: WrittenDay, _ day: Day) -> Claim {
    let wrong = bound.first { sessions in !sessions.contains { $0.isOn(day) } }?.first
    if let wrong {
      return context.claim(
        .date, when.range, .contradicts, wrong.words, because: "该活动记录在\(wrong.words)",
        repair: words(wrong.time.firstDay, as: written))
    }
    let onDay = bound.flatMap(\.self).filter { $0.isOn(day) }
    if let part = when.part, let first = onDay.first, !onDay.contains(where: { $0.covers(part) }) {
      return context.claim(
        .date, when.range, .contradicts, first.words, because: "该活动记录在\(first.words)",
        repair: words(first.time.firstDay, as: written, part: first.time.start.timeOfDay.partOfDay))
    }
    if let edge = edge(written, day) { return edge }
    return context.claim(
      .date, when.range, .agrees,
      onDay.first?.words ?? "\(facts.days.value)\(facts.days.source.inBrackets)")
  }

  /// A day on which the trip is said to begin or end must be its first or last.
  private func edge(_ written: WrittenDay, _ day: Day) -> Claim? {
    guard bound.isEmpty, facts.isFinished || facts.days.value.count > 1 else { return nil }
    let words = EdgeWords(context.reading, when.range)
    let right: Day
    if words.isEnd || words.isReturn || words.isSpanEnd, day != facts.days.value.last {
      right = facts.days.value.last
    } else if words.isStart(to: startNames) || words.isDeparture || words.isSpanStart
      || words.isArrival(at: startNames),
      day != facts.days.value.first
    {
      right = facts.days.value.first
    } else {
      return nil
    }
    return context.claim(
      .date, when.range, .contradicts, "\(facts.days.value)\(facts.days.source.inBrackets)",
      repair: self.words(right, as: written))
  }

  private func outside(_ written: WrittenDay, _ day: Day) -> Claim {
    let record = "\(facts.days.value)\(facts.days.source.inBrackets)"
    guard OutsideDay(context, when, bound).isAboutTrip(written, day) else {
      return context.claim(.date, when.range, .notOnRecord)
    }
    let words = EdgeWords(context.reading, when.range)
    let edge: Day? =
      evidence.isEnd || words.isReturn || words.isSpanEnd
      ? facts.days.value.last
      : words.isArrival(at: startNames) || words.isDeparture
        ? facts.days.value.first : nil
    let right = bound.first?.first?.time.firstDay ?? edge
    return context.claim(
      .date, when.range, .contradicts, bound.first?.first?.words ?? record,
      repair: right.map { self.words($0, as: written) })
  }

  private func month(_ written: WrittenDay) -> Claim? {
    guard let month = written.month else { return nil }
    let record = "\(facts.days.value)\(facts.days.source.inBrackets)"
    let fits = facts.days.value.days.contains {
      $0.month == month && (written.year == nil || written.year == $0.year)
    }
    if fits { return context.claim(.date, when.range, .agrees, record) }
    guard EdgeWords(context.reading, when.range).isJourneyClause, !isOthersMonth,
      !OutsideDay(context, when, bound).isHistory
    else {
      return written.year == nil ? nil : context.claim(.date, when.range, .notOnRecord)
    }
    let right = WrittenDay(
      year: written.year.map { _ in facts.days.value.first.year },
      month: facts.days.value.first.month)
    return context.claim(
      .date, when.range, .contradicts, record,
      repair: "\(right.year.map { "\($0)年" } ?? "")\(facts.days.value.first.month)月")
  }

  /// 整个三月，我院送走…: a month of the host's or of every year.
  private var isOthersMonth: Bool {
    let (text, start) = (context.reading.scalars, when.range.lowerBound)
    let sentence = context.reading.sentences[context.reading.sentence(at: start)]
    if WrittenDate.hasOtherYear(
      text, in: sentence.range.lowerBound..<when.range.upperBound, context)
    {
      return true
    }
    return Self.monthHeads.match(text, endingAt: start, after: sentence.range.lowerBound) != nil
      || Self.hosting.occurs(text, in: sentence.range)
      || Evidence.otherClasses.occurs(text, in: sentence.range)
  }

  private static let monthHeads = Lexicon("整个 计划 拟 将于 预计 定于 今年 全 进入 每年 上 下 到了 入 往年 自 从 截至")
  private static let hosting = Lexicon("送走 接待了 前来学习的班次 迎来了 批客人")

  /// The right day with as much as the text writes.
  private func words(_ day: Day, as written: WrittenDay, part: String? = nil) -> String {
    let year = written.year == nil ? "" : "\(day.year)年"
    let month = written.month == nil ? "" : "\(day.month)月"
    let weekday = when.weekday == nil ? "" : "（\(day.weekday.word)）"
    let ownPart = when.part == nil ? "" : part ?? when.part?.word ?? ""
    return "\(year)\(month)\(day.dayOfMonth)日\(weekday)\(ownPart)"
  }
}

extension PartOfDay {
  /// The usual word.
  var word: String {
    switch self {
    case .morning: "上午"
    case .noon: "中午"
    case .afternoon: "下午"
    case .dusk: "傍晚"
    case .evening: "晚上"
    }
  }
}

extension SessionRecord {
  /// Whether it is on that day.
  func isOn(_ day: Day) -> Bool { time.firstDay <= day && day <= time.lastDay }

  /// Whether some of the session is in that part of the day, half an hour at the edges allowed.
  func covers(_ part: PartOfDay) -> Bool {
    let start = time.start.timeOfDay.minutes
    let end = start + time.minutes
    switch part {
    case .morning: return start < 750
    case .noon: return start <= 870 && end >= 630
    case .afternoon: return end > 720 && start < 1110
    case .dusk: return end > 930 && start < 1200
    case .evening: return end > 1020
    }
  }
}
