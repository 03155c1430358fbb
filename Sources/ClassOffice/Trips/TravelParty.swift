internal import Postgres
internal import Training

/// Who is to go on a new trip, found from what was typed (出行对象).
struct TravelParty: Hashable, Sendable {
  /// The units, each once.
  let units: [Int]
  /// The members of staff, each once, with what they go as.
  let staff: [Int]
  let parts: [MemberPart]

  /// Every person whom it takes along: `person_id`.
  func persons(on day: Day) -> SQL {
    """
    SELECT person_id
    FROM (\(SQL.trainees(of: units, on: day))) AS trainee
    UNION
    SELECT person_id
    FROM staff
    WHERE id = ANY (\(staff))
    """
  }
}

extension Session {
  /// The units and members of staff that a draft names.
  ///
  /// - Throws: ``Refusal`` when one is unknown, or two of the units share people.
  func travelParty(of draft: TripDraft) throws -> TravelParty {
    var units: [Int] = []
    for path in draft.units {
      let unit = try requireUnit(at: path).id
      if !units.contains(unit) { units.append(unit) }
    }
    try requireApart(units)
    let leader = try draft.leader.map { try requireStaff(named: $0) }
    var staff = leader.map { [$0] } ?? []
    for name in draft.escorts {
      let escort = try requireStaff(named: name)
      if !staff.contains(escort) { staff.append(escort) }
    }
    let parts = staff.map { $0 == leader ? MemberPart.leader : .escort }
    return TravelParty(units: units, staff: staff, parts: parts)
  }

  /// Puts trainees on a trip's member list, rows of `trainee_id, person_id, left_on`.
  ///
  /// Who leaves the class during the trip leaves the trip that day.
  ///
  /// - Returns: How many there are.
  func insertTrainees(_ trainees: SQL, on trip: Int) throws -> Int {
    try execute(
      """
      INSERT INTO trip_member
        (trip_id, trip_days, trip_is_live, person_id, trainee_id, part, leaves_on)
      SELECT trip.id, trip.days, trip.is_live, trainee.person_id, trainee.trainee_id,
        \(MemberPart.trainee),
        CASE WHEN trip.days @> trainee.left_on THEN trainee.left_on END
      FROM trip
      CROSS JOIN (\(trainees)) AS trainee
      WHERE trip.id = \(trip)
      """)
  }

  /// Puts members of staff on a trip's member list; returns how many there are.
  ///
  /// - Throws: ``Refusal`` when one of them goes along as a trainee.
  func insertStaff(of party: TravelParty, on trip: Int) throws -> Int {
    try requireNoTrainee(among: party.staff, on: trip)
    return try execute(
      """
      INSERT INTO trip_member (trip_id, trip_days, trip_is_live, person_id, part)
      SELECT trip.id, trip.days, trip.is_live, staff.person_id, chosen.part
      FROM trip
      CROSS JOIN unnest(\(party.staff), \(party.parts)) AS chosen (staff_id, part)
      JOIN staff ON staff.id = chosen.staff_id
      WHERE trip.id = \(trip)
      """)
  }

  /// Makes a member of staff the leader of a trip, whether on its list already or not.
  ///
  /// - Throws: ``Refusal`` when that person goes along as a trainee.
  func insertLeader(_ staff: Int, of trip: Int) throws {
    try requireNoTrainee(among: [staff], on: trip)
    try execute(
      """
      INSERT INTO trip_member (trip_id, trip_days, trip_is_live, person_id, part)
      SELECT trip.id, trip.days, trip.is_live, staff.person_id, \(MemberPart.leader)
      FROM trip
      JOIN staff ON staff.id = \(staff)
      WHERE trip.id = \(trip)
      ON CONFLICT (trip_id, person_id) DO UPDATE
      SET part = excluded.part, state = 'going', reason = NULL
      """)
  }

  private func requireApart(_ units: [Int]) throws {
    let pair = try row(
      """
      SELECT one.full_name AS one, other.full_name AS other
      FROM (\(SQL.namedUnits)) AS one
      JOIN (\(SQL.namedUnits)) AS other
        ON other.class_id = one.class_id AND other.branch_reach && one.branch_reach
          AND other.group_reach && one.group_reach AND other.id > one.id
      WHERE one.id = ANY (\(units)) AND other.id = ANY (\(units))
      ORDER BY one.id, other.id
      LIMIT 1
      """
    ) { row in (one: try row["one"] as String, other: try row["other"] as String) }
    if let pair { throw Refusal.tripUnitsShareTrainees(pair.one, pair.other) }
  }

  private func requireNoTrainee(among staff: [Int], on trip: Int) throws {
    let name = try optionalValue(
      """
      SELECT person.name
      FROM trip_member AS member
      JOIN staff ON staff.person_id = member.person_id
      JOIN person ON person.id = member.person_id
      WHERE member.trip_id = \(trip) AND member.part = 'trainee' AND staff.id = ANY (\(staff))
      ORDER BY member.person_id
      LIMIT 1
      """, as: String.self)
    if let name { throw Refusal.staffGoesAsTrainee(name) }
  }
}

extension Refusal {
  /// Two units of one trip have trainees in common.
  static func tripUnitsShareTrainees(_ one: String, _ other: String) -> Self {
    Self(
      .invalid, code: "trip-units-share-trainees",
      message: "\(one)与\(other)含有相同的学员，不能都列为出行单元", repair: "只写范围较大的一个，或只写各小组")
  }

  /// A member of staff is on the list as a trainee already.
  static func staffGoesAsTrainee(_ name: String) -> Self {
    Self(
      .conflict, code: "staff-goes-as-trainee", message: "\(name)已作为学员随队，不能同时列为工作人员",
      repair: "请另选带队或随队工作人员")
  }
}
