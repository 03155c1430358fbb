/// Which stretches of text each date speaks for (日期的管辖范围).
struct DateScopes {
  /// For every date, the stretches in order.
  private(set) var scopes: [[Range<Int>]]

  init(_ reading: ArticleReading, _ whens: [WrittenWhen]) {
    scopes = whens.map { _ in [] }
    var (next, open, heading) = (0, Int?.none, Int?.none)
    var paragraph = -1
    for sentence in reading.sentences {
      if sentence.paragraph != paragraph {
        (paragraph, open) = (sentence.paragraph, nil)
        if sentence.part == .heading || sentence.part == .title { heading = nil }
      }
      var own: [Int] = []
      while next < whens.count, whens[next].range.lowerBound < sentence.range.upperBound {
        own.append(next)
        next += 1
      }
      if sentence.part == .heading {
        heading = own.count == 1 ? own[0] : nil
        continue
      }
      let dated = own.filter { whens[$0].content != .same }
      guard let first = own.first else {
        let goesOn =
          Self.goingOn.match(
            reading.scalars, at: sentence.range.lowerBound, before: sentence.range.upperBound)
          != nil
        if let open, goesOn { scopes[open].append(sentence.range) }
        if open == nil, let heading { scopes[heading].append(sentence.range) }
        continue
      }
      open = own[own.count - 1]
      if let first = dated.first { heading = heading.flatMap { $0 < first ? nil : $0 } }
      if let heading, whens[first].content == .same {
        scopes[heading].append(sentence.range.lowerBound..<whens[first].range.lowerBound)
      }
      for (place, when) in own.enumerated() {
        let end =
          place + 1 < own.count ? whens[own[place + 1]].range.lowerBound : sentence.range.upperBound
        scopes[when].append(whens[when].range.upperBound..<end)
      }
    }
  }

  private static let goingOn = Lexicon(
    "随后 当天 当日 下午 晚上 接着 之后 紧接着 傍晚 中午 上午 午后 继而 参观结束后 讲座结束后 课后 然后 当晚")
}

/// The sessions that a stretch of text tells as held.
struct BoundSessions {
  private let context: CheckContext
  private let range: Range<Int>

  init(_ context: CheckContext, _ range: Range<Int>) {
    (self.context, self.range) = (context, range)
  }

  /// The stretch up to 还将: what is said to come besides need not be on that day.
  private var told: Range<Int> {
    let besides = Self.besides.first(context.reading.scalars, in: range)
    return Range(range.lowerBound, upTo: besides?.lowerBound ?? range.upperBound)
  }

  private static let besides = Lexicon("还将 还要 之后还将 期间还")

  /// For every mention the sessions that it may mean.
  var mentions: [[SessionRecord]] {
    let range = told
    let places = context.places(in: range).filter {
      $0.telling != .denied && !$0.isPhrase
        && ($0.telling != .named || $0.range.lowerBound <= range.lowerBound + 1)
    }.map { mention -> [SessionRecord] in
      let sessions = context.sessions(of: mention)
      let visits = sessions.filter { !$0.isLecture }
      return visits.isEmpty ? sessions : visits
    }
    let topics = context.topics(in: range).filter {
      range.contains($0.range.lowerBound) && !$0.isDenied
    }
    .compactMap(\.lecture).map { number in [context.names.topics.lectures[number].asSession] }
    return (places + topics.map { $0.filter { context.counts($0.occurrence) } })
      .filter { !$0.isEmpty }
  }
}

extension LectureFacts {
  /// The lecture as a session that dates are held against.
  var asSession: SessionRecord {
    SessionRecord(
      record: session, time: time, form: "专题讲座", occurrence: occurrence, isLecture: true)
  }
}
