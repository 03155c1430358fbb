/// People whose number is that of the class unless the words say that it is somebody else's
/// (本班人数): 三十个人一辆车, 52名同志一个不少, 66名“领头雁”踏上归途.
struct OwnPeople {
  private let reading: ArticleReading
  private let sentence: Range<Int>
  private var text: [Unicode.Scalar] { reading.scalars }

  init(_ reading: ArticleReading, _ sentence: Range<Int>) {
    (self.reading, self.sentence) = (reading, sentence)
  }

  /// Where the words end, if they may be of those who learn.
  func end(_ number: WrittenNumber, behind next: Int, isBare: Bool) -> Int? {
    guard number.least > 3, !isOthers(number.range.lowerBound, next) else { return nil }
    return isBare ? (isGroup(next) ? nil : next) : peers(next)
  }

  /// 57人的合唱团, 16人考察团: a group of its own.
  func isGroup(_ next: Int) -> Bool {
    let tail = Range(next, upTo: min(sentence.upperBound, next + 8))
    return next < sentence.upperBound && text[next] == "的" || Self.groups.occurs(text, in: tail)
  }

  /// 仨老师, 外加三位老师, 工作人员有3名: where the words for those who escort end.
  func escorts(_ number: WrittenNumber, behind next: Int) -> Int? {
    let start = number.range.lowerBound
    guard number.most < 15, isBesides(number.range) || isCaring(next) || isLeading(next)
    else { return nil }
    if let noun = Self.teachers.match(text, at: next, before: sentence.upperBound) {
      return next + noun
    }
    let limit = min(sentence.upperBound, next + 12)
    if next < limit, let care = Self.care.first(text, in: next..<limit),
      let noun = Self.teachers.first(text, in: care.upperBound..<limit)
    {
      return noun.upperBound
    }
    let isNamed =
      Self.teachers.match(text, endingAt: start, after: max(sentence.lowerBound, start - 3))
      != nil
    return isNamed ? next : nil
  }

  /// 三位专家登台授课: where the words for those who taught end.
  func lecturers(_ number: WrittenNumber, behind next: Int) -> Int? {
    let limit = min(sentence.upperBound, next + 4)
    guard next < limit, number.least > 1, let noun = Self.scholars.first(text, in: next..<limit),
      !isOthers(number.range.lowerBound, noun.upperBound)
    else { return nil }
    let tail = Range(noun.upperBound, upTo: min(sentence.upperBound, noun.upperBound + 12))
    return Self.teaching.occurs(text, in: next..<tail.upperBound) ? noun.upperBound : nil
  }

  /// 由两名教师带队.
  private func isLeading(_ next: Int) -> Bool {
    guard let noun = Self.teachers.match(text, at: next, before: sentence.upperBound) else {
      return false
    }
    return Self.leading.match(text, at: next + noun, before: sentence.upperBound) != nil
      && !Self.hosts.occurs(text, in: reading.clause(at: next))
  }

  /// 五位一路照顾我们的老师.
  private func isCaring(_ next: Int) -> Bool {
    Self.care.occurs(text, in: Range(next, upTo: min(sentence.upperBound, next + 8)))
  }

  /// Whether those who escort are told of: 随行的还有, 外加.
  private func isBesides(_ number: Range<Int>) -> Bool {
    let low = max(sentence.lowerBound, number.lowerBound - 14)
    let own = reading.clause(at: number.lowerBound)
    return Self.besides.occurs(text, in: low..<number.lowerBound)
      && !Self.hosts.occurs(text, in: own)
  }

  /// 同志, 年轻干部, “领头雁”: those who learn by a word of regard.
  private func peers(_ next: Int) -> Int? {
    guard next < sentence.upperBound else { return nil }
    if text[next] == "“" {
      let limit = min(sentence.upperBound, next + 9)
      return text[next..<limit].firstIndex(of: "”").map { $0 + 1 }
    }
    let limit = min(sentence.upperBound, next + 10)
    let stop = text[next..<limit].firstIndex(where: Self.marks.contains) ?? limit
    guard let noun = Self.peers.last(text, in: next..<stop) else { return nil }
    return CountWords.otherPeople.occurs(text, in: next..<noun.lowerBound) ? nil : noun.upperBound
  }

