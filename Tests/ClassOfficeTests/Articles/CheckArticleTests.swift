import Documents
import Postgres
import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct CheckArticleTests {
  @Test func `what banci wrote from the records contradicts none of them`() async throws {
    let desk = try await ArticleDesk()

    let checked = try await desk.office.checkArticle(desk.article)

    #expect(
      checked
        == CheckedEdition(
          article: desk.article, edition: 2, check: checked.check, blocking: 0, isNew: true))
  }

  @Test func `a wrong count is found, kept with its edition, and named with its row`()
    async throws
  {
    let desk = try await ArticleDesk()
    let edition = try await desk.keepWrongCount()

    let checked = try await desk.office.checkArticle(desk.article)

    let findings = try await desk.office.articleFindings(of: desk.article)
    #expect(checked.edition == edition)
    #expect(checked.blocking == 1)
    #expect(findings.check == checked.check)
    #expect(findings.checkedAt == "2024-12-14 09:00")
    #expect(findings.open.map(\.content.kind) == ["count"])
    #expect(findings.open.map { $0.content.words.contains("63") } == [true])
    #expect(findings.open.map { $0.content.record?.contains("64") } == [true])
    #expect(findings.findings.contains { $0.content.verdict == .agrees })
  }

  @Test func `the same findings again keep the check, changed records make another`()
    async throws
  {
    let desk = try await ArticleDesk()
    let first = try await desk.office.checkArticle(desk.article)

    let again = try await desk.office.checkArticle(desk.article)
    try await desk.journey.database.write { session in
      try session.execute(
        """
        UPDATE trip_member SET state = 'absent', reason = '请假'
        WHERE person_id = (SELECT max(person_id) FROM trip_member WHERE part = 'trainee')
        """)
    }
    let changed = try await desk.office.checkArticle(desk.article)

    #expect(again.check == first.check)
    #expect(!again.isNew)
    #expect(changed.isNew)
    #expect(changed.blocking > 0)
  }

  @Test func `a text from outside is checked and nothing is written`() async throws {
    let desk = try await ArticleDesk()
    let text = try await desk.filledText().replacing("64名学员", with: "63名学员")

    let checked = try await desk.office.checkArticle(
      ArticleText(text), ofTrip: desk.journey.trip)

    #expect(checked.check.hasContradictions)
    #expect(!checked.isPlan)
    #expect(
      try await desk.journey.database.read { session in
        try session.value("SELECT count(*) FROM article_check", as: Int.self)
      } == 0)
  }

  @Test func `before the trip is over a text is held against the plan`() async throws {
    let journey = try await KunshanJourney(trainees: 3)

    let checked = try await journey.office.checkArticle(
      ArticleText("# 题\n\n文。\n"), ofTrip: journey.trip)

    #expect(checked.isPlan)
  }

  @Test func `safe repairs make the next edition, and none make none`() async throws {
    let desk = try await ArticleDesk()
    let edition = try await desk.keep { $0.replacing("大家深受触动。", with: "大家深受触动,意犹未尽。") }

    let fixed = try await desk.office.fixArticle(desk.article)
    let again = try await desk.office.fixArticle(desk.article)

    let article = try await desk.office.article(ofTrip: desk.journey.trip)
    #expect(fixed.edition == edition + 1)
    #expect(fixed.isNew)
    #expect(fixed.repairs > 0)
    #expect(!article.body.contains("触动,"))
    #expect(article.body.contains("大家深受触动，意犹未尽。"))
    #expect(article.origin == .fix)
    #expect(article.author == "进修一部")
    #expect(
      again == FixedArticle(article: desk.article, edition: edition + 1, isNew: false, repairs: 0))
  }

  @Test func `an edition that nobody checked has no findings`() async throws {
    let desk = try await ArticleDesk()

    let refusal = await #expect(throws: Refusal.self) {
      try await desk.office.articleFindings(of: desk.article)
    }
    let unknown = await #expect(throws: Refusal.self) {
      try await desk.office.checkArticle(99)
    }

    #expect(refusal?.code == "edition-not-checked")
    #expect(unknown?.code == "article-not-found")
  }

  @Test func `the journal tells of a check by numbers only`() async throws {
    let desk = try await ArticleDesk()
    _ = try await desk.keepWrongCount()
    _ = try await desk.office.checkArticle(desk.article)

    let record: String = try await desk.journey.database.read { session in
      try session.value("SELECT record FROM journal_entry ORDER BY number DESC LIMIT 1")
    }

    #expect(record.contains(#""after":{"blocking":"1","check":"1","edition":"3"}"#))
    #expect(!record.contains("学员"))
  }
}
