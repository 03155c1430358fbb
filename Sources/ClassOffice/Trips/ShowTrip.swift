internal import Postgres
public import Training

/// Everything about a trip but its timetable and its people (异地教学详情).
public struct TripDetails: Hashable, Sendable {
  /// What lists show of it.
  public let listing: TripListing
  /// Where to, in order, with division codes.
  public let destinations: [TripDestination]
  /// Who receives it, in order.
  public let hosts: [String]
  /// Calendar days, teaching days, stated days.
  public let length: TripLength
  /// Whatever else is to be known.
  public let note: String?
  /// How many people there are on each of its days.
  public let headcounts: [Headcount]
  /// What is on its timetable, counted by state.
  public let sessions: TripSessionCount
  /// The steps that it has taken, the first one first.
  public let steps: [TripStepTaken]
}

/// How many sessions a trip has (日程数), by state.
public struct TripSessionCount: Hashable, Sendable {
  /// 待定.
  public let tentative: Int
  /// 已定.
  public let booked: Int
  /// 已进行.
  public let held: Int
  /// 未进行.
  public let skipped: Int
  /// 已取消.
  public let cancelled: Int
}

/// A step that a trip took (审批与状态记录).
public struct TripStepTaken: Hashable, Sendable {
  /// The state that it came from; `nil` when it was written down.
  public let from: TripState?
  /// The state that it came to.
  public let to: TripState
  /// The minute.
  public let at: Moment
  /// The member of staff who took it.
  public let by: String?
  /// Why, or what was said.
  public let opinion: String?
  /// 文号.
  public let documentNumber: String?
}

extension ClassOffice {
  /// Everything about a trip but its timetable and its people.
  ///
  /// - Throws: ``Refusal`` when there is no such trip.
  public func showTrip(_ id: Int) async throws -> TripDetails {
    try await read { session in
      guard let listing = try session.tripListings(where: "trip.id = \(id)").first else {
        throw Refusal.tripNotFound(id)
      }
      return try session.details(of: listing)
    }
  }
}

extension Session {
  fileprivate func details(of trip: TripListing) throws -> TripDetails {
    let (statedDays, note) = try statements(of: trip.id)
    let occasions = try occasions(of: trip.id)
    return TripDetails(
      listing: trip, destinations: try destinations(of: trip.id), hosts: try hosts(of: trip.id),
      length: TripLength(days: trip.days, occasions: occasions, statedDays: statedDays),
      note: note, headcounts: try headcounts(of: trip.id), sessions: try sessionCount(of: trip.id),
      steps: try stepsTaken(by: trip.id))
  }

  private func statements(of trip: Int) throws -> (statedDays: Int?, note: String?) {
    try row("SELECT stated_days, note FROM trip WHERE id = \(trip)") { row in
      (try row["stated_days"], try row["note"])
    } ?? (nil, nil)
  }

  private func destinations(of trip: Int) throws -> [TripDestination] {
    try rows(
      """
      SELECT name, division_code FROM trip_destination WHERE trip_id = \(trip) ORDER BY position
      """
    ) { TripDestination(try $0["name"], divisionCode: try $0["division_code"]) }
  }

  private func hosts(of trip: Int) throws -> [String] {
    try values("SELECT name FROM trip_host WHERE trip_id = \(trip) ORDER BY position")
  }

  /// What is on a trip's timetable, but for what was skipped or cancelled.
  func occasions(of trip: Int) throws -> [TripLength.Occasion] {
    try rows(
      """
      SELECT DISTINCT day::date AS day, form
      FROM session,
        generate_series(lower(planned_days), upper(planned_days) - 1, interval '1 day') AS day
      WHERE trip_id = \(trip) AND state IN ('tentative', 'booked', 'held')
      """
    ) { TripLength.Occasion(on: try $0["day"], form: try $0["form"]) }
  }

  private func sessionCount(of trip: Int) throws -> TripSessionCount {
    let counts = try rows(
      "SELECT state, count(*) AS sessions FROM session WHERE trip_id = \(trip) GROUP BY state"
    ) { (try $0["state"] as String, try $0["sessions"] as Int) }
    let count = Dictionary(counts) { $0 + $1 }
    return TripSessionCount(
      tentative: count["tentative", default: 0], booked: count["booked", default: 0],
      held: count["held", default: 0], skipped: count["skipped", default: 0],
      cancelled: count["cancelled", default: 0])
  }

  private func stepsTaken(by trip: Int) throws -> [TripStepTaken] {
    try rows(
      """
      SELECT nullif(step.from_state, '') AS from_state, step.to_state, step.made_at,
        person.name AS by, step.opinion, step.document_number
      FROM trip_step AS step
      LEFT JOIN staff ON staff.id = step.made_by_id
      LEFT JOIN person ON person.id = staff.person_id
      WHERE step.trip_id = \(trip)
      ORDER BY step.step_number
      """
    ) { row in
      TripStepTaken(
        from: try row["from_state"], to: try row["to_state"], at: try row["made_at"],
        by: try row["by"], opinion: try row["opinion"],
        documentNumber: try row["document_number"])
    }
  }
}
