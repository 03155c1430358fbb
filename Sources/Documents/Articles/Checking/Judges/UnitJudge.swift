internal import Training

/// Holds branches and groups against those that travel.
struct UnitJudge {
  private let context: CheckContext
  private var reading: ArticleReading { context.reading }
  private var facts: TripFacts { context.facts }
  private let own: [UnitName]
  private let others: [UnitName]

  init(_ context: CheckContext) {
    self.context = context
    let records = context.records
    let travelling = Set(records.facts.units.map(\.source))
    own = records.facts.units.flatMap { unit in
      ([unit.value] + (records.unitAliases[unit.source] ?? [])).map { UnitName($0, unit) }
    }
    others = records.unitNames.filter { !travelling.contains($0.source) }.flatMap { unit in
      ([unit.value] + (records.unitAliases[unit.source] ?? [])).map { UnitName($0, unit) }
    }
  }

  var claims: [Claim] {
    UnitFinder(reading, names: (own + others).map(\.words)).find().compactMap(claim)
  }

  private func claim(_ mention: UnitMention) -> Claim? {
    let record = facts.units.map { $0.value + $0.source.inBrackets }.joined(separator: "、")
    if let unit = own.first(where: { $0.isNamed(by: mention) }) {
      return context.claim(
        .unit, mention.range, .agrees, unit.fact.value + unit.fact.source.inBrackets)
    }
    let sentence = reading.sentences[reading.sentence(at: mention.range.lowerBound)].range
    if Evidence.otherClasses.occurs(reading.scalars, in: sentence) {
      return context.claim(.unit, mention.range, .notOnRecord, record)
    }
    let isOwn = isAboutClass(mention)
    if facts.units.isEmpty {
      guard let unit = others.first(where: { $0.isNamed(by: mention) }) else {
        return isOwn ? context.claim(.unit, mention.range, .notOnRecord) : nil
      }
      return context.claim(
        .unit, mention.range, isSubject(mention) ? .ambiguous : .agrees,
        unit.fact.value + unit.fact.source.inBrackets, because: isSubject(mention) ? "记录为全班出行" : nil
      )
    }
    if isSubject(mention), own.contains(where: { $0.kind == mention.kind }) {
      return context.claim(.unit, mention.range, .contradicts, record, repair: repair(mention))
    }
    if others.contains(where: { $0.isNamed(by: mention) }), isOwn {
      let isTold = isSubject(mention) || (isMember(mention) && isAlone(mention))
      return context.claim(
        .unit, mention.range, isTold ? .contradicts : .notOnRecord, record,
        repair: isTold ? repair(mention) : nil)
    }
    guard isOwn else { return nil }
    // A class that has groups, but none of that number, is not meant by another number.
    let isMissing =
      mention.kind != .other && own.contains { $0.kind == mention.kind }
      && !context.records.unitNames.isEmpty && isMember(mention)
    return context.claim(
      .unit, mention.range, isMissing ? .contradicts : .notOnRecord, record,
      repair: isMissing ? repair(mention) : nil)
  }

  /// Whether trainees are told to be of it.
  private func isMember(_ mention: UnitMention) -> Bool {
    let sentence = reading.sentences[reading.sentence(at: mention.range.lowerBound)]
    let tail = Range(
      mention.range.upperBound, upTo: min(sentence.range.upperBound, mention.range.upperBound + 3))
    return Self.members.occurs(reading.scalars, in: tail)
  }

  /// Whether nothing says that the other unit was not on the trip: 与一支部学员交流, 此前一支部学员….
  private func isAlone(_ mention: UnitMention) -> Bool {
    let sentence = reading.sentences[reading.sentence(at: mention.range.lowerBound)].range
    let head = max(sentence.lowerBound, mention.range.lowerBound - 12)..<mention.range.lowerBound
    return !Self.apart.occurs(reading.scalars, in: head)
  }

  private static let apart = Lexicon("与 同 和 跟 向 给 对 此前 之前 曾 另 其他 上一 往期 兄弟")
  private func repair(_ mention: UnitMention) -> String? {
    own.first { $0.kind == mention.kind }?.fact.value ?? facts.units.first?.value
  }

  /// Whether it is told as the unit that travels: behind the class, or before the way.
  private func isSubject(_ mention: UnitMention) -> Bool {
    let text = reading.scalars
    let sentence = reading.sentences[reading.sentence(at: mention.range.lowerBound)]
    if mention.isBehindClass { return true }
    let tail = Range(
      mention.range.upperBound, upTo: min(sentence.range.upperBound, mention.range.upperBound + 14))
    guard
      mention.followsUnit
        || !Self.besides.occurs(
          text,
          in: max(
            sentence.range.lowerBound, mention.range.lowerBound - 3)..<mention.range.lowerBound)
    else { return false }
    return Self.departures.occurs(text, in: tail) && isAboutClass(mention)
      && (sentence.part == .title || context.evidence(at: mention.range.lowerBound).isJourney)
  }

  /// Not 村党支部 or 第三党支部 of a site.
  private func isAboutClass(_ mention: UnitMention) -> Bool {
    let sentence = reading.sentences[reading.sentence(at: mention.range.lowerBound)]
    if mention.isBehindClass || sentence.part == .title { return true }
    let tail = Range(
      mention.range.upperBound, upTo: min(sentence.range.upperBound, mention.range.upperBound + 8))
    return Self.members.occurs(reading.scalars, in: tail)
      || context.evidence(at: mention.range.lowerBound).isJourney
  }

  private static let besides = Lexicon("与 同 和 、")
  private static let departures = Lexicon("赴 前往 奔赴 来 学员 全体 走进 一行")
  private static let members = Lexicon("学员 全体 一行 书记 班 赴 同学 党员干部 姐妹 伙伴 兄弟")
}

/// The name of a branch or group, ready to be compared.
struct UnitName {
  let words: [Unicode.Scalar]
  let fact: Fact<String>
  let ordinal: Int?
  let kind: UnitMention.Kind?

  init(_ name: String, _ fact: Fact<String>) {
    words = name.readingScalars
    self.fact = fact
    let mention = words.indices.lazy.compactMap { [words] in
      UnitFinder.read(words, at: $0, before: words.count)
    }.first
    (ordinal, kind) = (mention?.ordinal, mention?.kind)
  }

  func isNamed(by mention: UnitMention) -> Bool {
    if mention.words == words { return true }
    guard let ordinal, let kind else { return false }
    return ordinal == mention.ordinal && kind == mention.kind
  }
}
