internal import Training

/// Holds the date of publication against the record and the end of the trip.
struct PublicationJudge {
  private let context: CheckContext
  private var text: [Unicode.Scalar] { context.reading.scalars }

  init(_ context: CheckContext) { self.context = context }

  var claims: [Claim] { dates.map(claim) }

  /// What should be seen besides: a date before the trip was over.
  var notes: [CheckNote] {
    dates.compactMap { day, range in
      guard let day, day < context.facts.days.value.last else { return nil }
      let place = context.reading.original(range)
      return CheckNote(
        .publishedBeforeEnd, .warning, text: context.reading.words(range), start: place.lowerBound,
        end: place.upperBound,
        message: "发布时间“\(context.reading.folded(range))”早于行程结束日\(context.facts.days.value.last)，请核对"
      )
    }
  }

  private var dates: [(day: Day?, range: Range<Int>)] {
    context.reading.paragraphs.filter { $0.part == .metadata }.flatMap { paragraph in
      var (found, index) = ([(day: Day?, range: Range<Int>)](), paragraph.range.lowerBound)
      while let word = Self.words.first(text, in: index..<paragraph.range.upperBound) {
        index = word.upperBound
        while index < paragraph.range.upperBound, [":", "："].contains(text[index]) { index += 1 }
        if let date = WrittenDate.read(text, at: index, before: paragraph.range.upperBound),
          let year = date.day.year, let month = date.day.month, let number = date.day.day
        {
          found.append((Day(year: year, month: month, day: number), index..<date.end))
          index = date.end
        }
      }
      return found.isEmpty ? unlabelled(paragraph.range).map { [$0] } ?? [] : found
    } + Bylines(context.reading).dates
  }

  /// The date that a line of the page begins with.
  private func unlabelled(_ range: Range<Int>) -> (day: Day?, range: Range<Int>)? {
    let start = range.first { index in
      WrittenDate.read(text, at: index, before: range.upperBound)?.day.day != nil
    }
    guard let start, let date = WrittenDate.read(text, at: start, before: range.upperBound),
      let year = date.day.year ?? context.facts.publishedOn?.value.year, let month = date.day.month,
      let number = date.day.day
    else { return nil }
    return (Day(year: year, month: month, day: number), start..<date.end)
  }

  private func claim(_ day: Day?, _ range: Range<Int>) -> Claim {
    guard let day else {
      return context.claim(.publication, range, .contradicts, because: "没有这一天")
    }
    guard let recorded = context.facts.publishedOn, !isEdited(range) else {
      return context.claim(.publication, range, .notOnRecord)
    }
    let record = "\(recorded.value)\(recorded.source.inBrackets)"
    guard day != recorded.value else { return context.claim(.publication, range, .agrees, record) }
    let isISO = context.reading.folded(range).contains("-")
    let right = recorded.value
    return context.claim(
      .publication, range, .contradicts, record,
      repair: isISO ? "\(right)" : "\(right.year)年\(right.month)月\(right.dayOfMonth)日")
  }

  /// 班委会编 2025年4月22日: when a bulletin was put together, not when the page came out.
  private func isEdited(_ range: Range<Int>) -> Bool {
    Self.edited.match(text, endingAt: range.lowerBound, after: max(0, range.lowerBound - 4)) != nil
      || Self.edited.match(text, at: range.upperBound, before: text.count) != nil
  }

  private static let edited = Lexicon("编 编印 印发 签发 编发 制")
  private static let words = Lexicon("发布时间 发布日期 发表时间 发表日期 刊发时间 上传时间 日期 时间")
}
