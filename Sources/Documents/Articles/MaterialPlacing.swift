/// Where contributed texts go: under their theme or the section of the stop they are about.
///
/// A text about stops of which none took place is not used: it would tell of what nobody saw.
struct MaterialPlacing {
  /// The texts that may be used, with the theme and the places they belong to.
  let usable: [MaterialFacts]
  /// The texts about something that did not take place.
  let unusable: [MaterialFacts]

  init(facts: TripFacts, shown: ShownSessions) {
    let shownThemes = Set(shown.visits.compactMap(\.theme) + shown.lectures.compactMap(\.theme))
    let allThemes = Set(facts.visits.compactMap(\.theme) + facts.lectures.compactMap(\.theme))
    let shownPlaces = Set(
      shown.visits.map(\.place.source) + shown.lectures.compactMap(\.place?.source))
    let allPlaces = Set(
      facts.visits.map(\.place.source) + facts.lectures.compactMap(\.place?.source))
    func isUsable(_ material: MaterialFacts) -> Bool {
      if let place = material.place, allPlaces.contains(place) {
        return shownPlaces.contains(place)
      }
      if let theme = material.theme, allThemes.contains(theme) {
        return shownThemes.contains(theme)
      }
      return true
    }
    usable = facts.materials.filter(isUsable)
    unusable = facts.materials.filter { !isUsable($0) }
  }

  /// The paragraphs of a text; the last one names who wrote it, if they agreed.
  static func paragraphs(of material: MaterialFacts) -> [ArticleDraft.Paragraph] {
    var lines = material.text.split(whereSeparator: \.isNewline)
      .map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
    if material.mayName, let name = material.contributor, let last = lines.last {
      lines[lines.count - 1] = "\(last)（供稿：\(name)）"
    }
    return lines.map { .init([TracedText(text: $0, records: [material.material])]) }
  }
}
