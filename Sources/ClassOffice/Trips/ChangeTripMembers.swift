internal import Postgres
internal import Training

extension ClassOffice {
  /// Changes a trip's member list and returns the numbers of the persons whom it changed.
  ///
  /// - Throws: ``Refusal`` when the trip is unknown or over, a name means nobody or several, one
  ///   person is to do two things that exclude each other, a day does not fit, or a person is on
  ///   another trip then.
  @discardableResult
  public func changeTripMembers(
    of id: Int, _ changes: [TripMemberChange], key: String? = nil
  ) async throws -> [Int] {
    try await act(
      "trip.members", key: key, request: [["\(id)"]] + changes.map(\.digestible),
      refusing: [
        .tripMemberIsOnOneTripADay: { session in
          let persons = try changes.map { try session.person(meantBy: $0, on: id) }
          return try session.refusalOnTwoTrips(
            "SELECT person_id FROM unnest(\(persons)) AS person_id",
            on: session.requireTrip(id).days, except: id)
        }
      ]
    ) { act in
      let trip = try act.session.requireTripNotOver(id)
      var list = MemberList(try act.session.members(of: id), of: trip)
      for change in changes { try act.session.apply(change, to: &list) }
      try act.session.write(list)
      try act.journal(list)
      return list.changed
    }
  }
}

extension Session {
  // An added person is inserted at once, so that a later change can name the person.
  fileprivate func apply(_ change: TripMemberChange, to list: inout MemberList) throws {
    let person = try person(meantBy: change, on: list.trip.id)
    switch change.kind {
    case .addsTrainee: try addTrainee(person, to: list.trip)
    case .addsEscort: try addEscort(person, to: list.trip)
    case .staysBehind, .joins, .returns, .goes, .leavesOut: break
    }
    try list.apply(change, to: person)
  }

  /// The person whom a change is about.
  fileprivate func person(meantBy change: TripMemberChange, on trip: Int) throws -> Int {
    switch change.kind {
    case .staysBehind, .joins, .returns, .goes, .leavesOut:
      try requireMember(change.who, of: trip)
    case .addsTrainee:
      try value(
        """
        SELECT person_id FROM trainee
        WHERE id = \(requireTrainee(change.who, notYetOn: trip))
        """)
    case .addsEscort:
      try value("SELECT person_id FROM staff WHERE id = \(requireStaff(named: change.who))")
    }
  }

  private func addTrainee(_ person: Int, to trip: FoundTrip) throws {
    _ = try insertTrainees(
      """
      SELECT trainee.id AS trainee_id, trainee.person_id, trainee.left_on
      FROM trainee
      WHERE trainee.person_id = \(person)
        AND trainee.class_id IN (SELECT class_id FROM trip_unit WHERE trip_id = \(trip.id))
      ORDER BY trainee.id
      LIMIT 1
      """, on: trip.id)
  }

  private func addEscort(_ person: Int, to trip: FoundTrip) throws {
    let added = try execute(
      """
      INSERT INTO trip_member (trip_id, trip_days, trip_is_live, person_id, part)
      SELECT id, days, is_live, \(person), \(MemberPart.escort)
      FROM trip
      WHERE id = \(trip.id)
      ON CONFLICT (trip_id, person_id) DO NOTHING
      """)
    guard added > 0 else { throw Refusal.memberAlreadyThere(trip) }
  }

  fileprivate func write(_ list: MemberList) throws {
    let rows = list.attendances
    try execute(
      """
      UPDATE trip_member AS member
      SET state = CASE WHEN change.is_absent THEN 'absent' ELSE 'going' END,
        joins_on = change.joins_on, leaves_on = change.returns_on + 1, reason = change.reason
      FROM unnest(\(rows.map(\.person)), \(rows.map(\.attendance.isAbsent)),
          \(rows.map(\.attendance.joins)), \(rows.map(\.attendance.returns)),
          \(rows.map(\.attendance.reason)))
        AS change (person_id, is_absent, joins_on, returns_on, reason)
      WHERE member.trip_id = \(list.trip.id) AND member.person_id = change.person_id
      """)
    try execute(
      """
      DELETE FROM trip_member
      WHERE trip_id = \(list.trip.id) AND person_id = ANY (\(list.leftOut))
      """)
  }
}

extension Act {
  fileprivate func journal(_ list: MemberList) throws {
    try journal(.trip, list.trip.id, after: list.journaled, changed: ["members"])
  }
}

extension Refusal {
  /// The person is on the list already.
  static func memberAlreadyThere(_ trip: FoundTrip) -> Self {
    Self(
      .conflict, code: "member-already-there", message: "此人已在\(trip.label)的随行名单中",
      repair: "用 banci trip members \(trip.id) 查看名单")
  }
}
