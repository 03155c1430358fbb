internal import Training

/// Holds dates, ranges and weekdays against the days of the trip and of its sessions.
struct DateJudge {
  private let context: CheckContext
  private let whens: [WrittenWhen]
  private let scopes: DateScopes

  init(_ context: CheckContext) {
    self.context = context
    let names = TakenMask(
      count: context.reading.scalars.count,
      context.places.map(\.range) + context.topics.map(\.range))
    whens = DateFinder(context.reading).find().filter { !names.overlaps($0.range) }
    scopes = DateScopes(context.reading, whens)
  }

  /// All dates in order; a day without its month takes that of the date before it.
  var claims: [Claim] {
    var resolver = DayResolver(context.facts)
    return whens.indices.compactMap { index in
      let when = whens[index]
      let bound = scopes.scopes[index].flatMap { BoundSessions(context, $0).mentions }
      let claim = claim(when, bound, &resolver)
      if when.content != .same { resolver.place = when.range.lowerBound }
      resolver.isDoubtful =
        claim?.verdict == .contradicts && when.content != .same
        || (resolver.isDoubtful && when.content == .same)
      return claim
    }
  }

  private func claim(
    _ when: WrittenWhen, _ bound: [[SessionRecord]], _ resolver: inout DayResolver
  ) -> Claim? {
    switch when.content {
    case .day(let day): return DayJudge(context, when, bound).claim(day, &resolver)
    case .range(let first, let last):
      return RangeJudge(context, when).claim(first, last, &resolver)
    case .season(let year, let season): return self.season(when, year, season)
    case .weekday(let weekday): return self.weekday(when, weekday, bound.flatMap(\.self))
    case .ordinal(let number): return ordinal(when, number, bound.compactMap(\.only), &resolver)
    case .next: return next(when, bound.compactMap(\.only), &resolver)
    case .same: return same(when, bound, resolver)
    }
  }

  /// A part of the day before: right where what is told of it was then.
  private func same(
    _ when: WrittenWhen, _ bound: [[SessionRecord]], _ resolver: DayResolver
  ) -> Claim? {
    guard let day = resolver.last, let part = when.part else { return nil }
    guard let first = bound.first?.first else {
      let isTrip = context.facts.days.value.contains(day)
      return isTrip ? context.claim(.date, when.range, .agrees, "\(day)") : nil
    }
    let isVague = resolver.isDoubtful || !resolver.speaks(in: context, at: when.range.lowerBound)
    let wrong = bound.first { sessions in
      !sessions.contains { (isVague || $0.isOn(day)) && $0.covers(part) }
    }?.first
    guard let wrong else { return context.claim(.date, when.range, .agrees, first.words) }
    return context.claim(
      .date, when.range, .contradicts, wrong.words, because: "该活动记录在\(wrong.words)",
      repair: wrong.isOn(day)
        ? wrong.time.start.timeOfDay.partOfDay
        : wrong.time.firstDay.wordsWithoutYear + wrong.time.start.timeOfDay.partOfDay)
  }

  private func season(_ when: WrittenWhen, _ year: Int, _ season: Int) -> Claim {
    let days = context.facts.days
    let record = "\(days.value)\(days.source.inBrackets)"
    let matches = days.value.days.contains { day in
      let own = day.month <= 2 && season == 4 ? day.year - 1 : day.year
      return (own == year || day.year == year) && DayResolver.seasons(of: day).contains(season)
    }
    if matches { return context.claim(.date, when.range, .agrees, record) }
    guard context.evidence(at: when.range.lowerBound).isJourney,
      !context.reading.clause(at: when.range.lowerBound).contains(where: isClassTerm)
    else { return context.claim(.date, when.range, .notOnRecord) }
    return context.claim(.date, when.range, .contradicts, record)
  }

  /// 2024年秋季学期 is part of a class's name.
  private func isClassTerm(_ index: Int) -> Bool {
    context.reading.has("学期", at: index) || context.reading.has("季主体", at: index)
      || context.reading.has("班", at: index)
  }

  private func weekday(_ when: WrittenWhen, _ weekday: Int, _ bound: [SessionRecord]) -> Claim {
    guard let first = bound.first else {
      let isOne = context.facts.days.value.days.contains { $0.weekday.rawValue == weekday }
      return context.claim(.date, when.range, isOne ? .agrees : .notOnRecord)
    }
    if bound.contains(where: { $0.time.firstDay.weekday.rawValue == weekday }) {
      return context.claim(.date, when.range, .agrees, first.words)
    }
    return context.claim(
      .date, when.range, .contradicts, first.words, repair: first.time.firstDay.weekday.word)
  }

  private func ordinal(
    _ when: WrittenWhen, _ number: Int, _ bound: [SessionRecord], _ resolver: inout DayResolver
  ) -> Claim? {
    let days = context.facts.days.value
    guard number <= days.count else {
      return context.claim(.date, when.range, bound.isEmpty ? .notOnRecord : .contradicts)
    }
    resolver.last = days.first.advanced(by: number - 1)
    let taught = Set(
      context.names.places.flatMap(\.sessions).filter { context.counts($0.occurrence) }
        .map(\.time.firstDay)
    ).sorted()
    let fits = bound.allSatisfy { session in
      let day = session.time.firstDay
      return day == resolver.last || taught.firstIndex(of: day) == number - 1
    }
    guard let first = bound.first(where: { $0.time.firstDay != resolver.last }), !fits else {
      return context.claim(.date, when.range, .agrees, bound.first?.words)
    }
    return context.claim(.date, when.range, .contradicts, first.words)
  }

  private func next(
    _ when: WrittenWhen, _ bound: [SessionRecord], _ resolver: inout DayResolver
  ) -> Claim? {
    guard let last = resolver.last else { return nil }
    let day = last.advanced(by: 1)
    resolver.last = day
    guard let first = bound.first else {
      return context.claim(
        .date, when.range, context.facts.days.value.contains(day) ? .agrees : .notOnRecord)
    }
    let fits = bound.allSatisfy { $0.time.firstDay == day }
    return context.claim(
      .date, when.range, fits ? .agrees : .ambiguous, first.words,
      because: fits ? nil : "记录为\(first.words)")
  }
}

extension SessionRecord {
  /// `2024-12-09 14:30–16:00（session:21）`.
  var words: String { "\(time)\(record.inBrackets)" }
}

extension Array {
  /// The only element, where there is just one.
  var only: Element? { count == 1 ? first : nil }
}
