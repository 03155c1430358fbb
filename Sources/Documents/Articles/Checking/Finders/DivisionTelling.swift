/// Whether a text says of a division that the class was there (到访表述).
struct DivisionTelling {
  let context: CheckContext
  var reading: ArticleReading { context.reading }
  var text: [Unicode.Scalar] { context.reading.scalars }

  init(_ context: CheckContext) { self.context = context }

  /// Whether the class is told to have been there.
  func isTold(_ name: Range<Int>, _ sentence: ArticleReading.Sentence) -> Bool {
    if sentence.part == .title || sentence.part == .heading {
      return !OthersWays(context, name, sentence).isQuoted && isInTitle(name, sentence)
    }
    if JourneySteps(context, name, sentence.range).isPlaced { return true }
    guard !OthersWays(context, name, sentence).areTold else { return false }
    if isGreeted(name, sentence.range) || isElided(name, sentence.range) { return true }
    if isLabelled(name, sentence.range) { return true }
    // 长汀归来，…: at the head of a sentence the class is the subject.
    if name.lowerBound == sentence.range.lowerBound, isPraised(name, sentence) { return true }
    if JourneySteps(context, name, sentence.range).leadThere
      || DivisionShapes(context, name, sentence.range).areThere
    {
      return true
    }
    guard isOfTrainees(name, sentence) else { return false }
    return isGoal(name, sentence) || isPraised(name, sentence) || isStay(name, sentence)
  }

  /// Behind a verb of going, with words of praise between: 抵达江南名城昆山.
  func isGoal(_ name: Range<Int>, _ sentence: ArticleReading.Sentence) -> Bool {
    let low = max(sentence.range.lowerBound, name.lowerBound - 14)
    guard let verb = WhereaboutsWords.verbs.last(text, in: low..<name.lowerBound) else {
      return false
    }
    let between = verb.upperBound..<name.lowerBound
    // 感受到了, 看到了 lead nowhere.
    if text[verb].elementsEqual("到了".unicodeScalars), verb.lowerBound > low,
      WhereaboutsWords.notStays.contains(text[verb.lowerBound - 1])
    {
      return false
    }
    guard !text[between].contains(where: { "，。、；：“”《》".unicodeScalars.contains($0) }) else {
      return false
    }
    return between.isEmpty || text[between].allSatisfy { "了—".unicodeScalars.contains($0) }
      || WhereaboutsWords.praises.match(text, endingAt: name.lowerBound, after: between.lowerBound)
        != nil
  }

  /// 11月5日，赴广州学习考察: a date, and no subject but the class.
  private func isElided(_ name: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let low = max(sentence.lowerBound, name.lowerBound - 3)
    guard
      let length = WhereaboutsWords.elided.match(text, endingAt: name.lowerBound, after: low)
    else { return false }
    let head = sentence.lowerBound..<(name.lowerBound - length)
    let own = text[head].lastIndex { "。；”".unicodeScalars.contains($0) }.map { $0 + 1 }
    return !head.isEmpty
      && text[(own ?? head.lowerBound)..<head.upperBound].allSatisfy {
        $0.isDigit || "一二三四五六七八九十月日号周星期天上下中午早晚，、后午饭".unicodeScalars.contains($0)
      }
  }

  /// 教学地点：昆山; 选择昆山作为教学地.
  private func isLabelled(_ name: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let (start, end) = (name.lowerBound, name.upperBound)
    if WhereaboutsWords.choices.match(text, at: end, before: sentence.upperBound) != nil {
      return true
    }
    let isFree =
      end == sentence.upperBound || "，。、；！— ".unicodeScalars.contains(text[end])
    return isFree
      && WhereaboutsWords.labels.match(text, endingAt: start, after: max(0, start - 8)) != nil
  }

  private func isGreeted(_ name: Range<Int>, _ sentence: Range<Int>) -> Bool {
    if WhereaboutsWords.befores.match(text, at: name.upperBound, before: sentence.upperBound)
      != nil,
      WhereaboutsWords.goings.match(
        text, endingAt: name.lowerBound, after: max(0, name.lowerBound - 2)) != nil
    {
      return true
    }
    return WhereaboutsWords.greetings.match(text, at: name.upperBound, before: sentence.upperBound)
      != nil
      || WhereaboutsWords.farewells.match(
        text, endingAt: name.lowerBound, after: max(0, name.lowerBound - 4)) != nil
  }

