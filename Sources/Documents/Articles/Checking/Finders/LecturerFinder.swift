/// Finds those who are told to have taught (主讲人).
struct LecturerFinder {
  private let reading: ArticleReading
  private let names: Lexicon
  private let longNames: [[Unicode.Scalar]]
  private let titles: Lexicon
  private var text: [Unicode.Scalar] { reading.scalars }

  /// - Parameters:
  ///   - names: The names of lecturers on record.
  ///   - titles: Their titles on record.
  init(_ reading: ArticleReading, names: [String], titles: [String] = []) {
    self.reading = reading
    longNames = names.map(\.readingScalars).filter { $0.count >= 3 }
    self.titles = Lexicon(words: titles.map(\.readingScalars).filter { $0.count > 1 })
    self.names = Lexicon(words: names.map(\.readingScalars))
  }

  /// Names on record, and others that stand where a lecturer's name stands.
  func find() -> [LecturerMention] {
    let reader = LecturerReader(reading, titles: titles)
    var found: [LecturerMention] = []
    for sentence in reading.sentences where sentence.part != .metadata && sentence.part != .title {
      let teaches = Self.teaching.occurs(text, in: sentence.range)
      var index = sentence.range.lowerBound
      while index < sentence.range.upperBound {
        guard
          let name = known(at: index, sentence.range) ?? near(at: index, sentence.range)
            ?? (teaches ? unknown(at: index, sentence.range) : nil)
        else {
          index += 1
          continue
        }
        let mention = reader.mention(name: name)
        if name.count > 1 || !mention.titles.isEmpty || isIntroduced(name) { found.append(mention) }
        index = max(name.upperBound, mention.range.upperBound)
      }
    }
    return found
  }

  private func known(at index: Int, _ sentence: Range<Int>) -> Range<Int>? {
    guard let length = names.match(text, at: index, before: sentence.upperBound) else { return nil }
    let range = index..<(index + length)
    if length > 1 { return range }
    // One character is a name only right beside a title or behind 主讲人为.
    let next = range.upperBound
    let isBeside =
      LecturerTitles.all.match(text, at: next, before: sentence.upperBound) != nil
      || LecturerTitles.all.match(text, endingAt: index, after: sentence.lowerBound) != nil
      || isIntroduced(range)
    return isBeside ? range : nil
  }

  /// A name on record with one character wrong, beside a title on record.
  private func near(at index: Int, _ sentence: Range<Int>) -> Range<Int>? {
    guard
      let name = longNames.first(where: { name in
        index + name.count <= sentence.upperBound
          && zip(name, text[index...]).count(where: { $0 != $1 }) == 1
      })
    else { return nil }
    let range = index..<(index + name.count)
    let isBeside = [titles, LecturerTitles.all].contains { titles in
      titles.match(text, endingAt: index, after: sentence.lowerBound) != nil
        || titles.match(text, at: range.upperBound, before: sentence.upperBound) != nil
    }
    if hasApposition(range, sentence) || isListed(range, sentence) { return range }
    if Self.teaching.occurs(text, in: sentence),
      LecturerReader.organisations.match(text, endingAt: index, after: sentence.lowerBound) != nil
    {
      return range
    }
    let isTaught =
      Self.teaching.occurs(text, in: sentence)
      && (index == sentence.lowerBound || Self.before.contains(text[index - 1]))
      && Self.verbs.match(text, at: range.upperBound, before: sentence.upperBound) != nil
    return isBeside || isTaught ? range : nil
  }

  private static let before = Set("，、；：由请与和听".unicodeScalars)

  private func isIntroduced(_ name: Range<Int>) -> Bool {
    Self.introductions.match(text, endingAt: name.lowerBound, after: max(0, name.lowerBound - 6))
      != nil
  }

