internal import Training

/// Finds divisions where the text says that the class was, and tells those that the trip has nothing
/// to do with (行程外地名): 来到连城县, 连城之行, 告别连城.
struct ForeignDivisions {
  /// A division with those that it lies in before it.
  struct Name {
    let range: Range<Int>
    /// Whether the trip has nothing to do with it.
    let isForeign: Bool
    /// Whether it is only the beginning of another name.
    let isPart: Bool
    /// Whether a site of the trip stands right behind.
    let isOfPlace: Bool
  }

  private let context: CheckContext
  private let destinations: TripDestinations
  private let covered: TakenMask
  private var reading: ArticleReading { context.reading }
  private var text: [Unicode.Scalar] { context.reading.scalars }

  init(_ context: CheckContext) {
    self.context = context
    destinations = TripDestinations(context)
    covered = TakenMask(
      count: context.reading.scalars.count,
      context.places.filter { $0.slipOf == nil }.map(\.range) + context.topics.map(\.range))
  }

  func find() -> [Name] {
    guard !context.facts.destinations.isEmpty else { return [] }
    return reading.sentences.filter { $0.part != .metadata }.flatMap(find)
  }

  private func find(in sentence: ArticleReading.Sentence) -> [Name] {
    var found: [Name] = []
    var before: (end: Int, isTold: Bool)?
    var index = sentence.range.lowerBound
    while index < sentence.range.upperBound {
      guard let name = name(at: index, sentence.range) else {
        index += 1
        continue
      }
      index = name.range.upperBound
      let start = name.range.lowerBound
      let isListed =
        before.map { $0.isTold && $0.end == start - 1 && Self.joints.contains(text[start - 1]) }
        ?? false
      let isTold =
        !name.isPart
        && (isListed || name.isForeign && name.isOfPlace || isTold(name.range, sentence))
      before = (name.range.upperBound, isTold)
      if isTold { found.append(name) }
    }
    return found
  }

  private func name(at index: Int, _ sentence: Range<Int>) -> Name? {
    var (end, start, last) = (index, index, [Unicode.Scalar]())
    var isForeign = false
    while let length = length(at: end, before: sentence.upperBound) {
      (start, end) = (end, end + length)
      last = Array(text[start..<end])
      isForeign = isForeign || !destinations.isRelated(last)
    }
    guard end > index, !covered.overlaps(index..<end) else { return nil }
    let next = end < sentence.upperBound && text[end] == "的" ? end + 1 : end
    let place = context.places(in: end..<sentence.upperBound).first
    let isOfPlace = place?.range.lowerBound == next
    if let place, isOfPlace, destinations.isElsewhere(place, than: last) {
      isForeign = true
    }
    return Name(
      range: index..<end, isForeign: isForeign,
      isPart: !(isOfPlace && isForeign) && isNamePart(end, sentence.upperBound),
      isOfPlace: isOfPlace)
  }

  private func length(at index: Int, before end: Int) -> Int? {
    let known = context.names.divisionNames.match(text, at: index, before: end)
    let registered = DivisionRegister.names.match(text, at: index, before: end)
    return [known, registered].compactMap(\.self).max()
  }

  /// 昆山市委党校 is an organisation, 上海虹桥站 a station, 延安精神 a thought.
  private func isNamePart(_ end: Int, _ limit: Int) -> Bool {
    if end < limit, text[end] == "的", Self.lands.match(text, at: end + 1, before: limit) != nil {
      return false
    }
    return Self.parts.match(text, at: end, before: limit) != nil
  }

  /// Whether the class is told to have been there.
  private func isTold(_ name: Range<Int>, _ sentence: ArticleReading.Sentence) -> Bool {
    guard !isOthers(name, sentence) else { return false }
    if sentence.part == .title || sentence.part == .heading { return isInTitle(name, sentence) }
    guard isOfTrainees(name, sentence) else { return false }
    return isGoal(name, sentence) || isPraised(name, sentence) || isStay(name, sentence)
  }

