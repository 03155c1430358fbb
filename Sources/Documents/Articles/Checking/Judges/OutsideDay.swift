internal import Training

/// A day outside the trip: whether the text tells it as one of it (行程外日期).
struct OutsideDay {
  private let context: CheckContext
  private let when: WrittenWhen
  private let bound: [[SessionRecord]]
  private let words: EdgeWords
  private let sentence: ArticleReading.Sentence
  private var facts: TripFacts { context.facts }
  private var evidence: Evidence { context.evidence(at: when.range.lowerBound) }

  init(_ context: CheckContext, _ when: WrittenWhen, _ bound: [[SessionRecord]]) {
    (self.context, self.when, self.bound) = (context, when, bound)
    words = EdgeWords(context.reading, when.range)
    sentence = context.reading.sentences[context.reading.sentence(at: when.range.lowerBound)]
  }

  /// The names of where the trip goes first, and of what that lies in.
  private var startNames: Lexicon { TripDestinations(context).startNames }

  /// Whether a day outside the trip is told as one of it.
  func isAboutTrip(_ written: WrittenDay, _ day: Day) -> Bool {
    if isOthers(written) { return false }
    if !bound.isEmpty { return true }
    if isTerm || isRecorded(day) { return false }
    if isDiary(day) || isTurn || isAtHost { return true }
    if written.isOf(facts.days.value), BesideDay(context, when).isTold(written, day) { return true }
    if isHistory { return false }
    return isUnderWay || isNear(written, day)
  }

  /// Whether the words make it a lesson's day, or the first or last of the trip.
  private var isTurn: Bool {
    words.isLesson || words.isOpening || words.isDeparture || words.isSpanEnd || words.isSpanStart
  }

  /// Whether the words tell of going there or back.
  private var isUnderWay: Bool {
    words.isStart(to: startNames) || words.isEnd || words.isArrival(at: startNames)
      || words.isReturn
  }

  /// Whether trainees are told behind it and it is near enough to be a slip of the trip's own day.
  private func isNear(_ written: WrittenDay, _ day: Day) -> Bool {
    let distance = abs(facts.days.value.first.distance(to: day))
    let isUndated = written.year == nil
    if distance <= Self.slip {
      if words.isToldOfTrip(evidence), written.isOf(facts.days.value) { return true }
      if followsVisit, isUndated { return true }
    }
    if words.isOnTheWay, distance <= Self.month { return true }
    guard distance <= Self.season else { return false }
    if words.isThatDay, isUndated, evidence.namesTrainees || isAmongTrainees { return true }
    return evidence.isJourney && words.isJourneyClause
  }

  /// How many days a wrong day is from the trip's first, at the most, by how plainly it is told.
  private static let (slip, month, season) = (24, 31, 60)

  /// 10月30日前: until when something is to be done.
  private var isTerm: Bool {
    let (text, end) = (context.reading.scalars, when.range.upperBound)
    let clock = ClockWords.end(text, from: end, before: sentence.range.upperBound)
    return Self.terms.match(text, at: clock, before: text.count) != nil
      && !context.reading.has("前往", at: end) && !context.reading.has("前去", at: end)
      || Self.duties.match(text, endingAt: when.range.lowerBound, after: sentence.range.lowerBound)
        != nil
      || Evidence.otherClasses.occurs(text, in: sentence.range)
  }

  private static let terms = Lexicon("前 之前 以前")
  /// 须于10月25日: the day of a duty.
  private static let duties = Lexicon("须于 应于 务必于 请于 需于 要于 须在 应在 务必在 请在 截至 截止到 截止")

  /// Whether the sentence is about the school that receives the trip: 开班式在太仓市委党校举行.
  private var isAtHost: Bool {
    guard when.range.lowerBound <= sentence.range.lowerBound + 1, sentence.part == .body else {
      return false
    }
    let text = context.reading.scalars
    return Self.ceremonies.occurs(text, in: sentence.range)
      && context.places(in: sentence.range).contains { mention in
        mention.places.contains { context.names.places[$0].isHost || isSchool($0) }
      }
  }

  private func isSchool(_ place: Int) -> Bool {
    let place = context.names.places[place]
    return place.visits.isEmpty && !place.sessions.isEmpty
  }

  private static let ceremonies = Lexicon("开班式 开班仪式 结业式 结班式 结业仪式 开课")

