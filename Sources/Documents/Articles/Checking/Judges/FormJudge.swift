internal import Training

/// Holds how a text says that a stop was taught against its form on record.
struct FormJudge {
  private let context: CheckContext
  private var reading: ArticleReading { context.reading }
  private var text: [Unicode.Scalar] { context.reading.scalars }
  private let recorded: [String]

  init(_ context: CheckContext) {
    self.context = context
    recorded = context.facts.visits.filter { context.counts($0.occurrence) }.map(\.form)
  }

  var claims: [Claim] {
    let words = Lexicon(
      words: (Self.forms.flatMap(\.words) + context.facts.visits.map(\.form)).map(\.readingScalars))
    return reading.sentences.filter { $0.part == .lead || $0.part == .body }.flatMap { sentence in
      found(words, in: sentence.range).compactMap { claim($0, sentence.range) }
    }
  }

  private func found(_ words: Lexicon, in sentence: Range<Int>) -> [Range<Int>] {
    let taken = context.places(in: sentence).map(\.range)
    var (found, index) = ([Range<Int>](), sentence.lowerBound)
    while let word = words.first(text, in: index..<sentence.upperBound) {
      if !taken.contains(where: { $0.overlaps(word) }) { found.append(word) }
      index = word.upperBound
    }
    return found
  }

  private func claim(_ word: Range<Int>, _ sentence: Range<Int>) -> Claim? {
    let form = Self.form(of: reading.folded(word))
    let visits = visits(of: word, sentence)
    guard !visits.isEmpty else { return general(word, form) }
    let record = visits.map { $0.form + $0.record.inBrackets }.joined(separator: "、")
    if visits.contains(where: { Self.fits(form, $0.form) }) {
      return context.claim(.form, word, .agrees, record)
    }
    let forms = Set(visits.map { Self.form(of: $0.form) })
    let isBus = form == "车览" || forms == ["车览"]
    let isSpecial = form != "现场教学" && !forms.contains("现场教学")
    return context.claim(
      .form, word, isBus || isSpecial ? .contradicts : .ambiguous, record,
      because: "记录的形式为\(record)", repair: isBus || isSpecial ? visits.first?.form : nil)
  }

  /// A form told of no place: on record or not, never against it.
  private func general(_ word: Range<Int>, _ form: String) -> Claim? {
    if form == "现场教学" { return nil }
    let isRecorded = recorded.contains { Self.fits(form, $0) }
    return context.claim(.form, word, isRecorded ? .agrees : .notOnRecord)
  }

  /// The visits of the places beside the word, in its clause or list.
  private func visits(of word: Range<Int>, _ sentence: Range<Int>) -> [SessionRecord] {
    let clause = reading.clause(at: word.lowerBound)
    let near = context.places(in: clause).filter {
      clause.contains($0.range.lowerBound) && $0.telling != .denied
    }
    if near.isEmpty {
      let labelled = labelled(behind: word, sentence)
      return labelled.isEmpty ? lastTold(before: word.lowerBound, sentence) : labelled
    }
    // 江岸社区和晚上的演出《水上赤旗》: the place right behind the word.
    if let next = near.first(where: {
      (word.upperBound...word.upperBound + 1).contains($0.range.lowerBound)
        && text[word.upperBound] == "《"
    }) {
      return context.sessions(of: next).filter { !$0.isLecture }
    }
    let before = near.filter { $0.range.upperBound <= word.lowerBound }
    let chosen =
      before.isEmpty ? near.filter { $0.range.lowerBound <= word.upperBound + 2 } : before
    return chosen.flatMap { context.sessions(of: $0).filter { !$0.isLecture } }
  }

  /// 劳动体验，地点为…; 下午和居民座谈，地点在…: the place that the next clause names for it.
  private func labelled(behind word: Range<Int>, _ sentence: Range<Int>) -> [SessionRecord] {
    let limit = min(sentence.upperBound, word.upperBound + 24)
    guard word.upperBound < limit,
      let label = Self.labels.first(text, in: word.upperBound..<limit),
      label.lowerBound <= word.upperBound + 6,
      let place = context.places(in: label.upperBound..<limit).first,
      place.range.lowerBound <= label.upperBound + 2
    else { return [] }
    return context.sessions(of: place).filter { !$0.isLecture }
  }

  private static let labels = Lexicon("地点为 地点在 地点是 地点： 地点设在 剧目为 剧目是 剧目： 场地在 地方在 ，在 就在 设在 选在 安排在")

  /// Where the paragraph was last, not far before.
  private func lastTold(before index: Int, _ sentence: Range<Int>) -> [SessionRecord] {
    let paragraph = reading.paragraphs[reading.sentences[reading.sentence(at: index)].paragraph]
    let range = Range(max(paragraph.range.lowerBound, index - 120), upTo: index)
    let last = context.places(in: range).last { $0.telling != .denied && !$0.isPhrase }
    return last.map { mention in context.sessions(of: mention).filter { !$0.isLecture } } ?? []
  }

  private static func fits(_ form: String, _ recorded: String) -> Bool {
    form == Self.form(of: recorded)
  }

  private static func form(of word: String) -> String {
    forms.first { $0.words.contains(word) }?.name ?? word
  }

  private static let forms: [(name: String, words: [String])] = [
    ("座谈", ["座谈", "座谈会", "座谈交流", "交流座谈"]),
    ("车览", ["车览", "乘车参观", "乘车游览", "乘车观览", "车上参观", "乘车经过", "乘车路过", "乘车观看", "坐车游览"]),
    ("体验", ["体验教学", "体验式教学", "沉浸式体验"]),
    ("仪式", ["仪式"]),
    ("观演", ["观演", "观看演出", "观看了演出", "情景剧", "实景演出", "演出"]),
    ("研讨", ["研讨", "研讨交流"]),
    ("现场教学", ["现场教学"]),
  ]
}
