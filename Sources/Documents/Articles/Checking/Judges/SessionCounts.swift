internal import Training

/// Holds counts of lectures and visits against the sessions of the trip.
struct SessionCounts {
  private let context: CheckContext

  init(_ context: CheckContext) { self.context = context }

  func lectures(_ count: WrittenCount) -> Claim {
    let lectures = context.facts.lectures.filter { context.counts($0.occurrence) }
    return claim(
      count, [lectures.count], onDay: lectures.map(\.time.firstDay), "专题讲座\(lectures.count)场")
  }

  func visits(_ count: WrittenCount, _ form: String) -> Claim {
    let visits = context.facts.visits.filter { context.counts($0.occurrence) }
    let own = visits.filter { $0.form == form || (form.hasPrefix($0.form) && form != $0.form) }
    let guided = visits.filter { $0.stopForm == .guided }
    let isGeneral = Self.general.contains(form)
    if own.isEmpty, !isGeneral { return context.claim(.count, count.range, .notOnRecord) }
    let allowed: [Int] =
      isGeneral
      ? [
        guided.count, visits.count, Set(visits.map(\.place)).count, Set(guided.map(\.place)).count,
      ]
      : [own.count, Set(own.map(\.place)).count]
    let record = isGeneral ? "现场教学\(guided.count)次、各类点位共\(visits.count)次" : "\(form)\(own.count)次"
    return claim(count, allowed, onDay: (isGeneral ? visits : own).map(\.time.firstDay), record)
  }

  /// 三位专家登台授课: as many as taught, or as lectures were given.
  func lecturers(_ count: WrittenCount) -> Claim {
    let lectures = context.facts.lectures.filter { context.counts($0.occurrence) }
    let names = Set(lectures.flatMap { $0.lecturers.map(\.value.name) })
    let record = "授课\(names.count)人" + context.facts.trip.inBrackets
    let range = count.least...count.most
    if range.contains(names.count) || range.contains(lectures.count) {
      return context.claim(.count, count.range, .agrees, record)
    }
    guard !names.isEmpty, count.least > max(names.count, lectures.count), !isSitesOwn(count) else {
      return context.claim(.count, count.range, .notOnRecord)
    }
    return context.claim(
      .count, count.range, .contradicts, record,
      repair: count.repaired(context.reading, names.count))
  }

  /// 九个去处, 7个现场: the sites by a word that no form of teaching has.
  func sites(_ count: WrittenCount) -> Claim {
    let visits = context.facts.visits.filter { context.counts($0.occurrence) }
    let staged = visits.filter { $0.stopForm == .performance || $0.stopForm == .driveBy }
    let allowed = [visits.count, Set(visits.map(\.place)).count, visits.count - staged.count]
    let record = "各类点位共\(visits.count)次" + context.facts.trip.inBrackets
    if allowed.contains(where: (count.least...count.most).contains) {
      return context.claim(.count, count.range, .agrees, record)
    }
    guard count.least > visits.count, !isSitesOwn(count), isTour(count) else {
      return context.claim(.count, count.range, .notOnRecord)
    }
    return context.claim(
      .count, count.range, .contradicts, record,
      repair: count.repaired(context.reading, visits.count))
  }

  /// 三堂课，八处地方; 走了九个去处: beside another number of the trip, or by the way.
  private func isTour(_ count: WrittenCount) -> Bool {
    let sentence = sentence(of: count)
    return Self.tours.occurs(context.reading.scalars, in: sentence)
      || isListed(count, in: sentence)
  }

  private func isListed(_ count: WrittenCount, in sentence: Range<Int>) -> Bool {
    Self.units.occurs(context.reading.scalars, in: sentence.lowerBound..<count.range.lowerBound)
      || Self.units.occurs(
        context.reading.scalars, in: Range(count.range.upperBound, upTo: sentence.upperBound))
  }

  private func claim(
    _ count: WrittenCount, _ allowed: [Int], onDay days: [Day], _ says: String
  ) -> Claim {
    let record = says + context.facts.trip.inBrackets
    let range = count.least...count.most
    if allowed.contains(where: range.contains) {
      return context.claim(.count, count.range, .agrees, record)
    }
    // More than there were at all is wrong, whatever part of the trip is told.
    if let most = allowed.max(), most > 0, count.least > most, count.least <= most * 3 + 12,
      !isSitesOwn(count),
      isTopic(count) || isOwnTeaching(count)
        || context.evidence(at: count.range.lowerBound).namesTrainees
        || !context.topics(in: sentence(of: count)).isEmpty
    {
      return context.claim(
        .count, count.range, .contradicts, record,
        repair: count.repaired(context.reading, allowed[0]))
    }
    let perDay = Dictionary(grouping: days) { $0 }.mapValues(\.count)
    guard isTotal(count), !hasOwner(count) else {
      let fits = perDay.values.contains(where: range.contains)
      return context.claim(
        .count, count.range, fits ? .ambiguous : .notOnRecord, record,
        because: fits ? "全程\(says)，可能只指其中一天" : nil)
    }
    return context.claim(
      .count, count.range, .contradicts, record, repair: count.repaired(context.reading, allowed[0])
    )
  }

