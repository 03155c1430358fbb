internal import Postgres
internal import Training

/// A trip as it was found.
struct FoundTrip: Hashable, Sendable {
  let id: Int
  let state: TripState
  let days: DaySpan
  /// 昆山市、常熟市.
  let destinations: String

  /// What messages call it: 赴昆山市异地教学（编号 1，2024-12-08至2024-12-13）.
  var label: String { "赴\(destinations)异地教学（编号 \(id)，\(days)）" }
}

extension Session {
  /// The trip of that number.
  ///
  /// - Throws: ``Refusal`` when there is none.
  func requireTrip(_ id: Int) throws -> FoundTrip {
    let trip = try row(
      """
      SELECT trip.id, trip.state, trip.days, coalesce(string_agg(destination.name, '、'
        ORDER BY destination.position), '') AS destinations
      FROM trip
      LEFT JOIN trip_destination AS destination ON destination.trip_id = trip.id
      WHERE trip.id = \(id)
      GROUP BY trip.id
      """
    ) { row in
      FoundTrip(
        id: try row["id"], state: try row["state"], days: try row["days"],
        destinations: try row["destinations"])
    }
    guard let trip else { throw Refusal.tripNotFound(id) }
    return trip
  }

  /// The trip of that number, which must not be over.
  ///
  /// - Throws: ``Refusal`` when there is none, or it has ended or was cancelled.
  func requireTripNotOver(_ id: Int) throws -> FoundTrip {
    let trip = try requireTrip(id)
    guard !trip.state.isOver else { throw Refusal.tripIsOver(trip) }
    return trip
  }
}

extension Refusal {
  /// There is no trip of that number.
  static func tripNotFound(_ id: Int) -> Self {
    Self(
      .notFound, code: "trip-not-found", message: "没有编号为 \(id) 的异地教学",
      repair: "用 banci trip list 查看已有的异地教学")
  }

  /// Nothing about a trip changes any more once it is over.
  static func tripIsOver(_ trip: FoundTrip) -> Self {
    Self(
      .conflict, code: "trip-is-over", message: "\(trip.label)\(trip.state.word)，不能再改")
  }
}