  /// 走进昆山, 昆山行思录, 昆山异地教学.
  private func isInTitle(_ name: Range<Int>, _ sentence: ArticleReading.Sentence) -> Bool {
    if isGoal(name, sentence) || isStay(name, sentence) { return true }
    if isBounded(name, sentence.range) { return true }
    guard
      let length = Self.titleTails.match(
        text, at: name.upperBound, before: sentence.range.upperBound)
    else { return false }
    let tail = Range(
      name.upperBound + length, upTo: min(sentence.range.upperBound, name.upperBound + length + 2))
    return !text[tail].contains { "班团组期".unicodeScalars.contains($0) }
  }

  /// A name that stands free in a title, or behind 问道 and the like.
  private func isBounded(_ name: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let (start, end) = (name.lowerBound, name.upperBound)
    let isFreeBehind =
      end == sentence.upperBound || "，。、；：！？—·|｜”》）".unicodeScalars.contains(text[end])
      || reading.positions[end] > reading.positions[end - 1] + 1
    let isFreeBefore =
      start == sentence.lowerBound || "，。；：！？—·|｜“（".unicodeScalars.contains(text[start - 1])
      || reading.positions[start] > reading.positions[start - 1] + 1
    let isLed =
      Self.titleVerbs.match(text, endingAt: start, after: max(sentence.lowerBound, start - 3))
      != nil
    return isFreeBehind && (isFreeBefore || isLed)
  }

  private static let titleVerbs = Lexicon(
    "问道 取经 情系 遇见 相约 筑梦 探寻 解码 聚首 印象 学在 行走 研学 读懂 对话 再访 共赴 感悟 重走 探访 寻访 相逢 相聚 又见 致敬 逐梦 淬炼 寻根 追梦 同行 走读 深读 品读 访"
  )

  /// Behind a verb of going, with words of praise between: 抵达江南名城昆山.
  private func isGoal(_ name: Range<Int>, _ sentence: ArticleReading.Sentence) -> Bool {
    let low = max(sentence.range.lowerBound, name.lowerBound - 14)
    guard let verb = Self.verbs.last(text, in: low..<name.lowerBound) else { return false }
    let between = verb.upperBound..<name.lowerBound
    guard !text[between].contains(where: { "，。、；：“”《》".unicodeScalars.contains($0) }) else {
      return false
    }
    return between.isEmpty || text[between].allSatisfy { "了—".unicodeScalars.contains($0) }
      || Self.praises.match(text, endingAt: name.lowerBound, after: between.lowerBound) != nil
  }

  /// 连城之行, 连城归来, 连城这片热土.
  private func isPraised(_ name: Range<Int>, _ sentence: ArticleReading.Sentence) -> Bool {
    Self.tails.match(text, at: name.upperBound, before: sentence.range.upperBound) != nil
  }

  /// 在福建连城，学员们, 从连城返回.
  private func isStay(_ name: Range<Int>, _ sentence: ArticleReading.Sentence) -> Bool {
    let low = max(sentence.range.lowerBound, name.lowerBound - 4)
    let (start, end) = (name.lowerBound, sentence.range.upperBound)
    if let length = Self.regions.match(text, endingAt: start, after: low) {
      return isBehindIn(start - length, low, name, end)
    }
    if Self.from.match(text, endingAt: start, after: low) != nil,
      Self.returns.occurs(text, in: Range(name.upperBound, upTo: min(end, name.upperBound + 4)))
    {
      return true
    }
    if Self.spans.match(text, endingAt: start, after: low) != nil,
      DivisionPair.isSpanned(text, from: start, low: sentence.range.lowerBound, context)
    {
      return true
    }
    return isBehindIn(start, low, name, end)
  }

  private func isBehindIn(_ start: Int, _ low: Int, _ name: Range<Int>, _ end: Int) -> Bool {
    guard Self.stays.match(text, endingAt: start, after: low) != nil,
      name.lowerBound < 2 || !Self.notStays.contains(text[max(0, start - 2)])
    else { return false }
    let tail = Range(name.upperBound, upTo: min(end, name.upperBound + 8))
    if Self.acts.match(text, at: name.upperBound, before: end) != nil { return true }
    return !tail.isEmpty && text[tail.lowerBound] == "，"
      && Self.trainees.match(text, at: tail.lowerBound + 1, before: end) != nil
  }

