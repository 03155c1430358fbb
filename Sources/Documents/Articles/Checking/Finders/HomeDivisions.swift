/// The divisions that the text says the class comes from (派出地): 盐城市委党校第五十一期中青班, 从盐城出发,
/// 来自霍山县的学员.
struct HomeDivisions {
  private let reading: ArticleReading
  private var text: [Unicode.Scalar] { reading.scalars }

  init(_ reading: ArticleReading) { self.reading = reading }

  /// Their names without 市, 县 or 区.
  var names: Set<[Unicode.Scalar]> {
    var (found, index) = (Set<[Unicode.Scalar]>(), 0)
    while index < text.count {
      guard let length = DivisionRegister.names.match(text, at: index, before: text.count) else {
        index += 1
        continue
      }
      let name = index..<(index + length)
      if isHome(name) { found.insert(Self.short(text[name])) }
      index = name.upperBound
    }
    return found
  }

  /// A name without the mark of its level.
  static func short(_ name: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    name.count > 2 && name.last.map(\.isDivisionMark) == true ? Array(name.dropLast()) : Array(name)
  }

  /// Whether the class, or its school, is said to be of that division.
  private func isHome(_ name: Range<Int>) -> Bool {
    let limit = min(text.count, name.upperBound + 24)
    // 与昆山市委党校联合举办: a partner.
    if name.lowerBound > 0, "与由和同在".unicodeScalars.contains(text[name.lowerBound - 1]) {
      return false
    }
    if Self.papers.match(text, at: name.upperBound, before: limit) != nil { return true }
    if let length = Self.schools.match(text, at: name.upperBound, before: limit) {
      return Self.classes.occurs(text, in: (name.upperBound + length)..<limit)
    }
    // 苟正明（剑阁县）: where a person is from.
    if name.lowerBound > 0, name.upperBound < text.count,
      "（(".unicodeScalars.contains(text[name.lowerBound - 1]),
      "）)".unicodeScalars.contains(text[name.upperBound])
    {
      return true
    }
    let low = max(0, name.lowerBound - 3)
    return Self.origins.match(text, endingAt: name.lowerBound, after: low) != nil
      && Self.starts.match(text, at: name.upperBound, before: limit) != nil
  }

  /// 玉山县融媒体中心讯: whose news it is.
  private static let papers = Lexicon("融媒体中心讯 融媒体中心 日报讯 日报社讯 电视台讯 讯（ 讯(")
  private static let schools = Lexicon("市委党校 县委党校 区委党校 委党校 省委党校 党校")
  private static let classes = Lexicon("第 期 选派 组织的 中青 科干 年轻干部 进修班 培训班")
  private static let origins = Lexicon("从 由 自 来自")
  private static let starts = Lexicon("出发 启程 集合 集中 动身 上车 登车 的学员 学员 的同学")
}
