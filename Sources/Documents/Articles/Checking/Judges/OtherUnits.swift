internal import Training

/// Whether a branch is told of besides the one that travels, or is no branch of the class (他组表述):
/// 一支部去了江苏, 与一支部交流, 社区第一支部.
struct OtherUnits {
  private let context: CheckContext
  private let own: [UnitName]
  private var reading: ArticleReading { context.reading }
  private var text: [Unicode.Scalar] { context.reading.scalars }

  init(_ context: CheckContext, _ own: [UnitName]) { (self.context, self.own) = (context, own) }

  /// Whether the words around say so.
  func areTold(of mention: UnitMention) -> Bool {
    isOfSite(mention) || isApart(mention) || isElsewhere(mention) || isOneOfOthers(mention)
  }

  /// 去年，…二支部, 一支部、二支部分赴两地: another year, or each its own way.
  func arePast(_ mention: UnitMention) -> Bool {
    let sentence = reading.sentences[reading.sentence(at: mention.range.lowerBound)]
    let tail = Range(
      mention.range.upperBound, upTo: min(sentence.range.upperBound, mention.range.upperBound + 12))
    return Self.partings.occurs(text, in: tail)
      || sentence.part == .body
        && (Self.years.occurs(text, in: sentence.range)
          || WrittenDate.hasOtherYear(
            text, in: sentence.range.lowerBound..<mention.range.lowerBound, context))
  }

  /// 村第一党支部, 公司第二党支部: the branch of a site, or of history.
  func isOfSite(_ mention: UnitMention) -> Bool {
    let sentence = reading.sentences[reading.sentence(at: mention.range.lowerBound)].range
    let clause = reading.clause(at: mention.range.lowerBound)
    let low = max(clause.lowerBound, mention.range.lowerBound - 10)
    return isOfName(mention.range.lowerBound, sentence)
      || Self.sites.occurs(text, in: Range(low, upTo: mention.range.lowerBound))
      || Self.locals.occurs(text, in: clause.lowerBound..<mention.range.lowerBound)
      || Self.holders.occurs(text, in: sentence.lowerBound..<mention.range.lowerBound)
      || WhereaboutsWords.armies.occurs(text, in: sentence)
  }

  /// 红旗第一支部, 生产一支部: a word of the name stands right before.
  private func isOfName(_ start: Int, _ sentence: Range<Int>) -> Bool {
    guard start > sentence.lowerBound, reading.positions[start] == reading.positions[start - 1] + 1
    else { return false }
    let before = text[start - 1]
    return !before.isDigit && !Self.free.contains(before)
  }

  /// What may stand before the name of a branch without being a part of it: 我们三支部, 来自三支部.
  private static let free = Set(
    "班受托代记的们由在与和及跟同是请对向给让把为随名位日天午晚夜上下后了里中前时间到写，。、；：:！？（）()“”｜|·—《》/／我该本全属于自来有织说要任当等着过从以将被叫即期部组校长"
      .unicodeScalars)

  /// 与一支部交流, 此前一支部学员….
  private func isApart(_ mention: UnitMention) -> Bool {
    let sentence = reading.sentences[reading.sentence(at: mention.range.lowerBound)].range
    let head = Range(
      max(sentence.lowerBound, mention.range.lowerBound - 12), upTo: mention.range.lowerBound)
    let tail = Range(
      mention.range.upperBound, upTo: min(sentence.upperBound, mention.range.upperBound + 16))
    let isApart = Self.apart.occurs(text, in: head) && !Self.together.occurs(text, in: head)
    return (!isBesideOwn(mention) && isApart)
      || Self.contrasts.occurs(text, in: tail) || Self.times.occurs(text, in: sentence)
  }