  /// Whether the sentence, or the one before it in the paragraph, is about the trainees.
  private func isOfTrainees(_ name: Range<Int>, _ sentence: ArticleReading.Sentence) -> Bool {
    if Self.trainees.occurs(text, in: sentence.range) { return true }
    if Self.openings.match(text, at: sentence.range.lowerBound, before: name.lowerBound) != nil {
      return true
    }
    if Evidence.activities.occurs(text, in: sentence.range),
      Self.classes.occurs(text, in: sentence.range.lowerBound..<name.lowerBound)
    {
      return true
    }
    let number = reading.sentence(at: name.lowerBound)
    guard number > 0 else { return false }
    let previous = reading.sentences[number - 1]
    return previous.paragraph == sentence.paragraph && previous.part != .title
      && Self.trainees.occurs(text, in: previous.range)
      && context.evidence(at: previous.range.lowerBound).namesTrainees
  }

  /// Words of history, of other people or in quotation marks.
  private func isOthers(_ name: Range<Int>, _ sentence: ArticleReading.Sentence) -> Bool {
    let clause = reading.clause(at: name.lowerBound)
    let head = max(clause.lowerBound, name.lowerBound - 40)..<name.lowerBound
    let tail = name.upperBound..<max(name.upperBound, clause.upperBound)
    if Self.others.occurs(text, in: head) || Self.others.occurs(text, in: tail) { return true }
    let before = sentence.range.lowerBound..<name.lowerBound
    if Self.years.occurs(text, in: before) || hasOtherYear(in: before) { return true }
    let paragraph = reading.paragraphs[sentence.paragraph].range.lowerBound..<name.lowerBound
    let marks = text[paragraph]
    if isOnTheWay(head, sentence) { return true }
    return marks.count { $0 == "“" } > marks.count { $0 == "”" }
      || marks.count { $0 == "《" } > marks.count { $0 == "》" }
  }

  /// 乘高铁前往上海，再换乘大巴抵达太仓: a change of trains, where the sentence leads on.
  private func isOnTheWay(_ head: Range<Int>, _ sentence: ArticleReading.Sentence) -> Bool {
    guard Self.rides.occurs(text, in: head) else { return false }
    return (head.upperBound..<sentence.range.upperBound).contains { index in
      let length = context.names.divisionNames.match(text, at: index, before: text.count)
      return length.map { destinations.isRelated(Array(text[index..<(index + $0)])) } ?? false
    }
  }

  private static let rides = Lexicon("乘 坐 飞 高铁 动车 航班")
  /// Whether a year stands there that is none of the trip's.
  private func hasOtherYear(in range: Range<Int>) -> Bool {
    range.contains { index in
      guard index == 0 || !text[index - 1].isDigit,
        let number = Numeral.read(text, at: index, before: range.upperBound),
        (1000...2100).contains(number.value), number.range.upperBound < range.upperBound,
        text[number.range.upperBound] == "年"
      else { return false }
      return !context.facts.days.value.days.contains { $0.year == number.value }
    }
  }

