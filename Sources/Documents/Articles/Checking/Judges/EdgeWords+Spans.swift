/// Words for where the trip goes, and for what it spans (起止与去处用语).
extension EdgeWords {
  private var text: [Unicode.Scalar] { reading.scalars }

  /// 一行走进太仓。: the destination itself, and nothing behind it that it could be a part of.
  func isVisit(to divisions: Lexicon) -> Bool {
    guard Evidence.subjects.occurs(text, in: clauses) || Self.classes.occurs(text, in: clauses)
    else { return false }
    return clauses.contains { index in
      guard let length = Self.visits.match(text, at: index, before: clauses.upperBound),
        let place = divisions.match(text, at: index + length, before: clauses.upperBound)
      else { return false }
      let behind = index + length + place
      return behind >= text.count || "，。！；".unicodeScalars.contains(text[behind])
    }
  }

  private static let visits = Lexicon("走进 来到 走进了 来到了 远赴 齐聚 相聚")

  /// 从这一天起到11月2日, 学员们….
  var isSpanEnd: Bool {
    let sentence = reading.sentences[reading.sentence(at: range.lowerBound)].range
    guard
      Evidence.subjects.occurs(text, in: sentence) || Evidence.activities.occurs(text, in: sentence)
    else { return false }
    if Self.spans.match(text, endingAt: range.lowerBound, after: sentence.lowerBound) != nil {
      return true
    }
    return range.lowerBound > sentence.lowerBound
      && "到至".unicodeScalars.contains(text[range.lowerBound - 1])
      && Self.stops.match(text, at: range.upperBound, before: sentence.upperBound) != nil
  }

  /// 此次异地教学自3月8日开始.
  var isSpanStart: Bool {
    let sentence = reading.sentences[reading.sentence(at: range.lowerBound)].range
    return range.lowerBound > sentence.lowerBound
      && "从自于".unicodeScalars.contains(text[range.lowerBound - 1])
      && Evidence.activities.occurs(text, in: sentence.lowerBound..<range.lowerBound)
      && Self.starting.match(text, at: range.upperBound, before: sentence.upperBound) != nil
  }

  private static let stops = Lexicon("结束 止 返回 返程 归来 圆满 落幕")
  private static let starting = Lexicon("开始 启动 启程 出发 起，")

  private static let spans = Lexicon("一天起到 一天起至 那天起到 日起到 日起至 一天开始到 这天起到")
}
