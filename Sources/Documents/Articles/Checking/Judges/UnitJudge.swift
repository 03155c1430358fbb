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
    if isOfOtherClass(mention) { return context.claim(.unit, mention.range, .notOnRecord, record) }
    if facts.units.isEmpty { return claimOfWholeClass(mention) }
    let isKnown = others.contains { $0.isNamed(by: mention) }
    let isLike = own.contains { $0.kind == mention.kind } && mention.kind != .other
    guard isTold(mention, isKnown: isKnown, isLike: isLike) else {
      let isNamed = isAboutClass(mention) || (isLike && isKnown && !doubts.isOfSite(mention))
      return isNamed ? context.claim(.unit, mention.range, .notOnRecord, record) : nil
    }
    return context.claim(.unit, mention.range, .contradicts, record, repair: repair(mention))
  }

  private var doubts: OtherUnits { OtherUnits(context, own) }

  private func isOfOtherClass(_ mention: UnitMention) -> Bool {
    let sentence = reading.sentences[reading.sentence(at: mention.range.lowerBound)].range
    return Evidence.otherClasses.occurs(reading.scalars, in: sentence)
  }

  /// Whether the text tells of it as the one that travels.
  ///
  /// In an article about the trip a branch of the class that nobody sets apart is ours.
  private func isTold(_ mention: UnitMention, isKnown: Bool, isLike: Bool) -> Bool {
    if doubts.arePast(mention) { return false }
    if mention.isBehindClass { return isLike || isKnown }
    guard !doubts.areTold(of: mention) else { return false }
    if isSubject(mention) { return isLike || isKnown }
    if isLike, isOfClass(mention) { return true }
    if isLike { return mention.kind == .branch || isMember(mention) || (isKnown && isPlain) }
    return isKnown && isAboutClass(mention) && isMember(mention)
  }

  /// 供稿：第二小组, 这个班的第二小组: who sent the text in, or whose group it is.
  private func isOfClass(_ mention: UnitMention) -> Bool {
    let sentence = reading.sentences[reading.sentence(at: mention.range.lowerBound)]
    return sentence.part == .metadata || reading.has("班的", endingAt: mention.range.lowerBound)
  }

  /// Whether the trainees are not told to part into groups of their own: 分成三个小组.
  private var isPlain: Bool {
    !Self.partings.occurs(reading.scalars, in: reading.scalars.indices)
  }

  private static let partings = Lexicon("分成 分为 分组 编成 编为 分作 小组讨论 小组研讨 每组 各组 三人一组 人一组")

  /// Where the whole class travels its branches are ours, and one that it does not have is nobody's.
  private func claimOfWholeClass(_ mention: UnitMention) -> Claim? {
    if let unit = others.first(where: { $0.isNamed(by: mention) }) {
      let isDoubtful = isSubject(mention)
      return context.claim(
        .unit, mention.range, isDoubtful ? .ambiguous : .agrees,
        unit.fact.value + unit.fact.source.inBrackets, because: isDoubtful ? "记录为全班出行" : nil)
    }
    let alike = others.filter { $0.kind == mention.kind }
    let isMissing =
      alike.count > 1 && mention.kind == .branch && !doubts.areTold(of: mention)
      && (isMember(mention) || mention.isBehindClass)
    guard isAboutClass(mention) || isMissing else { return nil }
    let record = others.map { $0.fact.value + $0.fact.source.inBrackets }.joined(separator: "、")
    return context.claim(
      .unit, mention.range, isMissing ? .contradicts : .notOnRecord, isMissing ? record : nil)
  }

  /// Whether trainees are told to be of it.
  private func isMember(_ mention: UnitMention) -> Bool {
    let sentence = reading.sentences[reading.sentence(at: mention.range.lowerBound)]
    let tail = Range(
      mention.range.upperBound, upTo: min(sentence.range.upperBound, mention.range.upperBound + 4))
    return Self.members.occurs(reading.scalars, in: tail)
  }

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
  private static let members = Lexicon("学员 全体 一行 书记 班 赴 同学 党员干部 姐妹 伙伴 兄弟 的学员 几位学员 的几位 的几名 的同学 的同志")
}
