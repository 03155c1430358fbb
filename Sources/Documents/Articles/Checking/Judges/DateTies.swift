internal import Training

/// What a date speaks for where nothing is told behind it (日期的回指): the place before it in the
/// sentence, the site that 这里 means, or the one that its paragraph or section is headed with.
struct DateTies {
  private let context: CheckContext
  private var reading: ArticleReading { context.reading }
  private var text: [Unicode.Scalar] { context.reading.scalars }

  init(_ context: CheckContext) { self.context = context }

  /// The sessions, for every mention those that it may mean.
  ///
  /// - Parameters:
  ///   - date: Where the date stands.
  ///   - isFirst: Whether no other date stands before it in its sentence.
  func mentions(of date: Range<Int>, isFirst: Bool) -> [[SessionRecord]] {
    let number = reading.sentence(at: date.lowerBound)
    let sentence = reading.sentences[number]
    if sentence.part == .title { return [] }
    let edge = edgeLecture(in: sentence.range)
    if !edge.isEmpty { return [edge] }
    if isFirst {
      let before = before(date, sentence)
      if !before.isEmpty { return before }
    }
    guard !Self.ownActs.occurs(text, in: sentence.range), !isOthers(sentence.range) else {
      return []
    }
    let isHere = Self.here.occurs(text, in: date.upperBound..<sentence.range.upperBound)
    if isHere, let last = lastPlace(before: sentence) { return sessions(of: last) }
    guard isShort(sentence) || sentence.part == .body && namesTrainees(number)
    else { return [] }
    let formed = formed(in: sentence, from: date.upperBound)
    if !formed.isEmpty { return [formed] }
    return head(of: sentence, before: date).map(sessions) ?? []
  }

  /// Whether the date stands in brackets of its own.
  func isBracketed(_ date: Range<Int>) -> Bool {
    date.lowerBound > 0 && date.upperBound < text.count
      && "（(".unicodeScalars.contains(text[date.lowerBound - 1])
      && "）)".unicodeScalars.contains(text[date.upperBound])
  }

  /// 讲授《…》（4月13日上午）: what the bracket stands behind.
  func bracketed(_ date: Range<Int>) -> [[SessionRecord]] {
    let sentence = reading.sentences[reading.sentence(at: date.lowerBound)].range
    let head = max(sentence.lowerBound, date.lowerBound - 40)..<date.lowerBound
    let (place, topic) = (context.places(in: head).last, context.topics(in: head).last)
    if let topic, topic.range.upperBound >= place?.range.upperBound ?? 0 {
      return topic.lecture.map { [[context.names.topics.lectures[$0].asSession]] } ?? []
    }
    return place.map(sessions) ?? []
  }

  /// 第一堂课 is the first lecture of the trip.
  private func edgeLecture(in sentence: Range<Int>) -> [SessionRecord] {
    let isFirst = Self.firstLectures.occurs(text, in: sentence)
    let isLast = Self.lastLectures.occurs(text, in: sentence)
    guard isFirst || isLast && !Self.closings.occurs(text, in: sentence),
      context.topics(in: sentence).isEmpty
    else { return [] }
    let lectures = context.facts.lectures.filter { context.counts($0.occurrence) }
      .sorted { $0.time.start < $1.time.start }
    let lecture = isFirst ? lectures.first : lectures.last
    return lecture.map { [$0.asSession] } ?? []
  }

  /// 走进合作农场，是在3月12日下午: what is told before the date.
  private func before(
    _ date: Range<Int>, _ sentence: ArticleReading.Sentence
  ) -> [[SessionRecord]] {
    let head = sentence.range.lowerBound..<date.lowerBound
    guard !head.isEmpty, !Self.finished.occurs(text, in: head), !isOthers(sentence.range) else {
      return []
    }
    let places = context.places(in: head).filter {
      $0.telling == .visited || $0.telling == .passed
        || ($0.telling == .named && !text[head.lowerBound..<$0.range.lowerBound].contains("，"))
    }.filter { !sessions(of: $0).isEmpty }

    let topics = context.topics(in: head).filter { !$0.isDenied }.compactMap(\.lecture)
      .map { context.names.topics.lectures[$0].asSession }.filter { context.counts($0.occurrence) }
    // A lecture's title says more than where it was given.
    if !topics.isEmpty { return topics.count == 1 ? topics.map { [$0] } : [] }
    return places.count == 1 ? places.flatMap(sessions) : []
  }

