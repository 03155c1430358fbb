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
    let all =
      isMeeting(range) || reading.has("先是", at: word.lowerBound)
      ? stops(in: range, named: true) : stops(in: range)
    let items = all.filter { $0.isPassed == all[0].isPassed }
    guard let last = items.last, items.count > 1, isTurn(word, items) else { return nil }
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

  /// 依次与甲的骨干、乙的社员座谈: the people of the sites are met one after the other.
  private func isMeeting(_ range: Range<Int>) -> Bool {
    guard let first = range.first, "与同和".unicodeScalars.contains(text[first]) else { return false }
    return Self.meetings.occurs(text, in: range)
  }

  private static let meetings = Lexicon("座谈 交流 面对面 对话 讨论 研讨 围坐")

  /// Whether 先 is followed by 再 between the first two places.
  private func isTurn(_ word: Range<Int>, _ items: [Stop]) -> Bool {
    guard text[word.lowerBound] == "先", !reading.has("先后", at: word.lowerBound) else { return true }
    return Self.turns.occurs(text, in: items[0].range.upperBound..<items[1].range.lowerBound)
  }

  /// A place visited or passed, with the sessions that it may mean.
  private struct Stop {
    let range: Range<Int>
    let sessions: [SessionRecord]
    let isPassed: Bool
  }

  /// The visited places in a stretch, each with the sessions that it may mean.
  private func stops(in range: Range<Int>, named: Bool = false) -> [Stop] {
    context.places(in: range).filter {
      range.contains($0.range.lowerBound) && $0.telling != .denied
        && (named || $0.telling != .named || isEdge(behind: $0.range, range))
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
        } else if let edge = edge(behind: item.range, sentence.range) {
          claims.append(judge(edge, item, previous))
        }
        previous = item.sessions
      }
    }
    return claims
  }

  private func isEdge(behind place: Range<Int>, _ sentence: Range<Int>) -> Bool {
    edge(behind: place, sentence) != nil
  }

  /// 芦湾村是最后到的: the word behind the place.
  private func edge(behind place: Range<Int>, _ sentence: Range<Int>) -> Range<Int>? {
    let limit = min(sentence.upperBound, place.upperBound + 14)
    guard place.upperBound < limit,
      let link = Self.links.match(text, at: place.upperBound, before: limit)
    else { return nil }
    let start = place.upperBound + link
    guard
      let word = [Self.firstStops, Self.lastStops].compactMap({ $0.first(text, in: start..<limit) })
        .min(by: { $0.lowerBound < $1.lowerBound }), word.lowerBound <= start + 5,
      !text[start..<word.lowerBound].contains("，")
    else { return nil }
    return word
  }

  /// 24日下午，第一站是…: the first of the day, or the part of it, that the sentence tells.
  private func isFirstOfDay(
    _ item: Stop, _ step: Range<Int>, _ visits: [SessionRecord]
  ) -> Bool {
    let sentence = reading.sentences[reading.sentence(at: step.lowerBound)].range
    let head = max(sentence.lowerBound, step.lowerBound - 16)..<step.lowerBound
    guard Self.dayWords.occurs(text, in: head) else { return false }
    return item.sessions.contains { session in
      let day = visits.filter {
        $0.time.firstDay == session.time.firstDay
          && ($0.time.start.timeOfDay.minutes < 720) == (session.time.start.timeOfDay.minutes < 720)
      }
      return day.map(\.time.start).min() == session.time.start
    }
  }

  private static let dayWords = Lexicon("日 上午 下午 午后 当天 这天 晚上 周一 周二 周三 周四 周五 周六 周日")
  private static let links = Lexicon("是 为 作为 ，是 ，作为 则是 成为 便是 正是")

  private func judge(
    _ step: Range<Int>, _ item: Stop,
    _ previous: [SessionRecord]
  ) -> Claim {
    let whole =
      min(step.lowerBound, item.range.lowerBound)..<max(step.upperBound, item.range.upperBound)
    let record = item.sessions.map(\.words).joined(separator: "、")
    let visits = context.names.places.flatMap(\.visits).filter { context.counts($0.occurrence) }
    let starts = item.sessions.map(\.time.start)
    if Self.lastStops.occurs(text, in: step), let last = visits.map(\.time.start).max() {
      let fits = starts.contains(last)
      return context.claim(.order, whole, fits ? .agrees : .contradicts, record)
    }
    if Self.firstStops.occurs(text, in: step), let first = visits.map(\.time.start).min() {
      let fits = starts.contains(first)
      if !fits, isFirstOfDay(item, step, visits) {
        return context.claim(.order, whole, .ambiguous, record, because: "可能只指当天的第一站：\(record)")
      }
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

  private static let lists = Lexicon("先后 依次 相继 陆续 先去 先到 先走进 先参观 先来到 先看 先赴 先登 先是")
  /// 先去甲，再去乙: the second half of an order told by turns.
  private static let turns = Lexicon("再 后 又 接着 然后 继而 随后 而后")
  private static let steps = Lexicon(
    "首先 随后 最后一课设在 最后一课是在 最后一课在 接着 紧接着 最后一站 最后 第一站 首站 末站 之后 其后 然后 继而 而后 第二站 第三站 第四站 收官之站 收官一站 最末一站 终点站 起始站"
  )
  private static let following = Lexicon("随后 接着 紧接着 最后 之后 其后 然后 继而 而后")
  private static let lastStops = Lexicon(
    "最后一站 最后一课设在 最后一课是在 最后一课在 末站 收官之站 收官一站 最末一站 终点站 最后到的 最后去的 最后参观的 最后看的 最后走进的 最后来到的")
  private static let firstStops = Lexicon("第一站 首站 起始站 最先到的 最先去的 最先走进的 最早到的 第一个到的")
}

/// Moments that may be missing compare as later than all others.
private func < (one: (Moment?, Int), other: (Moment?, Int)) -> Bool {
  let (left, right) = (one.0?.minuteNumber ?? .max, other.0?.minuteNumber ?? .max)
  return left == right ? one.1 < other.1 : left < right
}
