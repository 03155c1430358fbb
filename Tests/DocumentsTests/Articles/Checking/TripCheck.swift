import Training

@testable import Documents

/// Checks a sentence or two against an invented trip of the corpus.
struct TripCheck {
  private let checker: ArticleChecker
  /// A title and a lead that agree with the trip, which the text goes on from.
  private let frame: String

  /// - Parameter trip: The trip's name, behind `+` where the text goes on from a title and a lead.
  init(_ trip: String) throws {
    let isFramed = trip.hasPrefix("+")
    let name = isFramed ? String(trip.dropFirst()) : trip
    guard let records = try CorpusFolder.trips()[name]?.records else {
      throw CorpusFault(description: "no trip \(name)")
    }
    checker = ArticleChecker(records)
    frame = isFramed ? Self.frame(records.facts) : ""
  }

  private static func frame(_ facts: TripFacts) -> String {
    let destinations = facts.destinations.map(\.value.name).joined(separator: "、")
    let (name, days) = (facts.className.value, facts.days.value)
    return """
      \(name)赴\(destinations)开展\(facts.activity)
      \(days.first.month)月\(days.first.dayOfMonth)日至\(days.last.month)月\(days.last.dayOfMonth)日，\
      \(name)学员赴\(destinations)开展\(facts.activity)。

      """
  }

  /// The claims of a text as `kind words verdict`, those of the title and lead left out.
  func claims(in text: String) throws -> [String] {
    let start = frame.unicodeScalars.count
    return checker.check(ArticleText(frame + text, format: .plain)).claims
      .filter { $0.start >= start }
      .map { "\($0.kind.rawValue) \($0.text) \($0.verdict.rawValue)" }
  }
}