  /// The place that the paragraph begins with as its heading, or the heading of the section.
  private func head(
    of sentence: ArticleReading.Sentence, before date: Range<Int>
  ) -> PlaceMention? {
    let paragraph = reading.paragraphs[sentence.paragraph].range
    let first = context.places(in: paragraph).first
    if let first, first.range.lowerBound <= paragraph.lowerBound + 6,
      first.range.upperBound < min(date.lowerBound, paragraph.upperBound),
      "：—｜|】）".unicodeScalars.contains(text[first.range.upperBound])
    {
      return onlyPlace(in: paragraph.lowerBound..<date.lowerBound, or: first)
    }
    for number in stride(
      from: sentence.paragraph - 1, through: max(0, sentence.paragraph - 3), by: -1)
    {
      let above = reading.paragraphs[number]
      guard above.part == .heading || above.part == .body else { return nil }
      if above.part == .heading { return onlyPlace(in: above.range, or: nil) }
      // A paragraph before that names another place has taken the section further.
      if !context.places(in: above.range).isEmpty { return nil }
    }
    return nil
  }

  /// 凤台里社区的办法是…。10月31日下午，学员与居民代表座谈: the only place that the paragraph has named so
  /// far, where what is told behind the date is the form of its visit and of no other place.
  private func formed(
    in sentence: ArticleReading.Sentence, from end: Int
  ) -> [SessionRecord] {
    let paragraph = reading.paragraphs[sentence.paragraph].range
    let before = context.places(in: paragraph.lowerBound..<sentence.range.lowerBound)
    guard context.places(in: sentence.range).isEmpty, let first = before.first, !first.isPhrase,
      before.allSatisfy({ $0.places == first.places && $0.telling != .denied })
    else { return [] }
    let visits = context.sessions(of: first).filter { !$0.isLecture && $0.form != "现场教学" }
    let forms = Lexicon(words: visits.map(\.form.readingScalars))
    return forms.occurs(text, in: Range(end, upTo: sentence.range.upperBound)) ? visits : []
  }

  /// The place of a stretch that names one only.
  private func onlyPlace(in range: Range<Int>, or first: PlaceMention?) -> PlaceMention? {
    let places = context.places(in: range)
    guard let only = places.first, !only.isPhrase, only.telling != .denied,
      places.allSatisfy({ $0.places == only.places })
    else { return nil }
    return first ?? only
  }

  /// The last place named in the paragraph before, or the one that heads the section.
  private func lastPlace(before sentence: ArticleReading.Sentence) -> PlaceMention? {
    let paragraph = reading.paragraphs[sentence.paragraph].range
    let before = context.places(in: paragraph.lowerBound..<sentence.range.lowerBound)
    if let last = before.last { return last.isPhrase || last.telling == .denied ? nil : last }
    return head(of: sentence, before: sentence.range)
  }

  private func sessions(of mention: PlaceMention) -> [[SessionRecord]] {
    let sessions = context.sessions(of: mention)
    let visits = sessions.filter { !$0.isLecture }
    return sessions.isEmpty ? [] : [visits.isEmpty ? sessions : visits]
  }

  /// Whether trainees are in the sentence, or, where it is a short one, in the next.
  private func namesTrainees(_ number: Int) -> Bool {
    if context.evidence[number].namesTrainees { return true }
    let sentences = reading.sentences
    return sentences[number].range.count <= 16 && number + 1 < sentences.count
      && sentences[number + 1].paragraph == sentences[number].paragraph
      && context.evidence[number + 1].namesTrainees
  }

  /// A line of its own: 时间：3月12日下午.
  private func isShort(_ sentence: ArticleReading.Sentence) -> Bool {
    let paragraph = reading.paragraphs[sentence.paragraph].range
    return paragraph.count <= 20
      && Self.labels.match(
        text, at: paragraph.lowerBound, before: paragraph.upperBound) != nil
  }

  private func isOthers(_ sentence: Range<Int>) -> Bool {
    Evidence.outsiders.occurs(text, in: sentence) || Evidence.foundings.occurs(text, in: sentence)
  }

  private static let firstLectures = Lexicon("第一堂课 首堂课 第一堂专题课 首场讲座 第一场讲座 第一场专题讲座 首场专题讲座")
  private static let lastLectures = Lexicon("最后一堂课 最后一堂专题课 最后一场讲座 最后一场专题讲座")
  /// With these the last lesson is the end of the trip, whatever was taught then.
  private static let closings = Lexicon("圆满 收官 落幕 落下帷幕 返程 归途 返回 返校")
  private static let finished = Lexicon("后， 结束 完毕 完， 离开 告别 之后 此前 回来 从")
  private static let here = Lexicon("这里 此处 此地")
  private static let labels = Lexicon("时间： 日期： 时间:")
  /// What may have been somewhere else on that day.
  private static let ownActs = Lexicon(
    """
    研讨 分享会 交流会 抵达 报到 出发 启程 返程 讲座 授课 讲授 临时党支部 班会 听课 聆听 听取 小组讨论 分组讨论 入住 途中 转赴 前往 赴 车上 驻地 返回 课堂
    """)
}
