/// Divisions in titles and headings, which need no verb (标题中的地名).
extension DivisionTelling {
  /// 走进昆山, 昆山行思录, 昆山异地教学.
  func isInTitle(_ name: Range<Int>, _ sentence: ArticleReading.Sentence) -> Bool {
    if isGoal(name, sentence) || isStay(name, sentence) { return true }
    if isBounded(name, sentence.range) { return true }
    if name.lowerBound == sentence.range.lowerBound, isCounted(name, sentence.range) { return true }
    let (start, end) = (name.lowerBound, sentence.range.upperBound)
    let isOfClass =
      WhereaboutsWords.ofClass.match(text, endingAt: start, after: max(0, start - 2)) != nil
    if isOfClass, WhereaboutsWords.dayCounts.match(text, at: name.upperBound, before: end) != nil {
      return true
    }
    guard
      let length = WhereaboutsWords.titleTails.match(
        text, at: name.upperBound, before: sentence.range.upperBound)
    else { return isOnlyOne(name, sentence) }
    let tail = Range(
      name.upperBound + length, upTo: min(sentence.range.upperBound, name.upperBound + length + 2))
    return !text[tail].contains { "班团组期".unicodeScalars.contains($0) }
  }

  /// 二支部的太仓时间: a title names where its class goes, unless it says that somebody comes from there.
  private func isOnlyOne(_ name: Range<Int>, _ sentence: ArticleReading.Sentence) -> Bool {
    if OthersWays(context, name, sentence).areTold { return false }
    if sentence.part == .heading {
      return JourneySteps(context, name, sentence.range).isLed
        || DivisionShapes(context, name, sentence.range).areThere
    }
    let low = max(sentence.range.lowerBound, name.lowerBound - 3)
    let clause = reading.clause(at: name.lowerBound)
    let limit = min(clause.upperBound, name.upperBound + 14)
    let stop = text[name.upperBound..<limit].firstIndex { "—｜|·　”".unicodeScalars.contains($0) }
    let tail = Range(name.upperBound, upTo: stop ?? limit)
    return WhereaboutsWords.origins.match(text, endingAt: name.lowerBound, after: low) == nil
      && !isPartner(name, sentence.range)
      && !WhereaboutsWords.senders.occurs(text, in: tail)
  }

  /// 大理与太仓的一次握手: where the class comes from, and where it goes.
  private func isPartner(_ name: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let end = name.upperBound
    guard end + 1 < sentence.upperBound, "与和到遇".unicodeScalars.contains(text[end]) else {
      return false
    }
    return context.names.divisionNames.match(text, at: end + 1, before: sentence.upperBound) != nil
  }

  /// 太仓六日, 太仓站：.
  private func isCounted(_ name: Range<Int>, _ sentence: Range<Int>) -> Bool {
    WhereaboutsWords.dayCounts.match(text, at: name.upperBound, before: sentence.upperBound) != nil
  }

  /// A name that stands free in a title, or behind 问道 and the like.
  private func isBounded(_ name: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let (start, end) = (name.lowerBound, name.upperBound)
    let isFreeBehind =
      end == sentence.upperBound || "，。、；：！？—·|｜”》）“".unicodeScalars.contains(text[end])
      || reading.positions[end] > reading.positions[end - 1] + 1
    let isFreeBefore =
      start == sentence.lowerBound || "，。；：！？—·|｜“（".unicodeScalars.contains(text[start - 1])
      || reading.positions[start] > reading.positions[start - 1] + 1
    let isLed =
      WhereaboutsWords.titleVerbs.match(
        text, endingAt: start, after: max(sentence.lowerBound, start - 3))
      != nil
    return isFreeBehind && (isFreeBefore || isLed)
  }
}
