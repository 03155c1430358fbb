internal import Training

/// Holds the names of classes against that of the class that travels.
struct ClassJudge {
  private let context: CheckContext
  private let name: ClassName
  private let aliases: [(name: ClassName, fact: Fact<String>)]
  private let exact: Lexicon
  private var reading: ArticleReading { context.reading }
  private var facts: TripFacts { context.facts }

  init(_ context: CheckContext) {
    self.context = context
    name = ClassName(context.facts.className.value.readingScalars)
    let known = context.records.classAliases.filter { $0.value.count > 1 }
    aliases = known.map { (ClassName($0.value.readingScalars), $0) }
    exact = Lexicon(
      words: ([context.facts.className.value] + known.map(\.value)).map(\.readingScalars)
        .filter { $0.count > 2 })
  }

  var claims: [Claim] { ranges.compactMap(claim) }

  /// Whether the name on record goes on behind its first 班; else 二班 behind it is a unit's name.
  private var namesHaveParts: Bool {
    let own = facts.className.value.readingScalars
    return own.indices.contains { index in
      own[index] == "班" && ClassTerm.secondPart(own, at: index + 1, before: own.count) != nil
    } || facts.units.isEmpty
  }

  /// Where a class is named: whole names, 第N期…班, and names with characters wrong.
  private var ranges: [Range<Int>] {
    let text = reading.scalars
    var (found, taken) = ([Range<Int>](), TakenMask(count: text.count))
    for sentence in reading.sentences {
      var index = sentence.range.lowerBound
      while index < sentence.range.upperBound {
        let term = ClassTerm.end(
          text, at: index, before: sentence.range.upperBound, withPart: namesHaveParts)
        let whole = exact.match(text, at: index, before: sentence.range.upperBound)
        let end = max(term ?? 0, whole.map { index + $0 } ?? 0)
        guard end > index else {
          index += 1
          continue
        }
        found.append(index..<end)
        taken.take(index..<end)
        index = end
      }
    }
    let slips = SlipIndex([facts.className.value.readingScalars])
      .slips(in: text, sentences: reading.sentences, apartFrom: taken)
    return (found + slips.map(\.range)).sorted { $0.lowerBound < $1.lowerBound }
  }

  private func claim(_ range: Range<Int>) -> Claim? {
    let words = ClassName(reading.scalars[range])
    let record = facts.className.value + facts.className.source.inBrackets
    if let alias = aliases.first(where: { words.likeness(to: $0.name) == .same }) {
      return context.claim(
        .class, range, .agrees, alias.fact.value + alias.fact.source.inBrackets)
    }
    switch words.likeness(to: name) {
    case .same, .short: return context.claim(.class, range, .agrees, record)
    case .slip:
      return context.claim(.class, range, .contradicts, record, repair: facts.className.value)
    case .otherOrdinal where isOwn(range), .other where isOwn(range) && isTravelling(range):
      return context.claim(.class, range, .contradicts, record, repair: facts.className.value)
    case .otherOrdinal, .other:
      return context.claim(.class, range, .notOnRecord)
    }
  }

  /// Whether the text does not speak of another class beside ours.
  private func isOwn(_ range: Range<Int>) -> Bool {
    let clause = reading.clause(at: range.lowerBound)
    let sentence = reading.sentences[reading.sentence(at: range.lowerBound)]
    let head = max(clause.lowerBound, range.lowerBound - 4)..<range.lowerBound
    if Self.besides.occurs(reading.scalars, in: head) { return false }
    if sentence.part == .title || sentence.part == .metadata { return true }
    let tail = Range(range.upperBound, upTo: min(sentence.range.upperBound, range.upperBound + 12))
    return context.evidence(at: range.lowerBound).isJourney
      || Self.subjects.occurs(reading.scalars, in: tail)
  }

  /// Whether it is the subject of the journey, so that no other class can be meant.
  private func isTravelling(_ range: Range<Int>) -> Bool {
    let sentence = reading.sentences[reading.sentence(at: range.lowerBound)].range
    let tail = Range(range.upperBound, upTo: min(sentence.upperBound, range.upperBound + 24))
    return Self.departures.occurs(reading.scalars, in: tail)
      && Evidence.activities.occurs(reading.scalars, in: range.upperBound..<sentence.upperBound)
  }

  private static let besides = Lexicon("与 同 和 跟 往届 其他 上一 邀请 往期 历届 继")
  private static let subjects = Lexicon("支部 学员 全体 小组")
  private static let departures = Lexicon("赴 前往 奔赴 来到 来 走进")
}

/// 第81期…班: where a class is named by its number.
enum ClassTerm {
  static func end(
    _ text: [Unicode.Scalar], at index: Int, before end: Int, withPart: Bool
  ) -> Int? {
    guard let open = number(text, at: index, before: end) else { return nil }
    var (next, last) = (open, Int?.none)
    while next < min(end, open + 40), !stops.contains(text[next]) {
      if text[next] == "班" {
        last = next + 1
        if next + 1 >= end || !["级", "次", "子"].contains(text[next + 1]) { break }
      }
      if limits.match(text, at: next, before: end) != nil { break }
      next += 1
    }
    guard let last else { return nil }
    // 第九期中青年干部培训班二班: the class of a class goes on to the second 班.
    return withPart ? secondPart(text, at: last, before: end) ?? last : last
  }

  /// Behind 第81期 or, at a word's beginning, 81期.
  private static func number(_ text: [Unicode.Scalar], at index: Int, before end: Int) -> Int? {
    let hasMark = text[index] == "第"
    if !hasMark, index > 0,
      text[index - 1] == "第" || Numeral.digit(text[index - 1]) != nil
        || text[index - 1].isDigit || text[index - 1] == "十"
    {
      return nil
    }
    guard let number = Numeral.read(text, at: index + (hasMark ? 1 : 0), before: end),
      number.range.upperBound < end, text[number.range.upperBound] == "期"
    else { return nil }
    return number.range.upperBound + 1
  }

  /// The end of 二班 where it begins there.
  static func secondPart(
    _ text: [Unicode.Scalar], at index: Int, before end: Int
  ) -> Int? {
    let start = index + (index < end && text[index] == "第" ? 1 : 0)
    guard let number = Numeral.read(text, at: start, before: end), number.range.upperBound < end,
      text[number.range.upperBound] == "班"
    else { return nil }
    return number.range.upperBound + 1
  }

  private static let stops: Set<Unicode.Scalar> = [
    "，", "。", "、", "；", "：", "《", "》", "！", "？", "—",
  ]
  private static let limits = Lexicon("学员 支部 全体 赴 前往 开展 的 来到")
}