  /// Whether the words behind tell of other people, or of the site itself, and not of trainees.
  private func isOthers(_ written: WrittenDay) -> Bool {
    let text = context.reading.scalars
    let clauses = words.clauses
    if words.isHeard { return true }
    if Evidence.subjects.occurs(text, in: clauses) { return false }
    let isOtherYear = written.year.map { year in
      !facts.days.value.days.contains { $0.year == year }
    }
    return context.speaks(of: Evidence.outsiders, in: clauses)
      || !isVisit && context.speaks(of: Evidence.foundings, in: clauses)
      || (isOtherYear == true && !evidence.namesTrainees && !evidence.isJourney)
  }

  /// Whether the words behind tell of a site that was visited.
  private var isVisit: Bool {
    !bound.isEmpty
      && context.places(in: words.clauses).contains {
        $0.telling == .visited && $0.range.lowerBound <= when.range.upperBound + 12
      }
  }

  /// Whether the paragraph speaks of the trainees and of nobody else's past.
  private var isAmongTrainees: Bool {
    let text = context.reading.scalars
    let range =
      context.reading.paragraphs[sentence.paragraph].range.lowerBound..<when.range.lowerBound
    return Evidence.subjects.occurs(text, in: range)
      && !Evidence.outsiders.occurs(text, in: range)
  }

  /// 机器人谷让学员们大开眼界。11月3日下午，…: a date at the head of a sentence behind one that tells
  /// of trainees at a site.
  private var followsVisit: Bool {
    let (reading, number) = (context.reading, context.reading.sentence(at: when.range.lowerBound))
    let own = reading.sentences[number]
    guard number > 0, own.part == .body, when.range.lowerBound == own.range.lowerBound else {
      return false
    }
    let previous = reading.sentences[number - 1]
    let both = previous.range.lowerBound..<own.range.upperBound
    return previous.paragraph == own.paragraph && context.evidence[number - 1].namesTrainees
      && !context.places(in: previous.range).isEmpty
      && !Evidence.foundings.occurs(reading.scalars, in: both)
      && !Evidence.outsiders.occurs(reading.scalars, in: both)
      && !words.isAtHome(in: own.range)
  }

  /// Whether something on record was on that day although it is outside the trip.
  private func isRecorded(_ day: Day) -> Bool {
    let days = facts.visits.map(\.time.firstDay) + facts.lectures.map(\.time.firstDay)
    return days.contains { $0.month == day.month && $0.dayOfMonth == day.dayOfMonth }
  }

  /// A heading with a day of a diary, others of which are the trip's.
  private func isDiary(_ day: Day) -> Bool {
    guard sentence.part == .heading || isHeadLine, sentence.range.count <= 30,
      !isSignature,
      abs(facts.days.value.first.distance(to: day)) <= Self.month
    else { return false }
    return context.reading.sentences.contains { other in
      (other.part == .heading || other.range.count <= 30) && other.paragraph != sentence.paragraph
        && other.range.contains { index in
          WrittenDate.read(context.reading.scalars, at: index, before: other.range.upperBound)?
            .day.day != nil
        }
    }
  }

  /// 2024年3月14日: a line of its own at the end.
  private var isSignature: Bool {
    let paragraphs = context.reading.paragraphs
    return sentence.paragraph >= paragraphs.count - 2
      && paragraphs[sentence.paragraph].range.count <= when.range.count + 1
  }

  /// 10月29日 星期三 多云: a short line that begins with the day.
  private var isHeadLine: Bool {
    let paragraph = context.reading.paragraphs[sentence.paragraph].range
    return paragraph.count <= 30 && when.range.lowerBound <= paragraph.lowerBound + 2
      && sentence.part == .body
  }

  /// Whether the clause tells of history, policy or other people.
  var isHistory: Bool {
    let text = context.reading.scalars
    let clause = context.reading.clause(at: when.range.lowerBound)
    var near = clause
    if clause.upperBound <= when.range.upperBound + 1, clause.upperBound + 1 < text.count {
      near = clause.lowerBound..<context.reading.clause(at: clause.upperBound + 1).upperBound
    }
    return Evidence.history.occurs(text, in: near)
      && !words.isJourneyClause
  }
}

extension WrittenDay {
  /// Whether it has no year, or one of those days.
  fileprivate func isOf(_ days: DaySpan) -> Bool {
    year.map { year in days.days.contains { $0.year == year } } ?? true
  }
}
