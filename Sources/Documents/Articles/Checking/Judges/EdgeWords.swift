/// The words behind a date that say that the trip begins or ends on it (起止用语).
struct EdgeWords {
  private let reading: ArticleReading
  private let range: Range<Int>
  private var text: [Unicode.Scalar] { reading.scalars }

  init(_ reading: ArticleReading, _ range: Range<Int>) {
    (self.reading, self.range) = (reading, range)
  }

  /// 圆满结束, 返程.
  var isEnd: Bool {
    Self.ends.occurs(text, in: clauses) && Self.trip.occurs(text, in: clauses)
  }

  /// 本次培训于12月8日开班: the teaching itself begins.
  var isOpening: Bool {
    let sentence = reading.sentences[reading.sentence(at: range.lowerBound)].range
    let head = Range(max(sentence.lowerBound, range.lowerBound - 16), upTo: range.lowerBound)
    let tail = Range(range.upperBound, upTo: min(sentence.upperBound, range.upperBound + 12))
    return Self.openings.occurs(text, in: tail)
      && (Self.own.occurs(text, in: head) || Self.own.occurs(text, in: tail))
  }

  /// 12月8日，启程: the way begins.
  var isDeparture: Bool {
    let tail = Range(range.upperBound, upTo: min(text.count, range.upperBound + 4))
    return Self.departing.occurs(text, in: tail)
  }

  /// 10月18日下午，我们来到秭归县: the trainees are somewhere, right behind the date.
  var isOnTheWay: Bool {
    let tail = Range(range.upperBound, upTo: min(text.count, range.upperBound + 10))
    let sentence = reading.sentences[reading.sentence(at: range.lowerBound)]
    guard sentence.range.upperBound >= tail.upperBound, sentence.part == .body else { return false }
    return Self.travellers.occurs(text, in: tail) && Self.goes.occurs(text, in: tail)
  }

  private static let travellers = Lexicon("学员 我们 全班 一行 支部")
  private static let openings = Lexicon("开班 开训 启动 拉开帷幕 拉开序幕 正式开始")
  private static let own = Lexicon("本次 此次 这次 异地教学 教学活动 延伸培训")
  private static let departing = Lexicon("启程 踏上征程 踏上旅程")

  /// 赴昆山市, 抵达昆山: the destination itself right behind the verb.
  func isStart(to divisions: Lexicon) -> Bool {
    guard Evidence.subjects.occurs(text, in: clauses) || Self.classes.occurs(text, in: clauses)
    else { return false }
    for index in clauses {
      guard let length = Self.starts.match(text, at: index, before: clauses.upperBound) else {
        continue
      }
      let end = index + length
      // 全班转赴常山县 is a way within the trip.
      if index > 0, ["转", "再", "又"].contains(text[index - 1]) { continue }
      if let place = divisions.match(text, at: end, before: clauses.upperBound) {
        let behind = end + place
        if behind >= clauses.upperBound || !Self.parts.contains(text[behind]) { return true }
      }
    }
    return false
  }

  /// Whether the words behind say that the class goes to learn.
  var isJourneyClause: Bool {
    Self.goes.occurs(text, in: clauses) && Evidence.activities.occurs(text, in: clauses)
      && (Self.classes.occurs(text, in: clauses) || Evidence.subjects.occurs(text, in: clauses))
  }

  /// From the date to the end of the sentence or about eighty characters on.
  private var clauses: Range<Int> {
    let sentence = reading.sentences[reading.sentence(at: range.lowerBound)].range
    return Range(range.upperBound, upTo: min(sentence.upperBound, range.upperBound + 80))
  }

  private static let ends = Lexicon(
    "圆满结束 圆满收官 圆满落幕 落下帷幕 圆满完成 圆满句号 画上句号 踏上归途 踏上返程 返程 顺利结束 全部结束 正式结束")
  private static let trip = Lexicon("异地教学 教学 行程 培训 此行 之旅 研学 学员 社会实践 考察")
  private static let starts = Lexicon("赴 奔赴 启程赴 前往 抵达 启程前往")
  private static let goes = Lexicon("赴 前往 奔赴 走进 来到 来 抵达 参加 参训")
  private static let classes = Lexicon("班 支部 学员 小组 一行")
  /// 昆山市委党校 is no destination.
  private static let parts: Set<Unicode.Scalar> = [
    "委", "政", "的", "人", "博", "规", "城", "党", "高", "经", "商",
  ]
}
