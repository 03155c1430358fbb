internal import Training

/// Holds counts of those who escort the trainees against the trip (随队人数).
struct EscortCounts {
  private let context: CheckContext
  private let counts: [WrittenCount]
  private var facts: TripFacts { context.facts }
  private var text: [Unicode.Scalar] { context.reading.scalars }

  /// - Parameter counts: All counts of the article.
  init(_ context: CheckContext, _ counts: [WrittenCount]) {
    (self.context, self.counts) = (context, counts)
  }

  func claim(_ count: WrittenCount) -> Claim {
    guard isEscorting(count), let escorts = facts.escorts else {
      return context.claim(.count, count.range, .notOnRecord)
    }
    let record = "随队\(escorts.value)人\(escorts.source.inBrackets)"
    let allowed = count.least...count.most
    if allowed.contains(escorts.value) || together(count) == escorts.value {
      return context.claim(.count, count.range, .agrees, record)
    }
    if named(count) == count.least { return context.claim(.count, count.range, .notOnRecord) }
    if allowed.contains(escorts.value - 1), Self.leaders.occurs(text, in: sentence(of: count)) {
      return context.claim(
        .count, count.range, .ambiguous, record, because: "记录含带队领导共\(escorts.value)人")
    }
    return context.claim(
      .count, count.range, .contradicts, record,
      repair: count.repaired(context.reading, escorts.value))
  }

  /// 1名带班老师和2名工作人员: all of a sentence.
  private func together(_ count: WrittenCount) -> Int {
    let sentence = sentence(of: count)
    return counts.filter { $0.counted == .escorts && sentence.contains($0.range.lowerBound) }
      .map(\.least).reduce(0, +)
  }

  /// 陆见平、骆一宁两位老师: how many are named before the number; none where there is no list.
  private func named(_ count: WrittenCount) -> Int? {
    let clause = context.reading.clause(at: count.range.lowerBound)
    let marks = text[clause.lowerBound..<count.range.lowerBound].indices.filter {
      text[$0] == "、"
    }
    guard let last = marks.last, (2...6).contains(count.range.lowerBound - last - 1) else {
      return nil
    }
    return marks.count + 1
  }

  /// Staff of the school, not of a site: by their word, what they do, or with the trainees in one
  /// sentence.
  private func isEscorting(_ count: WrittenCount) -> Bool {
    if count.isFaint || Self.escorting.occurs(text, in: count.range) { return true }
    let clause = context.reading.clause(at: count.range.lowerBound)
    if Self.escorting.occurs(text, in: clause) { return true }
    let head = sentence(of: count).lowerBound..<count.range.lowerBound
    if Self.sites.occurs(text, in: head) || !context.places(in: head).isEmpty { return false }
    if text[max(head.lowerBound, head.upperBound - 1)] == "：" { return true }
    return Self.caring.occurs(text, in: sentence(of: count)) || isBesideOthers(count)
  }

  /// 52名学员、3名工作人员.
  private func isBesideOthers(_ count: WrittenCount) -> Bool {
    counts.contains {
      ($0.counted == .trainees || $0.counted == .travellers)
        && abs($0.range.lowerBound - count.range.lowerBound) < 24
        && context.evidence(at: count.range.lowerBound).namesTrainees
    }
  }

  private func sentence(of count: WrittenCount) -> Range<Int> {
    context.reading.sentences[context.reading.sentence(at: count.range.lowerBound)].range
  }

  /// 带队 in a sentence whose number of escorts may leave the leader out.
  private static let leaders = Lexicon("带队 带领 领队 率队 率领")
  private static let escorting = Lexicon(
    "随队 随行 带队 带班 跟班 领队 组织员 教职工 随班 跟队 同行 同车 陪同服务 全程参与 全程陪同 全程服务 全程随 全程保障 全程跟")
  /// What those who escort do: 工作人员3人，负责食宿和联络.
  private static let caring = Lexicon(
    "忙前忙后 食宿 联络 后勤 清点 点名 照料 服务保障 外加 加上 一路同行 一路陪 学员管理 班级管理 管理服务 校方派出 我校派出")
  /// Where other staff work: 展馆里只有5名工作人员.
  private static let sites = Lexicon(
    "馆 景区 社区 服务站 中心 公司 企业 车间 窗口 大厅 村 医院 基地 园区 产线 接待 值班 调试 现场 厂 店 庭 讲解")
}
