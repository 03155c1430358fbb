import Documents
import Postgres
import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct DepartmentStyleTests {
  let journey: KunshanJourney

  init() async throws {
    journey = try await KunshanJourney()
    try await journey.finish()
  }

  private static func choice(_ set: (inout ArticleStyleChoice) -> Void) -> ArticleStyleChoice {
    var choice = ArticleStyleChoice()
    set(&choice)
    return choice
  }

  @Test func `what a department decided is kept and added to`() async throws {
    let office = journey.office

    let before = try await office.articleStyle(of: "进修一部")
    try await office.setArticleStyle(of: "进修一部", to: Self.choice { $0.body = .byDay })
    try await office.setArticleStyle(of: "进修一部", to: Self.choice { $0.numbers = .chinese })
    let both = try await office.articleStyle(of: "进修一部")
    try await office.setArticleStyle(of: "进修一部", to: Self.choice { $0.person = .first }, anew: true)
    let anew = try await office.articleStyle(of: "进修一部")

    #expect(before.choice == ArticleStyleChoice())
    #expect(before.choice.style == ArticleStyle())
    #expect(both.choice.style == ArticleStyle(body: .byDay, numbers: .chinese))
    #expect(anew.choice == Self.choice { $0.person = .first })
  }

  @Test func `a draft takes the department's style unless the order says otherwise`() async throws {
    let office = journey.office
    try await office.setArticleStyle(
      of: "进修一部", to: Self.choice { ($0.title, $0.numbers) = (.plain, .chinese) })

    _ = try await office.draftArticle(ofTrip: journey.trip)
    let departments = try await office.article(ofTrip: journey.trip)
    _ = try await office.draftArticle(
      ofTrip: journey.trip, ArticleOrder(style: Self.choice { $0.numbers = .arabic }))
    let ordered = try await office.article(ofTrip: journey.trip)

    #expect(departments.title == "第81期县处级干部进修班一支部赴昆山市开展异地教学")
    #expect(departments.body.contains("六十四名学员"))
    #expect(ordered.title == departments.title)
    #expect(ordered.body.contains("64名学员"))
  }

  @Test func `a preview shows the draft and keeps nothing`() async throws {
    let office = journey.office

    let preview = try await office.previewArticle(
      ofTrip: journey.trip, Self.choice { $0.title = .plain })
    _ = try await office.draftArticle(
      ofTrip: journey.trip, ArticleOrder(style: Self.choice { $0.title = .plain }))

    #expect(preview == (try await office.article(ofTrip: journey.trip, edition: 1).body))
  }

  @Test func `a word of another version reads as left open`() async throws {
    try await journey.office.setArticleStyle(of: "进修一部", to: Self.choice { $0.body = .byDay })
    try await TestOffice.ownersDatabase().write { session in
      try session.execute("UPDATE article_style SET style = style || '{\"title\": \"verse\"}'")
    }

    let style = try await journey.office.articleStyle(of: "进修一部")

    #expect(style.choice == Self.choice { $0.body = .byDay })
  }

  @Test func `an unknown department, and a decision of nothing, are refused`() async throws {
    let office = journey.office

    let refusals = [
      await #expect(throws: Refusal.self) { try await office.articleStyle(of: "月球部") },
      await #expect(throws: Refusal.self) {
        try await office.setArticleStyle(of: "月球部", to: Self.choice { $0.body = .byDay })
      },
      await #expect(throws: Refusal.self) {
        try await office.setArticleStyle(of: "进修一部", to: ArticleStyleChoice())
      },
      await #expect(throws: Refusal.self) {
        try await office.previewArticle(ofTrip: 99, ArticleStyleChoice())
      },
    ]

    #expect(
      refusals.map { $0?.code } == [
        "department-not-found", "department-not-found", "nothing-to-change", "trip-not-found",
      ])
  }
}
