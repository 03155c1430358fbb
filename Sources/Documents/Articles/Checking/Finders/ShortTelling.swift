/// Lengths that only the run of a sentence tells of the trip (时长的弱表述): 八天，我们从江边走到山里; 学员们在太仓学习了八天.
///
/// Fewer days than the trip has may be a part of it, more cannot.
struct ShortTelling {
  private let reading: ArticleReading
  private let length: Range<Int>
  private let sentence: Range<Int>
  private var text: [Unicode.Scalar] { reading.scalars }

  init(_ reading: ArticleReading, _ length: Range<Int>, _ sentence: Range<Int>) {
    (self.reading, self.length, self.sentence) = (reading, length, sentence)
  }

  /// Whether trainees are told to have spent it.
  var isTold: Bool {
    guard !isOthers else { return false }
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
    珍贵的 愉快的 美好的 特殊的 不平凡的 跨越 相伴 共度 共度了 度过了 走完了 完成了 经历了 为期 虽只 虽仅 不过 总共 一晃
    """)
  private static let behind = Lexicon("后 之后 前 之前 内 以内 没有 未 不 就 即可 便可 就能 便能 可")
  private static let others = Lexicon(
    """
    村民 居民 群众 企业 公司 工人 网格员 老人 老板 战士 烈士 当年 当时 曾 过去的 由过去 以前 听说 了解到 得知 据介绍 讲解员 负责人 讲述 工期 施工 竣工 审批 办理 办结 压缩 缩短 \
    抢险 值守 坚守 奋战 驻村 高温 暴雨 台风 隔离 调研报告 撰写 提交 返校后 返岗后 主体班 开学 入学 下个月 倒计时 距离 还有 还剩 剩下
    """)
}
