internal import Postgres
internal import Training

extension Session {
  /// Moves a trip to other days with everything that has not happened yet.
  ///
  /// One statement: a session must lie within its trip's days at every moment that PostgreSQL
  /// looks, and as two statements the first would be refused.
  func moveTripWithSessions(_ trip: FoundTrip, to days: DaySpan) throws {
    let shift = trip.days.first.distance(to: days.first)
    try execute(
      """
      WITH moved_session AS (
        UPDATE session
        SET planned = tstzrange(lower(planned) + make_interval(days => \(shift)::integer),
            upper(planned) + make_interval(days => \(shift)::integer)),
          frame_days = \(days)
        WHERE trip_id = \(trip.id) AND state IN ('tentative', 'booked')
      ),
      moved_member AS (
        UPDATE trip_member
        SET joins_on = joins_on + \(shift)::integer, leaves_on = leaves_on + \(shift)::integer,
          trip_days = \(days)
        WHERE trip_id = \(trip.id) AND num_nonnulls(joins_on, leaves_on) > 0
      )
      UPDATE trip
      SET days = \(days)
      WHERE id = \(trip.id)
      """)
  }
}

extension ClassOffice {
  /// What stood in the way of a change of a trip's days.
  func wordings(
    of change: TripChange, on id: Int
  ) -> [SchemaRule: @Sendable (Session) throws -> Refusal] {
    guard let days = change.days else { return [:] }
    return [
      .tripDaysDoNotOverlap: { session in
        try session.refusalOfOverlap(of: session.units(of: id), on: days, except: id)
      },
      .tripDaysLieWithinTheClass: { session in
        try session.refusalOutsideTheClass(of: session.units(of: id), on: days)
      },
      .tripMemberIsOnOneTripADay: { session in
        let going: SQL = """
          SELECT person_id FROM trip_member WHERE trip_id = \(id) AND state = 'going'
          """
        return try session.refusalOnTwoTrips(going, on: days, except: id)
      },
      .sessionLiesWithinItsDays: { session in
        try session.refusalOfSessionsOutside(
          session.requireTrip(id), days, movesSessions: change.movesSessions)
      },
      .bookingsDoNotOverlap: { session in
        try session.refusalOfMovedBookings(of: session.requireTrip(id), to: days)
      },
      .tripMemberGoesOnSomeDay: { session in
        try session.refusalOfMembersOutside(session.requireTrip(id), days)
      },
    ]
  }
}

extension Session {
  fileprivate func units(of trip: Int) throws -> [Int] {
    try values("SELECT unit_id FROM trip_unit WHERE trip_id = \(trip) ORDER BY unit_id")
  }

  /// Says which sessions would lie outside of the new days.
  fileprivate func refusalOfSessionsOutside(
    _ trip: FoundTrip, _ days: DaySpan, movesSessions: Bool
  ) throws -> Refusal {
    let shift = movesSessions ? trip.days.first.distance(to: days.first) : 0
    let outside = try sessions(of: trip.id, in: ["tentative", "booked", "held", "skipped"]).filter {
      let moves = $0.state == "tentative" || $0.state == "booked"
      return !days.contains($0.start.day.advanced(by: moves ? shift : 0))
    }
    return .sessionsOutsideTheTrip(trip, days, outside, movesSessions: movesSessions)
  }

  /// Says with which other session a moved session of the trip would collide.
  fileprivate func refusalOfMovedBookings(of trip: FoundTrip, to days: DaySpan) throws -> Refusal {
    let shift = trip.days.first.distance(to: days.first)
    let pair = try row(
      """
      SELECT mine.id AS mine_id, mine.title AS mine_title, lower(mine.planned) AS mine_start,
        mine.state AS mine_state, other.id, other.title, lower(other.planned) AS start, other.state
      FROM session AS mine
      JOIN booking AS ours ON ours.session_id = mine.id
      JOIN booking AS theirs
        ON theirs.resource = ours.resource AND theirs.resource_id = ours.resource_id
          AND theirs.branch_reach && ours.branch_reach AND theirs.group_reach && ours.group_reach
          AND theirs.planned && tstzrange(
            lower(ours.planned) + make_interval(days => \(shift)::integer),
            upper(ours.planned) + make_interval(days => \(shift)::integer))
      JOIN session AS other ON other.id = theirs.session_id
      WHERE mine.trip_id = \(trip.id) AND mine.state = 'booked'
        AND theirs.state IN ('booked', 'held') AND other.trip_id IS DISTINCT FROM \(trip.id)
      ORDER BY lower(mine.planned), mine.id, other.id
      LIMIT 1
      """
    ) { row in
      (
        mine: SessionLabel(
          id: try row["mine_id"], title: try row["mine_title"], start: try row["mine_start"],
          state: try row["mine_state"]),
        other: SessionLabel(
          id: try row["id"], title: try row["title"], start: try row["start"],
          state: try row["state"])
      )
    }
    guard let pair else { return SchemaRule.bookingsDoNotOverlap.refusal }
    return .movedSessionCollides(trip, pair.mine, with: pair.other)
  }

  /// Says how many people join after, or return before, the new days.
  fileprivate func refusalOfMembersOutside(
    _ trip: FoundTrip, _ days: DaySpan
  ) throws -> Refusal {
    let names = try values(
      """
      SELECT person.name
      FROM trip_member AS member
      JOIN person ON person.id = member.person_id
      WHERE member.trip_id = \(trip.id)
        AND isempty(\(days)::daterange * daterange(member.joins_on, member.leaves_on))
      ORDER BY person.name, person.id
      """, as: String.self)
    return .membersOutsideTheTrip(trip, days, names)
  }
}

extension Refusal {
  /// Sessions of the trip would lie outside of its days.
  static func sessionsOutsideTheTrip(
    _ trip: FoundTrip, _ days: DaySpan, _ sessions: [SessionLabel], movesSessions: Bool
  ) -> Self {
    Self(
      .conflict, code: "sessions-outside-the-trip",
      message: "\(trip.label)改到 \(days) 后，这些日程不在行程之内：\(SessionLabel.list(sessions))",
      repair: movesSessions
        ? "请先改期或取消这些日程" : "加 --move-sessions 让日程随出发日平移，或先改期、取消这些日程")
  }

  /// A moved session would collide with one outside of the trip.
  static func movedSessionCollides(
    _ trip: FoundTrip, _ session: SessionLabel, with other: SessionLabel
  ) -> Self {
    Self(
      .conflict, code: "moved-session-collides",
      message: "\(trip.label)平移后，日程 \(SessionLabel.list([session]))"
        + "与已定的日程 \(SessionLabel.list([other])) 占用相同的人员、师资或场地",
      repair: "请先把其中一项改为待定或改期")
  }

  /// People join after, or return before, the new days.
  static func membersOutsideTheTrip(
    _ trip: FoundTrip, _ days: DaySpan, _ names: [String]
  ) -> Self {
    let shown = names.prefix(5).joined(separator: "、") + (names.count > 5 ? "等" : "")
    return Self(
      .conflict, code: "members-outside-the-trip",
      message: "\(trip.label)改到 \(days) 后，\(shown)中途加入或提前返回的日期不在行程之内",
      repair: "加 --move-sessions 让这些日期一起平移，或先用 banci trip members \(trip.id) 改名单")
  }
}
