import Testing
import Training

@testable import Documents

/// SplitMix64, so that every run sees the same trips.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite struct ArticlePropertyTests {
  /// A trip of up to nine visits and four lectures with every combination of what may be missing.
  private func trip(seed: UInt64) throws -> TripFacts {
    var random = Seeded(state: seed)
    var trip = KunshanTrip()
    trip.isFinished = Bool.random(using: &random)
    trip.theme = Bool.random(using: &random) ? "意象" : nil
    trip.publishedOn = Bool.random(using: &random) ? day("2024-12-24") : nil
    trip.statedDays = ["5天的时间", "一周", nil].randomElement(using: &random) ?? nil
    trip.visits = (0..<Int.random(in: 0...9, using: &random)).map { index in
      visit(index, using: &random)
    }
    trip.lectures = (0..<Int.random(in: 0...4, using: &random)).map { index in
      KunshanTrip.lecture(
        50 + index, "讲题\(index)号", "丁", nil, nil, "2024-12-1\(index) 08:30",
        Occurrence.allCases.randomElement(using: &random) ?? .held,
        theme: Bool.random(using: &random) ? "主题甲" : nil)
    }
    trip.materials = (0..<Int.random(in: 0...4, using: &random)).map { index in
      MaterialFacts(
        material: RecordReference(kind: "material", id: index), text: "素材\(index)号。",
        theme: ["主题甲", "主题乙", "主题丙", nil].randomElement(using: &random) ?? nil,
        contributor: "供稿人\(index)号", mayName: Bool.random(using: &random))
    }
    return try trip.facts()
  }

  private func visit(_ index: Int, using random: inout Seeded) -> VisitFacts {
    KunshanTrip.visit(
      20 + index, "点位\(index)号",
      "2024-12-\(9 + index / 2) \(index.isMultiple(of: 2) ? "09" : "15"):00",
      theme: ["主题甲", "主题乙", nil].randomElement(using: &random) ?? nil,
      seen: Bool.random(using: &random) ? "所见\(index)号" : nil,
      headline: Bool.random(using: &random),
      phrase: Int.random(in: 0..<5, using: &random) == 0 ? "统称" : nil,
      form: ["现场教学", "座谈", "车览"].randomElement(using: &random) ?? "现场教学",
      Occurrence.allCases.randomElement(using: &random) ?? .held)
  }

  private func style(seed: UInt64) -> ArticleStyle {
    var random = Seeded(state: seed ^ 77)
    return ArticleStyle(
      title: ArticleStyle.TitlePattern.allCases.randomElement(using: &random) ?? .image,
      body: ArticleStyle.Body.allCases.randomElement(using: &random) ?? .byTheme,
      person: ArticleStyle.Person.allCases.randomElement(using: &random) ?? .third,
      lead: ArticleStyle.Lead.allCases.randomElement(using: &random) ?? .daysFirst,
      numbers: ArticleStyle.Numbers.allCases.randomElement(using: &random) ?? .arabic,
      rangeMark: ArticleStyle.RangeMark.allCases.randomElement(using: &random) ?? .word,
      signature: ArticleStyle.Signature.allCases.randomElement(using: &random) ?? .none,
      countsEscorts: Bool.random(using: &random), seed: seed)
  }

  @Test func `every draft of 1000 trips keeps to the record`() throws {
    for seed in 1...1000 as ClosedRange<UInt64> {
      let facts = try trip(seed: seed)
      let draft = ArticleDraft(facts: facts, style: style(seed: seed))

      let text = draft.markdown
      let shown = ShownSessions(facts)
      let told = Set(shown.visits.map(\.session))
      for visit in facts.visits {
        #expect(text.contains(visit.place.value) == told.contains(visit.session))
        #expect(
          visit.seen.map { text.contains($0) } != true || visit.occurrence == .held)
      }
      let heard = Set(shown.lectures.map(\.session))
      for lecture in facts.lectures {
        #expect(text.contains(lecture.topic) == heard.contains(lecture.session))
      }
      for material in facts.materials where !material.mayName {
        #expect(material.contributor.map { text.contains($0) } == false)
      }
      #expect(draft.isPlan == !facts.isFinished)
      #expect(text.hasPrefix("> 计划稿") == draft.isPlan)
    }
  }

  @Test func `every sentence of 1000 drafts stands on a record or is marked`() throws {
    let headings: Set<String> = ["现场教学", "其他现场教学", "学习体会"]
    for seed in 1...1000 as ClosedRange<UInt64> {
      let facts = try trip(seed: seed)
      let draft = ArticleDraft(facts: facts, style: style(seed: seed))

      let known = records(of: facts)
      for (_, sentence) in draft.parts {
        #expect(
          !sentence.records.isEmpty || !sentence.gaps.isEmpty || headings.contains(sentence.text))
        #expect(known.isSuperset(of: sentence.records))
        #expect(
          sentence.gaps.allSatisfy { sentence.text.contains(TracedText.mark(of: $0)) })
      }
    }
  }

  @Test func `no draft of 1000 trips contradicts its record`() throws {
    for seed in 1...1000 as ClosedRange<UInt64> {
      let facts = try trip(seed: seed)
      let draft = ArticleDraft(facts: facts, style: style(seed: seed)).markdown

      let check = ArticleChecker(ArticleRecords(facts: facts))
        .check(ArticleText(draft, format: .markdown))

      #expect(
        check.claims.filter { $0.verdict == .contradicts }.map(\.message) == [], "seed \(seed)")
    }
  }

  @Test func `the same facts and style give the same text`() throws {
    for seed in 1...50 as ClosedRange<UInt64> {
      let facts = try trip(seed: seed)

      let first = ArticleDraft(facts: facts, style: style(seed: seed))
      let second = ArticleDraft(facts: facts, style: style(seed: seed))

      #expect(first == second)
    }
  }

  @Test func `the order in which rows arrive does not change the text`() throws {
    var trip = KunshanTrip()
    let expected = ArticleDraft(facts: try trip.facts())

    trip.visits.reverse()
    trip.lectures.reverse()

    #expect(ArticleDraft(facts: try trip.facts()) == expected)
  }

  @Test func `seeds vary the wording and nothing else`() throws {
    let facts = try KunshanTrip().facts()

    let texts = Set((0..<20).map { ArticleDraft(facts: facts, style: .init(seed: $0)).markdown })

    #expect(texts.count > 3)
    #expect(texts.allSatisfy { $0.contains("昆山招商实践") && $0.contains("64名学员") })
  }

  private func records(of facts: TripFacts) -> Set<RecordReference> {
    var records: Set = [facts.trip, facts.className.source, facts.counts.source]
    records.formUnion(facts.units.map(\.source) + [facts.department?.source].compactMap(\.self))
    records.formUnion(facts.visits.flatMap(\.records))
    records.formUnion(facts.lectures.map(\.session))
    records.formUnion(facts.lectures.compactMap(\.place?.source))
    records.formUnion(facts.lectures.flatMap(\.lecturers).map(\.source))
    records.formUnion(facts.materials.map(\.material))
    return records
  }
}
