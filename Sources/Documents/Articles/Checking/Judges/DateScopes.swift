/// Which stretches of text each date speaks for (日期的管辖范围).
struct DateScopes {
  /// For every date, the stretches in order.
  private(set) var scopes: [[Range<Int>]]

  init(_ context: CheckContext, _ whens: [WrittenWhen]) {
    let reading = context.reading
    scopes = whens.map { _ in [] }
    let isDiary = Self.isDiary(reading, whens)
    var (next, open, heading) = (0, Int?.none, Int?.none)
    var paragraph = -1
    for sentence in reading.sentences {
      if sentence.paragraph != paragraph {
        (paragraph, open) = (sentence.paragraph, nil)
        if isDiary { heading = heading.flatMap { isHeading(whens[$0], reading) ? $0 : nil } }
        if sentence.part == .heading || sentence.part == .title { heading = nil }
      }
      var own: [Int] = []
      while next < whens.count, whens[next].range.lowerBound < sentence.range.upperBound {
        own.append(next)
        next += 1
      }
      if sentence.part == .heading {
        let days = own.filter { if case .day = whens[$0].content { true } else { false } }
        heading = own.count == 1 ? own[0] : days.only
        if let heading {
          scopes[heading].append(whens[heading].range.upperBound..<sentence.range.upperBound)
        }
        continue
      }
      let dated = own.filter { whens[$0].content != .same }
      guard let first = own.first else {
        let goesOn =
          Self.goingOn.match(
            reading.scalars, at: sentence.range.lowerBound, before: sentence.range.upperBound)
          != nil
        let isShort = open.map { isBare($0, whens, before: sentence, reading) } ?? false
        let isLater =
          open.map { whens[$0].part != nil } == true
          && Self.laters.match(
            reading.scalars, at: sentence.range.lowerBound, before: sentence.range.upperBound)
            != nil
        if let open, goesOn || isShort, !isLater { scopes[open].append(sentence.range) }
        // What is told without a date may have been on another day, and so what goes on from it.
        if !goesOn, !isShort, open != nil, tells(context, sentence.range) { open = nil }
        if open == nil, let heading, !Self.summaries.occurs(reading.scalars, in: sentence.range) {
          scopes[heading].append(sentence.range)
        }
        continue
      }
      open = own[own.count - 1]
      if isDiary, Self.begins(whens[first], reading) { heading = first }
      if let first = dated.first { heading = heading.flatMap { $0 < first ? nil : $0 } }
      if let heading, whens[first].content == .same {
        scopes[heading].append(sentence.range.lowerBound..<whens[first].range.lowerBound)
      }
      for (place, when) in own.enumerated() {
        let end =
          place + 1 < own.count ? whens[own[place + 1]].range.lowerBound : sentence.range.upperBound
        let stretch = whens[when].range.upperBound..<end
        scopes[when].append(Self.untilLater(stretch, whens[when], reading))
      }
    }
  }

  /// 上午的讲座由…主讲；课后到晚上，…: a part of the day speaks no further than to the next one.
  private static func untilLater(
    _ stretch: Range<Int>, _ when: WrittenWhen, _ reading: ArticleReading
  ) -> Range<Int> {
    guard when.content == .same, let later = laters.first(reading.scalars, in: stretch) else {
      return stretch
    }
    return stretch.lowerBound..<later.lowerBound
  }

  private static let laters = Lexicon("课后 会后 饭后 午饭后 午休后 晚饭后 到晚上 直到晚上 入夜")
  private func isHeading(_ when: WrittenWhen, _ reading: ArticleReading) -> Bool {
    let sentence = reading.sentences[reading.sentence(at: when.range.lowerBound)]
    return sentence.part == .heading
  }

  /// Whether several paragraphs begin with a day, so that each tells of one (逐日记述).
  private static func isDiary(_ reading: ArticleReading, _ whens: [WrittenWhen]) -> Bool {
    whens.count { begins($0, reading) } >= 3
  }

  /// Whether a paragraph begins with that day.
  private static func begins(_ when: WrittenWhen, _ reading: ArticleReading) -> Bool {
    guard case .day(let day) = when.content, day.day != nil, when.part == nil else { return false }
    let sentence = reading.sentences[reading.sentence(at: when.range.lowerBound)]
    return sentence.part == .body
      && when.range.lowerBound <= reading.paragraphs[sentence.paragraph].range.lowerBound + 1
  }

  /// 3月13日下午，江风正劲。: a date at the beginning of a short sentence speaks for the next one.
  private func isBare(
    _ when: Int, _ whens: [WrittenWhen], before sentence: ArticleReading.Sentence,
    _ reading: ArticleReading
  ) -> Bool {
    let own = reading.sentences[reading.sentence(at: whens[when].range.lowerBound)]
    // 三个小时以前，…: what was before.
    if Self.earlier.occurs(reading.scalars, in: sentence.range.prefix(10)) { return false }
    return own.range.upperBound == sentence.range.lowerBound && own.paragraph == sentence.paragraph
      && own.range.upperBound - whens[when].range.upperBound <= 12
      && whens[when].range.lowerBound <= own.range.lowerBound + 6
  }

  private static let earlier = Lexicon("以前 之前 小时前 天前 此前 前一天 头一天")
  private func tells(_ context: CheckContext, _ range: Range<Int>) -> Bool {
    !context.topics(in: range).isEmpty
      || context.places(in: range).contains { $0.telling == .visited || $0.telling == .passed }
  }

