/// Cuts lines into paragraphs with their parts, and paragraphs into sentences.
struct ArticleLayout {
  private let lines: ArticleLines
  private(set) var paragraphs: [ArticleReading.Paragraph] = []
  private(set) var sentences: [ArticleReading.Sentence] = []
  private var hasLead = false

  init(_ lines: ArticleLines) { self.lines = lines }

  mutating func cut() {
    var pending: Range<Int>?
    var previous: ArticleLines.Line?
    for line in lines.lines {
      if let open = pending, let before = previous, continues(line, before) {
        pending = open.lowerBound..<line.range.upperBound
      } else {
        if let open = pending, let before = previous { close(open, before) }
        pending = line.range
      }
      previous = line
    }
    if let open = pending, let before = previous { close(open, before) }
    if sentences.isEmpty { sentences.append(.init(range: 0..<0, paragraph: 0, part: .body)) }
  }

  /// Whether a line goes on with the paragraph of the line before it, which was only wrapped.
  private func continues(_ line: ArticleLines.Line, _ before: ArticleLines.Line) -> Bool {
    guard hasLead || !paragraphs.isEmpty, !line.followsBlank, !line.isIndented, !line.isHeading,
      !before.isHeading, before.range.count >= 16, let last = lines.scalars[before.range].last
    else { return false }
    return !Self.endings.contains(last) && !isMetadata(before.range) && !isMetadata(line.range)
  }

  private mutating func close(_ range: Range<Int>, _ line: ArticleLines.Line) {
    let part = part(of: range, isMarked: line.isHeading)
    if part == .lead || part == .heading { hasLead = true }
    paragraphs.append(.init(range: range, part: part))
    var start = range.lowerBound
    for index in range where Self.sentenceEnds.contains(lines.scalars[index]) {
      var end = index + 1
      while end < range.upperBound, "”’」』）)".unicodeScalars.contains(lines.scalars[end]) {
        end += 1
      }
      if end > start { append(start..<end, part) }
      start = max(start, end)
    }
    if start < range.upperBound { append(start..<range.upperBound, part) }
  }

  private mutating func append(_ range: Range<Int>, _ part: ArticlePart) {
    sentences.append(.init(range: range, paragraph: paragraphs.count - 1, part: part))
  }

  private func part(of range: Range<Int>, isMarked: Bool) -> ArticlePart {
    if isMetadata(range) { return .metadata }
    let isWhole = lines.scalars[range].contains { "。！？".unicodeScalars.contains($0) }
    if hasLead {
      return isMarked || (!isWhole && range.count <= 40) ? .heading : .body
    }
    if isMarked, startsDiary(range) { return .heading }
    return isMarked || (!isWhole && range.count <= 90) ? .title : .lead
  }

  /// A heading under the title that begins with a day: the article has no lead.
  private func startsDiary(_ range: Range<Int>) -> Bool {
    paragraphs.contains { $0.part == .title }
      && WrittenDate.read(lines.scalars, at: range.lowerBound, before: range.upperBound)?.day.day
        != nil
  }

  private func isMetadata(_ range: Range<Int>) -> Bool {
    guard range.count <= 160 else { return false }
    if Self.publication.occurs(lines.scalars, in: range) { return true }
    if Self.times.match(lines.scalars, at: range.lowerBound, before: range.upperBound) != nil {
      return !hasLead && isDated(range.dropFirst(3))
    }
    if !hasLead, !paragraphs.isEmpty, range.count <= 40, isDated(range) { return true }
    return range.count <= 80
      && Self.signature.match(lines.scalars, at: range.lowerBound, before: range.upperBound) != nil
  }

  /// 2024-12-24 进修一部, 党小禾 2023-12-08: a whole date and a name.
  private func isDated(_ range: Range<Int>) -> Bool {
    let start =
      range.count > 30
      ? range.lowerBound
      : range.first { index in
        WrittenDate.read(lines.scalars, at: index, before: range.upperBound)?.day.year != nil
      }
    guard let start,
      let date = WrittenDate.read(lines.scalars, at: start, before: range.upperBound)
    else { return false }
    return !lines.scalars[range.lowerBound..<start].contains {
      "。，！？赴".unicodeScalars.contains($0)
    }
      && date.day.year != nil && date.day.day != nil
      && !lines.scalars[date.end..<range.upperBound].contains {
        "。，！？赴".unicodeScalars.contains($0)
      }
  }

  private static let endings: Set<Unicode.Scalar> = ["。", "！", "？", "”", "：", "；", "…", "】"]
  private static let sentenceEnds: Set<Unicode.Scalar> = ["。", "！", "？", "；", "!", "?", ";"]
  /// 时间： before a whole date is that of the publication, before other dates that of the trip.
  private static let times = Lexicon("时间： 时间:")
  private static let publication = Lexicon("发布时间 发布日期 发表时间 发表日期 刊发时间 上传时间")
  private static let signature = Lexicon(
    """
    作者： 作者: 来源： 来源: 供稿： 供稿: 责任编辑 责编： 责编: 编辑： 编辑: 审核： 审核: 撰稿： 撰稿: 摄影： 摄影: \
    通讯员 初审： 复审： 终审： 签发： 编审： 浏览次数 日期： 文字： 文/ 图/ 文｜ 图｜ 文| 文丨 文·图 图文 撰文 来稿 投稿 报送 （供稿 （来源 （作者
    """)
}
