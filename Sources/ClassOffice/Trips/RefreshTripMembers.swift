internal import Postgres
internal import Training

/// A trainee of the travelling units who is not on the trip's member list (未列入名单的学员).
public struct MissingTripMember: Hashable, Sendable {
  /// The trainee's number.
  public let traineeID: Int
  /// The name.
  public let name: String
  /// 单位 as printed in the roster.
  public let employer: String?
}

extension ClassOffice {
  /// Who belongs to a trip's units on its first day without being on its member list.
  ///
  /// - Throws: ``Refusal`` when there is no such trip.
  public func missingTripMembers(of id: Int) async throws -> [MissingTripMember] {
    try await read { session in
      let trip = try session.requireTrip(id)
      return try session.rows(
        """
        SELECT missing.trainee_id, person.name, trainee.employer
        FROM (\(session.missingMembers(of: trip))) AS missing
        JOIN trainee ON trainee.id = missing.trainee_id
        JOIN person ON person.id = missing.person_id
        ORDER BY trainee.class_order, trainee.id
        """
      ) { row in
        MissingTripMember(
          traineeID: try row["trainee_id"], name: try row["name"], employer: try row["employer"])
      }
    }
  }

  /// Puts everybody who belongs to a trip's units on its first day on its member list; returns how
  /// many came.
  ///
  /// - Throws: ``Refusal`` when the trip is unknown or over, or a person is on another trip then.
  @discardableResult
  public func refreshTripMembers(of id: Int, key: String? = nil) async throws -> Int {
    try await act(
      "trip.members.refresh", key: key, request: [id],
      refusing: [
        .tripMemberIsOnOneTripADay: { session in
          let trip = try session.requireTrip(id)
          return try session.refusalOnTwoTrips(
            session.missingMembers(of: trip), on: trip.days, except: id)
        }
      ]
    ) { act in
      let trip = try act.session.requireTripNotOver(id)
      let added = try act.session.insertTrainees(act.session.missingMembers(of: trip), on: id)
      if added > 0 { try act.journal(.trip, id, after: ["added_trainees": "\(added)"]) }
      return added
    }
  }
}

extension Session {
  fileprivate func missingMembers(of trip: FoundTrip) throws -> SQL {
    let units = try values(
      "SELECT unit_id FROM trip_unit WHERE trip_id = \(trip.id) ORDER BY unit_id", as: Int.self)
    return """
      SELECT trainee_id, person_id, left_on
      FROM (\(SQL.trainees(of: units, on: trip.days.first))) AS trainee
      WHERE person_id NOT IN (SELECT person_id FROM trip_member WHERE trip_id = \(trip.id))
      """
  }
}