  /// What sums up several days is not on the day of the heading above it.
  private static let summaries = Lexicon("天来 天里 天的 几天 一路走来 此行 先后 依次 相继 全程 本次 此次")
  private static let goingOn = Lexicon(
    "随后 当天 当日 下午 晚上 接着 之后 紧接着 傍晚 中午 上午 午后 继而 参观结束后 讲座结束后 课后 然后 当晚")
}

/// The sessions that a stretch of text tells as held.
struct BoundSessions {
  private let context: CheckContext
  private let range: Range<Int>

  init(_ context: CheckContext, _ range: Range<Int>) {
    (self.context, self.range) = (context, range)
  }

  /// The stretch up to 还将: what is said to come besides need not be on that day.
  private var told: Range<Int> {
    let besides = Self.besides.first(context.reading.scalars, in: range)
    return Range(range.lowerBound, upTo: besides?.lowerBound ?? range.upperBound)
  }

  private static let besides = Lexicon("还将 还要 之后还将 期间还")

  /// The sessions at a place; of a school that only gave lectures those where lectures are told.
  private func sessions(of mention: PlaceMention) -> [SessionRecord] {
    let sessions = context.sessions(of: mention)
    let visits = sessions.filter { !$0.isLecture }
    guard visits.isEmpty else { return visits }
    let reading = context.reading
    let sentence = reading.sentences[reading.sentence(at: mention.range.lowerBound)].range
    return Self.lessons.occurs(reading.scalars, in: sentence)
      && !Self.assemblies.occurs(reading.scalars, in: sentence) ? sessions : []
  }

  private static let lessons = Lexicon("讲座 授课 听课 讲授 聆听 开讲 专题课 主讲 课堂 专题辅导 专题报告")
  private static let assemblies = Lexicon(
    "开班 结业 结班 报到 入住 研讨 讨论 分享 仪式 会议 动员 座谈 消化 回顾 整理 撰写 自习 日记 晚上 住宿")

  /// The only place of a stretch, where a clause begins with it: …，合作农场里一片欢声笑语.
  private func named(in range: Range<Int>) -> PlaceMention? {
    let text = context.reading.scalars
    guard let only = context.places(in: range).map(\.self).only, only.telling == .named,
      !only.isPhrase,
      !isOver(only.range), only.range.lowerBound > range.lowerBound,
      "，：".unicodeScalars.contains(text[only.range.lowerBound - 1]),
      only.range.upperBound < text.count,
      "里内上中旁外的，".unicodeScalars.contains(text[only.range.upperBound]),
      !Self.comparisons.occurs(text, in: range), !Evidence.outsiders.occurs(text, in: range)
    else { return nil }
    return only
  }

  private static let comparisons = Lexicon("不同 相比 对比 如果说 则 来自 负责人 介绍 还是 而 曾 将 刚刚 接待 服务了")

  /// Behind ）： and the like, which part a date from what it dates.
  private func markEnd(from start: Int) -> Int {
    var next = start
    while next < range.upperBound, "）：｜|】—".unicodeScalars.contains(context.reading.scalars[next]) {
      next += 1
    }
    return next
  }

  /// 结束了在规划馆的学习, 想起上午在规划馆的所见: a place that was before the one now told.
  private func isOver(_ place: Range<Int>) -> Bool {
    let clause = context.reading.clause(at: place.lowerBound)
    let head = min(max(clause.lowerBound, range.lowerBound), place.lowerBound)..<place.lowerBound
    let tail = Range(place.upperBound, upTo: min(clause.upperBound, place.upperBound + 8))
    return Self.over.occurs(context.reading.scalars, in: head)
      || Self.overBehind.occurs(context.reading.scalars, in: tail)
  }

  private static let over = Lexicon(
    "结束 离开 告别 作别 参观完 看完 听完 走完 学完 逛完 从 自 想起 回想 回忆 联想 对照 结合 前一天 昨天 昨日 此前 之前 曾 刚刚 不同于 相比 继 回顾 谈起 说起 聊起 讲起 畅谈 分享 梳理 总结 回味 几个小时前"
  )
  private static let overBehind = Lexicon("出发 出来 归来 返回 结束 参观完 之后 后， 的所见 不同 刚刚")

  /// 11月1日夜里的高甲戏《批信来》: a place a few words behind the 的 of the date.
  private func isOfDate(_ place: Range<Int>, _ start: Int) -> Bool {
    let text = context.reading.scalars
    guard start < place.lowerBound, place.lowerBound <= start + 6, text[start] == "的" else {
      return false
    }
    return !text[start..<place.lowerBound].contains { "，、。；：".unicodeScalars.contains($0) }
  }

  /// For every mention the sessions that it may mean.
  var mentions: [[SessionRecord]] {
    let range = told
    let start = markEnd(
      from: ClockWords.end(
        context.reading.scalars, from: range.lowerBound, before: range.upperBound))
    let places = context.places(in: range).filter {
      $0.telling != .denied && !$0.isPhrase
        && ($0.telling != .named || $0.range.lowerBound <= start + 1 || isOfDate($0.range, start))
        && !isOver($0.range)
    }
    let topics = context.topics(in: range).filter {
      range.contains($0.range.lowerBound) && !$0.isDenied && !isOver($0.range)
    }
    .compactMap(\.lecture).map { number in [context.names.topics.lectures[number].asSession] }
    let told = (places.isEmpty && topics.isEmpty ? named(in: range).map { [$0] } ?? [] : places)
      .map(sessions)
    return (told + topics.map { $0.filter { context.counts($0.occurrence) } })
      .filter { !$0.isEmpty }
  }
}

extension LectureFacts {
  /// The lecture as a session that dates are held against.
  var asSession: SessionRecord {
    SessionRecord(
      record: session, time: time, form: "专题讲座", occurrence: occurrence, isLecture: true)
  }
}
