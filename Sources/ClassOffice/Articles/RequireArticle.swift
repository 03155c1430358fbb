internal import Documents
internal import Postgres
internal import Training

/// An article as it was found, with the edition that is asked for.
struct FoundArticle {
  let id: Int
  let trip: FoundTrip
  let edition: ArticleEdition

  /// What messages call it: 稿件 1 第 2 版.
  var label: String { "稿件 \(id) 第 \(edition.edition) 版" }

  /// What stands above it.
  var signature: ArticleSignature { ArticleSignature(of: edition) }
}

extension ArticleSignature {
  /// What an edition has above its text.
  init(of edition: ArticleEdition) {
    self.init(
      article: RecordReference(kind: "article", id: edition.article), author: edition.author,
      source: edition.source, publishedOn: edition.publishedOn)
  }
}

extension Session {
  /// The article of that number with an edition, the last one where no number is given.
  ///
  /// - Throws: ``Refusal`` when there is no such article or edition.
  func requireArticle(_ id: Int, edition: Int? = nil) throws -> FoundArticle {
    let trip = try optionalValue("SELECT trip_id FROM article WHERE id = \(id)", as: Int.self)
    guard let trip else { throw Refusal.articleNotFound(id) }
    let found = try requireTrip(trip)
    guard let text = try self.edition(edition, of: id) else {
      throw edition.map { Refusal.editionNotFound($0, of: found) } ?? .articleNotDrafted(found)
    }
    return FoundArticle(id: id, trip: found, edition: text)
  }

  /// What stands above the article of a trip, where it has one.
  func signature(ofTrip trip: Int) throws -> ArticleSignature {
    let article = try optionalValue(
      "SELECT id FROM article WHERE trip_id = \(trip)", as: Int.self)
    guard let last = try article.flatMap({ try lastEdition(of: $0) }) else {
      return ArticleSignature(
        article: RecordReference(kind: "article", id: article ?? 0), author: nil, source: nil,
        publishedOn: nil)
    }
    return ArticleSignature(of: last)
  }
}

extension Refusal {
  /// There is no article of that number.
  static func articleNotFound(_ id: Int) -> Self {
    Self(
      .notFound, code: "article-not-found", message: "没有编号为 \(id) 的稿件",
      repair: "用 banci article list 查看已有的稿件")
  }
}
