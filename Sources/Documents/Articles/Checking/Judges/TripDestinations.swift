internal import Training

/// The destinations of a trip and what lies around them, by whatever name a text gives them.
struct TripDestinations {
  private let context: CheckContext
  private var facts: TripFacts { context.facts }
  private var text: [Unicode.Scalar] { context.reading.scalars }

  init(_ context: CheckContext) { self.context = context }

  /// Whether it is the last part of a destination recorded with what it lies in: 佛山市顺德区.
  func isEnd(_ range: Range<Int>) -> Bool { endsDestination(Array(text[range])) }

  private func endsDestination(_ words: [Unicode.Scalar]) -> Bool {
    facts.destinations.contains { destination in
      [destination.value.name, NameVariants.short(destination.value.name)].contains {
        let name = $0.readingScalars
        return words.count >= 2 && name.count >= words.count + 2 && name.hasSuffix(words)
      }
    }
  }

  /// Names of the first destination, and, where it is the only one, of what it lies in.
  var startNames: Lexicon {
    guard let first = facts.destinations.first?.value else { return Lexicon("") }
    let parents = context.records.divisions.map(\.value).filter { $0.contains(first) }
    let divisions = facts.destinations.count == 1 ? [first] + parents : [first]
    let names = divisions.flatMap { [$0.name, NameVariants.short($0.name)] }
    let chained =
      facts.destinations.count == 1
      ? []
      : parents.flatMap { parent in
        [parent.name, NameVariants.short(parent.name)].flatMap { head in
          [first.name, NameVariants.short(first.name)].map { head + $0 }
        }
      }
    return Lexicon(words: (names + chained).filter { $0.count > 1 }.map(\.readingScalars))
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

  /// Whether a division of the register is a destination, or lies around or in one or a stop.
  ///
  /// One that nobody can place counts as related: it is not held against the text.
  func isRelated(_ name: [Unicode.Scalar]) -> Bool {
    let words = String(String.UnicodeScalarView(name))
    if isDestinationOrParent(words) || isDivisionOfStop(words) || endsDestination(name) {
      return true
    }
    let entries = DivisionRegister.entries(named: name)
    let own = ownCodes
    return entries.isEmpty || own.isEmpty
      || entries.contains { entry in own.contains { Self.isRelated(entry, to: $0) } }
  }

  /// Whether a division of the trip is said to hold one that does not lie in it: 滁州市德清县.
  func isBroken(_ outer: [Unicode.Scalar], _ inner: [Unicode.Scalar]) -> Bool {
    guard isRelated(outer), !isRelated(inner) else { return false }
    let (outers, inners) = (
      DivisionRegister.entries(named: outer), DivisionRegister.entries(named: inner)
    )
    return !outers.isEmpty
      && !outers.contains { outer in
        outer.level == .county || inners.contains { $0.code.hasPrefix(outer.code) }
      }
  }

  /// Whether a place of the trip lies elsewhere than in a division of that name.
  func isElsewhere(_ place: PlaceMention, than name: [Unicode.Scalar]) -> Bool {
    let names = place.places.map { context.names.places[$0].name }
    let divisions = facts.visits.filter { names.contains($0.place.value) }.compactMap(\.division)
    let entries = DivisionRegister.entries(named: name)
    return !divisions.isEmpty && !entries.isEmpty
      && divisions.allSatisfy { division in
        guard let code = division.code, !division.name.readingScalars.starts(with: name) else {
          return false
        }
        return !entries.contains { Self.isRelated($0, to: code) }
      }
  }

  /// The codes of the destinations and of the divisions of stops, empty where one is unknown.
  private var ownCodes: [String] {
    let stops = facts.visits.filter { context.counts($0.occurrence) }.compactMap(\.division)
    var codes: [String] = []
    for division in facts.destinations.map(\.value) + stops {
      if let code = division.code {
        codes.append(code)
      } else {
        let entries = DivisionRegister.entries(named: division.name.readingScalars)
        guard let entry = entries.first else { return [] }
        codes.append((entry.code + "0000").prefix(4) + (entry.level == .county ? "99" : "00"))
      }
    }
    return codes
  }

  private static func isRelated(_ entry: DivisionRegister.Entry, to code: String) -> Bool {
    switch entry.level {
    case .province: code.hasPrefix(entry.code)
    case .prefecture:
      code.hasPrefix(entry.code) || (code.hasSuffix("0000") && entry.code.hasPrefix(code.prefix(2)))
    case .county:
      (code.hasSuffix("00") && entry.code.hasPrefix(code.prefix(4)))
        || (code.hasSuffix("0000") && entry.code.hasPrefix(code.prefix(2)))
    }
  }
}
