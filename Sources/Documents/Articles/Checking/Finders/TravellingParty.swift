/// The words around a number of people that say that it is that of the class (出行人员).
struct TravellingParty {
  private let reading: ArticleReading
  private let sentence: Range<Int>
  private var text: [Unicode.Scalar] { reading.scalars }

  init(_ reading: ArticleReading, _ sentence: Range<Int>) {
    (self.reading, self.sentence) = (reading, sentence)
  }

  /// 共有38名乡镇党委书记参加培训: those who learn, by their posts.
  func isEnrolled(_ number: Range<Int>) -> Bool {
    let head = Range(max(sentence.lowerBound, number.lowerBound - 4), upTo: number.lowerBound)
    let tail = Range(number.upperBound, upTo: min(sentence.upperBound, number.upperBound + 40))
    let isHead =
      CountWords.enrolled.occurs(text, in: head) || head.isEmpty
      || text[number.lowerBound - 1] == "，"
    return isHead && CountWords.enrolling.occurs(text, in: tail)
      && CountWords.course.occurs(text, in: sentence)
  }

  /// 一支部64人赴昆山市: the unit before, the way behind.
  func isGoing(_ number: Range<Int>) -> Bool {
    let tail = Range(number.upperBound, upTo: min(sentence.upperBound, number.upperBound + 8))
    return CountWords.units.match(text, endingAt: number.lowerBound, after: low(number)) != nil
      && CountWords.departures.occurs(text, in: tail)
  }

  /// 二支部54名党员干部赴太仓市: where the word for those who learn ends.
  func cadres(_ number: Range<Int>) -> Int? {
    let (start, end) = (number.lowerBound, number.upperBound)
    let head = start > low(number) && text[start - 1] == "的" ? start - 1 : start
    guard
      CountWords.units.match(text, endingAt: head, after: low(number)) != nil
        || CountWords.leading.match(text, endingAt: start, after: low(number)) != nil
    else { return nil }
    let limit = min(sentence.upperBound, end + 8)
    guard end < limit, let noun = CountWords.cadres.first(text, in: end..<limit) else { return nil }
    let tail = Range(noun.upperBound, upTo: min(sentence.upperBound, noun.upperBound + 4))
    // Right behind the class itself there is nobody else to be counted.
    let part = Range(noun.upperBound, upTo: min(sentence.upperBound, noun.upperBound + 8))
    if head == start, CountWords.units.match(text, endingAt: start, after: low(number)) != nil,
      !CountWords.partTails.occurs(text, in: part)
    {
      return noun.upperBound
    }
    return CountWords.departures.occurs(text, in: tail) || CountWords.setOuts.occurs(text, in: tail)
      ? noun.upperBound : nil
  }

  /// 52双眼睛: where the words end.
  func figure(_ number: Range<Int>) -> Int? {
    guard number.upperBound < sentence.upperBound,
      !CountWords.locals.occurs(text, in: sentence),
      let length = CountWords.figures.match(
        text, at: number.upperBound, before: sentence.upperBound)
    else { return nil }
    return number.upperBound + length
  }

  /// 52名党员面向党旗: at the head of a clause, with what trainees do behind.
  func ranked(_ number: Range<Int>) -> Int? {
    let (start, end) = (number.lowerBound, number.upperBound)
    let isHead = start == sentence.lowerBound || "，的".unicodeScalars.contains(text[start - 1])
    let limit = min(sentence.upperBound, end + 8)
    let isFrom = CountWords.origins.occurs(text, in: sentence.lowerBound..<start)
    guard isHead, end < limit, isFrom || !CountWords.locals.occurs(text, in: sentence),
      let noun = CountWords.ranks.first(text, in: end..<limit)
    else { return nil }
    let tail = Range(noun.upperBound, upTo: min(sentence.upperBound, noun.upperBound + 14))
    return CountWords.rankActs.occurs(text, in: tail)
      && !CountWords.partTails.occurs(text, in: tail) ? noun.upperBound : nil
  }

  /// 我们52个人.
  func isAmong(_ start: Int) -> Bool {
    CountWords.among.match(text, endingAt: start, after: max(sentence.lowerBound, start - 4)) != nil
  }

  private func low(_ number: Range<Int>) -> Int {
    max(sentence.lowerBound, number.lowerBound - 8)
  }
}
