internal import Training

/// Whether a division is told of other people, of history or of a change of trains (他人行踪).
struct OthersWays {
  private let context: CheckContext
  private let name: Range<Int>
  private let sentence: ArticleReading.Sentence
  private var reading: ArticleReading { context.reading }
  private var text: [Unicode.Scalar] { context.reading.scalars }

  init(_ context: CheckContext, _ name: Range<Int>, _ sentence: ArticleReading.Sentence) {
    (self.context, self.name, self.sentence) = (context, name, sentence)
  }

  /// Words of history, of other people or in quotation marks.
  var areTold: Bool {
    let clause = reading.clause(at: name.lowerBound)
    let head = max(clause.lowerBound, name.lowerBound - 40)..<name.lowerBound
    let tail = name.upperBound..<max(name.upperBound, clause.upperBound)
    if WhereaboutsWords.others.occurs(text, in: head)
      || WhereaboutsWords.others.occurs(text, in: tail)
    {
      return true
    }
    if isElsewhere(head) { return true }
    let before = sentence.range.lowerBound..<name.lowerBound
    if WhereaboutsWords.years.occurs(text, in: before) || hasOtherYear(in: before) { return true }
    if !WhereaboutsWords.trainees.occurs(text, in: sentence.range),
      WhereaboutsWords.armies.occurs(text, in: sentence.range)
    {
      return true
    }
    let near = clause.lowerBound..<min(sentence.range.upperBound, clause.upperBound + 16)
    return Evidence.denial.occurs(text, in: near) || isOnTheWay(head)
      || isQuoted
  }

  /// 卖到昆山, 回到昆明, 从太仓到上海，只要半小时: what ends like a way of the class and is none.
  private func isElsewhere(_ head: Range<Int>) -> Bool {
    let low = max(sentence.range.lowerBound, name.lowerBound - 4)
    if StepWords.isNone(text, endingAt: name.lowerBound, after: low) { return true }
    if WhereaboutsWords.homecomings.match(text, endingAt: name.lowerBound, after: low) != nil,
      !StepWords.rounds.occurs(text, in: head)
    {
      return true
    }
    let behind = Range(name.upperBound, upTo: min(sentence.range.upperBound, name.upperBound + 5))
    return WhereaboutsWords.distances.occurs(text, in: behind) || isOfOtherUnit || isAside
      || isHome
  }

  /// 返校后，学员们到昆山…, 学员们看到，货车驶往昆山: at another time, or of what the trainees hear and see.
  var isAside: Bool {
    let clause = reading.clause(at: name.lowerBound)
    let (start, head) = (sentence.range.lowerBound, clause.lowerBound..<name.lowerBound)
    if StepWords.otherTimes.occurs(text, in: start..<name.lowerBound) { return true }
    return StepWords.reports.occurs(text, in: Range(start, upTo: clause.lowerBound))
      && !StepWords.parties.occurs(text, in: head) && !StepWords.explain(text, head)
      && WhereaboutsWords.verbs.occurs(text, in: head)
  }

  /// 大巴抵达南京，六天的学习画上句号.
  private var isHome: Bool {
    let low = max(sentence.range.lowerBound, name.lowerBound - 4)
    return StepWords.arrivals.match(text, endingAt: name.lowerBound, after: low) != nil
      && StepWords.closings.occurs(text, in: name.upperBound..<sentence.range.upperBound)
  }

  /// 一支部则去了昆山: another unit of the class than those that travel.
  var isOfOtherUnit: Bool {
    let own = context.facts.units.map { UnitName($0.value, $0) }
    guard !own.isEmpty else { return false }
    let clause = reading.clause(at: name.lowerBound)
    let units = (clause.lowerBound..<name.lowerBound).compactMap {
      UnitFinder.read(text, at: $0, before: name.lowerBound)
    }
    return !units.isEmpty
      && units.allSatisfy { unit in
        text[max(0, unit.range.lowerBound - 1)] != "班"
          && !own.contains { $0.isNamed(by: unit) || $0.kind != unit.kind }
      }
  }

  /// Whether it stands in quotation marks or in a title.
  var isQuoted: Bool {
    let marks = text[reading.paragraphs[sentence.paragraph].range.lowerBound..<name.lowerBound]
    return marks.count { $0 == "“" } > marks.count { $0 == "”" }
      || marks.count { $0 == "《" } > marks.count { $0 == "》" }
  }

  /// 乘高铁前往上海，再换乘大巴抵达太仓: a change of trains, where the sentence leads on.
  private func isOnTheWay(_ head: Range<Int>) -> Bool {
    guard WhereaboutsWords.rides.occurs(text, in: head) else { return false }
    return (name.upperBound..<sentence.range.upperBound).contains { index in
      let length = context.names.divisionNames.match(text, at: index, before: text.count)
      return length.map { TripDestinations(context).isRelated(Array(text[index..<(index + $0)])) }
        ?? false
    }
  }

  /// Whether a year stands there that is none of the trip's.
  private func hasOtherYear(in range: Range<Int>) -> Bool {
    range.contains { index in
      guard index == 0 || !text[index - 1].isDigit,
        let number = Numeral.read(text, at: index, before: range.upperBound),
        (1000...2100).contains(number.value), number.range.upperBound < range.upperBound,
        text[number.range.upperBound] == "年"
      else { return false }
      return !context.facts.days.value.days.contains { $0.year == number.value }
    }
  }
}
