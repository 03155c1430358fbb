internal import Training

/// Holds where the text says that the trip goes against the destinations of the record.
struct DestinationJudge {
  private let context: CheckContext
  private let goals: JourneyGoals
  private var destinations: TripDestinations { TripDestinations(context) }
  private var reading: ArticleReading { context.reading }
  private var text: [Unicode.Scalar] { context.reading.scalars }
  private var facts: TripFacts { context.facts }

  init(_ context: CheckContext) {
    self.context = context
    goals = JourneyGoals(context)
  }

  /// Of two claims about the same words the one about a foreign division stays, unless the other
  /// contradicts already.
  var claims: [Claim] {
    let named = ForeignDivisions(context).find().filter { !isOthers($0.range) }.map(passing)
    var claims = told.filter { claim in
      claim.verdict == .contradicts
        || !named.contains { $0.verdict == .contradicts && $0.overlaps(claim) }
    }
    claims += named.filter { claim in !claims.contains { $0.overlaps(claim) } }
    return claims
  }

  /// What is told as the way, or in a title without a verb.
  private var told: [Claim] {
    reading.sentences.filter { $0.part != .metadata }.flatMap { sentence -> [Claim] in
      let told = claims(in: sentence)
      return told.isEmpty && sentence.part == .title ? bare(sentence) : told
    }
  }

  private func passing(_ name: ForeignDivisions.Name) -> Claim {
    context.claim(
      .destination, name.range, name.isForeign ? .contradicts : .agrees, record,
      repair: name.isForeign ? destination : nil)
  }

  private var record: String {
    facts.destinations.map { $0.value.name + $0.source.inBrackets }.joined(separator: "、")
  }

  /// 某班昆山党性教育圆满结束: a title without a verb of going.
  private func bare(_ sentence: ArticleReading.Sentence) -> [Claim] {
    for index in sentence.range.dropFirst()
    where Self.classes.match(text, endingAt: index, after: sentence.range.lowerBound) != nil {
      let limit = min(sentence.range.upperBound, index + 8)
      guard let act = Self.titleActs.first(text, in: index..<limit), act.lowerBound >= index + 2,
        !text[index..<act.lowerBound].contains(where: {
          JourneyGoals.ends.contains($0) || $0 == "班"
        }),
        !Self.nobody.occurs(text, in: index..<act.lowerBound)
      else { continue }
      let range = index..<act.lowerBound
      return [
        claim(range, isKnown: goals.parts(of: range).joined().unicodeScalars.count == range.count)
      ]
    }
    return []
  }

  private static let classes = Lexicon("班 支部 小组 一组 二组 三组 四组 五组")
  private static let titleActs = Lexicon("异地教学 党性教育 现场教学 社会实践 延伸培训 异地培训 学习考察 培训")
  private static let nobody = Lexicon("全体 学员 开展 赴 来 圆满 一 二 三 四 顺利 第")
  private func claims(in sentence: ArticleReading.Sentence) -> [Claim] {
    goals.find(in: sentence).map { claim($0.range, isKnown: $0.isKnown) }
  }

  private func claim(_ range: Range<Int>, isKnown: Bool) -> Claim {
    if facts.destinations.isEmpty { return context.claim(.destination, range, .notOnRecord) }
    let isWay = isWay(range)
    if isKnown {
      let names = goals.parts(of: range)
      if names.allSatisfy(destinations.isDestinationOrParent) {
        return context.claim(.destination, range, .agrees, record)
      }
      guard isWay else {
        let isStop = names.allSatisfy {
          destinations.isDivisionOfStop($0) || destinations.isDestinationOrParent($0)
        }
        return context.claim(.destination, range, isStop ? .agrees : .notOnRecord, record)
      }
    } else if destinations.isEnd(range) || destinations.isEnd(ownPart(of: range)) {
      return context.claim(.destination, range, .agrees, record)
    } else if destinations.isSlip(range) {
      return context.claim(.destination, range, .contradicts, record, repair: destination)
    }
    return context.claim(
      .destination, range, isWay ? .contradicts : .notOnRecord, record,
      repair: isWay ? destination : nil)
  }

  private var destination: String { facts.destinations.map(\.value.name).joined(separator: "、") }

  /// 顺德 of 广东顺德: what stands behind the divisions that it lies in.
  private func ownPart(of range: Range<Int>) -> Range<Int> {
    let head = goals.parts(of: range).joined().unicodeScalars.count
    return Range(range.lowerBound + head, upTo: range.upperBound)
  }

  /// Whether the class goes there to learn, not only to one site.
  private func isWay(_ range: Range<Int>) -> Bool {
    let sentence = reading.sentences[reading.sentence(at: range.lowerBound)]
    let limit = min(sentence.range.upperBound, range.upperBound + 8)
    let act = JourneyGoals.acts.first(text, in: range.upperBound..<limit)
    let ends = range.upperBound == sentence.range.upperBound
    if isOthers(range) { return false }
    if sentence.part == .title, act != nil { return true }
    return context.evidence(at: range.lowerBound).isJourney
      && (act.map { $0.lowerBound <= range.upperBound + 3 }
        ?? (ends || sentence.part == .title || isNamedGoal(range)))
  }

  /// Whether another class is told of.
  private func isOthers(_ range: Range<Int>) -> Bool {
    let sentence = reading.sentences[reading.sentence(at: range.lowerBound)]
    let ways = OthersWays(context, range, sentence)
    return Evidence.otherClasses.occurs(text, in: sentence.range)
      || ways.isOfOtherUnit || (sentence.part == .body && ways.isAside)
  }

  /// 目的地是丽水市, 来到丽水市，.
  private func isNamedGoal(_ range: Range<Int>) -> Bool {
    reading.has("目的地是", endingAt: range.lowerBound)
      && !OthersWays(context, range, reading.sentences[reading.sentence(at: range.lowerBound)])
        .isFreight
      || reading.has("目的地为", endingAt: range.lowerBound)
      || (text[range.upperBound - 1].isDivisionMark
        && JourneyGoals.journeys.match(
          text, endingAt: range.lowerBound, after: max(0, range.lowerBound - 4))
          != nil)
  }
}

extension Claim {
  /// Whether they share words.
  fileprivate func overlaps(_ other: Claim) -> Bool { start < other.end && other.start < end }
}
