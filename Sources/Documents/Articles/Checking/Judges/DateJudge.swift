internal import Training

/// Holds dates, ranges and weekdays against the days of the trip and of its sessions.
struct DateJudge {
  private let context: CheckContext
  private let whens: [WrittenWhen]
  private let bindings: DateBindings

  init(_ context: CheckContext) {
    self.context = context
    let names = TakenMask(
      count: context.reading.scalars.count,
      context.places.map(\.range) + context.topics.map(\.range))
    let bylines = TakenMask(
      count: context.reading.scalars.count, Bylines(context.reading).dates.map(\.range))
    whens = DateFinder(context.reading).find().filter {
      !names.overlaps($0.range) && !bylines.overlaps($0.range)
    }
    bindings = DateBindings(context, whens)
  }

  /// All dates in order; a day without its month takes that of the date before it.
  var claims: [Claim] {
    var resolver = DayResolver(context.facts)
    return whens.indices.compactMap { index in
      let when = whens[index]
      let bound = bindings.sessions(of: index, &resolver)
      let claim = claim(when, bound, &resolver)
      if when.content != .same {
        resolver.place = when.range.lowerBound
        resolver.isVague = !when.content.isOneDay
      }
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
    case .third(let year, let month, let third): return self.third(when, year, month, third)
    case .last: return lastDay(when, bound.compactMap(\.only), &resolver)
    case .weekday(let weekday): return self.weekday(when, weekday, bound.flatMap(\.self), &resolver)
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
    let isVague =
      resolver.isDoubtful || resolver.isVague
      || !resolver.speaks(in: context, at: when.range.lowerBound)
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

  /// 3月中旬: right where a day of the trip is in that third.
  private func third(_ when: WrittenWhen, _ year: Int?, _ month: Int, _ third: Int) -> Claim? {
    let days = context.facts.days
    let fits = days.value.days.contains { day in
      day.month == month && (year ?? day.year) == day.year
        && min((day.dayOfMonth - 1) / 10 + 1, 3) == third
    }
    let record = "\(days.value)\(days.source.inBrackets)"
    if fits { return context.claim(.date, when.range, .agrees, record) }
    guard EdgeWords(context.reading, when.range).isJourneyClause else {
      return year == nil ? nil : context.claim(.date, when.range, .notOnRecord)
    }
    let first = days.value.first
    return context.claim(
      .date, when.range, .contradicts, record,
      repair: "\(year.map { _ in "\(first.year)年" } ?? "")\(first.month)月"
        + ["上旬", "中旬", "下旬"][min((first.dayOfMonth - 1) / 10, 2)])
  }

  /// The last day of the trip, or the last on which something was taught.
  private func lastDay(
    _ when: WrittenWhen, _ bound: [SessionRecord], _ resolver: inout DayResolver
  ) -> Claim {
    let last = context.facts.days.value.last
    resolver.last = last
    let wrong = bound.first { ![last, taught.last].contains($0.time.firstDay) }
    return context.claim(
      .date, when.range, wrong == nil ? .agrees : .contradicts,
      wrong?.words ?? bound.first?.words ?? "\(last)\(context.facts.days.source.inBrackets)",
      because: wrong.map { "该活动记录在\($0.words)" },
      repair: wrong.flatMap { word(for: $0.time.firstDay) })
  }

  /// The days on which something was taught.
  private var taught: [Day] {
    Set(
      context.names.places.flatMap(\.sessions).filter { context.counts($0.occurrence) }
        .map(\.time.firstDay)
    ).sorted()
  }

  /// 2024年秋季学期 is part of a class's name.
  private func isClassTerm(_ index: Int) -> Bool {
    context.reading.has("学期", at: index) || context.reading.has("季主体", at: index)
      || context.reading.has("班", at: index)
  }

  private func weekday(
    _ when: WrittenWhen, _ weekday: Int, _ bound: [SessionRecord], _ resolver: inout DayResolver
  ) -> Claim {
    guard let first = bound.first else {
      let isOne = context.facts.days.value.days.contains { $0.weekday.rawValue == weekday }
      if let day = context.facts.days.value.days.filter({ $0.weekday.rawValue == weekday }).only {
        resolver.last = day
      }
      return context.claim(.date, when.range, isOne ? .agrees : .notOnRecord)
    }
    resolver.last =
      bound.map(\.time.firstDay).first { $0.weekday.rawValue == weekday } ?? resolver.last
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
    // 第二天 may be the trip's second day, or the one behind the day told before.
    let following = number == 2 ? resolver.last?.advanced(by: 1) : nil
    let counted = days.first.advanced(by: number - 1)
    let taught = taught
    let wrong = bound.first { session in
      let day = session.time.firstDay
      return day != counted && day != following && taught.firstIndex(of: day) != number - 1
        && !(number == 2 && followsTold(day, before: when.range.lowerBound))
    }
    resolver.last = bound.first?.time.firstDay ?? following ?? counted
    guard let wrong else {
      return context.claim(.date, when.range, .agrees, bound.first?.words)
    }
    resolver.last = counted
    return context.claim(
      .date, when.range, .contradicts, wrong.words, because: "该活动记录在\(wrong.words)",
      repair: word(for: wrong.time.firstDay))
  }

  /// Whether a day is the one behind a session that the paragraph told before.
  private func followsTold(_ day: Day, before index: Int) -> Bool {
    let sentence = context.reading.sentences[context.reading.sentence(at: index)]
    let before = context.reading.paragraphs[sentence.paragraph].range.lowerBound..<index
    let sessions =
      context.places(in: before).flatMap(context.sessions)
      + context.topics(in: before).compactMap(\.lecture).map {
        context.names.topics.lectures[$0].asSession
      }
    return sessions.contains { $0.time.firstDay.advanced(by: 1) == day }
  }

  /// 第四天, as a day of the trip is counted.
  private func word(for day: Day) -> String? {
    let days = context.facts.days.value
    guard days.contains(day) else { return nil }
    return "第\(Numeral.words(days.first.distance(to: day) + 1))天"
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
