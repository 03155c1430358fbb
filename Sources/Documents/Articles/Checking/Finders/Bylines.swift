internal import Training

/// Dates in the bracket with which a text tells who sent it in (电头): （第一党小组供稿 2023-05-06）.
struct Bylines {
  private let reading: ArticleReading

  init(_ reading: ArticleReading) { self.reading = reading }

  /// The whole dates, `nil` where there is no such day.
  var dates: [(day: Day?, range: Range<Int>)] {
    reading.paragraphs.filter { $0.part == .lead || $0.part == .body }.compactMap {
      date(in: $0.range)
    }
  }

  private func date(in paragraph: Range<Int>) -> (day: Day?, range: Range<Int>)? {
    let text = reading.scalars
    guard let first = paragraph.first, "（(".unicodeScalars.contains(text[first]),
      let close = text[paragraph.prefix(40)].firstIndex(where: { "）)".unicodeScalars.contains($0) }
      ),
      Self.senders.occurs(text, in: first..<close)
    else { return nil }
    for index in first..<close where index == first || !text[index - 1].isDigit {
      guard let date = WrittenDate.read(text, at: index, before: close), let year = date.day.year,
        let month = date.day.month, let day = date.day.day
      else { continue }
      return (Day(year: year, month: month, day: day), index..<date.end)
    }
    return nil
  }

  private static let senders = Lexicon("供稿 通讯员 报道 讯 来稿 投稿 撰稿 记者")
}
