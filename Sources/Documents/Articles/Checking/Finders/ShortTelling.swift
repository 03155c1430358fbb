/// Lengths that only the run of a sentence tells of the trip (时长的弱表述): 八天，我们从江边走到山里; 学员们在太仓学习了八天.
///
/// Fewer days than the trip has may be a part of it, more cannot; at the head of a sentence, or behind
/// the days of the trip, fewer cannot either.
struct ShortTelling {
  private let reading: ArticleReading
  private let length: Range<Int>
  private let sentence: Range<Int>
  private var text: [Unicode.Scalar] { reading.scalars }

  init(_ reading: ArticleReading, _ length: Range<Int>, _ sentence: Range<Int>) {
    (self.reading, self.length, self.sentence) = (reading, length, sentence)
  }

  /// Whether trainees are told to have spent it, or nobody else is.
  var isTold: Bool {
    guard !isOthers else { return false }
    if isAll { return true }
    let head = sentence.lowerBound..<length.lowerBound
    let clause = reading.clause(at: length.lowerBound)
    let own = Range(clause.lowerBound, upTo: length.lowerBound)
    if Self.leads.match(text, endingAt: length.lowerBound, after: max(0, length.lowerBound - 7))
      != nil
    {
      return Evidence.subjects.occurs(text, in: head)
        || Evidence.activities.occurs(text, in: clause)
        || Evidence.subjects.occurs(text, in: sentence) && own.count <= 4
    }
    return isHead && Evidence.subjects.occurs(text, in: sentence)
  }

  /// Whether it can be no part of the trip: 七天，不长也不短; 三天太短了; 3月9日—14日，六天; 在这里度过了六天.
  var isAll: Bool {
    guard !isOthers else { return false }
    return isAlone || isJudged || isBehindDays || isSpentHere
  }

  /// 七天，…: a clause of its own at the head of its sentence.
  private var isAlone: Bool {
    let isFirst =
      length.lowerBound == sentence.lowerBound
      || "：:".unicodeScalars.contains(text[length.lowerBound - 1])
    guard isFirst else { return isLast }
    var next = length.upperBound
    guard next < sentence.upperBound else { return true }
    guard "，。—、：".unicodeScalars.contains(text[next]) else { return false }
    while next < sentence.upperBound, "，。—、：".unicodeScalars.contains(text[next]) { next += 1 }
    return next >= sentence.upperBound || Evidence.subjects.occurs(text, in: sentence)
      || Numeral.read(text, at: next, before: sentence.upperBound) != nil
      || Self.openings.match(text, at: next, before: sentence.upperBound) != nil
  }

  /// 这趟旅程，八天: the last clause, behind a word for the trip.
  private var isLast: Bool {
    let end = length.upperBound
    guard text[length.lowerBound - 1] == "，",
      end >= sentence.upperBound || "。！；".unicodeScalars.contains(text[end])
    else { return false }
    return Self.trips.occurs(text, in: sentence.lowerBound..<length.lowerBound)
  }

  /// 三天太短了, 这五天的课: what is said of it behind, nobody's but the trip's.
  private var isJudged: Bool {
    let clause = reading.clause(at: length.lowerBound)
    let isFirst = length.lowerBound - clause.lowerBound <= 3
    return isFirst
      && Self.verdicts.match(text, at: length.upperBound, before: sentence.upperBound) != nil
  }

  /// 5月27日—6月1日，六天: right behind two days.
  private var isBehindDays: Bool {
    let start = length.lowerBound
    let low = max(sentence.lowerBound, start - 14)
    guard start > low + 4 else { return false }
    var end = start
    if text[end - 1] == "共" { end -= 1 }
    guard "，（(：".unicodeScalars.contains(text[end - 1]), text[end - 2] == "日" else {
      return false
    }
    return text[low..<end].contains { "至到—-~～–".unicodeScalars.contains($0) }
  }

  /// 在这里度过了6天, 出门六天: the whole of a stay.
  private var isSpentHere: Bool {
    let low = max(sentence.lowerBound, length.lowerBound - 8)
    return Self.stays.match(text, endingAt: length.lowerBound, after: low) != nil
  }

