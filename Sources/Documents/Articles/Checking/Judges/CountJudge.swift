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
    case .escorts: EscortCounts(context, counts).claim(count)
    case .travellers: travellers(count)
    case .lectures: SessionCounts(context).lectures(count)
    case .lecturers: SessionCounts(context).lecturers(count)
    case .visits(let form): SessionCounts(context).visits(count, form)
    case .sites: SessionCounts(context).sites(count)
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
    let nearness = CountNearness(count, going)
    guard !isOthers(count), !isAllTravelling(count),
      count.isFaint ? nearness.isClose : isStrict(count, going) || nearness.isLikely
    else {
      return context.claim(.count, count.range, .notOnRecord)
    }
    return context.claim(
      .count, count.range, .contradicts, record, repair: count.repaired(context.reading, going))
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
      repair: fits ? nil : count.repaired(context.reading, number))
  }

  /// In the title, the lead or a sentence about the journey the number is that of all who went.
  private func isStrict(_ count: WrittenCount, _ going: Int) -> Bool {
    // 一位“90后”学员小声问: one of them, wherever it stands.
    guard count.most * 4 >= going else { return false }
    let sentence = context.reading.sentences[context.reading.sentence(at: count.range.lowerBound)]
    return sentence.part == .title || sentence.part == .lead
      || context.evidence(at: count.range.lowerBound).isJourney
  }

  /// Whether another class or what somebody told is counted, or a part of this one.
  private func isOthers(_ count: WrittenCount) -> Bool {
    let text = context.reading.scalars
    let sentence = context.reading.sentences[context.reading.sentence(at: count.range.lowerBound)]
    let head = sentence.range.lowerBound..<count.range.lowerBound
    return Evidence.otherClasses.occurs(text, in: sentence.range)
      || WrittenDate.hasOtherYear(text, in: head, context)
      || Self.heard.occurs(text, in: head) && !isOfClass(count)
      || Self.otherGroups.occurs(text, in: context.reading.clause(at: count.range.lowerBound))
      || isBesideOwn(count) || isOneOfSeveral(count, in: sentence.range)
  }

  /// 记者了解到，…第二小组18名学员: right behind the class or unit.
  private func isOfClass(_ count: WrittenCount) -> Bool {
    let start = count.range.lowerBound
    return CountWords.units.match(
      context.reading.scalars, endingAt: start, after: max(0, start - 3))
      != nil
  }

  /// 与我们同住的，还有湖南来的36名学员.
  private func isBesideOwn(_ count: WrittenCount) -> Bool {
    let clause = context.reading.clause(at: count.range.lowerBound)
    return context.reading.has("的", endingAt: count.range.lowerBound)
      && context.reading.has("还有", at: clause.lowerBound)
  }

  /// 一支部43名学员、二支部42名学员: counts of parts that come to the whole, or stand beside it.
  private func isOneOfSeveral(_ count: WrittenCount, in sentence: Range<Int>) -> Bool {
    guard let going = facts.counts.value.going, count.most < going,
      !context.reading.has("一行", endingAt: count.range.lowerBound)
    else { return false }
    let others = counts.filter {
      $0.counted == .trainees && $0.range != count.range
        && sentence.contains($0.range.lowerBound)
    }
    let sum = others.reduce(count.least) { $0 + $1.least }
    return sum == going || others.contains { $0.least == going }
      || isOfUnit(count, in: sentence)
      || Self.rest.occurs(context.reading.scalars, in: sentence)
      || Self.several.occurs(
        context.reading.scalars,
        in: Range(
          count.range.upperBound,
          upTo: context.reading.clause(at: count.range.lowerBound).upperBound))
  }

  /// 一支部43名学员 of a trip of two branches.
  private func isOfUnit(_ count: WrittenCount, in sentence: Range<Int>) -> Bool {
    let start = count.range.lowerBound
    let low = max(sentence.lowerBound, start - 5)
    guard facts.units.count > 1, !context.reading.has("班", endingAt: start),
      CountWords.units.match(context.reading.scalars, endingAt: start, after: low) != nil
    else { return false }
    return !Self.together.occurs(
      context.reading.scalars, in: max(sentence.lowerBound, start - 10)..<start)
  }

  private func travellers(_ count: WrittenCount) -> Claim {
    guard let going = facts.counts.value.going else {
      return context.claim(.count, count.range, .notOnRecord)
    }
    let escorts = facts.escorts?.value ?? 0
    let record = "出行学员\(going)人、随队\(escorts)人\(facts.counts.source.inBrackets)"
    // 理事长掰开一个梨分给我们六个人: a few of them.
    let isFew =
      context.reading.has("我们", endingAt: count.range.lowerBound) && count.most * 3 < going
    if count.isPart || isFew { return context.claim(.count, count.range, .notOnRecord) }
    let allowed = count.least...count.most
    if allowed.contains(going) || allowed.contains(going + escorts) {
      return context.claim(.count, count.range, .agrees, record)
    }
    let others = [facts.counts.value.onBooks, facts.counts.value.expected]
    let isOtherCount = others.contains { $0.map(allowed.contains) ?? false }
    guard !isOthers(count),
      isTravelling(count)
        || !isOtherCount
          && (isAttending(count)
            || count.isFaint
              && (CountNearness(count, going).isClose
                || CountNearness(count, going + escorts).isClose))
    else { return context.claim(.count, count.range, .notOnRecord) }
    let sum = context.reading.has("师生", endingAt: count.range.lowerBound)
    return context.claim(
      .count, count.range, .contradicts, record,
      repair: count.repaired(context.reading, sum ? going + escorts : going))
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

  /// 55名同志 with the escorts among them.
  private func isAllTravelling(_ count: WrittenCount) -> Bool {
    guard count.isFaint, let going = facts.counts.value.going, let escorts = facts.escorts?.value
    else { return false }
    return (count.least...count.most).contains(going + escorts)
  }

  private static let otherGroups = Lexicon(
    """
    两校 两班 上一批 下一批 首批 也在 另一 别的 同时有 在院学 在院培 外地 接待 还有来自 \
    擦肩 邻班 隔壁 往期 历届 历年 累计 每年 每期 全院 全校 同一时间 先后培训 培训了
    """)
  /// Words that make a smaller number that of a part.
  private static let several = Lexicon(
    "第一次 首次来 报名 自愿 主动 则 女 男 岁以 年龄在 担任 被评 获评 获得 来自乡镇 参加过 是党员 轮流 上台 登台")
  private static let rest = Lexicon("，另外 ，其余 ，其他 ，余下 ，剩下 有的 另一半 另一组 另一队 分别")
  private static let together = Lexicon("、 和 与 及 两个 共 两支")
  private static let heard = Lexicon("与此同时 了解到 得知 据介绍 据了解 介绍说 听说")
  private static let attending = Lexicon(
    "参加此次 参加本次 参加了此次 参加了本次 参加这次 参训 悉数 到齐 无一 全员到 分成 分为 编为 分乘 全部到 准时到")
  private static let books = Lexicon("在册 名册")
  private static let expected = Lexicon("应到 应参加")
  private static let present = Lexicon("实到 实际参加")
}
