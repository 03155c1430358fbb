internal import Postgres
internal import Training

/// A trip that was written down (已安排的异地教学).
public struct ScheduledTrip: Hashable, Sendable, Codable {
  /// Its number.
  public let id: Int
  /// How many trainees are on its member list.
  public let trainees: Int
  /// How many others are: leader and escorts.
  public let staff: Int
}

extension ClassOffice {
  /// Writes down a trip as a draft, with everybody whom its units hold on the first day.
  ///
  /// - Throws: ``Refusal`` when a unit or a member of staff is unknown, the days lie outside a
  ///   class's, a unit is already away on one of them, or a person is on another trip then.
  @discardableResult
  public func scheduleTrip(_ draft: TripDraft, key: String? = nil) async throws -> ScheduledTrip {
    try await act(
      "trip.add", key: key, request: draft.digestible,
      refusing: [
        .tripDaysDoNotOverlap: { session in
          let party = try session.travelParty(of: draft)
          return try session.refusalOfOverlap(of: party.units, on: draft.days)
        },
        .tripDaysLieWithinTheClass: { session in
          let party = try session.travelParty(of: draft)
          return try session.refusalOutsideTheClass(of: party.units, on: draft.days)
        },
        .tripMemberIsOnOneTripADay: { session in
          let party = try session.travelParty(of: draft)
          return try session.refusalOnTwoTrips(party.persons(on: draft.days.first), on: draft.days)
        },
      ]
    ) { act in
      try draft.requireComplete()
      let party = try act.session.travelParty(of: draft)
      let id = try act.insertTrip(draft)
      try act.session.insertDestinations(draft.destinations, of: id)
      try act.session.insertHosts(draft.hosts, of: id)
      try act.session.insertUnits(party.units, of: id)
      let trainees = SQL.trainees(of: party.units, on: draft.days.first)
      let trip = ScheduledTrip(
        id: id, trainees: try act.session.insertTrainees(trainees, on: id),
        staff: try act.session.insertStaff(of: party, on: id))
      try act.journal(trip, as: draft)
      return trip
    }
  }
}

extension TripDraft {
  fileprivate func requireComplete() throws(Refusal) {
    guard !units.isEmpty else { throw .tripIsForNobody }
    guard !destinations.isEmpty else { throw .tripGoesNowhere }
  }
}

extension Act {
  fileprivate func insertTrip(_ draft: TripDraft) throws -> Int {
    try session.value(
      """
      WITH trip AS (
        INSERT INTO trip (days, theme, stated_days, note)
        VALUES (\(draft.days), \(draft.theme), \(draft.statedDays), \(draft.note))
        RETURNING id, step_number, state
      )
      INSERT INTO trip_step
        (trip_id, step_number, from_state, to_state, latest_step_number, made_at, made_by_id)
      SELECT id, step_number, '', state, step_number, \(stamp), \(staff.id)
      FROM trip
      RETURNING trip_id
      """)
  }

  fileprivate func journal(_ trip: ScheduledTrip, as draft: TripDraft) throws {
    try journal(
      .trip, trip.id,
      after: [
        "state": TripState.draft.rawValue, "days": "\(draft.days)",
        "units": draft.units.map(\.text).joined(separator: " "),
        "destinations": draft.destinations.map(\.name).joined(separator: "、"),
        "trainees": "\(trip.trainees)", "staff": "\(trip.staff)",
      ])
  }
}

extension Session {
  /// Writes down where a trip goes, in order.
  func insertDestinations(_ destinations: [TripDestination], of trip: Int) throws {
    try execute(
      """
      INSERT INTO trip_destination (trip_id, position, name, division_code)
      SELECT \(trip), position, name, division_code
      FROM unnest(\(destinations.map(\.name)), \(destinations.map(\.divisionCode)))
        WITH ORDINALITY AS destination (name, division_code, position)
      """)
  }

  /// Writes down who receives a trip, in order, with the organisation of exactly that name.
  func insertHosts(_ hosts: [String], of trip: Int) throws {
    try execute(
      """
      INSERT INTO trip_host (trip_id, position, name, organisation_id)
      SELECT \(trip), host.position, host.name, min(organisation.organisation_id)
      FROM unnest(\(hosts)) WITH ORDINALITY AS host (name, position)
      LEFT JOIN organisation_name AS organisation
        ON organisation.name = host.name AND organisation.is_official
      GROUP BY host.position, host.name
      """)
  }

  fileprivate func insertUnits(_ units: [Int], of trip: Int) throws {
    try execute(
      """
      INSERT INTO trip_unit
        (trip_id, unit_id, class_id, branch_reach, group_reach, class_days, trip_days, trip_is_live)
      SELECT trip.id, unit.id, unit.class_id, unit.branch_reach, unit.group_reach, class.days,
        trip.days, trip.is_live
      FROM trip
      JOIN study_unit AS unit ON unit.id = ANY (\(units))
      JOIN training_class AS class ON class.unit_id = unit.class_id
      WHERE trip.id = \(trip)
      """)
  }
}

extension Refusal {
  /// A trip needs somebody to go.
  static let tripIsForNobody = Self(
    .invalid, code: "trip-is-for-nobody", message: "没有写哪个班次、支部或小组出行",
    repair: "例如 banci trip add 81/1 --to 昆山市 …")

  /// A trip needs somewhere to go.
  static let tripGoesNowhere = Self(
    .invalid, code: "trip-goes-nowhere", message: "没有写目的地", repair: "例如 --to 昆山市")
}
