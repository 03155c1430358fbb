internal import Training

/// Which sessions a text puts on each of its dates (日期与活动的对应).
struct DateBindings {
  private let context: CheckContext
  private let whens: [WrittenWhen]
  private let scopes: DateScopes

  init(_ context: CheckContext, _ whens: [WrittenWhen]) {
    (self.context, self.whens) = (context, whens)
    scopes = DateScopes(context, whens)
  }

  /// The sessions that the text puts on a date, for every mention those that it may mean.
  func sessions(of index: Int, _ resolver: inout DayResolver) -> [[SessionRecord]] {
    let when = whens[index]
    // 自19日起在我市的学习: from that day on.
    if isJoined(index) || context.reading.has("起", at: when.range.upperBound) { return [] }
    let ties = DateTies(context)
    if ties.isBracketed(when.range) {
      let before = ties.bracketed(when.range)
      if !before.isEmpty { return before }
    }
    var bound = scopes.scopes[index].flatMap { BoundSessions(context, $0).mentions }
    // 3月10日、11日和12日: what was on the one need not have been on the other.
    var other = index - 1
    while other >= 0, isJoined(other), case .day(let day) = whens[other].content {
      if let day = resolver.day(day) { bound = bound.filter { !$0.contains { $0.isOn(day) } } }
      other -= 1
    }
    if other < index - 1 { return bound }
    guard bound.isEmpty, when.content != .same, when.content != .next else { return bound }
    if when.part == nil { bound = parts(of: index) }
    guard bound.isEmpty else { return bound }
    let sentence = context.reading.sentence(at: when.range.lowerBound)
    let isFirst =
      index == 0
      || context.reading.sentence(at: whens[index - 1].range.lowerBound) != sentence
    return ties.mentions(of: when.range, isFirst: isFirst)
  }

  /// 18日，晴。上午，…下午，…: what is told of the parts of a day, in the paragraph of the day or the
  /// section that it heads.
  private func parts(of index: Int) -> [[SessionRecord]] {
    let reading = context.reading
    let own = reading.sentences[reading.sentence(at: whens[index].range.lowerBound)]
    let last =
      own.part != .heading
      ? own.paragraph
      : reading.paragraphs.indices.dropFirst(own.paragraph + 1)
        .first { reading.paragraphs[$0].part == .heading }.map { $0 - 1 }
        ?? reading.paragraphs.count - 1
    return whens.indices.dropFirst(index + 1).prefix { next in
      whens[next].content == .same
        && reading.sentences[reading.sentence(at: whens[next].range.lowerBound)].paragraph <= last
    }.flatMap { next in scopes.scopes[next].flatMap { BoundSessions(context, $0).mentions } }
  }

  /// Whether the next date is told together with this one.
  private func isJoined(_ index: Int) -> Bool {
    guard index + 1 < whens.count, case .day = whens[index].content,
      case .day = whens[index + 1].content
    else { return false }
    let between = whens[index].range.upperBound..<whens[index + 1].range.lowerBound
    return between.count == 1
      && "、和与及".unicodeScalars.contains(context.reading.scalars[between.lowerBound])
  }
}
