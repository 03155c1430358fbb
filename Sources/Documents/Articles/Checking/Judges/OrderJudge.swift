internal import Training

/// Holds the order in which a text tells the stops against their times.
struct OrderJudge {
  private let context: CheckContext
  private var reading: ArticleReading { context.reading }
  private var text: [Unicode.Scalar] { context.reading.scalars }

  init(_ context: CheckContext) { self.context = context }

  var claims: [Claim] { lists + steps }

  /// 先后参观了A、B、C: the list behind the word.
  private var lists: [Claim] {
    reading.sentences.filter { $0.part != .metadata }.flatMap { sentence in
      var (claims, index) = ([Claim](), sentence.range.lowerBound)
      while let word = Self.lists.first(text, in: index..<sentence.range.upperBound) {
        let next =
          Self.lists.first(text, in: word.upperBound..<sentence.range.upperBound)?.lowerBound
          ?? sentence.range.upperBound
        if let claim = list(word, word.upperBound..<next) { claims.append(claim) }
        index = word.upperBound
      }
      return claims
    }
  }

  private func list(_ word: Range<Int>, _ range: Range<Int>) -> Claim? {
    let all = stops(in: range)
    let items = all.filter { $0.isPassed == all[0].isPassed }
    guard let last = items.last, items.count > 1 else { return nil }
    let whole = word.lowerBound..<last.range.upperBound
    let told = items.map(\.sessions)
    let record = recorded(items)
    guard let first = firstDisorder(told) else {
      return context.claim(.order, whole, .agrees, record)
    }
    return context.claim(
      .order, whole, .contradicts, record,
      because: "记录的顺序是\(record)，“\(reading.folded(items[first].range))”在前一处之前")
  }

  /// A place visited or passed, with the sessions that it may mean.
  private struct Stop {
    let range: Range<Int>
    let sessions: [SessionRecord]
    let isPassed: Bool
  }

  /// The visited places in a stretch, each with the sessions that it may mean.
  private func stops(in range: Range<Int>) -> [Stop] {
    context.places(in: range).filter {
      range.contains($0.range.lowerBound) && $0.telling != .denied && $0.telling != .named
    }.compactMap { mention in
      let sessions = context.sessions(of: mention).filter { !$0.isLecture }
      return sessions.isEmpty
        ? nil
        : Stop(range: mention.range, sessions: sessions, isPassed: mention.telling == .passed)
    }
  }

  /// The first stop that cannot come behind the one before it, taking each as early as possible.
  private func firstDisorder(_ told: [[SessionRecord]]) -> Int? {
    var earliest: Moment?
    for (index, sessions) in told.enumerated() {
      let starts = sessions.map(\.time.start).sorted()
      guard let start = starts.first(where: { $0 >= earliest ?? $0 }) else { return index }
      earliest = start
    }
    return nil
  }

  private func recorded(_ items: [Stop]) -> String {
    items.sorted { one, other in
      (one.sessions.map(\.time.start).min(), one.range.lowerBound)
        < (other.sessions.map(\.time.start).min(), other.range.lowerBound)
    }.map { item in
      reading.folded(item.range) + (item.sessions.first?.record.inBrackets ?? "")
    }.joined(separator: "、")
  }

  /// 首先…随后…最后, 第一站, 最后一站.
  private var steps: [Claim] {
    var claims: [Claim] = []
    var (previous, paragraph) = ([SessionRecord](), -1)
    for sentence in reading.sentences where sentence.part == .lead || sentence.part == .body {
      if sentence.paragraph != paragraph { (previous, paragraph) = ([], sentence.paragraph) }
      let items = stops(in: sentence.range)
      for (index, item) in items.enumerated() {
        let start = index > 0 ? items[index - 1].range.upperBound : sentence.range.lowerBound
        if let step = Self.steps.last(text, in: start..<item.range.lowerBound),
          !Self.lists.occurs(text, in: start..<item.range.lowerBound),
          !reading.has("一天", at: step.upperBound)
        {
          claims.append(judge(step, item, previous))
        }
        previous = item.sessions
      }
    }
    return claims
  }

  private func judge(
    _ step: Range<Int>, _ item: Stop,
    _ previous: [SessionRecord]
  ) -> Claim {
    let whole = step.lowerBound..<item.range.upperBound
    let record = item.sessions.map(\.words).joined(separator: "、")
    let visits = context.names.places.flatMap(\.visits).filter { context.counts($0.occurrence) }
    let starts = item.sessions.map(\.time.start)
    if Self.lastStops.occurs(text, in: step), let last = visits.map(\.time.start).max() {
      let fits = starts.contains(last)
      return context.claim(.order, whole, fits ? .agrees : .contradicts, record)
    }
    if Self.firstStops.occurs(text, in: step), let first = visits.map(\.time.start).min() {
      let fits = starts.contains(first)
      return context.claim(.order, whole, fits ? .agrees : .contradicts, record)
    }
    guard Self.following.occurs(text, in: step), let before = previous.map(\.time.start).min()
    else {
      return context.claim(.order, whole, .agrees, record)
    }
    let fits = starts.contains { $0 >= before }
    return context.claim(
      .order, whole, fits ? .agrees : .contradicts, record,
      because: fits ? nil : "记录在前一处（\(previous.first?.words ?? "")）之前：\(record)")
  }

  private static let lists = Lexicon("先后 依次 相继 陆续")
  private static let steps = Lexicon(
    "首先 随后 接着 紧接着 最后一站 最后 第一站 首站 末站 之后 其后 然后 继而 而后 第二站 第三站 第四站 收官之站")
  private static let following = Lexicon("随后 接着 紧接着 最后 之后 其后 然后 继而 而后")
  private static let lastStops = Lexicon("最后一站 末站 收官之站")
  private static let firstStops = Lexicon("第一站 首站")
}

/// Moments that may be missing compare as later than all others.
private func < (one: (Moment?, Int), other: (Moment?, Int)) -> Bool {
  let (left, right) = (one.0?.minuteNumber ?? .max, other.0?.minuteNumber ?? .max)
  return left == right ? one.1 < other.1 : left < right
}