  private static let joints = Set("、和与及到至".unicodeScalars)
  private static let verbs = Lexicon(
    """
    赴 前往 奔赴 抵达 来到 走进 到达 赶赴 转赴 远赴 开赴 驶向 驶往 齐聚 直奔 辗转 移师 转战 目的地是 目的地为 目的地 离开 告别 作别 辞别 挥别 走近 踏上 \
    踏入 搬到 搬到了 移到 移到了 转往 去了 转至 行至 走进了 来到了 踏上了 相聚 落地 开进 进驻
    """)
  /// 踏上衢州的土地.
  private static let lands = Lexicon("土地 热土 大地 山水 怀抱 江岸 田间 街头 街巷 红土地 这片 行程 学习 教学 异地教学 课堂 站台 车站")
  /// A sentence that begins so has no other subject than the class.
  private static let openings = Lexicon("走进 来到 抵达 告别 离开 作别 踏上 初到 奔赴")
  private static let praises = Lexicon(
    "名城 古城 老区 圣地 之城 之乡 水乡 热土 红都 首府 名邑 摇篮 故里 强县 强市 县城 江城 山城 的 重镇 福地 地 闽西 闽北 赣南 皖南 皖西 苏南 苏北 浙南 浙西 浙东 陕北 湘西 川北 鲁南 粤北 胶东 渝东南"
  )
  private static let regions = Lexicon(
    "闽西 闽北 赣南 赣北 皖南 皖西 皖北 苏南 苏北 苏中 浙南 浙西 浙东 浙北 陕北 陕南 湘西 湘南 川北 川东 鲁南 粤北 粤西 胶东 渝东南 革命老区 红都 老区")
  private static let titleTails = Lexicon(
    """
    异地教学 异地培训 学习 党性教育 现场教学 社会实践 延伸培训 培训 考察 研学 之行 之旅 行思 行记 纪行 见闻 侧记 随笔 游学 行 归来 问道 取经 \
    实践 党性 异地 答卷 手记 札记 笔记 心得 足迹 印象 课堂
    """)
  private static let tails = Lexicon(
    """
    之行 之旅 归来 行中 行程 这片 这座 这块 这方 学习之旅 教学之旅 红色之旅 党性之旅 异地教学 学习之行 学习期间 教学期间 的这几天 行， 行。 学习归来 \
    研学之旅 党性教育 异地培训 的学习之旅 学习之路
    """)
  private static let from = Lexicon("从 由 自")
  private static let returns = Lexicon("返回 返程 归来 启程 踏上归途 踏上返程 回来 返校")
  private static let spans = Lexicon("到 至")
  private static let stays = Lexicon("在 于 到 来 去 在了")
  private static let notStays = Set("存现实旨看感得受听见提达想谈说".unicodeScalars)
  private static let acts = Lexicon(
    """
    读 学 走 看 度过 收获 感受 体验 重走 追寻 探寻 上 寻 聆听 开展 进行 参加 举行 举办 接受 学习 考察 调研 参观 研学 异地教学 现场教学 实地 党性教育 这片 这座 这块 这方 期间 的日子 的学习 的几天 的这 的三天 \
    的四天 的五天 的六天 的七天 的每一 的时光 培训 上了 听课
    """)
  private static let trainees = Lexicon("学员 我们 全班 大家 一行 同学 教学组 学习组 全体 师生 车队 大巴 课堂搬 课堂移 课堂设")
  private static let classes = Lexicon("班 支部 小组")
  private static let others = Lexicon(
    """
    红军 部队 八路军 新四军 解放军 同志 烈士 先生 战士 主席 总书记 当年 年代 曾 公司 企业 集团 客商 产品 游客 村民 居民 群众 村支书 村书记 来自 他 她 老人 \
    讲解员 负责人 乡亲 移民 销往 迁 推广 例如 如 相比 比如 以及全国 走出 教授 大学 经验 模式 籍 转机 换乘 中转 途经 路过 经过 故事 干部曾 籍贯 项目 考试 出差 开会 挂职 支教 就业 上学
    """)
  private static let years = Lexicon("世纪 年代 那年 去年 前年 当年")
  private static let parts = Lexicon(
    """
    市委 市政府 委 政府 党校 的 人 高新 经济 经开 开发区 工业 博物 规划 城市 精神 商务 之路 模式 干部 大学 学院 站 南站 北站 东站 西站 站 机场 虹桥 火车 高铁 \
    港 路 街 镇 村 区 县 市 州 省 籍 战役 会议 起义 保卫 经验 故事 历史 文化 话 菜 方言 博物馆 纪念 革命 农 银行 公安 法院 检察 日报 新闻 号 舰 大桥 \
    山 湖 江 河 海 岛 寺 塔 庙 古 老街 老城 新城 时期 整风 讲话 大厦 宾馆 酒店 饭店 小学 中学 医院 集团 公司 钢铁 船厂 石油 ”
    """)
}

/// 从徐州到宿迁: two ends of a way, of which the first is told.
private enum DivisionPair {
  static func isSpanned(
    _ text: [Unicode.Scalar], from end: Int, low: Int, _ context: CheckContext
  ) -> Bool {
    for start in stride(from: end - 3, through: max(low + 1, end - 8), by: -1)
    where text[start - 1] == "从" {
      return context.names.divisionNames.match(text, at: start, before: end - 1) == end - 1 - start
    }
    return false
  }
}
