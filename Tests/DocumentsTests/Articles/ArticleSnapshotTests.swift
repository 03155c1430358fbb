import Testing
import Training

@testable import Documents

@Suite struct ArticleSnapshotTests {
  @Test func `the Kunshan article`() throws {
    let draft = ArticleDraft(facts: try KunshanTrip().facts())

    try expectSnapshot(draft.markdown, "kunshan-article.md")
    try expectSnapshot(draft.sources.terminal(), "kunshan-article-sources.txt")
  }

  @Test func `the Kunshan plan before departure`() throws {
    var trip = KunshanTrip()
    (trip.isFinished, trip.publishedOn, trip.materials) = (false, nil, [])
    (trip.lectures, trip.visits) = (KunshanTrip.lectures(.planned), KunshanTrip.visits(.planned))

    try expectSnapshot(ArticleDraft(facts: try trip.facts()).markdown, "kunshan-plan.md")
  }

  @Test func `a plan while the trip is under way`() throws {
    var trip = KunshanTrip()
    (trip.isFinished, trip.publishedOn, trip.materials) = (false, nil, [])
    trip.lectures =
      Array(KunshanTrip.lectures(.held).prefix(1)) + KunshanTrip.lectures(.planned).dropFirst()
    trip.visits =
      Array(KunshanTrip.visits(.held).prefix(2)) + KunshanTrip.visits(.planned).dropFirst(2)

    try expectSnapshot(ArticleDraft(facts: try trip.facts()).markdown, "plan-under-way.md")
  }

  @Test func `a trip over New Year, told by day`() throws {
    var trip = KunshanTrip()
    (trip.first, trip.last, trip.statedDays) = ("2024-12-30", "2025-01-02", "为期4天")
    (trip.publishedOn, trip.theme) = (day("2025-01-10"), "迎新 问道")
    trip.lectures = [
      KunshanTrip.lecture(11, "县域治理", "丁", "研究员", "某研究院", "2024-12-31 09:00", .held)
    ]
    trip.visits = [
      KunshanTrip.visit(
        21, "花都社区", "2024-12-31 14:30", theme: "社区", headline: true, form: "座谈", .held),
      KunshanTrip.visit(22, "阳澄湖大桥", "2025-01-02 19:00", headline: true, form: "车览", .held),
    ]
    trip.materials = []
    let style = ArticleStyle(
      title: .pairedPhrases, body: .byDay, person: .first, countsEscorts: true)

    try expectSnapshot(ArticleDraft(facts: try trip.facts(), style: style).markdown, "new-year.md")
  }

  @Test func `a one-day trip of two groups, told by site`() throws {
    var trip = KunshanTrip()
    (trip.first, trip.last, trip.statedDays) = ("2024-12-09", "2024-12-09", nil)
    trip.activity = "现场教学"
    trip.units = [
      Fact("一支部第一小组", from: RecordReference(kind: "study_unit", id: 3)),
      Fact("二支部第四小组", from: RecordReference(kind: "study_unit", id: 8)),
    ]
    trip.counts = HeadCounts(onBooks: 20, expected: 20, going: 18)
    (trip.lectures, trip.visits) = ([], Array(KunshanTrip.visits(.held).prefix(2)))
    let style = ArticleStyle(body: .bySite)

    try expectSnapshot(ArticleDraft(facts: try trip.facts(), style: style).markdown, "one-day.md")
  }

  @Test func `a trip without themes`() throws {
    var trip = KunshanTrip()
    (trip.theme, trip.statedDays, trip.materials) = (nil, nil, [])
    trip.visits = [
      KunshanTrip.visit(21, "花都社区", "2024-12-09 14:30", headline: true, .held)
    ]

    try expectSnapshot(ArticleDraft(facts: try trip.facts()).markdown, "no-theme.md")
  }

  @Test func `a finished trip of which nothing is recorded as held`() throws {
    var trip = KunshanTrip()
    trip.lectures = KunshanTrip.lectures(.planned)
    trip.visits = KunshanTrip.visits(.cancelled)
    let draft = ArticleDraft(facts: try trip.facts())

    try expectSnapshot(
      draft.markdown + "\n" + draft.notices.joined(separator: "\n") + "\n", "none-held.md")
  }
}
