internal import Training

/// Holds counts against the trip's list and its sessions.
struct CountJudge {
  private let context: CheckContext
  private var facts: TripFacts { context.facts }
  private let counts: [WrittenCount]

  init(_ context: CheckContext) {
    self.context = context
    counts = CountFinder(context.reading, forms: context.facts.visits.map(\.form)).find()
  }

  /// One person among others (一位老馆员) is no count to hold against anything.
  var claims: [Claim] {
    counts.filter { $0.counted != .others || $0.least > 1 }.map(claim)
  }

  private func claim(_ count: WrittenCount) -> Claim {
    switch count.counted {
    case .others: context.claim(.count, count.range, .notOnRecord)
    case .whole: whole(count)
    case .trainees: trainees(count)
    case .escorts: escorts(count)
    case .travellers: travellers(count)
    case .lectures: SessionCounts(context).lectures(count)
    case .visits(let form): SessionCounts(context).visits(count, form)
    }
  }

  private func whole(_ count: WrittenCount) -> Claim {
    let row = (facts.statedWhole?.source ?? facts.counts.source).inBrackets
    if facts.goesWhole { return context.claim(.count, count.range, .agrees, "全体学员参加\(row)") }
    guard let expected = facts.counts.value.expected, let going = facts.counts.value.going,
      facts.statedWhole != nil || going < expected
    else { return context.claim(.count, count.range, .notOnRecord) }
    return context.claim(
      .count, count.range, .contradicts, "应到\(expected)人，出行\(going)人\(row)", repair: "学员")
  }

  private func trainees(_ count: WrittenCount) -> Claim {
    guard let going = facts.counts.value.going else {
      return context.claim(.count, count.range, .notOnRecord)
    }
    let record = "出行学员\(going)人\(facts.counts.source.inBrackets)"
    if count.isPart, count.most < going || !count.isExact {
      return context.claim(.count, count.range, .notOnRecord)
    }
    if let other = otherCount(count) { return other }
    if (count.least...count.most).contains(going) {
      return context.claim(.count, count.range, .agrees, record)
    }
    guard !isOthers(count),
      count.isFaint ? isClose(count, going) : isStrict(count) || isNear(count, going)
    else {
      return context.claim(.count, count.range, .notOnRecord)
    }
    return context.claim(
      .count, count.range, .contradicts, record, repair: repaired(count, going))
  }

  /// 在册66人, 应到64人: another of the four counts, by its word.
  private func otherCount(_ count: WrittenCount) -> Claim? {
    let low = max(0, count.range.lowerBound - 6)
    let head = low..<count.range.lowerBound
    let value: (String, Int?)? =
      Self.books.occurs(context.reading.scalars, in: head)
      ? ("在册", facts.counts.value.onBooks)
      : Self.expected.occurs(context.reading.scalars, in: head)
        ? ("应到", facts.counts.value.expected)
        : Self.present.occurs(context.reading.scalars, in: head)
          ? ("实到", facts.counts.value.present) : nil
    guard let (word, number) = value else { return nil }
    guard let number else { return context.claim(.count, count.range, .notOnRecord) }
    let fits = (count.least...count.most).contains(number)
    return context.claim(
      .count, count.range, fits ? .agrees : .contradicts,
      "\(word)\(number)人\(facts.counts.source.inBrackets)",
      repair: fits ? nil : repaired(count, number))
  }

  /// In the title, the lead or a sentence about the journey the number is that of all who went.
  private func isStrict(_ count: WrittenCount) -> Bool {
    let sentence = context.reading.sentences[context.reading.sentence(at: count.range.lowerBound)]
    return sentence.part == .title || sentence.part == .lead
      || context.evidence(at: count.range.lowerBound).isJourney
  }

  private func isNear(_ count: WrittenCount, _ going: Int) -> Bool {
    let (value, digits) = (count.least, String(going))
    return value > going || abs(value - going) <= max(3, going / 7)
      || String(String(value).reversed()) == digits
  }

  /// Whether a count told but faintly can only mean all who went.
  private func isClose(_ count: WrittenCount, _ going: Int) -> Bool {
    let gap = max(0, count.least - going, going - count.most)
    return gap <= max(6, going / 6)
      || String(String(count.least).reversed()) == String(going)
  }

  /// Whether another class or what somebody told is counted.
  private func isOthers(_ count: WrittenCount) -> Bool {
    let sentence = context.reading.sentences[context.reading.sentence(at: count.range.lowerBound)]
    let head = sentence.range.lowerBound..<count.range.lowerBound
    return Evidence.otherClasses.occurs(context.reading.scalars, in: sentence.range)
      || Self.heard.occurs(context.reading.scalars, in: head)
  }

