internal import Training

/// The names of a trip's records, ready to be looked for in text.
struct TripNames: Sendable {
  /// What a name in the index stands for.
  struct PlaceName: Hashable, Sendable {
    /// The places, several where a phrase covers several stops.
    var places: Set<Int>
    /// Whether the phrase of a lead covers the places.
    var isPhrase = false
  }

  let places: [PlaceRecord]
  let placeIndex: PhraseIndex<PlaceName>
  let placeSlips: SlipIndex
  /// The places of the names in ``placeSlips``.
  let slipPlaces: [Int]
  let slipNames: [String]
  let variants: NameVariants
  /// Names of divisions, with and without 市.
  let divisionNames: Lexicon
  let topics: TopicNames

  init(_ records: ArticleRecords) {
    let facts = records.facts
    let divisions =
      records.divisions.map(\.value.name) + facts.destinations.map(\.value.name)
      + facts.visits.compactMap(\.division?.name)
    variants = NameVariants(divisions: divisions)
    divisionNames = Lexicon(
      words: divisions.flatMap { [$0, NameVariants.short($0)] }.filter { $0.count > 1 }
        .map(\.readingScalars))
    places = Self.places(records)
    let naming = PlaceNaming(records, places, variants)
    (placeIndex, slipPlaces, slipNames) = (naming.index, naming.slipPlaces, naming.slipNames)
    placeSlips = SlipIndex(naming.slipNames.map(\.readingScalars))
    topics = TopicNames(facts.lectures)
  }

  /// Every place of the trip once, with its sessions; then those that only receive, and others.
  private static func places(_ records: ArticleRecords) -> [PlaceRecord] {
    var places: [PlaceRecord] = []
    func add(_ name: Fact<String>, _ session: SessionRecord?) {
      if let known = places.firstIndex(where: { $0.source == name.source }) {
        if let session { places[known].sessions.append(session) }
      } else {
        places.append(
          PlaceRecord(
            name: name.value, source: name.source, sessions: session.map { [$0] } ?? [],
            isHost: session == nil))
      }
    }
    for visit in records.facts.visits {
      add(
        visit.place,
        SessionRecord(
          record: visit.session, time: visit.time, form: visit.form, occurrence: visit.occurrence))
    }
    for lecture in records.facts.lectures {
      guard let place = lecture.place else { continue }
      add(
        place,
        SessionRecord(
          record: lecture.session, time: lecture.time, form: "专题讲座",
          occurrence: lecture.occurrence, isLecture: true))
    }
    for host in records.facts.hosts { add(host, nil) }
    let known = Set(places.map(\.name))
    for other in records.otherPlaces where !known.contains(other.value) {
      places.append(PlaceRecord(name: other.value, source: other.source, isElsewhere: true))
    }
    return places
  }
}

/// Collects the names of places.
private struct PlaceNaming {
  private(set) var index = PhraseIndex<TripNames.PlaceName>()
  private(set) var slipPlaces: [Int] = []
  private(set) var slipNames: [String] = []

  init(_ records: ArticleRecords, _ places: [PlaceRecord], _ variants: NameVariants) {
    for (number, place) in places.enumerated() {
      for variant in variants.variants(of: place.name) { add(variant, number) }
      addSlip(place.name, number)
      for alias in records.placeNames[place.source] ?? [] {
        for variant in variants.variants(of: alias) { add(variant, number) }
        addSlip(alias, number)
      }
    }
    for visit in records.facts.visits {
      guard let number = places.firstIndex(where: { $0.source == visit.place.source }) else {
        continue
      }
      if let brand = visit.brand, brand.count > 1 { add(brand.readingScalars, number) }
      if let phrase = visit.headlinePhrase {
        add(phrase.readingScalars, number, isPhrase: true)
        addSlip(phrase, number)
      }
    }
  }

  private mutating func add(_ words: [Unicode.Scalar], _ place: Int, isPhrase: Bool = false) {
    let name = TripNames.PlaceName(places: [place], isPhrase: isPhrase)
    index.add(words, name) { old, new in
      .init(places: old.places.union(new.places), isPhrase: old.isPhrase || new.isPhrase)
    }
  }

  private mutating func addSlip(_ name: String, _ place: Int) {
    guard !slipNames.contains(name) else { return }
    slipNames.append(name)
    slipPlaces.append(place)
  }
}
