internal import Training

/// Finds where a verb of going leads (去向): divisions of the record, and words that stand where a
/// division must.
struct JourneyGoals {
  /// What stands behind the verb.
  struct Goal {
    let range: Range<Int>
    /// Whether the record has all its divisions.
    let isKnown: Bool
  }

  private let context: CheckContext
  private let known: Lexicon
  private let covered: TakenMask
  private var reading: ArticleReading { context.reading }
  private var text: [Unicode.Scalar] { context.reading.scalars }
  private var facts: TripFacts { context.facts }

  init(_ context: CheckContext) {
    self.context = context
    known = context.names.divisionNames
    covered = TakenMask(
      count: context.reading.scalars.count,
      context.places.map(\.range) + context.topics.map(\.range))
  }

  func find(in sentence: ArticleReading.Sentence) -> [Goal] {
    var (found, index) = ([Goal](), sentence.range.lowerBound)
    while index < sentence.range.upperBound {
      guard let length = Self.verbs.match(text, at: index, before: sentence.range.upperBound) else {
        index += 1
        continue
      }
      let start = index + length
      let goals = goals(from: start, sentence)
      found += goals.map { Goal(range: $0.range, isKnown: $0.isKnown) }
      index = goals.last?.range.upperBound ?? start
    }
    return found
  }

  /// The divisions behind the verb: 江苏省苏州市昆山市, 苏州、昆山; or an unknown name before 开展.
  func goals(
    from start: Int, _ sentence: ArticleReading.Sentence
  ) -> [(range: Range<Int>, isKnown: Bool)] {
    let epithet = Self.epithets.match(text, at: start, before: sentence.range.upperBound) ?? 0
    var (found, next) = ([(range: Range<Int>, isKnown: Bool)](), start + epithet)
    while next < sentence.range.upperBound {
      var end = next
      while let length = known.match(text, at: end, before: sentence.range.upperBound) {
        end += length
      }
      guard end > next, !covered.overlaps(next..<end), !isNamePart(end, sentence.range.upperBound)
      else { break }
      if let whole = unknownPart(from: end, next, sentence) {
        found.append((next..<whole, false))
        return found
      }
      found.append((next..<end, true))
      guard end < sentence.range.upperBound, ["、", "和", "与", "及"].contains(text[end]) else {
        return found
      }
      next = end + 1
    }
    if let unknown = unknown(from: next, sentence),
      !found.contains(where: { $0.range.lowerBound == next })
    {
      found.append((unknown, false))
    }
    return found
  }

  /// 浙江省九江市: where a division of the record is followed by one of none.
  private func unknownPart(
    from end: Int, _ start: Int, _ sentence: ArticleReading.Sentence
  ) -> Int? {
    let names = parts(of: start..<end)
    guard !names.contains(where: isDestination), end < sentence.range.upperBound else { return nil }
    let limit = min(sentence.range.upperBound, end + 6)
    var stop = end
    while stop < limit, Self.acts.match(text, at: stop, before: sentence.range.upperBound) == nil,
      !Self.ends.contains(text[stop])
    { stop += 1 }
    let tail = end..<stop
    guard (2...5).contains(tail.count), !covered.overlaps(tail),
      !Self.general.occurs(text, in: tail)
    else { return nil }
    let isAct = stop < limit && !Self.ends.contains(text[stop])
    let isDivision = text[stop - 1].isDivisionMark
    return isDivision || isAct || (sentence.part == .title && stop == sentence.range.upperBound)
      ? stop : nil
  }

  private func isDestination(_ name: String) -> Bool {
    facts.destinations.contains {
      $0.value.name == name || NameVariants.short($0.value.name) == name
        || ($0.value.name.count > name.count + 1 && $0.value.name.hasSuffix(name))
    }
  }

  static let ends = Set("，。、；：（）！”—".unicodeScalars)

