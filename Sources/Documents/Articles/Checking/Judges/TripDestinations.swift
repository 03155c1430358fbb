internal import Training

/// The destinations of a trip and what lies around them, by whatever name a text gives them.
struct TripDestinations {
  private let context: CheckContext
  private var facts: TripFacts { context.facts }
  private var text: [Unicode.Scalar] { context.reading.scalars }

  init(_ context: CheckContext) { self.context = context }

  /// Whether it is the last part of a destination recorded with what it lies in: 佛山市顺德区.
  func isEnd(_ range: Range<Int>) -> Bool {
    facts.destinations.contains { destination in
      [destination.value.name, NameVariants.short(destination.value.name)].contains {
        let name = $0.readingScalars
        return range.count >= 2 && name.count >= range.count + 2
          && name.suffix(range.count).elementsEqual(text[range])
      }
    }
  }

  /// Whether one character of it is wrong.
  func isSlip(_ range: Range<Int>) -> Bool {
    facts.destinations.contains {
      EditDistance.between(text[range], $0.value.name.readingScalars) == 1
    }
  }

  /// Whether a stop that counts lies there.
  func isDivisionOfStop(_ name: String) -> Bool {
    facts.visits.contains { visit in
      guard let division = visit.division, context.counts(visit.occurrence) else { return false }
      return division.name == name || NameVariants.short(division.name) == name
    }
  }

  /// Whether a name is that of a destination, or of a division that it lies in or that lies in it.
  func isDestinationOrParent(_ name: String) -> Bool {
    let divisions = context.records.divisions.map(\.value) + facts.destinations.map(\.value)
    let named = divisions.filter { $0.name == name || NameVariants.short($0.name) == name }
    return facts.destinations.contains { destination in
      named.contains { division in
        division.contains(destination.value) || destination.value.contains(division)
          || division.name == destination.value.name
      }
    }
  }
}
