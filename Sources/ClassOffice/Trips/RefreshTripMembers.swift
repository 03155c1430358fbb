internal import Postgres
public import Training

/// What keeps a trip's member list from being that of its units (名单差异), one trainee each.
public struct TripMemberGap: Hashable, Sendable {
  /// How the list differs.
  public enum Kind: Hashable, Sendable {
    /// Belongs to a unit on the first day and is not on the list.
    case isMissing
    /// Is on the list and has left the class, or never came; goes until the day before that, where
    /// there is one.
    case hasLeft(Day?)
  }

  /// The trainee's number.
  public let traineeID: Int
  /// The name.
  public let name: String
  /// 单位 as printed in the roster.
  public let employer: String?
  /// How the list differs.
  public let kind: Kind
}

/// What a refresh did to a trip's member list (名单补齐结果).
public struct RefreshedMembers: Hashable, Sendable, Codable {
  /// How many came onto it.
  public let added: Int
  /// How many stay behind or return early since they have left the class.
  public let left: Int
}

extension ClassOffice {
  /// How a trip's member list differs from its units: who came later, and who has left.
  ///
  /// - Throws: ``Refusal`` when there is no such trip.
  public func tripMemberGaps(of id: Int) async throws -> [TripMemberGap] {
    try await read { session in
      let trip = try session.requireTrip(id)
      return try session.gapsOfMissing(on: trip) + session.gapsOfLeavers(on: trip)
    }
  }

  /// Makes a trip's member list that of its units: adds who is missing on the first day, and lets
  /// whoever has left the class go no longer than that.
  ///
  /// - Throws: ``Refusal`` when the trip is unknown or over, or a person is on another trip then.
  @discardableResult
  public func refreshTripMembers(
    of id: Int, key: String? = nil
  ) async throws -> RefreshedMembers {
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
      let refreshed = RefreshedMembers(
        added: try act.session.insertTrainees(act.session.missingMembers(of: trip), on: id),
        left: try act.session.sendLeaversHome(from: id))
      if refreshed.added + refreshed.left > 0 {
        try act.journal(
          .trip, id, after: ["added": "\(refreshed.added)", "left": "\(refreshed.left)"],
          changed: ["members"])
      }
      return refreshed
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

  fileprivate func gapsOfMissing(on trip: FoundTrip) throws -> [TripMemberGap] {
    try rows(
      """
      SELECT missing.trainee_id, person.name, trainee.employer
      FROM (\(missingMembers(of: trip))) AS missing
      JOIN trainee ON trainee.id = missing.trainee_id
      JOIN person ON person.id = missing.person_id
      ORDER BY trainee.class_order, trainee.id
      """
    ) { row in
      TripMemberGap(
        traineeID: try row["trainee_id"], name: try row["name"], employer: try row["employer"],
        kind: .isMissing)
    }
  }

  fileprivate func gapsOfLeavers(on trip: FoundTrip) throws -> [TripMemberGap] {
    try rows(
      """
      SELECT trainee.id, person.name, trainee.employer,
        upper(member.days * trainee.days) AS until
      FROM trip_member AS member
      JOIN trainee ON trainee.id = member.trainee_id
      JOIN person ON person.id = member.person_id
      WHERE member.trip_id = \(trip.id) AND \(SQL.memberOutlastsTrainee)
      ORDER BY trainee.class_order, trainee.id
      """
    ) { row in
      TripMemberGap(
        traineeID: try row["id"], name: try row["name"], employer: try row["employer"],
        kind: .hasLeft(try row["until"]))
    }
  }

  // Who has left before the first day stays behind; who leaves later returns early.
  fileprivate func sendLeaversHome(from trip: Int) throws -> Int {
    try execute(
      """
      UPDATE trip_member AS member
      SET state = CASE WHEN isempty(member.days * trainee.days) THEN 'absent' ELSE 'going' END,
        leaves_on = coalesce(upper(member.days * trainee.days), member.leaves_on),
        reason = CASE trainee.state
            WHEN 'no_show' THEN '未报到' WHEN 'replaced' THEN '已被替换' ELSE '已离班'
          END
      FROM trainee
      WHERE trainee.id = member.trainee_id AND member.trip_id = \(trip)
        AND \(SQL.memberOutlastsTrainee)
      """)
  }
}

extension SQL {
  fileprivate static let memberOutlastsTrainee: SQL =
    "member.state = 'going' AND NOT member.days <@ trainee.days"
}
