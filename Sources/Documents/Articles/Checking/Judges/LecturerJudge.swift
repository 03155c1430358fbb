internal import Training

/// Holds those who are told to have taught against the lecturers of the trip.
struct LecturerJudge {
  private let context: CheckContext
  private let own: [Fact<LectureFacts.Lecturer>]
  private var reading: ArticleReading { context.reading }

  init(_ context: CheckContext) {
    self.context = context
    own = context.facts.lectures.flatMap(\.lecturers)
  }

  var claims: [Claim] {
    let names = own.map(\.value.name) + context.records.otherLecturers.map(\.value.name)
    let mentions = LecturerFinder(
      reading, names: names, titles: own.compactMap(\.value.title)
    ).find()
    let pairs = LecturePairs(context, mentions)
    return mentions.indices.compactMap { claim(mentions[$0], pairs.lecture(of: $0)) }
  }

  private func claim(_ mention: LecturerMention, _ lecture: LectureFacts?) -> Claim? {
    let words = reading.folded(mention.name)
    let named = own.filter { $0.value.name == words }
    guard !named.isEmpty else { return unknown(mention, words, lecture) }
    if let lecture, !lecture.lecturers.isEmpty,
      !lecture.lecturers.contains(where: { $0.value.name == words })
    {
      return otherLecture(mention, lecture)
    }
    let candidates = lecture?.lecturers.filter { $0.value.name == words } ?? named
    let verdicts = candidates.map { LecturerComparison(mention, $0.value, context) }
    let best = zip(candidates, verdicts).min { $0.1.rank < $1.1.rank }
    guard let best else { return nil }
    let (fact, comparison) = best
    let record = fact.value.full + fact.source.inBrackets
    switch comparison.outcome {
    case .agrees: return context.claim(.lecturer, mention.range, .agrees, record)
    case .unsure(let reason):
      return context.claim(.lecturer, mention.range, .ambiguous, record, because: reason)
    case .wrong(let reason):
      return context.claim(
        .lecturer, mention.range, .contradicts, record, because: reason, repair: fact.value.credit)
    }
  }

  /// Somebody on record, but for another lecture.
  private func otherLecture(_ mention: LecturerMention, _ lecture: LectureFacts) -> Claim {
    let record = lecture.lecturers.map { $0.value.full + $0.source.inBrackets }.joined(
      separator: "、")
    return context.claim(
      .lecturer, mention.range, .contradicts, record, because: "《\(lecture.topic)》的主讲人记录为\(record)",
      repair: lecture.lecturers.map(\.value.credit).joined(separator: "、"))
  }

  /// A name that no lecturer of the trip has: a slip, another person for a lecture, or unknown.
  private func unknown(
    _ mention: LecturerMention, _ words: String, _ lecture: LectureFacts?
  ) -> Claim? {
    if context.records.staffNames.contains(where: { $0.value == words }) { return nil }
    if context.facts.leader?.value == words { return nil }
    if let slip = slip(mention, words) {
      return context.claim(
        .lecturer, mention.range, .contradicts, slip.value.full + slip.source.inBrackets,
        because: "记录的姓名是“\(slip.value.name)”", repair: slip.value.credit)
    }
    if let lecture, !lecture.lecturers.isEmpty { return otherLecture(mention, lecture) }
    if let other = context.records.otherLecturers.first(where: { $0.value.name == words }),
      isTaught(mention) || fitsOther(mention)
    {
      return context.claim(
        .lecturer, mention.range, .contradicts, other.value.full + other.source.inBrackets,
        because: "“\(words)”没有在本次行程授课的记录")
    }
    return context.claim(.lecturer, mention.range, .notOnRecord)
  }

  /// Whether title and employer are those of a lecturer of the trip.
  private func fitsOther(_ mention: LecturerMention) -> Bool {
    own.contains { fact in
      let comparison = LecturerComparison(mention, fact.value, context)
      return comparison.titleFits && (comparison.employerFits || mention.employer.isEmpty)
    }
  }

  /// Whether the sentence says that the person taught.
  private func isTaught(_ mention: LecturerMention) -> Bool {
    let sentence = reading.sentences[reading.sentence(at: mention.name.lowerBound)].range
    return LecturerFinder.teaching.occurs(reading.scalars, in: sentence)
  }

