internal import Training

/// What the finders and judges of one article share (核查语境).
struct CheckContext {
  let reading: ArticleReading
  let records: ArticleRecords
  let names: TripNames
  /// By sentence.
  let evidence: [Evidence]
  /// Places named, in order.
  let places: [PlaceMention]
  /// Lectures named, in order.
  let topics: [TopicMention]
  /// What belongs to the names of places and lectures.
  private let named: TakenMask

  var facts: TripFacts { records.facts }

  init(_ article: ArticleText, _ records: ArticleRecords, _ names: TripNames) {
    let reading = ArticleReading(article)
    (self.reading, self.records, self.names) = (reading, records, names)
    evidence = reading.sentences.map { Evidence(reading, $0) }
    topics = TopicFinder(reading, names.topics).find()
    let taken = TakenMask(count: reading.scalars.count, topics.map(\.range))
    places = PlaceFinder(reading, names, taken).find()
    named = TakenMask(
      count: reading.scalars.count, topics.map(\.range) + places.map(\.range))
  }

  /// Whether sessions of that occurrence are what an article may tell: on a finished trip the
  /// held ones only.
  func counts(_ occurrence: Occurrence) -> Bool {
    occurrence == .held || (!facts.isFinished && occurrence == .planned)
  }

  /// The sessions that an article may tell of the places of a mention.
  func sessions(of mention: PlaceMention) -> [SessionRecord] {
    mention.places.sorted().flatMap { names.places[$0].sessions }.filter { counts($0.occurrence) }
  }

  /// The places named in a stretch.
  func places(in range: Range<Int>) -> ArraySlice<PlaceMention> {
    let start = places.firstPlace { $0.range.lowerBound >= range.lowerBound }
    return places[start...].prefix { $0.range.lowerBound < range.upperBound }
  }

  /// The lectures named in a stretch.
  func topics(in range: Range<Int>) -> ArraySlice<TopicMention> {
    let start = topics.firstPlace { $0.range.lowerBound >= range.lowerBound }
    return topics[start...].prefix { $0.range.lowerBound < range.upperBound }
  }

  /// Whether one of those words stands in a stretch, apart from the names of places and lectures.
  func speaks(of words: Lexicon, in range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound,
      let found = words.first(reading.scalars, in: start..<range.upperBound)
    {
      if !named.overlaps(found) { return true }
      start = found.upperBound
    }
    return false
  }

  /// Whether a stretch belongs to the name of a place or lecture.
  func isNamed(_ range: Range<Int>) -> Bool { named.overlaps(range) }

  /// What the sentence at a position is about.
  func evidence(at index: Int) -> Evidence { evidence[reading.sentence(at: index)] }

  /// A claim with its words, place and message.
  func claim(
    _ kind: ClaimKind, _ range: Range<Int>, _ verdict: Verdict, _ record: String? = nil,
    because reason: String? = nil, repair: String? = nil
  ) -> Claim {
    let place = reading.original(range)
    let words = reading.words(range)
    return Claim(
      kind: kind, text: words, start: place.lowerBound, end: place.upperBound, verdict: verdict,
      record: record,
      message: ClaimMessage(
        kind: kind, words: reading.folded(range), paragraph: paragraph(at: range.lowerBound),
        verdict: verdict, record: record, reason: reason, repair: repair
      ).text, repair: repair)
  }

  /// The number of the paragraph, from one.
  private func paragraph(at index: Int) -> Int {
    reading.sentences[reading.sentence(at: index)].paragraph + 1
  }
}

extension Array {
  /// Where a condition begins to hold that holds for all elements behind, by halving.
  func firstPlace(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
