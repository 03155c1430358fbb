internal import Postgres
public import Training

/// Minutes on the road between two places (路程时间).
public struct TravelTime: Hashable, Sendable {
  /// The official name of the place where it starts.
  public let from: String
  /// The official name of the place where it ends.
  public let to: String
  /// How long it takes.
  public let minutes: Int
  /// How that is known.
  public let source: TravelTimeSource
}

extension ClassOffice {
  /// The travel times that are written down, of all places or from and to one.
  ///
  /// - Throws: ``Refusal`` when the place is unknown.
  public func travelTimes(at typed: String? = nil) async throws -> [TravelTime] {
    try await read { session in
      let place = try typed.map { try session.requirePlace(named: $0) }
      return try session.rows(
        """
        SELECT start.official_name AS start, finish.official_name AS finish, travel_time.minutes,
          travel_time.source
        FROM travel_time
        JOIN place AS start ON start.id = travel_time.from_place_id
        JOIN place AS finish ON finish.id = travel_time.to_place_id
        WHERE \(place)::bigint IS NULL OR \(place) IN (start.id, finish.id)
        ORDER BY start.id, finish.id
        """
      ) { row in
        TravelTime(
          from: try row["start"], to: try row["finish"], minutes: try row["minutes"],
          source: try row["source"])
      }
    }
  }
}
