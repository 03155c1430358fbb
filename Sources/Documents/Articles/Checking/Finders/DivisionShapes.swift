/// Turns by which a text makes a division its scene, whatever verb stands there (场景表述): 雨中的太仓,
/// 太仓的夜色里, 眼前就是太仓, 太仓到了.
struct DivisionShapes {
  private let context: CheckContext
  private let name: Range<Int>
  private let sentence: Range<Int>
  private var reading: ArticleReading { context.reading }
  private var text: [Unicode.Scalar] { context.reading.scalars }

  init(_ context: CheckContext, _ name: Range<Int>, _ sentence: Range<Int>) {
    (self.context, self.name, self.sentence) = (context, name, sentence)
  }

  /// Whether one of them is there.
  var areThere: Bool {
    isCourse || isInSeason || isScene || isKept || isShown || isMet || isReached || isActing
  }

  /// 雨中的太仓, 三月的太仓.
  private var isInSeason: Bool {
    let clause = reading.clause(at: name.lowerBound).lowerBound
    guard name.lowerBound - clause >= 3, text[name.lowerBound - 1] == "的",
      let season = ShapeWords.seasons.match(
        text, endingAt: name.lowerBound - 1, after: max(clause, name.lowerBound - 6))
    else { return false }
    return StepWords.explain(text, clause..<(name.lowerBound - 1 - season))
  }

  /// 太仓的夜色里: at the head of a clause.
  private var isScene: Bool {
    let clause = reading.clause(at: name.lowerBound).lowerBound
    guard name.upperBound < sentence.upperBound, text[name.upperBound] == "的",
      StepWords.explain(text, clause..<name.lowerBound)
        || StepWords.parties.occurs(text, in: clause..<name.lowerBound)
    else { return false }
    return ShapeWords.scenes.match(text, at: name.upperBound + 1, before: sentence.upperBound)
      != nil
  }

  /// 此次太仓学习, 为期六天的太仓异地教学.
  private var isCourse: Bool {
    guard
      let length = ShapeWords.courses.match(text, at: name.upperBound, before: sentence.upperBound)
    else { return false }
    let end = name.upperBound + length
    if end < sentence.upperBound, "班经者型组".unicodeScalars.contains(text[end]) { return false }
    let low = max(sentence.lowerBound, name.lowerBound - 3)
    return length > 3
      || ShapeWords.determiners.match(text, endingAt: name.lowerBound, after: low) != nil
  }

  private var isOfParty: Bool {
    let clause = reading.clause(at: name.lowerBound).lowerBound
    return StepWords.parties.occurs(text, in: clause..<name.lowerBound)
  }

  /// 带着太仓的收获, 怀着对太仓的向往.
  private var isKept: Bool {
    let other = WhereaboutsWords.others.occurs(text, in: sentence.lowerBound..<name.lowerBound)
    return ShapeWords.keeps.match(text, at: name.upperBound, before: sentence.upperBound) != nil
      && (!other || isOfParty)
  }

  /// 太仓用一场细雨迎接我们: what it does to those who travel.
  private var isActing: Bool {
    let clause = reading.clause(at: name.lowerBound)
    let head = clause.lowerBound..<name.lowerBound
    let isPaused = name.upperBound < sentence.upperBound && text[name.upperBound] == "，"
    let act = name.upperBound + (isPaused ? 1 : 0)
    guard act < sentence.upperBound, "用以把给为教送让使".unicodeScalars.contains(text[act]),
      StepWords.explain(text, head) || (head.count <= 9 && text[name.lowerBound - 1] == "的")
    else { return false }
    let isPrepared =
      ShapeWords.preparations.occurs(text, in: Range(sentence.lowerBound, upTo: clause.lowerBound))
    return isPrepared
      || ShapeWords.guests.occurs(text, in: act..<reading.clause(at: act).upperBound)
  }

  /// 眼前就是太仓, 为什么是太仓？, 这座名叫太仓的小城.
  private var isShown: Bool {
    ShapeWords.showings.match(
      text, endingAt: name.lowerBound, after: max(sentence.lowerBound, name.lowerBound - 8)) != nil
  }

  /// 我们与太仓初次见面, 第一课从太仓开始.
  private var isMet: Bool {
    let low = max(sentence.lowerBound, name.lowerBound - 1)
    if low < name.lowerBound, "与和对".unicodeScalars.contains(text[low]), isOfParty {
      let end = name.upperBound
      if ShapeWords.impressions.match(text, at: end, before: sentence.upperBound) != nil {
        return true
      }
    }
    return low < name.lowerBound
      && ("与和同".unicodeScalars.contains(text[low])
        && ShapeWords.meetings.match(text, at: name.upperBound, before: sentence.upperBound) != nil
        || text[low] == "从"
          && ShapeWords.beginnings.match(text, at: name.upperBound, before: sentence.upperBound)
            != nil
          && (StepWords.parties.occurs(text, in: sentence) || isHomeward))
  }

  /// 从太仓归来.
  private var isHomeward: Bool {
    ShapeWords.returns.match(text, at: name.upperBound, before: sentence.upperBound) != nil
  }

