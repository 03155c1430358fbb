internal import Training

/// Holds the titles of lectures against those of the trip.
struct LectureJudge {
  let context: CheckContext

  init(_ context: CheckContext) { self.context = context }

  var claims: [Claim] {
    let bound = BoundLecturers(context)
    return context.topics.map { claim($0, bound) }
  }

  private func claim(_ mention: TopicMention, _ bound: BoundLecturers) -> Claim {
    guard let number = mention.lecture else {
      if let lecture = bound.onlyLecture(beside: mention) { return otherTitle(mention, lecture) }
      return context.claim(.lecture, mention.range, .notOnRecord)
    }
    let lecture = context.names.topics.lectures[number]
    let record = "《\(lecture.topic)》\(lecture.session.inBrackets)"
    if let right = mention.slipOf {
      return context.claim(
        .lecture, mention.range, .contradicts, record, because: "记录的讲题是《\(right)》",
        repair: context.reading.scalars[mention.range.lowerBound] == "《" ? "《\(right)》" : right)
    }
    if mention.isDenied || isTold(number) {
      return context.claim(.lecture, mention.range, .agrees, record)
    }
    return notHeld(mention, lecture, record)
  }

  /// Whether a lecture of that topic counts; the same topic may have been moved to another day.
  private func isTold(_ number: Int) -> Bool {
    let topics = context.names.topics
    return topics.lectures.indices.contains { other in
      topics.topics[other] == topics.topics[number]
        && context.counts(topics.lectures[other].occurrence)
    }
  }

  private func notHeld(
    _ mention: TopicMention, _ lecture: LectureFacts, _ record: String
  ) -> Claim {
    switch lecture.occurrence {
    case .planned, .held:
      context.claim(.lecture, mention.range, .ambiguous, record, because: "没有登记是否举行（\(record)）")
    case .skipped, .cancelled:
      context.claim(
        .lecture, mention.range, .contradicts, record,
        because: "该讲座已登记为\(lecture.occurrence == .cancelled ? "取消" : "未举行")，\(record)")
    }
  }

  private func otherTitle(_ mention: TopicMention, _ lecture: LectureFacts) -> Claim {
    context.claim(
      .lecture, mention.range, .contradicts, "《\(lecture.topic)》\(lecture.session.inBrackets)",
      because: "该主讲人的讲题记录为《\(lecture.topic)》", repair: "《\(lecture.topic)》")
  }
}

/// Which lecturers stand beside a title.
struct BoundLecturers {
  private let context: CheckContext

  init(_ context: CheckContext) { self.context = context }

  /// The lecture of the only lecturer on record whose name stands beside an unknown title.
  func onlyLecture(beside mention: TopicMention) -> LectureFacts? {
    let reading = context.reading
    let sentence = reading.sentences[reading.sentence(at: mention.range.lowerBound)].range
    let topics = context.topics(in: sentence)
    guard topics.count == 1 else { return nil }
    let near = Range(
      max(sentence.lowerBound, mention.range.lowerBound - 40),
      upTo: min(sentence.upperBound, mention.range.upperBound + 40))
    let taught = context.facts.lectures.filter { lecture in
      context.counts(lecture.occurrence)
        && lecture.lecturers.contains { lecturer in
          lecturer.value.name.count > 1
            && contains(lecturer.value.name.readingScalars, in: near)
        }
    }
    return taught.count == 1 ? taught.first : nil
  }

  private func contains(_ name: [Unicode.Scalar], in range: Range<Int>) -> Bool {
    Lexicon(words: [name]).occurs(context.reading.scalars, in: range)
  }
}