  /// Whether the words speak of the whole trip, not of one day or one site.
  private func isTotal(_ count: WrittenCount) -> Bool {
    let text = context.reading.scalars
    let sentence = context.reading.sentences[context.reading.sentence(at: count.range.lowerBound)]
    let head = sentence.range.lowerBound..<count.range.lowerBound
    if Self.partial.occurs(text, in: sentence.range) { return false }
    if Self.totals.occurs(text, in: head) { return true }
    // 六天五夜，三堂专题课: the whole length, then what filled it.
    if count.counted == .lectures, Self.lengths.occurs(text, in: head) { return true }
    // 三堂专题课、八个现场教学点，让学员们…: the sum at the head of a sentence.
    let isHead = head.isEmpty || Self.joints.contains(text[count.range.lowerBound - 1])
    if count.counted == .lectures, isHead, Self.sums.occurs(text, in: sentence.range),
      context.evidence(at: count.range.lowerBound).namesTrainees
    {
      return true
    }
    return sentence.part == .lead && context.evidence(at: count.range.lowerBound).namesTrainees
  }

  /// 五堂专题课，堂堂精彩: at the head of its sentence, which no site would begin so.
  private func isTopic(_ count: WrittenCount) -> Bool {
    count.counted == .lectures && count.range.lowerBound == sentence(of: count).lowerBound
  }

  /// 五场讲座已经听完, 专题讲座4场, 共走访15家单位: teaching that nobody gives but to the trip.
  private func isOwnTeaching(_ count: WrittenCount) -> Bool {
    switch count.counted {
    case .lectures: true
    case .visits(let form):
      Self.teaching.contains(form) || isTour(count)
        || count.range.lowerBound == sentence(of: count).lowerBound
    default: false
    }
  }

  private func sentence(of count: WrittenCount) -> Range<Int> {
    context.reading.sentences[context.reading.sentence(at: count.range.lowerBound)].range
  }

  /// 该站每年开展100场讲座: what a site does itself.
  private func isSitesOwn(_ count: WrittenCount) -> Bool {
    hasOwner(count)
      || Self.heard.occurs(
        context.reading.scalars, in: sentence(of: count).lowerBound..<count.range.lowerBound)
  }

  /// 全市共有12个教学点: whose they are, in the same clause.
  private func hasOwner(_ count: WrittenCount) -> Bool {
    let text = context.reading.scalars
    let clause = context.reading.clause(at: count.range.lowerBound)
    let head = clause.lowerBound..<count.range.lowerBound
    return Self.sites.occurs(text, in: head)
      || Self.schools.occurs(text, in: sentence(of: count).lowerBound..<count.range.lowerBound)
      || Self.origins.occurs(text, in: max(head.lowerBound, head.upperBound - 4)..<head.upperBound)
      || context.reading.has("有", endingAt: head.upperBound)
        && !context.reading.has("还有", endingAt: head.upperBound) && !Self.own.occurs(text, in: head)
  }

  /// 52名学员来自15家单位.
  private static let origins = Lexicon("来自")
  /// 此次教学共有8个点位; not 太仓有18个教学点.
  private static let own = Lexicon("此次 本次 这次 教学 课程 培训 行程 此行 安排 日程 学员 我们 天")
  /// 该班已在校内集中学习16天，听取9个专题: what was taught at the school itself.
  private static let schools = Lexicon("校内 在校 学制 前两期")
  private static let heard = Lexicon(
    "了解到 得知 据介绍 据了解 介绍说 一年里 年间 听说 讲过 旁听 介绍， 讲解员 负责人")
  private static let sites = Lexicon(
    "每年 每月 每周 全年 常年 一年 每学期 历年 年均 累计举办 已举办 该 当地 全市 全县 全区 全镇 全村 村里 社区 企业 基地已 去年 今年 接待 建成 打造 公司 拥有 现有 推出 布局"
  )
  private static let general: Set<String> = [
    "现场教学", "教学点", "教学点位", "现场教学点", "参观点", "点位", "站点", "实地教学", "实地考察", "参观",
  ]
  /// Forms that only a trip has.
  private static let teaching: Set<String> = ["现场教学", "教学点", "教学点位", "现场教学点", "实地教学"]
  /// Words of a way from site to site.
  private static let tours = Lexicon(
    "走了 走访 走过 走遍 走完 走下来 走到 去了 跑了 看了 看过 看下来 到了 参观 探访 踏访 打卡 实地 逐一 每一处 每到一处 一站站 一路 串起 辗转 观摩 串成 连成 串联")
  /// Numbers that sum a trip up: 三堂课, 112张合影.
  private static let units = Lexicon("堂课 节课 场讲座 场专题 堂专题 天， 天、 名学员 名同学 人、 人， 张合影 堂辅导 次讨论 场讨论 天的 公里")
  private static let totals = Lexicon(
    "此次教学 本次教学 此次培训 本次培训 共 此行 期间 先后 累计 行程 全程 总计 天里 时间里 安排了 一路 天来 这次 本次 天中 圆满")
  private static let joints = Set("，、".unicodeScalars)
  private static let sums = Lexicon("个现场教学 个教学点 个点位 次现场教学 处现场教学 场现场教学 个教学点位 个站点 堂专题课、 场讲座、 次实地")
  private static let lengths = Lexicon("天， 夜， 天、 夜、 天的日子， 天时间， 天里， 天来， 天的行程，")
  private static let partial = Lexicon("接下来 当天 当日 其中一天 上午 下午 晚上 首日 第一天 每天 次日 过半")
}