  /// 太仓到了, 太仓这一课.
  private var isReached: Bool {
    if name.lowerBound > 0, "【（｜|".unicodeScalars.contains(text[name.lowerBound - 1]),
      WhereaboutsWords.stations.match(text, at: name.upperBound, before: sentence.upperBound) != nil
    {
      return true
    }
    let clause = reading.clause(at: name.lowerBound)
    guard
      let length = ShapeWords.reached.match(text, at: name.upperBound, before: sentence.upperBound)
    else { return false }
    // 给家里打电话，剑阁下雨了: the home that one speaks with.
    if ShapeWords.calls.occurs(text, in: sentence.lowerBound..<name.lowerBound) { return false }
    return name.lowerBound == clause.lowerBound
      || name.upperBound + length >= clause.upperBound
      || StepWords.parties.occurs(text, in: clause.lowerBound..<name.lowerBound)
  }
}

/// The words of the turns that make a division the scene (场景用语).
enum ShapeWords {
  /// 雨中的太仓: the season or weather before it.
  static let seasons = Lexicon(
    """
    春天 夏天 秋天 冬天 春日 夏日 秋日 冬日 春日里 秋日里 初春 早春 仲春 暮春 初夏 盛夏 初秋 深秋 金秋 初冬 隆冬 寒冬 清晨 黄昏 傍晚 夜晚 夜色中 夜色里 雨中 雨后 雪后 雪中 晨光中 晨光里 \
    晨曦中 暮色中 暮色里 阳光下 细雨中 春雨中 上午 下午 中午 深夜 那天 这天 今天 一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月 1月 2月 3月 4月 5月 6月 7月 8月 9月 0月 时节
    """)
  /// 太仓的夜色里: what one sees and feels only on the spot.
  static let scenes = Lexicon(
    """
    夜色 夜里 夜空 夜幕 清晨 早晨 晨曦 黄昏 傍晚 秋天 春天 夏天 冬天 秋意 春意 秋色 春色 风 雨 夜， 夜，很 阳光 天空 天气 街头 路灯 灯火 晚风 江风 两天 三天 四天 五天 六天 七天 八天 几天 \
    一周 每一天 日子 时光 最后一 第一天 第一夜 第一晚 第一站 第一课 这一课 站台 街口 田野 山路 城楼 老街 古街 街巷 小巷 巷子 早市 小院 村庄 稻田 茶园 土地 山 水 地界 地面 境内
    """)
  /// 此次太仓学习.
  static let courses = Lexicon("异地教学 异地培训 延伸培训 研学 游学 学习 教学 培训 考察 党性教育")
  /// 为期六天的太仓教学.
  static let determiners = Lexicon("此次 这次 本次 此番 这趟 天的 日的 周的 全部 完成")
  /// 我们与太仓撞了个满怀, 对太仓有了新的认识.
  static let impressions = Lexicon("撞了 撞个 有了全新 有了更 有了新 有了直观 有了深 充满期待 一见 不期而遇 依依不舍")
  /// 带着太仓的收获.
  static let keeps = Lexicon(
    "的收获 的点点滴滴 的点滴 的向往 的见闻 的足迹 的所见 的所学 的行程 的课程 的经历 的记忆 的回忆 的学习 的相遇 的眷恋 的印象 的故事装 的每一课 的每一步 这片热 这片土")
  /// 作为本次教学的目的地，太仓以….
  static let preparations = Lexicon("目的地 教学地 此行 本次教学 这次教学 此次教学 异地教学的 下一站 第一站")
  /// 太仓用细雨迎接我们.
  static let guests = Lexicon("我们 学员 大家 同学 来客 远道而来 师生 一行")
  /// 眼前就是太仓.
  static let showings = Lexicon(
    """
    为什么是 为什么选择 为何是 为何选择 眼前是 眼前就是 眼前便是 前面就是 前方就是 窗外是 窗外渐渐是 窗外就是 这里是 这里就是 名叫 名为 叫做 叫作 下一站是 下一站： 下一站， 那已经是 已经是 已是 目的地是 我爱你， \
    感谢 谢谢 感恩 再会， 再会了，
    """)
  /// 与太仓初次见面.
  static let meetings = Lexicon(
    "初次 初见 初识 相遇 相识 相约 相逢 结缘 重逢 的相遇 的约定 的缘分 有个约 有约 见面 告别 道别 挥别 作别 说再见 道一声")
  /// 第一课从太仓开始.
  static let beginnings = Lexicon("开始 起步 出发，学 归来 回来 返回 返程 返校 启程返 讲起 带回")
  /// 从太仓归来.
  static let returns = Lexicon("归来 返校 回来已 回来后 返校后 回来的")
  static let calls = Lexicon("家里 老家 家乡 家人 电话 妻子 丈夫 孩子")
  /// 太仓到了.
  static let reached = Lexicon(
    "到了 ，到了 ，我们到了 这一课 这一站 这本书 这座城 这方 给我们 给学员 给大家 用它 教会 迎接 欢迎 下起 下着 落下 送别 为我们 为学员 在望 渐近 近了 近在 ，是此行 ，是本次 ，是这次 ，是此次 ，是我们 ，一座 ，这座 是一座 一直下雨 一直在下 下雨 放晴 的天气 ，给了我们 ，给了学员 ，给了大家 给了我们 ，不虚此行 不虚此行 为师 作证 成了下 成为下 成了课 成为课 成了我们 成为我们 是此行 是本次 是这次 是此次 是下一站 是第一站 是最后一站"
  )
}