  /// What stands between 赴 and 开展异地教学, where it could be a division.
  private func unknown(from start: Int, _ sentence: ArticleReading.Sentence) -> Range<Int>? {
    guard Self.journeys.match(text, endingAt: start, after: sentence.range.lowerBound) != nil else {
      return nil
    }
    let limit = min(sentence.range.upperBound, start + 14)
    guard start < limit else { return nil }
    if let named = namedUnknown(from: start, limit, sentence) { return named }
    guard let act = Self.acts.first(text, in: start..<limit) else { return nil }
    let range = start..<act.lowerBound
    let tail = Range(act.lowerBound, upTo: min(sentence.range.upperBound, act.upperBound + 16))
    guard (2...12).contains(range.count), text[start] != "的", !covered.overlaps(range),
      Evidence.activities.occurs(text, in: tail) || sentence.part == .title,
      context.evidence(at: start).isJourney, !Self.general.occurs(text, in: range),
      !text[range].contains(where: { "，。、；：—“”《》".unicodeScalars.contains($0) })
    else { return nil }
    return range
  }

  /// 来到丽水市，: what ends like a division before a mark.
  private func namedUnknown(
    from start: Int, _ limit: Int, _ sentence: ArticleReading.Sentence
  ) -> Range<Int>? {
    let mark = text[start..<limit].firstIndex { Self.ends.contains($0) }
    guard let mark, (2...9).contains(mark - start), text[mark - 1].isDivisionMark,
      !covered.overlaps(start..<mark), context.evidence(at: start).isJourney
    else { return nil }
    let isPlain =
      !Self.general.occurs(text, in: start..<mark)
      && Self.acts.first(text, in: start..<mark) == nil
    return isPlain ? start..<mark : nil
  }

  /// 昆山市委党校 names an organisation, 昆山的 a thing.
  private func isNamePart(_ end: Int, _ limit: Int) -> Bool {
    guard end < limit else { return false }
    return Self.parts.match(text, at: end, before: limit) != nil
  }

  func parts(of range: Range<Int>) -> [String] {
    var (parts, index) = ([String](), range.lowerBound)
    while index < range.upperBound,
      let length = known.match(text, at: index, before: range.upperBound)
    {
      parts.append(reading.folded(index..<(index + length)))
      index += length
    }
    return parts
  }

  private static let verbs = Lexicon("赴 前往 奔赴 抵达 来到 来 走进 到达 赶赴 启程赴 目的地是 目的地为 深入 到 在 齐聚")
  static let journeys = Lexicon("赴 前往 奔赴 抵达 来 来到 到达 赶赴 启程赴 目的地是 目的地为 、")
  private static let epithets = Lexicon(
    "邻近的 相邻的 毗邻的 百里外的 不远处的 邻市 邻县 革命摇篮 革命圣地 红色圣地 革命老区 英雄城市 历史文化名城 千年古城 将军县 美丽的 风景秀丽的")
  static let acts = Lexicon(
    "党性教育 继续 延伸培训 异地培训 学习考察 社会调研 开展 进行 参加 学习 举行 举办 接受 考察 异地教学 现场教学 社会实践 实地 调研 培训 研学 参观")
  private static let general = Lexicon(
    """
    城区 市区 县城 驻地 酒店 宾馆 住地 自 名 人考 本次 此次 这次 此行 只为 各 老区 圣地 一线 基层 外地 省外 市外 实地 现场 当地 企业 社区 农村 乡村 园区 基地 高校 地区 之旅 这里 那里 我市 我校 我县 我区 这片 党校 公司 中心 学院 \
    大学 馆 村 红色 教育 先进 发达 长三角 沿海 等 异地 各地 两地 三地 多地 田间
    """)
  private static let parts = Lexicon(
    "市委 市政府 委 政府 党校 市委党校 的 人 高新 经济 经开 开发区 工业 博物 规划 城市 精神 商务 之路 模式 干部")
}

extension Unicode.Scalar {
  /// Whether it ends the name of a division.
  var isDivisionMark: Bool { "省市县区州旗盟镇乡".unicodeScalars.contains(self) }
}
