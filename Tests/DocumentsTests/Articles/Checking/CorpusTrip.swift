import Training

@testable import Documents

/// An invented trip of the corpus, read from its `.trip` file: one fact a line.
struct CorpusTrip {
  /// What the checker is given.
  let records: ArticleRecords

  /// Reads a trip, or says which line it does not understand.
  init(name: String, source: String) throws {
    var reading = CorpusTripReading(name: name)
    for line in source.split(separator: "\n") {
      do {
        try reading.read(String(line))
      } catch {
        throw CorpusFault(description: "\(name).trip: \(line): \(error)")
      }
    }
    records = try reading.records()
  }
}

extension CorpusTrip {
  /// The facts of the trip.
  var facts: TripFacts { records.facts }

  /// The sessions that a name stands for: by official name, alias, brand, phrase or topic.
  func sessions(named name: String) -> [TimeSpan] {
    visits(named: name).map(\.time)
      + facts.lectures.filter { $0.topic == name && shown($0.occurrence) }.map(\.time)
  }

  /// The visits that took place at what the name stands for.
  func visits(named name: String) -> [VisitFacts] {
    facts.visits.filter { visit in
      shown(visit.occurrence)
        && (visit.place.value == name || visit.headlinePhrase == name || visit.brand == name
          || records.placeNames[visit.place.source]?.contains(name) == true)
    }
  }

  private func shown(_ occurrence: Occurrence) -> Bool {
    occurrence == .held || (!facts.isFinished && occurrence == .planned)
  }

  /// Every name by which some place of the trip goes.
  var allPlaceNames: Set<String> {
    Set(facts.visits.map(\.place.value) + facts.visits.compactMap(\.headlinePhrase))
      .union(records.placeNames.values.flatMap(\.self)).union(records.otherPlaces.map(\.value))
  }
}
