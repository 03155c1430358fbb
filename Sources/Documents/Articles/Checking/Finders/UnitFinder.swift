/// A branch or group named in text.
struct UnitMention {
  /// 支部 or 小组.
  enum Kind: Hashable {
    case branch
    case group
    case other
  }

  let range: Range<Int>
  let words: [Unicode.Scalar]
  let ordinal: Int?
  let kind: Kind
  var isBehindClass = false
  /// Whether another unit stands before it in the list.
  var followsUnit = false
}

/// Finds branches and groups: 一支部, 第一党支部, 第二小组.
struct UnitFinder {
  private let reading: ArticleReading
  private let names: Lexicon
  private let hasBareGroups: Bool

  init(_ reading: ArticleReading, names: [[Unicode.Scalar]]) {
    self.reading = reading
    self.names = Lexicon(words: names.filter { $0.count > 1 })
    hasBareGroups = names.contains { name in
      name.count == 2 && name[1] == "组" && Numeral.digit(name[0]) != nil
    }
  }

  func find() -> [UnitMention] {
    let text = reading.scalars
    var found: [UnitMention] = []
    for sentence in reading.sentences {
      var index = sentence.range.lowerBound
      while index < sentence.range.upperBound {
        guard var mention = mention(at: index, before: sentence.range.upperBound) else {
          index += 1
          continue
        }
        let before = mention.range.lowerBound - 1
        mention.isBehindClass =
          before >= sentence.range.lowerBound
          && (text[before] == "班" || isListed(before, found.last))
        mention.followsUnit =
          found.last?.range.upperBound == before && before >= 0
          && ["、", "和", "与", "及"].contains(text[before])
        found.append(mention)
        index = mention.range.upperBound
      }
    }
    return found
  }

  /// Behind 一支部、 of the same class.
  private func isListed(_ mark: Int, _ last: UnitMention?) -> Bool {
    guard let last, last.isBehindClass, last.range.upperBound == mark else { return false }
    return ["、", "和", "与", "及"].contains(reading.scalars[mark])
  }

  private func mention(at index: Int, before end: Int) -> UnitMention? {
    let text = reading.scalars
    let read =
      Self.read(text, at: index, before: end) ?? (hasBareGroups ? bareGroup(index, end) : nil)
    guard let length = names.match(text, at: index, before: end),
      index + length > (read?.range.upperBound ?? 0)
    else { return read }
    return UnitMention(
      range: index..<(index + length), words: Array(text[index..<(index + length)]),
      ordinal: read?.ordinal, kind: read?.kind ?? .other)
  }

  /// 三组, where the units of the class are called so.
  private func bareGroup(_ index: Int, _ end: Int) -> UnitMention? {
    let text = reading.scalars
    if index > 0, ["第", "每", "这", "另", "十", "一"].contains(text[index - 1]) { return nil }
    guard let number = Numeral.read(text, at: index, before: end), (1...20).contains(number.value),
      number.range.upperBound < end, text[number.range.upperBound] == "组"
    else { return nil }
    let range = index..<(number.range.upperBound + 1)
    let behind = range.upperBound < end ? text[range.upperBound] : "，"
    guard
      "学赴、和与的全同，来前党现开抵供".unicodeScalars.contains(behind) || behind.isDigit
        || index > 0 && text[index - 1] == "班"
    else { return nil }
    return UnitMention(range: range, words: Array(text[range]), ordinal: number.value, kind: .group)
  }

  static func read(_ text: [Unicode.Scalar], at index: Int, before end: Int) -> UnitMention? {
    let hasMark = text[index] == "第"
    if !hasMark, index > 0, text[index - 1] == "第" || text[index - 1] == "十" { return nil }
    guard let number = Numeral.read(text, at: index + (hasMark ? 1 : 0), before: end),
      (1...30).contains(number.value)
    else { return nil }
    let next = number.range.upperBound
    let kind: (Lexicon, UnitMention.Kind)? = [
      (branches, UnitMention.Kind.branch), (hasMark ? groups : shortGroups, .group),
    ].first { $0.0.match(text, at: next, before: end) != nil }
    guard let kind, let length = kind.0.match(text, at: next, before: end) else { return nil }
    if next + length < end, Self.goOn(kind.1).contains(text[next + length]) { return nil }
    let range = index..<(next + length)
    return UnitMention(
      range: range, words: Array(text[range]), ordinal: number.value, kind: kind.1)
  }

  /// 一支部队, 两组数: what goes on to another word.
  private static func goOn(_ kind: UnitMention.Kind) -> Set<Unicode.Scalar> {
    kind == .group ? ["数", "书", "成"] : ["队", "落", "件"]
  }

  private static let branches = Lexicon("支部 党支部 临时党支部 学员党支部 支队党支部")
  private static let groups = Lexicon("小组 党小组 学习小组 组 研讨小组 学员小组")
  private static let shortGroups = Lexicon("小组 党小组 学习小组 研讨小组 组学员")
}