  /// A surname and one or two characters between an employer or 主讲人为 and a title or a verb.
  private func unknown(at index: Int, _ sentence: Range<Int>) -> Range<Int>? {
    guard let surname = Surnames.all.match(text, at: index, before: sentence.upperBound) else {
      return nil
    }
    let isLed =
      isIntroduced(index..<index) || isBehindTitle(index, sentence)
      || LecturerReader.organisations.match(
        text, endingAt: index, after: max(sentence.lowerBound, index - 6))
        != nil
    guard isLed || isHeard(index, sentence) else { return nil }
    for given in [2, 1] {
      let end = index + surname + given
      guard end <= sentence.upperBound, text[index..<end].allSatisfy(Self.isNamePart) else {
        continue
      }
      let hasTitle = LecturerTitles.all.match(text, at: end, before: sentence.upperBound) != nil
      let isBehindTitle = isBehindTitle(index, sentence)
      let isFollowed =
        end == sentence.upperBound
        || Self.verbs.match(text, at: end, before: sentence.upperBound) != nil
      if hasTitle || hasApposition(index..<end, sentence)
        || ((isBehindTitle || isIntroduced(index..<index)) && isFollowed)
      {
        return index..<end
      }
    }
    return nil
  }

  /// 雷定澜、蒋秋塘、涂满仓: beside a lecturer of the trip.
  private func isListed(_ name: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let isBefore =
      name.lowerBound > sentence.lowerBound && text[name.lowerBound - 1] == "、"
      && (names.match(text, endingAt: name.lowerBound - 1, after: sentence.lowerBound) ?? 0) > 1
    let isBehind =
      name.upperBound < sentence.upperBound && text[name.upperBound] == "、"
      && (names.match(text, at: name.upperBound + 1, before: sentence.upperBound) ?? 0) > 1
    return isBefore || isBehind
  }

  /// 顾守拙（镇江市委党校教授）.
  private func hasApposition(_ name: Range<Int>, _ sentence: Range<Int>) -> Bool {
    LecturerApposition(
      LecturerReader(reading, titles: titles), behind: name.upperBound, sentence) != nil
  }

  /// Behind 聆听了, or where a clause begins: a name only with its title behind it.
  private func isHeard(_ index: Int, _ sentence: Range<Int>) -> Bool {
    index == sentence.lowerBound || "，、；：".unicodeScalars.contains(text[index - 1])
      || Self.hearing.match(text, endingAt: index, after: sentence.lowerBound) != nil
  }

  private func isBehindTitle(_ index: Int, _ sentence: Range<Int>) -> Bool {
    LecturerTitles.all.match(text, endingAt: index, after: sentence.lowerBound) != nil
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x3400 && !"，。、；：“”《》（）的了在为以和与就作是讲授由等级系部局校院长任副".unicodeScalars.contains(scalar)
      && scalar.value < 0xFF00
  }

  static let teaching = Lexicon("主讲 授课 讲座 讲授 专题 报告 党课 为题 课程 主持 点评 老师讲 教授讲")
  private static let introductions = Lexicon("主讲人为 主讲人是 主讲人： 主持人为 点评人为 授课人为 主讲人 主讲教师为 主讲： 由")
  private static let hearing = Lexicon("听 聆听 聆听了 听取 听取了 邀请 邀请了 邀请到 特邀 请 请来 请到")
  private static let verbs = Lexicon("作 为 以 围绕 就 主讲 授课 讲 带来 给 、 ， 。 和 ） 分别 应邀 从 结合 主持 《 点评 担任 进行")
}

/// Surnames, the common ones and compound ones.
enum Surnames {
  static let all = Lexicon(words: list.map { [$0] } + compound.map(\.readingScalars))

  private static let list = Array(
    """
    王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万\
    段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲阳裴席卫查屈鲍位覃霍翁隋植甘景\
    薄司柏宁柯阮桂闵柴华车冉房闫佘练骆付代麦容涂瞿褚宣邬瞿姬商芮羿储虞支咎晏穆湛臧於滕应宗
    """.unicodeScalars)
  private static let compound = [
    "欧阳", "上官", "司马", "诸葛", "司徒", "东方", "皇甫", "尉迟", "公孙", "慕容", "夏侯", "令狐",
  ]
}