  /// 连城之行, 连城归来, 连城这片热土.
  private func isPraised(_ name: Range<Int>, _ sentence: ArticleReading.Sentence) -> Bool {
    let low = max(sentence.range.lowerBound, name.lowerBound - 2)
    if WhereaboutsWords.these.match(text, endingAt: name.lowerBound, after: low) != nil,
      WhereaboutsWords.courses.match(text, at: name.upperBound, before: sentence.range.upperBound)
        != nil
    {
      return true
    }
    let isFirst = name.lowerBound == sentence.range.lowerBound || text[name.lowerBound - 1] == "，"
    if isFirst, name.upperBound < sentence.range.upperBound, text[name.upperBound] == "的",
      WhereaboutsWords.spells.match(
        text, at: name.upperBound + 1, before: sentence.range.upperBound) != nil
    {
      return true
    }
    if isFirst,
      WhereaboutsWords.spells.match(text, at: name.upperBound, before: sentence.range.upperBound)
        != nil
    {
      return true
    }
    return WhereaboutsWords.tails.match(
      text, at: name.upperBound, before: sentence.range.upperBound) != nil
  }

  /// 在福建连城，学员们, 从连城返回.
  func isStay(_ name: Range<Int>, _ sentence: ArticleReading.Sentence) -> Bool {
    let low = max(sentence.range.lowerBound, name.lowerBound - 4)
    let (start, end) = (name.lowerBound, sentence.range.upperBound)
    if let length = WhereaboutsWords.regions.match(text, endingAt: start, after: low) {
      return isBehindIn(start - length, low, name, end)
    }
    if WhereaboutsWords.from.match(text, endingAt: start, after: low) != nil,
      let back = WhereaboutsWords.returns.first(
        text, in: Range(name.upperBound, upTo: min(end, name.upperBound + 4))),
      // 从上海回来的姑娘 is somebody else.
      back.upperBound >= end || text[back.upperBound] != "的"
    {
      return true
    }
    if WhereaboutsWords.spans.match(text, endingAt: start, after: low) != nil,
      DivisionPair.isSpanned(text, from: start, low: sentence.range.lowerBound, context)
    {
      return true
    }
    return isBehindIn(start, low, name, end)
  }

  private func isBehindIn(_ start: Int, _ low: Int, _ name: Range<Int>, _ end: Int) -> Bool {
    guard WhereaboutsWords.stays.match(text, endingAt: start, after: low) != nil,
      name.lowerBound < 2 || !WhereaboutsWords.notStays.contains(text[max(0, start - 2)])
    else { return false }
    let tail = Range(name.upperBound, upTo: min(end, name.upperBound + 8))
    if isSubject(before: start, tail) { return true }
    if WhereaboutsWords.acts.match(text, at: name.upperBound, before: end) != nil { return true }
    if name.upperBound < end, text[name.upperBound] == "的",
      WhereaboutsWords.lands.match(text, at: name.upperBound + 1, before: end) != nil
    {
      return true
    }
    return !tail.isEmpty && text[tail.lowerBound] == "，"
      && WhereaboutsWords.trainees.match(text, at: tail.lowerBound + 1, before: end) != nil
  }

  /// 学员们在顺德感受…: trainees before the verb, in its clause, and no setting out behind.
  private func isSubject(before verb: Int, _ tail: Range<Int>) -> Bool {
    let clause = reading.clause(at: verb)
    return WhereaboutsWords.trainees.occurs(text, in: clause.lowerBound..<verb)
      && !WhereaboutsWords.homes.occurs(text, in: tail)
  }

  /// Whether the sentence, or the one before it in the paragraph, is about the trainees.
  private func isOfTrainees(_ name: Range<Int>, _ sentence: ArticleReading.Sentence) -> Bool {
    if WhereaboutsWords.trainees.occurs(text, in: sentence.range) { return true }
    if WhereaboutsWords.journeys.occurs(text, in: sentence.range.lowerBound..<name.lowerBound) {
      return true
    }
    if WhereaboutsWords.openings.match(text, at: sentence.range.lowerBound, before: name.lowerBound)
      != nil
    {
      return true
    }
    if Evidence.activities.occurs(text, in: sentence.range),
      WhereaboutsWords.classes.occurs(text, in: sentence.range.lowerBound..<name.lowerBound)
    {
      return true
    }
    let number = reading.sentence(at: name.lowerBound)
    guard number > 0 else { return false }
    let previous = reading.sentences[number - 1]
    return previous.paragraph == sentence.paragraph && previous.part != .title
      && WhereaboutsWords.trainees.occurs(text, in: previous.range)
      && context.evidence(at: previous.range.lowerBound).namesTrainees
  }
}
