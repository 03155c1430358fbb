import ClassOffice
import Documents
import Postgres
import TestSupport
import Training

/// The Kunshan journey after its end, with an article of two editions: the draft with its gaps, and
/// the text in which a person filled them.
struct ArticleDesk {
  let journey: KunshanJourney
  let article: Int

  var office: ClassOffice { journey.office }

  init() async throws {
    journey = try await KunshanJourney(statedDays: 5)
    try await journey.finish()
    let drafted = try await journey.office.draftArticle(
      ofTrip: journey.trip, ArticleOrder(publishedOn: "2024-12-24"))
    article = drafted.article
    _ = try await keep { $0 }
  }

  /// The draft with its gaps filled.
  func filledText() async throws -> String {
    try await office.article(ofTrip: journey.trip, edition: 1).body
      .replacing(/【待补：[^】]*】/, with: "大家深受触动。")
  }

  /// Keeps a changed text as the next edition and returns its number.
  func keep(_ change: (String) -> String) async throws -> Int {
    let text = change(try await filledText())
    return try await office.importArticle(
      ArticleImport(ArticleText(text, format: .markdown)), ofTrip: journey.trip
    ).edition
  }

  /// An edition that says 63 of 64, and its number.
  func keepWrongCount() async throws -> Int {
    try await keep { $0.replacing("64名学员", with: "63名学员") }
  }

  /// Approves and publishes the second edition.
  func publish() async throws {
    try await office.approveArticle(article)
    try await office.publishArticle(article, PublicationOrder())
  }

  /// The contradictions and errors of the last check.
  func blocking(edition: Int? = nil) async throws -> [ArticleFinding] {
    try await office.articleFindings(of: article, edition: edition).findings.filter(\.blocks)
  }
}
