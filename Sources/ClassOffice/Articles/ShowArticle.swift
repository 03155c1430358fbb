internal import Foundation
internal import Postgres
public import Training

/// An edition of the article about a trip (稿件版本).
public struct ArticleEdition: Hashable, Sendable {
  /// How a text came to be (版本来源).
  public enum Origin: String, Hashable, Sendable, Codable {
    /// banci wrote it from the records.
    case draft
    /// A person wrote it, and it was read from a file.
    case `import`
    /// banci put the safe repairs of a check into an earlier one.
    case fix
  }

  /// The article's number.
  public let article: Int
  /// The edition, from 1.
  public let edition: Int
  /// The title.
  public let title: String
  /// The whole article in Markdown.
  public let body: String
  /// 发布时间.
  public let publishedOn: Day?
  /// 作者.
  public let author: String?
  /// 来源.
  public let source: String?
  /// Whether it was drafted before the trip was over.
  public let isPlan: Bool
  /// When it was made.
  public let madeAt: Moment
  /// The member of staff who made it.
  public let madeBy: String?
  /// How its text came to be.
  public let origin: Origin
  /// How far it has come.
  public let state: ArticleState
  /// Every sentence with the rows that it stands on.
  public let sentences: [ArticleSentence]
  /// Whether the author is the department of the class.
  let isSignedByDepartment: Bool
}

/// A sentence of an article with the rows that it stands on (文句出处).
public struct ArticleSentence: Hashable, Sendable, Codable {
  /// Its place in the text, from 1.
  public let number: Int
  /// In which part it stands: 标题, 导语, a heading, 结尾.
  public let part: String
  /// Its words.
  public let text: String
  /// The rows, as in `session:12 place:3`; `nil` where it states nothing.
  public let records: String?
  /// Whether it has a spot that only a human can fill.
  public let gap: Bool
}

extension ClassOffice {
  /// An edition of the article about a trip; the last one where no number is given.
  ///
  /// - Throws: ``Refusal`` when there is no such trip, it has no article, or no such edition.
  public func article(ofTrip trip: Int, edition: Int? = nil) async throws -> ArticleEdition {
    try await read { session in
      let trip = try session.requireTrip(trip)
      guard
        let article = try session.optionalValue(
          "SELECT id FROM article WHERE trip_id = \(trip.id)", as: Int.self)
      else { throw Refusal.articleNotDrafted(trip) }
      guard let found = try session.edition(edition, of: article) else {
        throw edition.map { Refusal.editionNotFound($0, of: trip) } ?? .articleNotDrafted(trip)
      }
      return found
    }
  }
}

extension Session {
  /// The last edition of an article; `nil` where it has none.
  func lastEdition(of article: Int) throws -> ArticleEdition? { try edition(nil, of: article) }

  /// An edition of an article, the last one where no number is given.
  func edition(_ number: Int?, of article: Int) throws -> ArticleEdition? {
    try row(
      """
      SELECT revision.article_id, revision.edition, revision.title, revision.body,
        revision.published_on, revision.author, revision.source, revision.is_plan,
        revision.facts::text AS facts, revision.made_at, person.name AS made_by, revision.origin,
        coalesce((
          SELECT step.to_state
          FROM article_step AS step
          WHERE step.article_id = revision.article_id AND step.edition = revision.edition
          ORDER BY step.step_number DESC
          LIMIT 1), 'draft') AS state,
        EXISTS (
          SELECT FROM department
          JOIN training_class AS class ON class.department_id = department.id
          JOIN trip_unit ON trip_unit.class_id = class.unit_id
          JOIN article ON article.trip_id = trip_unit.trip_id
          WHERE article.id = revision.article_id AND department.name = revision.author)
          AS is_signed_by_department
      FROM article_revision AS revision
      LEFT JOIN staff ON staff.id = revision.made_by_id
      LEFT JOIN person ON person.id = staff.person_id
      WHERE revision.article_id = \(article)
        AND (\(number)::integer IS NULL OR revision.edition = \(number)::integer)
      ORDER BY revision.edition DESC
      LIMIT 1
      """, ArticleEdition.init(row:))
  }
}

extension ArticleEdition {
  fileprivate init(row: Row) throws {
    let facts: String = try row["facts"]
    self.init(
      article: try row["article_id"], edition: try row["edition"], title: try row["title"],
      body: try row["body"], publishedOn: try row["published_on"], author: try row["author"],
      source: try row["source"], isPlan: try row["is_plan"], madeAt: try row["made_at"],
      madeBy: try row["made_by"], origin: try row["origin"], state: try row["state"],
      sentences: try JSONDecoder().decode(KeptSentences.self, from: Data(facts.utf8)).sentences,
      isSignedByDepartment: try row["is_signed_by_department"])
  }
}

/// The facts of an edition as they are kept.
private struct KeptSentences: Decodable {
  let sentences: [ArticleSentence]
}

extension Refusal {
  /// The trip has no article.
  static func articleNotDrafted(_ trip: FoundTrip) -> Self {
    Self(
      .notFound, code: "article-not-drafted", message: "\(trip.label)还没有稿件",
      repair: "用 banci article draft --trip \(trip.id) 起草")
  }

  /// The article has no edition of that number.
  static func editionNotFound(_ edition: Int, of trip: FoundTrip) -> Self {
    Self(
      .notFound, code: "edition-not-found", message: "\(trip.label)的稿件没有第 \(edition) 版",
      repair: "用 banci article list 查看有几版")
  }
}
