internal import Training

/// Sums within a sentence that do not add up (合计): 学员64人、工作人员3人，共68人.
struct SumNotes {
  private let context: CheckContext
  private var reading: ArticleReading { context.reading }
  private var text: [Unicode.Scalar] { context.reading.scalars }

  init(_ context: CheckContext) { self.context = context }

  var notes: [CheckNote] {
    reading.sentences.filter { $0.part != .metadata }.compactMap { note($0.range) }
  }

  private func note(_ sentence: Range<Int>) -> CheckNote? {
    let counts = counts(sentence)
    guard (3...8).contains(counts.count), let whole = whole(counts) else { return nil }
    let parts = counts.indices.filter { $0 != whole }.map { counts[$0].value }
    let sum = parts.reduce(0, +)
    guard sum != counts[whole].value else { return nil }
    let range = reading.original(
      counts[0].range.lowerBound..<counts[counts.count - 1].range.upperBound)
    let stretch = counts[0].range.lowerBound..<counts[counts.count - 1].range.upperBound
    return CheckNote(
      .sumDoesNotAddUp, .warning, text: reading.words(stretch), start: range.lowerBound,
      end: range.upperBound,
      message:
        "“\(reading.folded(stretch))”：\(parts.map(String.init).joined(separator: "+"))=\(sum)，不等于\(counts[whole].value)"
    )
  }

  private func counts(_ sentence: Range<Int>) -> [(value: Int, range: Range<Int>)] {
    var (found, index) = ([(value: Int, range: Range<Int>)](), sentence.lowerBound)
    while index < sentence.upperBound {
      let isStart =
        index == 0 || !(text[index - 1].isDigit || Numeral.digit(text[index - 1]) != nil)
      if isStart, let number = Numeral.read(text, at: index, before: sentence.upperBound),
        number.range.upperBound < sentence.upperBound,
        ["名", "人", "位"].contains(text[number.range.upperBound])
      {
        found.append((number.value, index..<(number.range.upperBound + 1)))
        index = number.range.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  /// Which of the counts is told as the whole: behind 共, or before 其中.
  private func whole(_ counts: [(value: Int, range: Range<Int>)]) -> Int? {
    let last = counts.count - 1
    let head = max(0, counts[last].range.lowerBound - 3)..<counts[last].range.lowerBound
    if Self.totals.occurs(text, in: head) { return last }
    let gap = counts[0].range.upperBound..<counts[1].range.lowerBound
    return gap.count <= 14 && Self.among.occurs(text, in: gap) ? 0 : nil
  }

  private static let totals = Lexicon("共 合计 总计 共计 一共")
  private static let among = Lexicon("其中 包括 分别")
}
