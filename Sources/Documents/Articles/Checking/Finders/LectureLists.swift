/// Finds topics in lists without marks: 聆听了关于A、B、C等内容的专题讲座.
struct LectureLists {
  private let reading: ArticleReading
  private let names: TopicNames
  private var text: [Unicode.Scalar] { reading.scalars }

  init(_ reading: ArticleReading, _ names: TopicNames) {
    (self.reading, self.names) = (reading, names)
  }

  func find(apartFrom taken: TakenMask) -> [TopicMention] {
    var found: [TopicMention] = []
    for sentence in reading.sentences where sentence.part != .metadata {
      guard let list = list(in: sentence.range) else { continue }
      for item in items(of: list) where !taken.overlaps(item) {
        found.append(mention(item))
      }
    }
    return found
  }

  /// What stands between 关于 and 专题讲座.
  private func list(in sentence: Range<Int>) -> Range<Int>? {
    guard let verb = Self.verbs.first(text, in: sentence) else { return nil }
    var start = verb.upperBound
    if let about = Self.about.match(text, at: start, before: sentence.upperBound) { start += about }
    let limit = min(sentence.upperBound, start + 160)
    guard start < limit, let noun = Self.nouns.first(text, in: start..<limit) else { return nil }
    let range = start..<noun.lowerBound
    guard !text[range].contains(where: { "。，：；《“".unicodeScalars.contains($0) }),
      verb.count > 2 || start > verb.upperBound
    else { return nil }
    return range
  }

  private func items(of list: Range<Int>) -> [Range<Int>] {
    var end = list.upperBound
    if let etc = Self.etc.first(text, in: list) { end = etc.lowerBound }
    var (items, start) = ([Range<Int>](), list.lowerBound)
    for index in list.lowerBound..<end {
      let isMark = text[index] == "、"
      let isAnd = ["和", "与", "及"].contains(text[index]) && isBeforeLast(index, end)
      guard isMark || isAnd else { continue }
      if index > start { items.append(start..<index) }
      start = index + 1
    }
    if end > start { items.append(start..<end) }
    return items.filter { (3...40).contains($0.count) }
  }

  /// 和 joins two topics only where what stands around it is on record as two.
  private func isBeforeLast(_ index: Int, _ end: Int) -> Bool {
    let behind = Array(text[(index + 1)..<end])
    return names.topics.contains { $0.starts(with: behind) || TopicMatch.isPart(behind, of: $0) }
  }

  private func mention(_ item: Range<Int>) -> TopicMention {
    let near = TopicMatch(Array(text[item]), names)
    if let exact = near.exact { return TopicMention(range: item, lecture: exact) }
    if let part = near.part { return TopicMention(range: item, lecture: part, isPart: true) }
    return TopicMention(
      range: item, lecture: near.slip, slipOf: near.slip.map { names.lectures[$0].topic })
  }

  private static let verbs = Lexicon("聆听了 聆听 听取了 听取 听了 学习了 安排了 开展了")
  private static let about = Lexicon("关于 有关 了关于 围绕 就")
  private static let nouns = Lexicon("专题讲座 专题课 专题报告 专题授课 讲座 专题教学 专题课程 专题辅导 报告")
  private static let etc = Lexicon("等内容 等方面 等主题 等专题 等 的")
}
