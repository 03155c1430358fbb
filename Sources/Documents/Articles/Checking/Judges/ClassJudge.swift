internal import Training

/// Holds the names of classes against that of the class that travels.
struct ClassJudge {
  private let context: CheckContext
  private let name: ClassName
  private let aliases: [(name: ClassName, fact: Fact<String>)]
  private let exact: Lexicon
  /// The same names with another number before 班: 中青四班.
  private let others: Lexicon
  /// The long names, in which slips are looked for.
  private let slips: SlipIndex
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
    slips = SlipIndex(
      all.enumerated().filter { $0.offset == 0 || $0.element.count > 6 }.map(\.element))
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
        let start = term == nil && whole == nil ? nameStart(index..<end) : index
        found.append(start..<end)
        taken.take(start..<end)
        index = end
      }
    }
    let slips = slips.slips(in: text, sentences: reading.sentences, apartFrom: taken)
    for slip in slips where !taken.overlaps(slip.range) && (slip.name == 0 || isWhole(slip.range)) {
      found.append(slip.range)
      taken.take(slip.range)
    }
    return found.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Whether a slip of a short name is one whole name, and that of those who travel: 青年干部培训班的学员.
  private func isWhole(_ range: Range<Int>) -> Bool {
    reading.scalars[range.upperBound - 1] == "班" && !isOfOthers(range)
      && !reading.scalars[range].contains { "，。、：（）“”的".unicodeScalars.contains($0) }
      && (isNamedAsOwn(range)
        || reading.sentences[reading.sentence(at: range.lowerBound)].part != .body)
  }

  /// Behind 云南大理 in 云南大理县处级干部进修班: where the class comes from.
  private func nameStart(_ range: Range<Int>) -> Int {
    var start = range.lowerBound
    while let length = DivisionRegister.names.match(
      reading.scalars, at: start, before: range.upperBound - 3)
    {
      // 大理县 of 大理县处级.
      let isCut = reading.has("县处级", at: start + length - 1)
      start += isCut ? length - 1 : length
    }
    return start
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
      return isAlike && !isOfOthers(range)
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
    case .otherOrdinal where !isOfOthers(range),
      .other where !isOfOthers(range) && isNamedAsOwn(range) && isTravelling(range):
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

  private func isOfOthers(_ range: Range<Int>) -> Bool {
    OtherClasses(context, range).areTold
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

  /// Whether trainees or the way stand with it.
  private func isNamedAsOwn(_ range: Range<Int>) -> Bool {
    let sentence = reading.sentences[reading.sentence(at: range.lowerBound)]
    if sentence.part == .title || sentence.part == .metadata { return true }
    if reading.has("我和", endingAt: range.lowerBound) { return true }
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
    let sentence = reading.sentences[reading.sentence(at: range.lowerBound)]
    let limit = sentence.range.upperBound
    let tail = Range(range.upperBound, upTo: min(limit, range.upperBound + 24))
    return Self.departures.occurs(reading.scalars, in: tail)
      && (sentence.part == .title
        || Evidence.activities.occurs(reading.scalars, in: range.upperBound..<limit))
  }

  private static let subjects = Lexicon("支部 学员 全体 小组")
  private static let departures = Lexicon("赴 前往 奔赴 来到 来 走进 抵达 组织")
}
