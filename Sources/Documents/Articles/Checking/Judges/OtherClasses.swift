internal import Training

/// Whether a class is told of besides the one that travels (他班表述): 与第82期进修班交流,
/// 为第二十八期培训班办班积累经验, 同期开班的还有第12期科级干部进修班.
struct OtherClasses {
  private let context: CheckContext
  private let name: Range<Int>
  private var reading: ArticleReading { context.reading }
  private var text: [Unicode.Scalar] { context.reading.scalars }

  init(_ context: CheckContext, _ name: Range<Int>) { (self.context, self.name) = (context, name) }

  /// Whether its clause, or the one before it, says so.
  var areTold: Bool {
    if reading.has("我和", endingAt: name.lowerBound) { return false }
    let sentence = reading.sentences[reading.sentence(at: name.lowerBound)]
    let clause = reading.clause(at: name.lowerBound)
    let near = Range(max(clause.lowerBound, name.lowerBound - 4), upTo: name.lowerBound)
    if Self.besides.occurs(text, in: near) || isListed { return true }
    guard sentence.part != .title, sentence.part != .metadata else { return false }
    if isBroughtUp(clause, sentence.range) || isDated(sentence.range) { return true }
    let tail = name.upperBound..<max(name.upperBound, clause.upperBound)
    return Self.tails.occurs(text, in: tail) || (context.facts.isFinished && isAhead(tail))
  }

  /// 为…办班, 同期开班的还有…: before the name, in its clause or the one before.
  private func isBroughtUp(_ clause: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let previous = clause.lowerBound - 1
    let start =
      previous > sentence.lowerBound
      ? reading.clause(at: previous - 1).lowerBound : clause.lowerBound
    if Self.heads.occurs(text, in: clause.lowerBound..<name.lowerBound) { return true }
    return Self.others.occurs(text, in: start..<name.lowerBound)
      && !Evidence.activities.occurs(text, in: name.upperBound..<sentence.upperBound)
  }

  /// 将于6月开班: told as to come when the trip is over.
  private func isAhead(_ tail: Range<Int>) -> Bool {
    Self.ahead.occurs(text, in: tail) || isLater(tail)
  }

  /// 第13期能力提升班5月12日开班: on a day behind the trip.
  private func isLater(_ tail: Range<Int>) -> Bool {
    let last = context.facts.days.value.last
    return tail.prefix(6).contains { index in
      guard let date = WrittenDate.read(text, at: index, before: tail.upperBound),
        let month = date.day.month, let number = date.day.day,
        let day = Day(year: date.day.year ?? last.year, month: month, day: number)
      else { return false }
      return day > last
    }
  }

  /// 去年, 2019年: another time than the trip's.
  private func isDated(_ sentence: Range<Int>) -> Bool {
    Self.times.occurs(text, in: sentence)
      || WrittenDate.hasOtherYear(text, in: sentence.lowerBound..<name.lowerBound, context)
  }

  /// 中青一班、中青三班同台汇报: several classes in a row.
  private var isListed: Bool {
    let (start, end) = (name.lowerBound, name.upperBound)
    if start > 1, "、和与及".unicodeScalars.contains(text[start - 1]), text[start - 2] == "班" {
      return true
    }
    guard end < text.count, "、和与及".unicodeScalars.contains(text[end]) else { return false }
    let tail = text[Range(end + 1, upTo: min(text.count, end + 12))]
    let mark = tail.firstIndex { "，。：的".unicodeScalars.contains($0) } ?? tail.endIndex
    return tail[..<mark].contains("班")
  }

  private static let besides = Lexicon("与 同 和 跟 往届 其他 上一 邀请 往期 历届 继 比 像 另 从 给 到来的 来的")
  /// What stands before the name of a class that is not here: 为…积累经验, 希望….
  private static let heads = Lexicon(
    """
    为办 为第 给第 向第 希望 期待 推广 遇到 遇见 偶遇 碰到 还有 早在 接过 交给 传给 推荐给 借给 留给 自第 从第 擦肩 同行的 同车的 同院的 外省 兄弟 送走 迎来 承办 接待 也是 将在 学校表示 曾是 曾任 曾带
    """)
  /// What says in the clause before that another one is meant.
  private static let others = Lexicon(
    "同期 下一期 下期 上一期 上期 往期 历届 往届 另一个班 另一 兄弟班 同时开班 与此同时 也就是")
  /// What one says behind the name of a class that is not here.
  private static let tails = Lexicon(
    """
    办班 推广 同期 则赴 则前往 则在 也来过 也曾 曾经 曾来 曾赴 曾在 之后 以后 以来 起， 时，这 也赴 也在 也将 也来 也发来 发来 的同行 的老师 打来 送来 接力 也是在 当年 接着来 去年 前年 \
    上学期 上半年 次年 学长 学姐 师兄 师姐 前辈 写下的 留下的 种下的 栽下的 赶来 看望 另一条 在另一
    """)
  private static let ahead = Lexicon("将于 将在 拟于 计划于 定于 即将 届时 还会 将会 开班时 将赴 将来")
  private static let times = Lexicon(
    "去年 前年 上学期 明年 来年 往年 下学期 此前已 早年 当年 上周 上月 上个月 上一次 下周 下个月 前些年 那一年")
}
