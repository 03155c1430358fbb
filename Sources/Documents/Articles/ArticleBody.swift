internal import Training

/// Lays out the body of an article: sections, each with its sessions and contributed texts.
struct ArticleBody {
  let facts: TripFacts
  let shown: ShownSessions
  let style: ArticleStyle
  let placing: MaterialPlacing

  init(facts: TripFacts, shown: ShownSessions, style: ArticleStyle) {
    (self.facts, self.shown, self.style) = (facts, shown, style)
    placing = MaterialPlacing(facts: facts, shown: shown)
  }

  var sections: [ArticleDraft.Section] {
    var remaining = placing.usable
    var sections: [ArticleDraft.Section] = []
    for outline in outlines {
      let materials = remaining.filter(outline.takes)
      remaining.removeAll { materials.contains($0) }
      sections.append(section(outline, materials))
    }
    if !remaining.isEmpty { sections.append(section(SectionOutline(heading: "学习体会"), remaining)) }
    return sections
  }

  private var outlines: [SectionOutline] {
    switch style.body {
    case .byTheme: SectionOutline.byTheme(shown, placing.usable)
    case .byDay: SectionOutline.byDay(shown)
    case .bySite: SectionOutline.bySite(shown)
    case .byForm: SectionOutline.byForm(shown)
    }
  }

  private func section(
    _ outline: SectionOutline, _ materials: [MaterialFacts]
  ) -> ArticleDraft.Section {
    let words = SessionSentences(facts: facts, style: style)
    let texts = materials.flatMap(MaterialPlacing.paragraphs(of:))
    let gap: [ArticleDraft.Paragraph] = texts.isEmpty ? [.init(["\(gap: "见闻与体会")"])] : []
    return .init(
      heading: outline.heading.supported(
        by: outline.theme == nil ? [] : materials.map(\.material)),
      paragraphs: words.paragraphs(of: outline.sessions) + texts + gap)
  }
}