  /// Whether it begins its sentence or stands as a clause of its own.
  private var isHead: Bool {
    if length.lowerBound == sentence.lowerBound { return true }
    let clause = reading.clause(at: length.lowerBound)
    return clause.lowerBound >= length.lowerBound - 1 && clause.upperBound <= length.upperBound + 1
  }

  /// Whether a site, history or somebody's own time is told.
  private var isOthers: Bool {
    let clause = reading.clause(at: length.lowerBound)
    return Self.others.occurs(text, in: sentence) || Evidence.outsiders.occurs(text, in: sentence)
      || Evidence.foundings.occurs(text, in: clause)
      || Self.behind.match(text, at: length.upperBound, before: sentence.upperBound) != nil
  }

  private static let leads = Lexicon(
    """
    一连 待了 学了 住了 学习了 生活了 只有 仅有 虽只有 虽然只有 虽短短 持续 持续了 周期为 周期 全程 全程共 学制 学制为 共安排 此行 满满的 充实的 忙碌的 宝贵的 \
    珍贵的 愉快的 美好的 特殊的 不平凡的 跨越 相伴 共度 共度了 度过了 走完了 完成了 经历了 为期 虽只 虽仅 不过 总共 一晃 时间： 时长： 期限： 安排为 学习安排为 日程为 日程共 安排了
    """)
  private static let trips = Lexicon("旅程 行程 此行 教学 培训 研学 这一趟 这一程 日程")
  /// How a clause goes on that has no subject but those who travel: 七天，不长也不短.
  private static let openings = Lexicon(
    """
    不 足 够 把 从 让 在 我 咱 短 长 说 走 听 收获 课堂 脚步 行程 转眼 太 很 虽 看 学 既 是 像 有 由 也 就这样 匆匆 白驹 每 \
    此 带 用 边 翻 只 登 穿 跨 沿 记 写 住 换 读 重 追 寻 问 感 悟 思 白天 江 山 路
    """)
  /// What is said of the trip's length behind it, at the head of a clause.
  private static let verdicts = Lexicon(
    """
    排得 很短 说短也短 不算短 真快 安排得 塞得 被填得 不过是 很长 太长 一瞬 间， 日程 太短 太快 很快 过得 过去 转眼 眨眼 一眨眼 转瞬 倏忽 能改变 能学 能做 能带 够 足够 不够 足以 虽 的点点滴滴 的点滴 的成长 的课 的路 的笔记 的行程 的思考 的收获 的同学 的故事 的日程 的安排 \
    期间 同吃 同住 结束 落幕 收官 画上 说长 说短 弹指 如白驹 行程 时间
    """)
  /// The whole of a stay.
  private static let stays = Lexicon(
    "跟着我走了 ，不过 陪我走了 伴我走了 在这里度过了 在这里度过 这里度过了 在此度过了 出门 出去 出来 别看只有 虽只有 虽然只有 离家 在外 这一走 这一趟 这一去 一走 前后加起来 加起来 合起来 拢共 统共 掐头去尾 待满了 住满了"
  )
  private static let behind = Lexicon("后 之后 前 之前 内 以内 没有 未 不 就 即可 便可 就能 便能 可")
  private static let others = Lexicon(
    """
    村民 居民 群众 企业 公司 工人 网格员 老人 老板 战士 烈士 当年 当时 曾 过去的 由过去 以前 听说 了解到 得知 据介绍 讲解员 负责人 讲述 工期 施工 竣工 审批 办理 办结 压缩 缩短 \
    抢险 值守 坚守 奋战 驻村 高温 暴雨 台风 隔离 调研报告 撰写 提交 返校后 返岗后 主体班 开学 入学 下个月 倒计时 距离 还有 还剩 剩下 ，她 ，他用 ，他跑 ，他带 ，他走 ，他没 ，他把 ，老 ，乡亲 签约 开工 项目 拔地而起 方舱 到货 发货 下线 \
    交付 每周 每月 每天都有 红军 部队 书记带领 一任 通宵 洪水 疫情 工程 建起 建成 盖起 开花 采摘 发酵 孵化 出苗 办证 报名 请假 理由
    """)
}
