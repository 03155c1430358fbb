/// Employer and title that stand behind a name (同位语): 唐守拙（镇江市委党校教授）, 常若谷，开封市委党校副教授,
/// 宋其田来自江淮乡村发展研究院.
struct LecturerApposition {
  /// The words of the employer.
  let employer: Range<Int>
  /// The titles behind it.
  let titles: [String]
  /// Where all of it ends.
  let end: Int

  /// What stands behind the name; `nil` where it is nothing of the kind.
  init?(_ reader: LecturerReader, behind name: Int, _ sentence: Range<Int>) {
    let text = reader.reading.scalars
    guard let length = Self.openings.match(text, at: name, before: sentence.upperBound) else {
      return nil
    }
    let start = name + length
    let limit = min(sentence.upperBound, start + 26)
    guard start < limit else { return nil }
    let stop = text[start..<limit].firstIndex { Self.marks.contains($0) } ?? limit
    guard stop - start >= 3, stop < sentence.upperBound || stop == sentence.upperBound else {
      return nil
    }
    let isFrom = text[name] == "来" || text[name] == "，" && text[start - 1] == "自"
    var (tail, found) = (stop, [String]())
    while let title = reader.title(endingAt: tail, after: start) {
      found.insert(reader.reading.folded((tail - title)..<tail), at: 0)
      tail -= title
    }
    let isBracketed = "（(".unicodeScalars.contains(text[name])
    guard isFrom || isBracketed || !found.isEmpty, tail > start + 1,
      LecturerReader.organisations.match(text, endingAt: tail, after: start) != nil
    else { return nil }
    (employer, titles, end) = (start..<tail, found, stop)
  }

  private static let openings = Lexicon("（ ( ， 来自 ，来自 是 ，是 ： 系")
  private static let marks = Set("），。；：、）(（《”“！".unicodeScalars)
}
