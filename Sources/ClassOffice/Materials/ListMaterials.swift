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
    return try rows(SQL(statement: query, [trip])) { row in
      MaterialListing(
        id: try row["id"], theme: try row["theme"], body: try row["body"],
        contributor: try row["contributor"], mayName: try row["may_name"],
        placeID: try row["place_id"], place: try row["place"], addedAt: try row["added_at"])
    }
  }
}