  /// 二支部和三支部还来了一场比赛: joined to one of ours by the word alone.
  private func isBesideOwn(_ mention: UnitMention) -> Bool {
    guard mention.followsUnit else { return false }
    let before = mention.range.lowerBound - 1
    let low = max(0, before - 10)
    return (low..<before).contains { index in
      guard let unit = UnitFinder.read(text, at: index, before: before),
        unit.range.upperBound == before
      else { return false }
      return own.contains { $0.isNamed(by: unit) }
    }
      && !Self.meetings.occurs(
        text,
        in: mention.range.upperBound..<reading.clause(at: mention.range.lowerBound).upperBound)
  }

  /// 一支部在昆山也收获不小: a division that the trip has nothing to do with.
  private func isElsewhere(_ mention: UnitMention) -> Bool {
    let clause = reading.clause(at: mention.range.lowerBound)
    let destinations = TripDestinations(context)
    guard !context.facts.destinations.isEmpty else { return false }
    return Range(mention.range.upperBound, upTo: clause.upperBound).contains { index in
      guard let length = DivisionRegister.names.match(text, at: index, before: clause.upperBound)
      else { return false }
      return !destinations.isRelated(Array(text[index..<(index + length)]))
    }
  }

  /// 一、二、四支部: several that are none of ours, with none of ours among them.
  private func isOneOfOthers(_ mention: UnitMention) -> Bool {
    let clause = reading.clause(at: mention.range.lowerBound)
    let (start, end) = (mention.range.lowerBound, mention.range.upperBound)
    if start > 1, text[start - 1] == "、", Numeral.digit(text[start - 2]) != nil { return true }
    let units = clause.compactMap { UnitFinder.read(text, at: $0, before: clause.upperBound) }
      .filter { $0.kind == mention.kind }
    guard units.count > 1, !units.contains(where: { unit in own.contains { $0.isNamed(by: unit) } })
    else { return false }
    let isListed =
      mention.followsUnit || (end < text.count && "、和与及".unicodeScalars.contains(text[end]))
    return isListed && !Self.ours.occurs(text, in: end..<clause.upperBound)
  }

  private static let apart = Lexicon(
    "与 同 和 跟 向 给 对 把 比 除 此前 之前 曾 另 其他 其余 上一 往期 兄弟 听说 得知 不同于 接到 收到 欢迎 邀请 行前")
  /// 和我们同车的还有三支部.
  private static let together = Lexicon("同车 同行 同去 同来 一起来 一同 并肩 一道")
  private static let contrasts = Lexicon(
    "不同 则 已经去 已于 也在 此时 正在 打来 打电话 打了电话 发来 另赴 另行 定于 留在 留校 没有来 未能 将于下 下月 上月 稍后 随后出发 早前 先期 也将 也会 也于 也赴 在学校 在校 羡慕 编入 并入 送我们 来送 给我们 为我们 向我们 对我们 和我们 跟我们 与我们 也准备 也是 也有 也要 没有参加 未参加 没能参加 因承担 缺席 下个月 下周 另一条"
  )
  private static let times = Lexicon("同期 上学期 下学期 春季学期 去年 明年 下一批 上一批 上次 下次 返校后 回校后")
  private static let meetings = Lexicon("交流 分享 问候 作了 学习体会")
  /// 一支部、三支部合用一辆大巴: told of the way all the same.
  private static let ours = Lexicon("学员 同学 一行 全体 合用 赴 走进 来到")
  private static let sites = Lexicon(
    "村 社区 公司 企业 车间 厂 局 院 街道 镇 乡 园区 集团 学校 中学 大学 机关 网格 产业链 合作社 小区 楼 连 党委 当地 馆 部队 站 行业 协会 军")
  /// 村里有三个支部，第一支部….
  private static let holders = Lexicon(
    "村里有 村有 社区有 公司有 厂里有 设有 下设 个支部 个党支部 集团 党委书记 厂长 总经理 老支书 村支书 讲解员")
  private static let partings = Lexicon("分赴 分别赴 分别前往 分两路 分头")
  private static let years = Lexicon("去年 前年 往年 上学期")
  private static let locals = Lexicon("下设 当年 讲解员 年代 成立 建立 划分 书记老 设有 党总支")
}