  private func escorts(_ count: WrittenCount) -> Claim {
    guard isEscorting(count), let escorts = facts.escorts else {
      return context.claim(.count, count.range, .notOnRecord)
    }
    let record = "随队\(escorts.value)人\(escorts.source.inBrackets)"
    let allowed = count.least...count.most
    let sentence = context.reading.sentence(at: count.range.lowerBound)
    let together = counts.filter {
      $0.counted == .escorts && context.reading.sentence(at: $0.range.lowerBound) == sentence
    }.map(\.least).reduce(0, +)
    if allowed.contains(escorts.value) || together == escorts.value {
      return context.claim(.count, count.range, .agrees, record)
    }
    let range = context.reading.sentences[sentence].range
    if allowed.contains(escorts.value - 1), Self.leaders.occurs(context.reading.scalars, in: range)
    {
      return context.claim(
        .count, count.range, .ambiguous, record, because: "记录含带队领导共\(escorts.value)人")
    }
    return context.claim(
      .count, count.range, .contradicts, record, repair: repaired(count, escorts.value))
  }

  /// Staff of the school, not of a site: with the trainees in one sentence or by their word.
  private func isEscorting(_ count: WrittenCount) -> Bool {
    let text = context.reading.scalars
    if Self.escorting.occurs(text, in: count.range) { return true }
    let clause = context.reading.clause(at: count.range.lowerBound)
    if Self.escorting.occurs(text, in: clause) { return true }
    return counts.contains {
      ($0.counted == .trainees || $0.counted == .travellers)
        && abs($0.range.lowerBound - count.range.lowerBound) < 24
        && context.evidence(at: count.range.lowerBound).namesTrainees
    }
  }

  private func travellers(_ count: WrittenCount) -> Claim {
    guard let going = facts.counts.value.going else {
      return context.claim(.count, count.range, .notOnRecord)
    }
    let escorts = facts.escorts?.value ?? 0
    let record = "出行学员\(going)人、随队\(escorts)人\(facts.counts.source.inBrackets)"
    if count.isPart { return context.claim(.count, count.range, .notOnRecord) }
    let allowed = count.least...count.most
    if allowed.contains(going) || allowed.contains(going + escorts) {
      return context.claim(.count, count.range, .agrees, record)
    }
    let others = [facts.counts.value.onBooks, facts.counts.value.expected]
    let isOtherCount = others.contains { $0.map(allowed.contains) ?? false }
    guard !isOthers(count),
      isTravelling(count)
        || !isOtherCount
          && (isAttending(count) || count.isFaint && isClose(count, going + escorts / 2))
    else { return context.claim(.count, count.range, .notOnRecord) }
    let sum = context.reading.has("师生", endingAt: count.range.lowerBound)
    return context.claim(
      .count, count.range, .contradicts, record,
      repair: repaired(count, sum ? going + escorts : going))
  }

  /// 全班52人悉数到场, 共52人参加此次异地教学.
  private func isAttending(_ count: WrittenCount) -> Bool {
    let tail = Range(
      count.range.upperBound, upTo: min(context.reading.scalars.count, count.range.upperBound + 12))
    return Self.attending.occurs(context.reading.scalars, in: tail)
  }

  private func isTravelling(_ count: WrittenCount) -> Bool {
    context.evidence(at: count.range.lowerBound).isJourney
      || context.reading.has("一行", endingAt: count.range.lowerBound)
      || context.reading.has("师生", endingAt: count.range.lowerBound)
      || context.reading.has("我们", endingAt: count.range.lowerBound)
      || context.reading.has("我跟着", endingAt: count.range.lowerBound)
  }

  /// The words with the right number, in the same kind of digits.
  private func repaired(_ count: WrittenCount, _ value: Int) -> String {
    let words = Array(context.reading.scalars[count.range])
    let isChinese = words.first.map { Numeral.digit($0) != nil || $0 == "十" } ?? false
    let rest = words.drop {
      $0.isDigit || Numeral.digit($0) != nil || "十百余多来".unicodeScalars.contains($0)
    }
    return (isChinese ? Numeral.words(value) : String(value))
      + String(String.UnicodeScalarView(rest))
  }

  private static let heard = Lexicon("了解到 得知 据介绍 据了解 介绍说 听说")
  private static let attending = Lexicon(
    "参加此次 参加本次 参加了此次 参加了本次 参加这次 参训 悉数 到齐 无一 全员到 分成 分为 编为 分乘 全部到 准时到")
  private static let books = Lexicon("在册 名册")
  private static let expected = Lexicon("应到 应参加")
  private static let present = Lexicon("实到 实际参加")
  private static let leaders = Lexicon("带队 带领 领队 率队 率领")
  private static let escorting = Lexicon("随队 随行 带队 带班 跟班 领队 组织员 教职工 随班 跟队 陪同服务 全程参与 全程陪同 全程服务 全程随")
}
