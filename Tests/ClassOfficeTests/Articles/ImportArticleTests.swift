import Documents
import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct ImportArticleTests {
  @Test func `an edited text is the next edition, with what stood above the last one`()
    async throws
  {
    let desk = try await ArticleDesk()

    let article = try await desk.office.article(ofTrip: desk.journey.trip)

    #expect(article.edition == 2)
    #expect(article.body == (try await desk.filledText()))
    #expect(article.title == "这个冬天遇见太阳雨——第81期县处级干部进修班一支部全体学员赴昆山市开展异地教学")
    #expect(article.publishedOn == "2024-12-24")
    #expect(article.author == "进修一部")
    #expect(article.origin == .import)
    #expect(article.state == .draft)
    #expect(article.isPlan == false)
    #expect(article.sentences == [])
  }

  @Test func `the same text makes no new edition, and one key has one effect`() async throws {
    let desk = try await ArticleDesk()

    let same = try await desk.keep { $0 }
    let text = ArticleImport(ArticleText("# 题\n\n新。\n"), author: "通讯员")
    let first = try await desk.office.importArticle(text, ofTrip: desk.journey.trip, key: "one")
    let again = try await desk.office.importArticle(text, ofTrip: desk.journey.trip, key: "one")

    #expect(same == 2)
    #expect(first == KeptEdition(article: desk.article, edition: 3, isNew: true))
    #expect(again == first)
    #expect(try await desk.office.article(ofTrip: desk.journey.trip).author == "通讯员")
  }

  @Test func `a text can be the first edition, and before the end it is a plan`() async throws {
    let journey = try await KunshanJourney(trainees: 3)

    let kept = try await journey.office.importArticle(
      ArticleImport(ArticleText("冬日之行\n第一段。\n", format: .plain)), ofTrip: journey.trip)

    let article = try await journey.office.article(ofTrip: journey.trip)
    #expect(kept.edition == 1)
    #expect(article.title == "冬日之行")
    #expect(article.body == "# 冬日之行\n\n第一段。\n")
    #expect(article.isPlan)
  }

  @Test func `a draft over a person's text says so`() async throws {
    let desk = try await ArticleDesk()

    let drafted = try await desk.office.draftArticle(ofTrip: desk.journey.trip)

    #expect(drafted.edition == 3)
    #expect(
      drafted.notices.last == "第 2 版是改过的文字，这次起草没有采用其中的改动；用 banci article diff 可看差异")
  }

  @Test func `the last two editions are compared unless others are named`() async throws {
    let desk = try await ArticleDesk()
    _ = try await desk.keepWrongCount()

    let last = try await desk.office.compareEditions(of: desk.article)
    let same = try await desk.office.compareEditions(of: desk.article, from: 2, to: 2)

    #expect([last.from, last.to] == [2, 3])
    #expect(last.comparison.lines.contains("6［-4-］［+3+］名学员"))
    #expect(same.comparison.changes == [])
  }

  @Test func `what cannot be kept or compared is refused`() async throws {
    let journey = try await KunshanJourney(trainees: 3)
    let (office, trip) = (journey.office, journey.trip)
    let text = ArticleImport(ArticleText("# 题\n\n文。\n"))

    let untitled = await #expect(throws: Refusal.self) {
      try await office.importArticle(ArticleImport(ArticleText("\n\n")), ofTrip: trip)
    }
    let unknownTrip = await #expect(throws: Refusal.self) {
      try await office.importArticle(text, ofTrip: 99)
    }
    let kept = try await office.importArticle(text, ofTrip: trip)
    let alone = await #expect(throws: Refusal.self) {
      try await office.compareEditions(of: kept.article)
    }
    let missing = await #expect(throws: Refusal.self) {
      try await office.compareEditions(of: kept.article, to: 9)
    }
    let unknown = await #expect(throws: Refusal.self) { try await office.compareEditions(of: 99) }
    try await office.cancelTrip(trip, because: "大雪")
    let cancelled = await #expect(throws: Refusal.self) {
      try await office.importArticle(text, ofTrip: trip)
    }

    #expect(
      [untitled, unknownTrip, alone, missing, unknown, cancelled].map { $0?.code } == [
        "article-has-no-title", "trip-not-found", "nothing-to-compare", "edition-not-found",
        "article-not-found", "article-of-cancelled-trip",
      ])
  }
}
