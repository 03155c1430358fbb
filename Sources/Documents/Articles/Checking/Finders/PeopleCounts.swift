/// Reads counts of people: who they are, by the words before and behind the number (人数).
struct PeopleCounts {
  private let reading: ArticleReading
  private let sentence: Range<Int>
  private let party: TravellingParty
  private let own: OwnPeople
  private var text: [Unicode.Scalar] { reading.scalars }

  init(_ reading: ArticleReading, _ sentence: Range<Int>) {
    (self.reading, self.sentence) = (reading, sentence)
    party = TravellingParty(reading, sentence)
    own = OwnPeople(reading, sentence)
  }

  /// The people that a number counts; `nil` where no word for people stands there.
  func read(_ number: WrittenNumber) -> WrittenCount? {
    if let figure = party.figure(number.range),
      !own.isOthers(number.range.lowerBound, figure)
    {
      return WrittenCount(
        range: number.range.lowerBound..<figure, least: number.least, most: number.most,
        counted: .trainees, isFaint: true)
    }
    guard let unit = PeopleUnit(text, at: number.range.upperBound, before: sentence.upperBound)
    else { return nil }
    let found = counted(number, unit)
    // 三个人 says nothing of the class where nothing else does.
    if unit.isEach, found.counted == .others { return nil }
    return WrittenCount(
      range: number.range.lowerBound..<found.end, least: number.least, most: number.most,
      counted: found.counted, isPart: isPart(number.range.lowerBound, found),
      isFaint: found.isFaint)
  }

  private typealias Found = (counted: WrittenCount.Counted, end: Int, isFaint: Bool)

  private func counted(_ number: WrittenNumber, _ unit: PeopleUnit) -> Found {
    let (start, next) = (number.range.lowerBound, unit.end)
    if let escorts = own.escorts(number, behind: next) { return (.escorts, escorts, true) }
    if let teachers = own.lecturers(number, behind: next) { return (.lecturers, teachers, false) }
    if let named = named(start, next, unit) { return named }
    if let told = told(number, next, unit) { return told }
    if unit.isBare, party.isGoing(start..<next) { return (.travellers, next, false) }
    if !unit.isBare, let cadres = party.cadres(start..<next) { return (.trainees, cadres, false) }
    if !unit.isBare, let ranked = party.ranked(start..<next) { return (.trainees, ranked, true) }
    if !unit.isBare, isRepeated(number.range.lowerBound, next) { return (.trainees, next, true) }
    if let end = own.end(number, behind: next, isBare: unit.isBare) {
      return (unit.isBare ? .travellers : .trainees, end, true)
    }
    return (.others, next, false)
  }

  /// 来时五十六位学员，回去还是五十六位: only the measure word, behind a number of trainees.
  private func isRepeated(_ start: Int, _ next: Int) -> Bool {
    let isFree = next >= sentence.upperBound || "，。；！、".unicodeScalars.contains(text[next])
    return isFree && !own.isOthers(start, next)
      && CountWords.traineeNouns.occurs(text, in: sentence.lowerBound..<start)
  }

  /// 52名学员, 学员52名: by the noun itself.
  private func named(_ start: Int, _ next: Int, _ unit: PeopleUnit) -> Found? {
    if !unit.isBare, let noun = nounEnd(from: next) {
      return noun.counted == .others ? nil : (noun.counted, noun.end, false)
    }
    return nounBefore(start).map { ($0, next, false) }
  }

  /// 一行52人, 52人的队伍, 我们52个人: by the words around it.
  private func told(_ number: WrittenNumber, _ next: Int, _ unit: PeopleUnit) -> Found? {
    let start = number.range.lowerBound
    let low = max(sentence.lowerBound, start - 10)
    if CountWords.parties.match(text, endingAt: start, after: low) != nil {
      return (.travellers, next, !own.isOthers(start, next))
    }
    if party.isEnrolled(number.range) { return (.trainees, next, false) }
    if unit.isBare, unit.isEach, party.isAmong(start), !own.isGroup(next) {
      return (.travellers, next, true)
    }
    if unit.isBare, CountWords.crowds.match(text, at: next, before: sentence.upperBound) != nil {
      return (.travellers, next, true)
    }
    return nil
  }

  private func isPart(_ start: Int, _ found: Found) -> Bool {
    let low = max(sentence.lowerBound, start - 10)
    let tail = Range(found.end, upTo: min(sentence.upperBound, found.end + 8))
    return isPartHead(start)
      || CountWords.besidesOne.match(text, endingAt: start, after: low) != nil
      || (reading.has("有", endingAt: start) && !reading.has("共有", endingAt: start)
        && !CountWords.going.occurs(text, in: sentence.lowerBound..<start))
      || CountWords.partTails.occurs(text, in: tail)
      || (CountWords.weakTails.occurs(text, in: tail)
        && CountWords.speeches.occurs(text, in: sentence))
  }

  /// 其中45岁以下的学员20名; not 其中学员36人, 党校选派的36名干部.
  private func isPartHead(_ start: Int) -> Bool {
    let low = max(sentence.lowerBound, start - 4)
    guard CountWords.partHeads.occurs(text, in: low..<start) else {
      return CountWords.kinds.match(
        text, endingAt: start, after: max(sentence.lowerBound, start - 8))
        != nil
    }
    return CountWords.wholeHeads.match(
      text, endingAt: start, after: max(sentence.lowerBound, start - 6))
      == nil
  }

  /// 学员64名, 工作人员3人: the noun before the number.
  private func nounBefore(_ start: Int) -> WrittenCount.Counted? {
    let low = max(sentence.lowerBound, start - 8)
    var end = start
    if end > low, ["（", "：", "("].contains(text[end - 1]) { end -= 1 }
    if end > low, ["共", "计", "为", "有"].contains(text[end - 1]) { end -= 1 }
    if end > low, ["共", "总"].contains(text[end - 1]) { end -= 1 }
    if CountWords.escortNouns.match(text, endingAt: end, after: low) != nil { return .escorts }
    if CountWords.traineeNouns.match(text, endingAt: end, after: low) != nil { return .trainees }
    if CountWords.bothNouns.match(text, endingAt: end, after: low) != nil { return .travellers }
    return nil
  }

  private func nounEnd(from index: Int) -> (counted: WrittenCount.Counted, end: Int)? {
    let end = sentence.upperBound
    for start in index..<max(index, min(end, index + 12)) {
      if "，。、；和及与，：为给向".unicodeScalars.contains(text[start]) { return nil }
      if let length = CountWords.escortNouns.match(text, at: start, before: end) {
        return (.escorts, start + length)
      }
      if let length = CountWords.traineeNouns.match(text, at: start, before: end) {
        return (.trainees, start + length)
      }
      if let length = CountWords.bothNouns.match(text, at: start, before: end) {
        return (.travellers, start + length)
      }
      if CountWords.otherNouns.match(text, at: start, before: end) != nil { return nil }
    }
    return nil
  }
}
