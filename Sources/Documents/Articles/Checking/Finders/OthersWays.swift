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
    if hasOthers(head) || hasOthers(behind: tail, head) || isExample { return true }
    if isElsewhere(head) || isFreight { return true }
    let before = sentence.range.lowerBound..<name.lowerBound
    if WhereaboutsWords.years.occurs(text, in: before)
      || WrittenDate.hasOtherYear(text, in: before, context)
    {
      return true
    }
    if !WhereaboutsWords.trainees.occurs(text, in: sentence.range),
      WhereaboutsWords.armies.occurs(text, in: sentence.range)
    {
      return true
    }
    let near = clause.lowerBound..<min(sentence.range.upperBound, clause.upperBound + 16)
    return Evidence.denial.occurs(text, in: near) || isOnTheWay(head)
      || isQuoted
  }

  /// Whether somebody else is named behind the last word for the class: 村民, not 村书记们.
  private func hasOthers(_ head: Range<Int>) -> Bool {
    guard let other = WhereaboutsWords.others.last(text, in: head) else { return false }
    let own = StepWords.parties.last(text, in: head)
    return (own?.lowerBound ?? -1) < other.lowerBound
  }

  /// 在昆山设有公司: but what the class comes to see there is its way, 学员们走进昆山的企业.
  private func hasOthers(behind tail: Range<Int>, _ head: Range<Int>) -> Bool {
    guard WhereaboutsWords.others.occurs(text, in: tail) else { return false }
    return !StepWords.parties.occurs(text, in: head)
      || !JourneySteps(context, name, sentence.range).isLed
      || StepWords.occupations.occurs(text, in: tail)
      || WhereaboutsWords.others.match(text, at: tail.lowerBound, before: tail.upperBound) != nil
  }

  /// 蝴蝶兰正在装箱，目的地是乌鲁木齐: the way of goods.
  var isFreight: Bool {
    WhereaboutsWords.freight.occurs(text, in: sentence.range)
      && reading.has("目的地是", endingAt: name.lowerBound)
  }

  /// 如昆山: one of several.
  private var isExample: Bool { name.lowerBound > 0 && text[name.lowerBound - 1] == "如" }

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
      && head.count > 3
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
}
