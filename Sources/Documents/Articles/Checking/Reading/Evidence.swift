/// What the words of a sentence tell about whether it speaks of the trip (语境).
struct Evidence {
  /// Whether it says that somebody of the class goes somewhere to learn.
  let isJourney: Bool
  /// Whether trainees, the class or “we” are in it.
  let namesTrainees: Bool
  /// Whether it says that the trip, or teaching on it, is over.
  let isEnd: Bool

  init(_ reading: ArticleReading, _ sentence: ArticleReading.Sentence) {
    let (text, range) = (reading.scalars, sentence.range)
    namesTrainees = Self.subjects.occurs(text, in: range)
    let goes = Self.journeys.occurs(text, in: range)
    isJourney =
      goes && Self.activities.occurs(text, in: range)
      && (Self.classWords.occurs(text, in: range) || sentence.part == .title)
    isEnd = Self.ends.occurs(text, in: range) && Self.teaching.occurs(text, in: range)
  }

  /// Words by which the trip is called.
  static let activities = Lexicon(
    """
    异地教学 异地培训 现场教学 社会实践 延伸培训 学习考察 考察学习 党性教育 社会调研 社会调查 实践教学 教学活动 专题培训 培训 \
    调研 研学 实训 学习 考察 体验式教学 主题教学
    """)
  /// Words for those who travel.
  static let subjects = Lexicon("学员 我们 一行 大家 同学 全班 支部 小组 一班 全体")
  private static let classWords = Lexicon("学员 支部 一行 全班 班 党小组 我们 大家 师生 人")
  private static let journeys = Lexicon("赴 前往 奔赴 来到 走进 抵达 来 深入 到 在")
  private static let ends = Lexicon("圆满结束 圆满收官 圆满落幕 落下帷幕 圆满完成 圆满句号 画上句号 踏上归途 踏上返程 返程 结束")
  private static let teaching = Lexicon("异地教学 教学 行程 培训 此行 之旅 学习 研学 活动 实践")

  /// People whose ways and acts are not those of the class.
  static let outsiders = Lexicon(
    """
    总书记 习近平 毛泽东 毛主席 周恩来 周总理 朱德 邓小平 红军战士 红军主力 红军长征 红军在 红军从 红军队伍 中央红军 八路军 新四军 解放军 外商 客商 游客 考察团 视察
    """)
  /// Another class, or the same one at another time.
  static let otherClasses = Lexicon(
    "学员同期 同期赴 同期前往 另一个班 另一班 另一支部 兄弟支部 兄弟班 学员则赴 的学员则 则前往 去年，该班 上一期 上期 往期 前一期 后一期 初步定 另一期 上一期学员 上期学员 往期学员 二期班 下一期 上学期"
  )
  /// Words of what became of a site itself.
  static let foundings = Lexicon(
    """
    成立 建成 启用 落成 开馆 开园 建馆 奠基 开工 投产 挂牌 揭牌 改建 扩建 重建 始建 修建 对外开放 入选 获评 荣获 被授予 评为 命名 创建 创办 注册 上市 动工 \
    竣工 通车 迁至 搬迁 运营 开业 开街 开村 落户 签约 验收 投用
    """)
  /// Words of a day on which something was or will be that is not of the trip.
  static let elsewhere = Lexicon(
    """
    记者 编辑 展出 活动日 党日 校内 会上 支部会 告一段落 补记 截止 报名 出生 生日 去世 逝世 牺牲 签约 签署 颁发 刊发 播出 纪念 周年 诞辰 节日 假期 放假 洪水 地震 台风 出土 发现 收到 电话 微信 朋友圈 截图 上线 开幕 闭幕 一期 二期 项目 \
    打卡榜 订单 交货 出货 发货 首批 第一批 上一批 上周 下周 上月 下月 明年 去年 前年 今年
    """)
  /// Words of events that are none of the trip's own: history, policy, other people's acts.
  static let history = Lexicon(
    """
    成立 建于 始建 创建 创办 创立 落成 开园 投产 上市 挂牌 印发 出台 颁布 签署 诞生 牺牲 出生 逝世 总书记 习近平 视察 年代 那年 \
    当年 建党 建国 解放 战役 起义 抗战 抗日 战争 革命 以来 截至 截止 去年 前年 上年 建成 启用 运营 开业 开工 竣工 获评 荣获 入选 通车 \
    设立 组建 揭牌 公布 发布 施行 实施 批准 撤县 公司 企业 项目 全会 大会 会议 成为 获得 被评 国务院 中央 动员 行前 出发前 开班 报到 \
    返校后 回校后 结业 前夕 召开 举办 历史 先后获 改制 更名 扩建 搬迁 迁
    """)
  /// Words that say that something did not happen.
  static let denial = Lexicon(
    """
    原打算 本打算 本想去 未能 原本 临时作罢 作罢 没有去成 没去成 没能去 擦肩而过 没有成行 没有举行 没有安排 没有参观 没有到 没有去 因故 取消 原计划 \
    原定 遗憾 未成行 改为 临时调整 没能 未及 错过
    """)
}
