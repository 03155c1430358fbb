/// The name of a class with its number taken out (班次名称的比较形式): 第81期 and 第八十一期 are the same.
struct ClassName: Hashable {
  /// The number in 第N期, where there is one.
  let ordinal: Int?
  /// Everything else, small numbers as Chinese digits.
  let rest: [Unicode.Scalar]

  init(_ words: some Collection<Unicode.Scalar>) {
    let words = Array(words)
    var (rest, ordinal, index) = ([Unicode.Scalar](), Int?.none, 0)
    while index < words.count {
      guard let number = Numeral.read(words, at: index, before: words.count) else {
        rest.append(words[index])
        index += 1
        continue
      }
      let end = number.range.upperBound
      if end < words.count, words[end] == "期", ordinal == nil {
        ordinal = number.value
        if rest.last == "第" { rest.removeLast() }
        index = end + 1
      } else {
        rest += Numeral.words(number.value).unicodeScalars
        index = end
      }
    }
    (self.ordinal, self.rest) = (ordinal, rest.filter { !"（）()“”".unicodeScalars.contains($0) })
  }

  /// How the words compare with a name on record.
  enum Likeness: Hashable {
    case same
    /// Shortened by whole words, as articles do.
    case short
    /// One or two characters are wrong.
    case slip
    /// The number of the class is another.
    case otherOrdinal
    case other
  }

  /// Whether the names differ at most in their number.
  func isAlike(_ record: ClassName) -> Bool {
    let other = ClassName(ordinal: nil, rest: rest).likeness(
      to: ClassName(ordinal: nil, rest: record.rest))
    return other == .same || other == .short || other == .slip
  }

  private init(ordinal: Int?, rest: [Unicode.Scalar]) {
    (self.ordinal, self.rest) = (ordinal, rest)
  }

  /// Compares what a text says with a name on record.
  func likeness(to record: ClassName) -> Likeness {
    let distance = EditDistance.between(rest, record.rest)
    let isShort = isShortened(record.rest)
    if let ordinal, let own = record.ordinal, ordinal != own {
      return distance <= 2 || isShort ? .otherOrdinal : .other
    }
    if distance == 0 { return .same }
    if isShort { return .short }
    if distance == 1, differsInNumber(record.rest) { return .otherOrdinal }
    let limit = record.rest.count < 6 ? 1 : 2
    return distance <= limit ? .slip : .other
  }

  /// Whether the only difference is a digit: 一班 is another class than 二班, not a slip of it.
  private func differsInNumber(_ other: [Unicode.Scalar]) -> Bool {
    guard rest.count == other.count else { return false }
    let pairs = zip(rest, other).filter { $0 != $1 }
    return pairs.count == 1
      && pairs.allSatisfy { Numeral.digit($0) != nil && Numeral.digit($1) != nil }
  }

  /// Whether leaving out words that names of classes often leave out gives these words.
  private func isShortened(_ name: [Unicode.Scalar]) -> Bool {
    guard rest.count < name.count, rest.count > 2 || ordinal != nil, let last = rest.last else {
      return false
    }
    if rest.isEmpty { return true }
    let (left, isWhole) = Self.leftOut(rest, of: name)
    guard isWhole, last == name.last else { return false }
    return left.allSatisfy { piece in Self.isDroppable(piece) }
  }

  /// The pieces of a name that the words leave out, matched from the right.
  private static func leftOut(
    _ words: [Unicode.Scalar], of name: [Unicode.Scalar]
  ) -> (pieces: [[Unicode.Scalar]], isWhole: Bool) {
    var (pieces, piece, place) = ([[Unicode.Scalar]](), [Unicode.Scalar](), words.count - 1)
    for scalar in name.reversed() {
      if place >= 0, words[place] == scalar {
        if !piece.isEmpty { pieces.append(piece.reversed()) }
        (piece, place) = ([], place - 1)
      } else {
        piece.append(scalar)
      }
    }
    if !piece.isEmpty { pieces.append(piece.reversed()) }
    return (pieces, place < 0)
  }

  private static func isDroppable(_ piece: [Unicode.Scalar]) -> Bool {
    var index = 0
    while index < piece.count {
      guard let length = droppable.match(piece, at: index, before: piece.count) else {
        return false
      }
      index += length
    }
    return true
  }

  private static let droppable = Lexicon(
    """
    干部 县处级 县级 处级 县 领导干部 领导 培训 进修 轮训 研修 专题 研讨 全省 全市 省直 市直 市管 主体班 中青年 青年 年 中青 科级 正科级 副科级 乡镇 街道 \
    党委 党政 书记 党员 示范 优秀 省委党校 市委党校 中共 安徽 安徽省委党校 安徽省委 党校 行政学院 省 市 第 期 级 班 学校 机关 校 一期 二期 三期 选调生 基层 新任 提高 （街道） \
    街道党工委 党工委 党(工)委 年度 春季 秋季 学期 季 春 秋 2024 2025 2023 2026 的 后备
    """)
}
