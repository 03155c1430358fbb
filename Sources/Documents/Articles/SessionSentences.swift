internal import Training

/// Words what the body says about sessions, as far as it is recorded.
struct SessionSentences {
  let facts: TripFacts
  let style: ArticleStyle

  /// A paragraph for every day; a later session of the same day goes on from the one before.
  func paragraphs(of sessions: [SectionOutline.Session]) -> [ArticleDraft.Paragraph] {
    var paragraphs: [[TracedText]] = []
    var previous: SectionOutline.Session?
    for session in sessions {
      let sentences = sentences(of: session, after: previous)
      if previous?.start.day == session.start.day, !paragraphs.isEmpty {
        paragraphs[paragraphs.count - 1] += sentences
      } else {
        paragraphs.append(sentences)
      }
      previous = session
    }
    return paragraphs.map { .init($0) }
  }

  private func sentences(
    of session: SectionOutline.Session, after previous: SectionOutline.Session?
  ) -> [TracedText] {
    let moment = TracedText(text: moment(session, after: previous), records: [session.record])
    switch session {
    case .lecture(let lecture): return [sentence(of: lecture, at: moment)]
    case .visit(let visit): return sentences(of: visit, at: moment)
    }
  }

  private func moment(
    _ session: SectionOutline.Session, after previous: SectionOutline.Session?
  ) -> String {
    let part = session.start.timeOfDay.partOfDay
    guard let previous, previous.start.day == session.start.day else {
      return session.start.day.wordsWithoutYear + part
    }
    return previous.start.timeOfDay.partOfDay == part ? "随后" : "当天\(part)"
  }

  private func sentences(of visit: VisitFacts, at moment: TracedText) -> [TracedText] {
    let held = visit.occurrence == .held
    let sentence: TracedText =
      "\(moment)，\(words: people)\(words: held ? "" : "将")\(doing(visit, held: held))。"
    let seen = held ? visit.seen.flatMap(Self.sentence) : nil
    return [sentence.supported(by: visit.records)]
      + (seen.map { [TracedText(text: $0, records: [visit.session])] } ?? [])
  }

  private func sentence(of lecture: LectureFacts, at moment: TracedText) -> TracedText {
    let held = lecture.occurrence == .held
    let place = lecture.place.map { "在\($0)" as TracedText }
    let will = held ? "" : "将"
    let heard = held ? "聆听了" : "聆听"
    return
      "\(moment)，\(words: people)\(words: will)\(place)\(words: heard)\(lecture.title)专题讲座\(credits(lecture))。"
  }

  private var people: String {
    switch style.person {
    case .first: "我们"
    case .third: "学员们"
    }
  }

  private func doing(_ visit: VisitFacts, held: Bool) -> TracedText {
    let site: TracedText = "\(location(visit))\(visit.fullName)"
    switch visit.stopForm {
    case .guided:
      let verb = held ? style.choice(of: ["来到", "走进", "前往"], at: visit.session.id + 2) : "到"
      return "\(words: verb)\(site)参观学习"
    case .discussion: return "在\(site)参加座谈"
    case .experience: return "在\(site)参加体验教学"
    case .ceremony: return "在\(site)参加仪式"
    case .performance: return "在\(site)观看演出"
    case .driveBy: return "\(words: held ? "车览了" : "车览")\(site)"
    case .other: return "在\(site)开展\(Fact(visit.form, from: visit.session))"
    }
  }

  /// A site that does not lie in the destination says where it lies.
  private func location(_ visit: VisitFacts) -> TracedText? {
    guard let division = visit.division, !visit.place.value.contains(division.name),
      !facts.destinations.contains(where: { $0.value.contains(division) })
    else { return nil }
    return "位于\(Fact(division.name, from: visit.place.source))的"
  }

  private func credits(_ lecture: LectureFacts) -> TracedText {
    let clauses = [("主讲", "主讲人为"), ("主持", "主持人为"), ("点评", "点评人为")].compactMap {
      part, words -> TracedText? in
      let lecturers = lecture.lecturers.filter { $0.value.part == part }
      guard !lecturers.isEmpty else { return nil }
      let names = lecturers.map { "\(Fact($0.value.credit, from: $0.source))" as TracedText }
      return "，\(words: words)\(names.joined(with: "、"))"
    }
    return clauses.joined()
  }

  /// Recorded words as whole sentences; `nil` where there are none.
  ///
  /// A mere list of things (装配车间、工序看板) is told as what there was.
  static func sentence(_ words: String) -> String? {
    let trimmed = words.trimmingBlanks
    guard let last = trimmed.last else { return nil }
    if trimmed.contains("、"), !trimmed.contains(where: "，。；：！？了".contains) {
      return "内容包括\(trimmed)。"
    }
    return "。！？…”）".contains(last) ? trimmed : trimmed + "。"
  }
}

extension LectureFacts {
  /// The topic in book-title marks; marks inside it become single ones (GB/T 15834).
  var title: TracedText {
    let inner = String(
      topic.map { character -> Character in
        switch character {
        case "《": "〈"
        case "》": "〉"
        default: character
        }
      })
    return "《\(Fact(inner, from: session))》"
  }
}

extension LectureFacts.Lecturer {
  /// Employer, post and name; an academic title stands after the name: 昆山市委党校丁某教授.
  var credit: String {
    guard let title else { return (employer ?? "") + name }
    let isAcademic = ["教授", "研究员", "讲师"].contains { title.hasSuffix($0) }
    return (employer ?? "") + (isAcademic ? name + title : title + name)
  }
}

extension String {
  /// The words without white space at both ends, ideographic spaces included.
  var trimmingBlanks: String {
    var words = Substring(self)
    while words.first?.isWhitespace == true { words.removeFirst() }
    while words.last?.isWhitespace == true { words.removeLast() }
    return String(words)
  }
}
