/// Schools of a division that are told to receive the class (承办学校): 在昆山市委党校开班.
///
/// A school that only sends a lecturer or a guest says nothing of where the trip goes.
struct HostSchools {
  private let reading: ArticleReading
  private var text: [Unicode.Scalar] { reading.scalars }

  init(_ reading: ArticleReading) { self.reading = reading }

  /// Where the name of a school ends that begins with the division; `nil` where none does.
  func end(of division: Range<Int>, before limit: Int) -> Int? {
    Self.schools.match(text, at: division.upperBound, before: limit)
      .map { division.upperBound + $0 }
  }

  /// Whether the class is told to learn there.
  func isTold(_ division: Range<Int>, _ sentence: ArticleReading.Sentence) -> Bool {
    let limit = sentence.range.upperBound
    guard let end = end(of: division, before: limit) else { return false }
    let low = max(sentence.range.lowerBound, division.lowerBound - 4)
    let isLed = Self.leads.match(text, endingAt: division.lowerBound, after: low) != nil
    let tail = Range(end, upTo: min(limit, end + 8))
    let far = Range(end, upTo: min(limit, end + 14))
    if Self.thanks.match(text, endingAt: division.lowerBound, after: low) != nil {
      return Self.help.occurs(text, in: far)
    }
    return isLed && Self.acts.occurs(text, in: tail) && !Self.guests.occurs(text, in: tail)
      && (Evidence.activities.occurs(text, in: sentence.range)
        || Evidence.subjects.occurs(text, in: sentence.range)
        || Self.openings.occurs(text, in: tail))
  }

  /// 得到了昆山市委党校的大力支持.
  private static let thanks = Lexicon("得到 得到了 感谢")
  private static let help = Lexicon("支持 帮助 配合 协助 接待")
  private static let schools = Lexicon("市委党校 委党校 党校 干部学院 市委 党校（行政学院）")
  private static let leads = Lexicon("在 于 走进 来到 抵达 与 由 和 同 入住")
  private static let acts = Lexicon(
    "开班 举行 举办 报告厅 联合 承办 教室 校园 课堂 聆听 开展 上课 听课 学习 拉开 合作举 多功能厅 礼堂 食堂 宿舍 餐厅 学员楼 操场 入住")
  private static let openings = Lexicon("举行 举办 开班 承办")
  private static let guests = Lexicon("教授 副教授 讲师 老师 教师 专家 同行 主任 校长 授课 主讲 为学员 考察 交流")
}