  /// A lecturer of nearly that name, where title or employer fit or the surname does.
  private func slip(
    _ mention: LecturerMention, _ words: String
  ) -> Fact<LectureFacts.Lecturer>? {
    own.first { fact in
      guard fact.value.name.count >= 2,
        EditDistance.between(words.readingScalars, fact.value.name.readingScalars) == 1
      else { return false }
      let comparison = LecturerComparison(mention, fact.value, context)
      let fits = comparison.employerFits || comparison.titleFits
      return fits || (fact.value.name.count >= 3 && words.first == fact.value.name.first)
    }
      ?? own.first { fact in
        let comparison = LecturerComparison(mention, fact.value, context)
        return comparison.employerFits && comparison.titleFits && fact.value.title != nil
          && fact.value.name.count >= 2
      }
  }
}

extension LectureFacts.Lecturer {
  /// Name, employer and title as the record has them.
  var full: String { (employer ?? "") + (title ?? "") + name }
}

/// Which lecture each lecturer named is told to have given.
struct LecturePairs {
  private let context: CheckContext
  private var lectures: [Int: Int] = [:]

  init(_ context: CheckContext, _ mentions: [LecturerMention]) {
    self.context = context
    let bySentence = Dictionary(grouping: mentions.indices) {
      context.reading.sentence(at: mentions[$0].name.lowerBound)
    }
    let topics = Dictionary(grouping: context.topics) {
      context.reading.sentence(at: $0.range.lowerBound)
    }
    for (sentence, people) in bySentence {
      let range = context.reading.sentences[sentence].range
      let told = (topics[sentence] ?? [])
      let mentioned = people.sorted().map { mentions[$0] }
      guard told.count == people.count, !Self.roles.occurs(context.reading.scalars, in: range),
        areInStep(mentioned, told, range)
      else {
        pairAdjacent(people.sorted().map { ($0, mentions[$0]) }, told)
        continue
      }
      for (person, topic) in zip(people.sorted(), told)
      where isTogether(mentions[person].range, topic.range) {
        if let lecture = topic.lecture { lectures[person] = lecture }
      }
    }
  }

  /// Whether names and titles of a sentence stand for each other: by turns, or 分别.
  ///
  /// 聆听了甲、乙等作的《…》《…》等讲座 names some of each, and need not name the same.
  private func areInStep(
    _ people: [LecturerMention], _ topics: [TopicMention], _ sentence: Range<Int>
  ) -> Bool {
    let text = context.reading.scalars
    if Self.recalls.occurs(text, in: sentence) { return false }
    guard people.count > 1 else { return true }
    let isByTurns = zip(people, people.dropFirst()).allSatisfy { one, other in
      topics.count {
        one.range.lowerBound < $0.range.lowerBound && $0.range.lowerBound < other.range.lowerBound
      }
        == 1
    }
    return isByTurns || Self.respectively.occurs(text, in: sentence)
      || !text[sentence].contains("等")
  }

  /// Whether no other time is told between a name and a title.
  private func isTogether(_ person: Range<Int>, _ topic: Range<Int>) -> Bool {
    let between =
      person.upperBound <= topic.lowerBound
      ? person.upperBound..<topic.lowerBound
      : Range(topic.upperBound, upTo: max(topic.upperBound, person.lowerBound))
    return !Self.sequences.occurs(context.reading.scalars, in: between)
  }

  private static let sequences = Lexicon("上午 下午 晚上 次日 随后 之后 接着 刚刚 再次 后， 第二天")
  private static let respectively = Lexicon("分别 依次")
  private static let recalls = Lexicon("想起 结合 对照 提到 听完 带着 回应 呼应 印证 感受到")

  /// 岑主任在《…》中的讲解: the title right behind the name, whatever else the sentence tells.
  private mutating func pairAdjacent(
    _ people: [(place: Int, mention: LecturerMention)], _ topics: [TopicMention]
  ) {
    let text = context.reading.scalars
    for (place, mention) in people {
      let end = mention.range.upperBound
      let topic = topics.first { topic in
        topic.range.lowerBound > end && topic.range.lowerBound - end <= 4
          && Self.teaches.match(text, at: end, before: topic.range.lowerBound) != nil
      }
      if let lecture = topic?.lecture { lectures[place] = lecture }
    }
  }

  private static let teaches = Lexicon("在 的 以 讲 讲授 主讲 围绕 作 讲述 带来 就 关于")

  func lecture(of mention: Int) -> LectureFacts? {
    lectures[mention].map { context.names.topics.lectures[$0] }
  }

  /// Where somebody also chairs or guides, names and titles do not pair off.
  private static let roles = Lexicon("主持 点评 陪同 带领 介绍 讲解 致辞 出席 同志 谈到 回应 互动 请教 交流 探讨 答疑 提问 追问 对话 合影")
}