  /// Whether a site, its people, history or another class is told of.
  func isOthers(_ start: Int, _ next: Int) -> Bool {
    let clause = reading.clause(at: start)
    let head = Range(clause.lowerBound, upTo: start)
    let isSent = CountWords.wholeHeads.match(text, endingAt: start, after: head.lowerBound) != nil
    return !isSent && Self.owners.occurs(text, in: head) || Self.others.occurs(text, in: sentence)
      || Evidence.otherClasses.occurs(text, in: sentence)
      || CountWords.otherPeople.match(text, at: next, before: sentence.upperBound) != nil
  }

  private static let marks = Set("，。、；：！？".unicodeScalars)
  private static let peers = Lexicon(
    "年轻人 小伙伴 同志 年轻干部 干部 党员 青年 同窗 伙伴 战友 书记 村官 选调生 学子 兄弟姐妹 兄弟 姐妹 同行者 求学者 赶考人 追梦人 公务员")
  /// Groups with a number of their own: 16人考察团.
  private static let groups = Lexicon("考察团 合唱团 乐队 团队 班组 小组 一组 一队 一条船 一桌 一间 代表团 参观团 工作队 突击队 一排")
  private static let teachers = Lexicon("带队老师 老师 教师 带队干部 同事 随员")
  private static let leading = Lexicon("带队 随队 随行 随班 跟班 全程陪 全程跟 全程随 一路陪")
  private static let care = Lexicon("来来回回 清点 点名 点了 忙前忙后 张罗 照顾我们 陪伴我们 陪着我们 带着我们 带我们 服务我们 照顾学员 陪伴学员")
  private static let scholars = Lexicon("专家 教授 老师 名师 学者 主讲人 授课人 专家学者")
  private static let teaching = Lexicon("授课 主讲 讲授 登台 登上讲台 讲课 开讲 辅导 轮番上阵 走上讲台")
  private static let besides = Lexicon(
    "外加 带班的 跟班的 随队的 加上 同行 随行 随队 同车 带队 另有 跟班 随班 一道来 同来 陪伴 陪着 始终陪 名学员和 名学员、 名同学和 名同学、")
  /// Teachers of those who receive the class: 太仓市委党校2名老师.
  private static let hosts = Lexicon("党校2 市委党校 县委党校 区委党校 学院 讲解 授课 当地 专家 教授")
  /// Words before the number that name whose people they are: 村里50名党员.
  private static let owners = Lexicon(
    """
    当地 企业 公司 社区 村 镇 乡 农场 工厂 车间 合作社 联社 园区 景区 基地 展馆 场馆 纪念馆 医院 单位 产线 生产线 街道 网格 研发 该 他们 她们 全市 全县 全区 全省 全国 \
    擦肩 来自江 来自山 另一 另有 其余 其他 其中 还有来自 女 每 各 党员 团员 市的 县的 区的 镇的 省的 市委 县委 区委 组织部 来了 到场了 座谈会 联欢 两校 墓 碑 上一批 下一批 首批
    """)
  private static let others = Lexicon(
    """
    吸纳 考察团 参观团 就业 入股 分红 增收 年产 当年 那年 埋 草鞋 年代 抗战 抗疫 抢险 抗洪 长眠 牺牲 红军 八路军 新四军 游击队 敌人 起义 战役 走出过 培养 接待 累计 每年 去年 前年 史书 \
    一线 驻村 驻点 下沉 挂职 包户 分片 据介绍 了解到 得知 听说 讲解员 老支书 从最初 剩下 只剩 离开了故土 收治 取经 擦肩 同时有 同一时间 在院学 在院培 \
    能坐 可坐 容纳 限乘 核载 能住 每周 每月 免费 一队 一拨 一支来 也在 不一样 别的班 另一边 车间主任 班组 不少于 不超过 至少 最多
    """)
}
