/// A person named as one who taught, with what stands around the name.
struct LecturerMention {
  /// From the employer to the last title.
  let range: Range<Int>
  /// The name alone.
  let name: Range<Int>
  /// The titles before and behind the name.
  let titles: [String]
  /// The words before the name and title that may be the employer.
  let employer: [Unicode.Scalar]
}

/// Reads the title and the employer around a name (单位、职务、姓名).
struct LecturerReader {
  let reading: ArticleReading
  /// The titles on record.
  let titles: Lexicon
  private var text: [Unicode.Scalar] { reading.scalars }

  init(_ reading: ArticleReading, titles: Lexicon) {
    (self.reading, self.titles) = (reading, titles)
  }

  /// What stands around the name.
  func mention(name: Range<Int>) -> LecturerMention {
    let sentence = reading.sentences[reading.sentence(at: name.lowerBound)].range
    var (start, end) = (name.lowerBound, name.upperBound)
    var titles: [String] = []
    while let length = title(endingAt: start, after: sentence.lowerBound) {
      titles.insert(reading.folded((start - length)..<start), at: 0)
      start -= length
      if start > sentence.lowerBound, ["、", "，"].contains(text[start - 1]),
        title(endingAt: start - 1, after: sentence.lowerBound) != nil
      {
        start -= 1
      }
    }
    while let length = LecturerTitles.all.match(text, at: end, before: sentence.upperBound) {
      titles.append(reading.folded(end..<(end + length)))
      end += length
    }
    let employer = employer(endingAt: possessive(endingAt: start, sentence), sentence)
    if employer.isEmpty, let behind = LecturerApposition(self, behind: end, sentence) {
      return LecturerMention(
        range: start..<behind.end, name: name, titles: titles + behind.titles,
        employer: Array(text[behind.employer]))
    }
    return LecturerMention(
      range: (employer.isEmpty ? start : employer.lowerBound)..<end, name: name, titles: titles,
      employer: Array(text[employer]))
  }

  /// Before the 的 of 杭州市委党校的方劲松教授.
  private func possessive(endingAt end: Int, _ sentence: Range<Int>) -> Int {
    guard end > sentence.lowerBound + 2, text[end - 1] == "的",
      Self.organisations.match(text, endingAt: end - 1, after: sentence.lowerBound) != nil
    else { return end }
    return end - 1
  }

  func title(endingAt end: Int, after start: Int) -> Int? {
    let usual = LecturerTitles.all.match(text, endingAt: end, after: start)
    let recorded = titles.match(text, endingAt: end, after: start)
    return [usual, recorded].compactMap(\.self).max()
  }

  /// The words before, up to a mark or a verb.
  func employer(endingAt end: Int, _ sentence: Range<Int>) -> Range<Int> {
    var start = end
    let low = max(sentence.lowerBound, end - 24)
    while start > low {
      let scalar = text[start - 1]
      if Self.marks.contains(scalar) { break }
      if Self.verbs.match(text, endingAt: start, after: low) != nil { break }
      start -= 1
    }
    guard end - start >= 2, !Self.people.occurs(text, in: start..<end),
      Self.organisations.match(text, endingAt: end, after: start) != nil
    else {
      return end..<end
    }
    return start..<end
  }

  private static let marks: Set<Unicode.Scalar> = [
    "，", "。", "；", "：", "、", "《", "》", "“", "”", "（", "）", "由", "请", "了", "为", "是", "与", "和", "：",
    "—",
  ]
  private static let people = Lexicon("学员 我们 大家 联系 跟着 结合")
  private static let verbs = Lexicon(
    "邀请 来自 有县 有市 有省 有区 聆听 听取 听完 听了 学完 讲完 跟 经 特邀 主讲人 授课人 主持人 在 分别由 主讲教师 的 听 看 讲 说 把 让 给 跟着 跟随 随着 当地 时任 还有 请来了 请到了 嘉宾 专家 名师"
  )
  /// The last words of organisations and their departments.
  static let organisations = Lexicon(
    """
    党校 大学 学院 局 委 办 公司 研究院 研究所 部 中心 厅 政府 集团 协会 社 馆 院 处 科 所 室 站 基地 组织部 宣传部 管委会 街道 镇 村 社区 学校 支部 \
    委员会 办公室 教研室 教研部 园区 社科院 银行 医院 学会 支队 联合会 联盟 村委会 党委 党工委
    """)
}

/// Titles and posts of those who teach.
enum LecturerTitles {
  /// Academic titles.
  static let academic = Set(
    words("教授 副教授 研究员 副研究员 助理研究员 讲师 高级讲师 正高级讲师 助教 特聘教授 客座教授 首席专家"))
  /// Words of courtesy that no record needs to carry.
  static let courtesy = Set(words("老师 同志 先生 女士 博士 博士生导师 主讲教师"))
  /// Of which kind a title is: who is 高级工程师 may be 副主任 as well.
  enum Rank: Hashable {
    case academic
    case professional
    case post
  }

  static func rank(_ title: String) -> Rank {
    if academic.contains(where: title.hasSuffix) { return .academic }
    return professional.contains(where: title.hasSuffix) ? .professional : .post
  }

  private static let professional = [
    "工程师", "经济师", "会计师", "农艺师", "政工师", "美术师", "馆员", "讲解员", "高工", "总工",
  ]
  static let all = Lexicon(
    words: [Array(academic), Array(courtesy), posts, otherPosts].joined().map(\.readingScalars))

  private static let posts: [String] = words(
    """
    书记 局长 主任 校长 院长 处长 部长 科长 所长 馆长 镇长 县长 区长 市长 厅长 主席 会长 秘书长 总经理 董事长 经理 理事长 司长 站长 组长 队长 总监 \
    总工程师 主编 行长 社长
    """
  ).flatMap { post in
    ["", "副", "党委", "党委副", "常务副", "原", "原副", "党组", "党组副", "党总支"].map { $0 + post }
  }
  private static let otherPosts = words(
    """
    高级经济师 经济师 高级会计师 会计师 高级农艺师 农艺师 高级政工师 政工师 正高级工程师 研究馆员 副研究馆员 馆员 工艺美术师 一级调研员 二级调研员 三级调研员 四级调研员 调研员 副调研员 教研室主任 教研室副主任 教研部主任 教研部副主任 党组成员 工程师 高级工程师 高工 总工 讲解员 校委委员 \
    教育长 总支书记 支部书记 党支部书记 纪委书记 党工委书记
    """)

  private static func words(_ list: String) -> [String] {
    list.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
