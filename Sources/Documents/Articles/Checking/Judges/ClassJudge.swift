internal import Training

/// Holds the names of classes against that of the class that travels.
struct ClassJudge {
  private let context: CheckContext
  private let name: ClassName
  private let aliases: [(name: ClassName, fact: Fact<String>)]
  private let exact: Lexicon
  /// The same names with another number before 班: 中青四班.
  private let others: Lexicon
  private var reading: ArticleReading { context.reading }
  private var facts: TripFacts { context.facts }

  init(_ context: CheckContext) {
    self.context = context
    name = ClassName(context.facts.className.value.readingScalars)
    let known = context.records.classAliases.filter { $0.value.count > 1 }
    aliases = known.map { (ClassName($0.value.readingScalars), $0) }
    let all = ([context.facts.className.value] + known.map(\.value)).map(\.readingScalars)
    exact = Lexicon(words: all.filter { $0.count > 2 })
    others = Lexicon(words: all.flatMap(Self.neighbours))
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
        let whole =
          exact.match(text, at: index, before: sentence.range.upperBound)
          ?? others.match(text, at: index, before: sentence.range.upperBound)
        let kind = KindTerm.end(reading, at: index, sentence).flatMap { end in
          hasOtherName(in: index..<end) ? nil : end
        }
        let end = max(term ?? 0, whole.map { index + $0 } ?? 0, kind ?? 0)
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
    for slip in slips where !taken.overlaps(slip.range) {
      found.append(slip.range)
      taken.take(slip.range)
    }
    return found.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Whether a name that is found by other means begins within.
  private func hasOtherName(in range: Range<Int>) -> Bool {
    range.contains { index in
      exact.match(reading.scalars, at: index, before: range.upperBound) != nil
        || ClassTerm.end(
          reading.scalars, at: index, before: range.upperBound, withPart: namesHaveParts) != nil
    }
  }

  private func claim(_ range: Range<Int>) -> Claim? {
    let words = ClassName(reading.scalars[range])
    let record = facts.className.value + facts.className.source.inBrackets
    if let ordinal = words.ordinal, let own = name.ordinal, ordinal != own {
      let isAlike = ([name] + aliases.map(\.name)).contains { words.isAlike($0) }
      return isAlike && !isBesides(range)
        ? context.claim(.class, range, .contradicts, record, repair: facts.className.value)
        : context.claim(.class, range, .notOnRecord)
    }
    if let alias = aliases.first(where: { words.likeness(to: $0.name) == .same }) {
      return context.claim(
        .class, range, .agrees, alias.fact.value + alias.fact.source.inBrackets)
    }
    switch likeness(words) {
    case .same, .short: return context.claim(.class, range, .agrees, record)
    case .slip:
      return context.claim(.class, range, .contradicts, record, repair: facts.className.value)
    case .otherOrdinal where isOwn(range), .other where isOwn(range) && isTravelling(range):
      return context.claim(.class, range, .contradicts, record, repair: facts.className.value)
    case .otherOrdinal, .other:
      return context.claim(.class, range, .notOnRecord)
    }
  }

  /// How the words compare with the name and, where that is another, with the aliases.
  private func likeness(_ words: ClassName) -> ClassName.Likeness {
    let first = words.likeness(to: name)
    guard first == .other else { return first }
    return aliases.map { words.likeness(to: $0.name) }.first { $0 != .other } ?? .other
  }

  private func isBesides(_ range: Range<Int>) -> Bool {
    if reading.has("我和", endingAt: range.lowerBound) { return false }
    let clause = reading.clause(at: range.lowerBound)
    let head = Range(max(clause.lowerBound, range.lowerBound - 4), upTo: range.lowerBound)
    return Self.besides.occurs(reading.scalars, in: head)
  }

  /// A name with each other number before its last 班.
  private static func neighbours(_ name: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    guard name.last == "班", name.count > 3 else { return [] }
    let digits = name.dropLast().reversed().prefix {
      Numeral.digit($0) != nil || $0 == "十" || $0.isDigit
    }.count
    guard digits > 0, let own = Numeral.read(name, at: name.count - 1 - digits, before: name.count)
    else { return [] }
    let head = Array(name.dropLast(1 + digits))
    return (1...20).filter { $0 != own.value }.flatMap { number in
      [Numeral.words(number), String(number)].map { head + Array($0.unicodeScalars) + ["班"] }
    }
  }

  /// Whether the text does not speak of another class beside ours.
  private func isOwn(_ range: Range<Int>) -> Bool {
    let clause = reading.clause(at: range.lowerBound)
    let sentence = reading.sentences[reading.sentence(at: range.lowerBound)]
    let head = max(clause.lowerBound, range.lowerBound - 4)..<range.lowerBound
    if reading.has("我和", endingAt: range.lowerBound) { return true }
    if Self.besides.occurs(reading.scalars, in: head) { return false }
    if sentence.part == .title || sentence.part == .metadata { return true }
    let tail = Range(range.upperBound, upTo: min(sentence.range.upperBound, range.upperBound + 12))
    return context.evidence(at: range.lowerBound).isJourney
      || Self.subjects.occurs(reading.scalars, in: tail)
  }

  /// Whether it is the subject of the journey, so that no other class can be meant.
  private func isTravelling(_ range: Range<Int>) -> Bool {
    // 第61期轮训班一支部: the right number, and a unit behind.
    if let own = name.ordinal, ClassName(reading.scalars[range]).ordinal == own,
      UnitFinder.read(reading.scalars, at: range.upperBound, before: reading.scalars.count) != nil
    {
      return true
    }
    let sentence = reading.sentences[reading.sentence(at: range.lowerBound)].range
    let tail = Range(range.upperBound, upTo: min(sentence.upperBound, range.upperBound + 24))
    return Self.departures.occurs(reading.scalars, in: tail)
      && Evidence.activities.occurs(reading.scalars, in: range.upperBound..<sentence.upperBound)
  }

  private static let besides = Lexicon("与 同 和 跟 往届 其他 上一 邀请 往期 历届 继")
  private static let subjects = Lexicon("支部 学员 全体 小组")
  private static let departures = Lexicon("赴 前往 奔赴 来到 来 走进 抵达 组织")
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

/// 2024年新录用公务员研修班: a class named by its kind where the one that travels stands.
enum KindTerm {
  static func end(
    _ reading: ArticleReading, at index: Int, _ sentence: ArticleReading.Sentence
  ) -> Int? {
    guard sentence.part == .title || sentence.part == .lead || sentence.part == .body else {
      return nil
    }
    let text = reading.scalars
    // A blank in a title parts like a mark.
    guard
      index == sentence.range.lowerBound || marks.contains(text[index - 1])
        || reading.positions[index] > reading.positions[index - 1] + 1
    else { return nil }
    let limit = min(sentence.range.upperBound, index + 30)
    var next = index
    while next < limit, !marks.contains(text[next]), text[next] != "的" {
      if next > index, reading.positions[next] > reading.positions[next - 1] + 1 { return nil }
      if let length = kinds.match(text, at: next, before: limit), next - index >= 2 {
        let end = next + length
        let tail = end..<min(sentence.range.upperBound, end + 14)
        return departures.occurs(text, in: tail) ? end : nil
      }
      next += 1
    }
    return nil
  }

  private static let kinds = Lexicon("进修班 研修班 培训班 轮训班 研讨班 任职班")
  private static let departures = Lexicon("赴 前往 奔赴 来到 抵达 学员 支部 走进 组织 小组")
  private static let marks = Set("，。、；：！？—“”《》（）".unicodeScalars)
}
