/// Whether a text near a place's name is that name with typing slips, or another place.
///
/// 元宇宙创薪中心 is 元宇宙创新中心; 街道党群服务中心 is not 社区党群服务中心, whose own part is
/// another word.
struct SlipJudgement {
  private let name: [Unicode.Scalar]
  private let core: [Unicode.Scalar]

  init(_ name: String, _ variants: NameVariants) {
    self.name = name.readingScalars
    core = Self.core(variants.withoutDivision(name.readingScalars))
  }

  /// - Parameters:
  ///   - words: What stands in the text.
  ///   - isVisited: Whether the text says that the trainees were there.
  ///   - isFree: Whether it stands between marks or verbs, so that no word of grammar begins or
  ///     ends there.
  func isSlip(
    _ words: ArraySlice<Unicode.Scalar>, isVisited: Bool, isFree: (first: Bool, last: Bool)
  ) -> Bool {
    let distance = EditDistance.between(words, name)
    let foreign = words.contains {
      (Self.grammar.contains($0) || $0.isDigit) && !name.contains($0)
    }
    guard distance > 0, !foreign, !isAbbreviation(words), !runsIntoGrammar(words, isFree) else {
      return false
    }
    guard let place = coreIn(words) else { return false }
    // A short name without a word for what it is is near too many words: 机器人当 is not 机器人谷.
    if name.count <= 4, core.count == name.count, !isVisited, !isFree.last,
      words.count == name.count, words.dropLast().elementsEqual(name.dropLast())
    {
      return false
    }
    let inCore = EditDistance.between(words[place], core)
    if inCore == 0 { return distance == 1 || name.count >= 10 }
    // Of two characters that are the place's own, one must be left.
    if core.count <= 2 { return distance == 1 && (isVisited || isOddSlip(words)) }
    return inCore == 1 || (inCore == 2 && core.count >= 6)
  }

  /// Whether a longer name is wrong in a character that does not tell neighbours apart: 城南社区 and
  /// 城北社区 are two places.
  private func isOddSlip(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    guard name.count >= 5 else { return false }
    if words.count != name.count { return name.count >= 6 }
    return zip(words, name).allSatisfy { one, other in
      one == other || !(Self.neighbours.contains(one) || Self.neighbours.contains(other))
    }
  }

  private static let neighbours = Set("东南西北中上下前后左右大小新老古一二三四五六七八九十红黄白绿黑青".unicodeScalars)

  /// Where the own part of the name would stand in the text.
  private func coreIn(_ words: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
    EditDistance.nearest(to: core, in: Array(words), 0..<words.count).map {
      (words.startIndex + $0.range.lowerBound)..<(words.startIndex + $0.range.upperBound)
    }
  }

  /// Whether its end is a word of grammar that the name does not have: 枫桥经验学的 is no place.
  private func runsIntoGrammar(
    _ words: ArraySlice<Unicode.Scalar>, _ isFree: (first: Bool, last: Bool)
  ) -> Bool {
    guard let last = words.last, let first = words.first else { return false }
    let edges = [(first, isFree.first), (last, isFree.last)]
    return edges.contains { scalar, isFree in
      "的了是着在和与地得".unicodeScalars.contains(scalar) && !name.contains(scalar)
        && !(isFree && words.count == name.count && "地和".unicodeScalars.contains(scalar))
    }
  }

  /// Two characters left out between a beginning and an end of the name are a way to shorten it.
  private func isAbbreviation(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    guard words.count + 2 == name.count else { return false }
    let head = zip(words, name).prefix { $0 == $1 }.count
    return words.dropFirst(head).elementsEqual(name.suffix(words.count - head)) && head >= 2
  }

  /// The name without the words that many places share.
  static func core(_ name: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var rest = name[...]
    while rest.count > 2,
      let ending = endings.first(where: { rest.count >= $0.count + 2 && rest.hasSuffix($0) })
    {
      rest = rest.dropLast(ending.count)
    }
    return Array(rest)
  }

  /// 马家庄的议事亭 is a way to speak, not a slip.
  private static let grammar: Set<Unicode.Scalar> = ["的", "、", "，", "与", "里", "："]

  private static let endings = """
    党群服务中心 党群服务点 新时代文明实践站 文明实践中心 党性教育基地 教育基地 股份有限公司 有限责任公司 有限公司 公司 集团 创新中心 展示中心 服务中心 规划馆 \
    纪念馆 博物馆 展览馆 陈列馆 展示馆 文化馆 科技园 产业园 工业园区 工业园 园区 示范区 社区 基地 中心 党校 学院 大学 小镇 古镇 景区 街道 村 馆 园 站 点 \
    科技 服务 党群 股份 电子 展厅 旧址 故居 烈士陵园 革命 有限 实践
    """.split(whereSeparator: \.isWhitespace).map { Array($0.unicodeScalars) }
    .sorted { $0.count > $1.count }
}
