/// Whether the clause around a division tells of the class's way or stay (行进与停留): 傍晚到建德,
/// 车子驶进常山, 今天转到琅琊区.
///
/// In an article about a trip whoever is not named goes with the class: a clause without a subject, or with
/// a vehicle for one, is the class's unless it names somebody else.
struct JourneySteps {
  private let context: CheckContext
  private let name: Range<Int>
  private let sentence: Range<Int>
  private var reading: ArticleReading { context.reading }
  private var text: [Unicode.Scalar] { context.reading.scalars }

  init(_ context: CheckContext, _ name: Range<Int>, _ sentence: Range<Int>) {
    (self.context, self.name, self.sentence) = (context, name, sentence)
  }

  /// Whether the class is told to come, to stay or to leave there.
  var leadThere: Bool {
    if isAlone { return true }
    guard let verb, !isElsewhere(behind: verb) else { return false }
    return isOfClass(before: verb)
  }

  /// 到分宜的头一天, 展示园位于张家港市: by itself, whoever else is told of.
  var isPlaced: Bool {
    isSituated
      || verb.map { text[$0] != "回" && text[max(0, $0 - 1)] != "回" } == true
        && StepWords.days.match(text, at: name.upperBound, before: sentence.upperBound) != nil
  }

  /// 这家企业在渝水区, 展示园位于张家港市: where a site of the trip lies.
  private var isSituated: Bool {
    let clause = reading.clause(at: name.lowerBound)
    guard
      let length = StepWords.lying.match(
        text, endingAt: name.lowerBound, after: clause.lowerBound)
    else { return false }
    let end = name.upperBound
    guard end >= sentence.upperBound || "，。；".unicodeScalars.contains(text[end]) else {
      return false
    }
    let head = clause.lowerBound..<(name.lowerBound - length)
    let isThis =
      StepWords.sites.match(text, at: clause.lowerBound, before: head.upperBound) != nil
      && head.count <= 6
    let isNamed = context.places(in: head).contains {
      $0.range.upperBound == head.upperBound && !context.sessions(of: $0).isEmpty
    }
    return (isThis || isNamed) && isNear
  }

  /// 这家企业在渝水区: the paragraph has spoken of a site of the trip.
  private var isNear: Bool {
    let number = reading.sentences[reading.sentence(at: name.lowerBound)].paragraph
    let before = reading.paragraphs[number].range.lowerBound..<name.lowerBound
    return !context.places(in: before).isEmpty
  }

  /// Whether a verb of coming or staying stands right before the division: 停在昆山的街口.
  var isLed: Bool { verb != nil }

  /// 4月23日，河南兰考。: a sentence of a time and the division.
  private var isAlone: Bool {
    let isLast =
      name.upperBound >= sentence.upperBound
      || "。！".unicodeScalars.contains(text[name.upperBound])
    return isLast && name.lowerBound > sentence.lowerBound
      && StepWords.explain(text, sentence.lowerBound..<name.lowerBound)
  }

  /// Where the verb begins that the division stands behind, with words of praise between.
  private var verb: Int? {
    var end = name.lowerBound
    while end > sentence.lowerBound, "—“”".unicodeScalars.contains(text[end - 1]) { end -= 1 }
    if end < name.lowerBound, text[end] == "—" { return apposedVerb(before: end) }
    if let length = StepWords.epithets.match(text, endingAt: end, after: sentence.lowerBound) {
      end -= length
      // 苏州下辖的太仓.
      if let outer = DivisionRegister.names.match(text, endingAt: end, after: sentence.lowerBound) {
        end -= outer
      }
    }
    guard !StepWords.isNone(text, endingAt: end, after: sentence.lowerBound),
      let length = StepWords.steps.match(text, endingAt: end, after: sentence.lowerBound)
    else { return nil }
    return end - length
  }

  /// 走进改革的发源地——凤阳县: the verb before what the division is called.
  private func apposedVerb(before end: Int) -> Int? {
    let clause = reading.clause(at: name.lowerBound).lowerBound
    return WhereaboutsWords.verbs.last(text, in: clause..<max(clause, end))?.lowerBound
  }

  /// 到昆山打工, 回到昆明后: what one does at another time, or at home.
  private func isElsewhere(behind verb: Int) -> Bool {
    let clause = reading.clause(at: name.lowerBound)
    let tail = Range(name.upperBound, upTo: min(clause.upperBound, name.upperBound + 10))
    if StepWords.occupations.occurs(text, in: tail) { return true }
    if isSpan(before: verb) { return true }
    let isBack = text[verb] == "回" || (verb > sentence.lowerBound && text[verb - 1] == "回")
    return isBack && !StepWords.rounds.occurs(text, in: clause.lowerBound..<name.lowerBound)
  }

  /// 从太仓到上海，只要半小时: a distance.
  private func isSpan(before verb: Int) -> Bool {
    let clause = reading.clause(at: verb)
    let head = clause.lowerBound..<verb
    let tail = Range(name.upperBound, upTo: min(sentence.upperBound, name.upperBound + 3))
    return head.contains { "从自由".unicodeScalars.contains(text[$0]) }
      && !StepWords.settingOut.occurs(text, in: head) && !reading.folded(tail).hasPrefix("，一路")
  }

  /// Whether the clause has trainees or their vehicle for a subject, or none, and nobody else before.
  private func isOfClass(before verb: Int) -> Bool {
    let clause = reading.clause(at: verb).lowerBound
    let head = clause..<max(clause, verb)
    let before = sentence.lowerBound..<max(sentence.lowerBound, verb)
    guard !hasOthers(before) else { return false }
    if StepWords.parties.occurs(text, in: head) { return true }
    guard StepWords.explain(text, head) else {
      // 学员们带着问题，满怀期待走进…: the subject goes on.
      let earlier = Range(sentence.lowerBound, upTo: clause)
      return StepWords.parties.occurs(text, in: earlier)
        && !StepWords.reports.occurs(text, in: earlier)
    }
    return !isStay(verb) && isFree(before: clause)
      || StepWords.parties.occurs(text, in: sentence)
      || (!context.places(in: sentence).isEmpty && isFree(before: clause))
      || (!head.isEmpty && isFree(before: clause))
  }

  private func isStay(_ verb: Int) -> Bool { text[verb] == "在" || text[verb] == "于" }

  /// Whether no clause before in the sentence has a subject that nobody knows.
  private func isFree(before clause: Int) -> Bool {
    clause <= sentence.lowerBound + 1
      || StepWords.parties.occurs(text, in: sentence.lowerBound..<clause)
      || StepWords.explain(text, sentence.lowerBound..<clause)
      || StepWords.settingOut.occurs(text, in: sentence.lowerBound..<clause)
  }

  /// Whether somebody else is named behind the last word for the class.
  private func hasOthers(_ range: Range<Int>) -> Bool {
    guard let other = WhereaboutsWords.others.last(text, in: range) else { return false }
    let own = StepWords.parties.last(text, in: range)
    return (own?.lowerBound ?? -1) < other.lowerBound
  }
}
