/// Finds the titles of lectures: in 《》, in quotation marks, in lists and bare.
struct TopicFinder {
  private let reading: ArticleReading
  private let names: TopicNames
  private var text: [Unicode.Scalar] { reading.scalars }

  init(_ reading: ArticleReading, _ names: TopicNames) {
    (self.reading, self.names) = (reading, names)
  }

  /// All of them in order.
  func find() -> [TopicMention] {
    var found = quoted()
    var taken = TakenMask(count: text.count, found.map(\.range))
    found += bare(&taken)
    found += LectureLists(reading, names).find(apartFrom: taken)
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }.map(denying)
  }

  private func denying(_ mention: TopicMention) -> TopicMention {
    let clause = reading.clause(at: mention.range.lowerBound)
    let sentence = reading.sentences[reading.sentence(at: mention.range.lowerBound)].range
    let end = min(sentence.upperBound, clause.upperBound + 20)
    var mention = mention
    mention.isDenied = Evidence.denial.occurs(text, in: clause.lowerBound..<end)
    return mention
  }

  /// What stands in 《》, or in “” where the words beside it speak of a lecture.
  private func quoted() -> [TopicMention] {
    var (found, index) = ([TopicMention](), 0)
    while index < text.count {
      guard let close = Self.closing(of: text[index]),
        let end = text[Range(index, upTo: min(text.count, index + 80))].firstIndex(of: close)
      else {
        index += 1
        continue
      }
      let isTitle = text[index] == "《"
      let range = index..<(end + 1)
      if let mention = mention(range, isTitle: isTitle) {
        found.append(mention)
        index = end + 1
      } else {
        index = isTitle ? end + 1 : index + 1
      }
    }
    return found
  }

  private static func closing(of mark: Unicode.Scalar) -> Unicode.Scalar? {
    switch mark {
    case "《": "》"
    case "“": "”"
    case "「": "」"
    default: nil
    }
  }

  private func mention(_ range: Range<Int>, isTitle: Bool) -> TopicMention? {
    let inner = TopicNames.plain(text[range.dropFirst().dropLast()])
    guard inner.count >= 2 else { return nil }
    let near = TopicMatch(inner, names)
    if let exact = near.exact { return TopicMention(range: range, lecture: exact) }
    let isLecture = LectureWords.speakOfLecture(reading, around: range, isTitle: isTitle)
    // “县乡一体、条抓块统”改革: words of a title in quotation marks are no slip of it.
    let isPiece = !isTitle && near.part != nil
    if let slip = near.slip, !isPiece || isLecture {
      return TopicMention(range: range, lecture: slip, slipOf: names.lectures[slip].topic)
    }
    if let part = near.part, isLecture {
      return TopicMention(range: range, lecture: part, isPart: true)
    }
    return isLecture ? TopicMention(range: range, lecture: nil) : nil
  }

  /// Titles on record without marks, whole or with characters wrong.
  private func bare(_ taken: inout TakenMask) -> [TopicMention] {
    var found: [TopicMention] = []
    for sentence in reading.sentences {
      var index = sentence.range.lowerBound
      while index < sentence.range.upperBound {
        guard let match = names.index.match(text, at: index, before: sentence.range.upperBound),
          !taken.overlaps(index..<(index + match.length))
        else {
          index += 1
          continue
        }
        found.append(TopicMention(range: index..<(index + match.length), lecture: match.payload))
        taken.take(index..<(index + match.length))
        index += match.length
      }
    }
    return found + slips(&taken)
  }

  private func slips(_ taken: inout TakenMask) -> [TopicMention] {
    let slips = names.slips.slips(in: text, sentences: reading.sentences, apartFrom: taken)
    var found: [TopicMention] = []
    for slip in slips where names.topics[slip.name].count >= 5 && !taken.overlaps(slip.range) {
      // Two changes make many a phrase of the trade; only beside words of teaching they are slips.
      let sentence = reading.sentences[reading.sentence(at: slip.range.lowerBound)].range
      guard slip.distance == 1 || LectureWords.tells.occurs(text, in: sentence) else { continue }
      taken.take(slip.range)
      // Marks within a title make no difference.
      let isWhole = TopicNames.plain(text[slip.range]) == names.topics[slip.name]
      found.append(
        TopicMention(
          range: slip.range, lecture: slip.name,
          slipOf: isWhole ? nil : names.lectures[slip.name].topic))
    }
    return found
  }
}

/// How a title in marks compares with those on record.
struct TopicMatch {
  /// The lecture of just that title.
  let exact: Int?
  /// The lecture whose title it is but for a few characters.
  let slip: Int?
  /// The lecture of whose title it is a part.
  let part: Int?

  init(_ words: [Unicode.Scalar], _ names: TopicNames) {
    exact =
      names.topics.firstIndex { $0 == words }
      ?? names.topics.firstIndex { $0.starts(with: words) && Self.endsMain($0, words.count) }
    let near = names.topics.indices.map { ($0, EditDistance.between(words, names.topics[$0])) }
      .min { ($0.1, $0.0) < ($1.1, $1.0) }
    slip = near.flatMap { number, distance in
      distance <= Self.changes(names.topics[number].count) ? number : nil
    }
    part = names.topics.firstIndex { Self.isPart(words, of: $0) }
  }

  private static func changes(_ count: Int) -> Int {
    count < 4 ? 0 : count < 6 ? 1 : count < 12 ? 2 : 3
  }

  private static func endsMain(_ topic: [Unicode.Scalar], _ count: Int) -> Bool {
    count >= 4 && count < topic.count && ["—", "：", "-", "（"].contains(topic[count])
  }

  /// At least half of a title, in its order.
  static func isPart(_ words: [Unicode.Scalar], of topic: [Unicode.Scalar]) -> Bool {
    guard words.count >= 4, words.count * 5 >= topic.count * 2, words.count < topic.count else {
      return false
    }
    var rest = topic[...]
    for word in words {
      guard let place = rest.firstIndex(of: word) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }
}
