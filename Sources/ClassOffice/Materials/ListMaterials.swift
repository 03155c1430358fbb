internal import Documents
internal import Postgres
public import Training

/// A text contributed to the article about a trip (素材), as listed.
public struct MaterialListing: Hashable, Sendable {
  /// Its number.
  public let id: Int
  /// Under which heading it belongs.
  public let theme: String?
  /// The text.
  public let body: String
  /// Who wrote it.
  public let contributor: String?
  /// Whether they agreed to be named.
  public let mayName: Bool
  /// The number of the place that it is about.
  public let placeID: Int?
  /// That place's official name.
  public let place: String?
  /// When it came.
  public let addedAt: Moment
  /// The numbers of the texts of the same trip that say much the same.
  public let similar: [Int]
}

extension ClassOffice {
  /// What was contributed to the article about a trip, in the order in which it came.
  ///
  /// - Throws: ``Refusal`` when there is no such trip.
  public func materials(ofTrip trip: Int) async throws -> [MaterialListing] {
    try await read { session in
      try session.materials(ofTrip: session.requireTrip(trip).id)
    }
  }
}

extension Session {
  /// What was contributed to the article about a trip.
  func materials(ofTrip trip: Int) throws -> [MaterialListing] {
    let query = try SQLFile.named("reports/trip_materials.sql").text
    let listings = try rows(SQL(statement: query, [trip])) { row in
      MaterialListing(
        id: try row["id"], theme: try row["theme"], body: try row["body"],
        contributor: try row["contributor"], mayName: try row["may_name"],
        placeID: try row["place_id"], place: try row["place"], addedAt: try row["added_at"],
        similar: [])
    }
    let similar = Self.similar(among: listings)
    return listings.map { $0.similar(to: similar[$0.id, default: []]) }
  }

  private static func similar(among materials: [MaterialListing]) -> [Int: [Int]] {
    SimilarTexts.pairs(in: materials.map(\.body)).reduce(into: [:]) { similar, pair in
      let (first, second) = (materials[pair.first].id, materials[pair.second].id)
      similar[first, default: []].append(second)
      similar[second, default: []].append(first)
    }
  }
}

extension MaterialListing {
  fileprivate func similar(to others: [Int]) -> MaterialListing {
    MaterialListing(
      id: id, theme: theme, body: body, contributor: contributor, mayName: mayName,
      placeID: placeID, place: place, addedAt: addedAt, similar: others.sorted())
  }
}
