/// Finds what a list of visited sites names and no record does.
struct UnknownPlaces {
  private let context: CheckContext
  private let known: TakenMask
  private var reading: ArticleReading { context.reading }
  private var text: [Unicode.Scalar] { context.reading.scalars }

  init(_ context: CheckContext) {
    self.context = context
    known = TakenMask(
      count: context.reading.scalars.count,
      context.places.map(\.range) + context.topics.map(\.range))
  }

  func find() -> [Range<Int>] {
    var found: [Range<Int>] = []
    for sentence in reading.sentences where sentence.part != .metadata && sentence.part != .title {
      var index = sentence.range.lowerBound
      while index < sentence.range.upperBound {
        guard let length = Self.verbs.match(text, at: index, before: sentence.range.upperBound)
        else {
          index += 1
          continue
        }
        let list = listEnd(from: index + length, before: sentence.range.upperBound)
        found += items(of: (index + length)..<list).filter {
          isUnknownPlace($0) || nearShortName($0) != nil
        }
        index = max(index + length, list)
      }
    }
    return found
  }

  private func listEnd(from start: Int, before end: Int) -> Int {
    var index = start
    while index < min(end, start + 160) {
      if "，。：；！？".unicodeScalars.contains(text[index]) { return index }
      if !known[index], Self.stops.match(text, at: index, before: end) != nil { return index }
      index += 1
    }
    return index
  }

  private func items(of list: Range<Int>) -> [Range<Int>] {
    var (items, start) = ([Range<Int>](), list.lowerBound)
    for index in list {
      let isMark = text[index] == "、"
      let isAnd = ["和", "与", "及"].contains(text[index]) && !known[index]
      guard isMark || isAnd else { continue }
      if index > start { items.append(trimmed(start..<index)) }
      start = index + 1
    }
    if list.upperBound > start { items.append(trimmed(start..<list.upperBound)) }
    return items
  }

  /// Without 了, 位于常熟市的 and the like at the beginning.
  private func trimmed(_ item: Range<Int>) -> Range<Int> {
    var start = item.lowerBound
    while start < item.upperBound, ["了", "到", "以", "“", "在"].contains(text[start]) { start += 1 }
    if let possessive = text[start..<item.upperBound].lastIndex(of: "的") { start = possessive + 1 }
    var end = item.upperBound
    while end > start, ["”", "等", "地"].contains(text[end - 1]) { end -= 1 }
    return start..<end
  }

  /// The name of three characters that an item of a list has one of wrong: 花贸村 for 花茂村.
  ///
  /// Such a name is too short to be looked for in any words, but not where a site must stand.
  func nearShortName(_ item: Range<Int>) -> (place: Int, name: String)? {
    guard item.count == 3, !known.overlaps(item), let last = text[item].last else { return nil }
    let names = context.names
    let sentence = reading.sentences[reading.sentence(at: item.lowerBound)].range
    let near = zip(names.slipPlaces, names.slipNames).first { place, name in
      let name = name.readingScalars
      return name.count == 3 && name.last == last && !names.places[place].isElsewhere
        && EditDistance.between(text[item], name) == 1
        && !context.places(in: sentence).contains { $0.places.contains(place) }
    }
    return near.map { ($0.0, $0.1) }
  }

  private func isUnknownPlace(_ item: Range<Int>) -> Bool {
    guard (4...25).contains(item.count), !known.overlaps(item),
      let ending = Self.endings.match(text, endingAt: item.upperBound, after: item.lowerBound)
    else { return false }
    let own = item.lowerBound..<(item.upperBound - ending)
    if own.isEmpty || text[own].contains(where: { $0.isDigit }) { return false }
    if Self.generic.match(text, at: own.lowerBound, before: own.upperBound) == own.count {
      return false
    }
    return context.names.divisionNames.match(text, at: item.lowerBound, before: item.upperBound)
      != item.count
  }

  private static let verbs = Lexicon(
    "参观了 参观 走进 来到 前往 走访了 走访 考察了 考察 探访 深入 先后到 分别到 依次到 瞻仰了 瞻仰 实地 调研了 车览了 车览 奔赴 步入 在")
  private static let stops = Lexicon(
    "参观 开展 学习 进行 考察 调研 感受 体验 了解 座谈 现场 聆听 并 等 实地 的 举行 举办 接受 重温 观看 参加 上 里 内 中 学员 我们 听 通过")
  private static let endings = Lexicon(
    """
    公司 集团 社区 基地 园区 产业园 科技园 工业园 示范区 博物馆 纪念馆 展览馆 规划馆 展示馆 陈列馆 文化馆 图书馆 科技馆 馆 村 镇 古镇 小镇 街道 \
    党校 干部学院 学院 大学 中心 服务点 服务站 驿站 纪念园 陵园 公园 广场 旧址 故居 遗址 会址 景区 湿地 老街 历史街区 工厂 厂 医院 研究院 实验室 农场 \
    合作社 田园综合体 平台 码头 港 展厅 大厦 书院 祠 书屋 书局 书吧 书店 咖啡馆 茶馆 民宿 剧场 大剧院 工坊 车间 联盟 总部 联合体
    """)
  private static let generic = Lexicon(
    """
    当地 当地的 部分 有关 相关 企业 社区 党群服务 现代 红色教育 教育 党性教育 革命 爱国主义教育 创新 重点 知名 龙头 多家 几家 示范 农村 乡村 城市 党建 \
    一线 美丽 科技 高新技术 高科技 工业 产业 现场教学 教学 周边 各 县委 市委 规划展示 特色 红色
    """)
}
