internal import Postgres
internal import Training

// What stood in a trip's way, found in a fresh read after a rule refused it.

extension Session {
  /// Says which trip a unit, or a unit that shares people with it, makes on one of those days.
  func refusalOfOverlap(
    of units: [Int], on days: DaySpan, except trip: Int? = nil
  ) throws -> Refusal {
    let found = try row(
      """
      SELECT mine.full_name AS mine, theirs.full_name AS theirs, other.trip_id
      FROM (\(SQL.namedUnits)) AS mine
      JOIN trip_unit AS other
        ON other.class_id = mine.class_id AND other.branch_reach && mine.branch_reach
          AND other.group_reach && mine.group_reach
      JOIN (\(SQL.namedUnits)) AS theirs ON theirs.id = other.unit_id
      WHERE mine.id = ANY (\(units)) AND other.trip_is_live AND other.trip_days && \(days)
        AND other.trip_id IS DISTINCT FROM \(trip)
      ORDER BY lower(other.trip_days), other.trip_id, mine.id
      LIMIT 1
      """
    ) { row in
      (
        mine: try row["mine"] as String, theirs: try row["theirs"] as String,
        trip: try row["trip_id"] as Int
      )
    }
    guard let found else { return SchemaRule.tripDaysDoNotOverlap.refusal }
    return .tripOverlaps(
      found.mine, days, with: try requireTrip(found.trip).label, of: found.theirs)
  }

  /// Says which class is not in session on all of those days.
  func refusalOutsideTheClass(of units: [Int], on days: DaySpan) throws -> Refusal {
    let found = try row(
      """
      SELECT unit.official_name, class.days
      FROM study_unit AS unit
      JOIN training_class AS class ON class.unit_id = unit.id
      WHERE unit.id IN (SELECT class_id FROM study_unit WHERE id = ANY (\(units)))
        AND NOT class.days @> \(days)
      ORDER BY unit.id
      LIMIT 1
      """
    ) { row in (name: try row["official_name"] as String, days: try row["days"] as DaySpan) }
    guard let found else { return SchemaRule.tripDaysLieWithinTheClass.refusal }
    return .tripOutsideTheClass(found.name, found.days, trip: days)
  }

  /// Says who of those people (`person_id`) goes on which other trip on one of those days.
  func refusalOnTwoTrips(
    _ persons: SQL, on days: DaySpan, except trip: Int? = nil
  ) throws -> Refusal {
    let found = try rows(
      """
      SELECT other.trip_id,
        person.name || coalesce('（' || coalesce(trainee.employer, department.name) || '）', '')
          AS label
      FROM trip_member AS other
      JOIN person ON person.id = other.person_id
      LEFT JOIN trainee ON trainee.id = other.trainee_id
      LEFT JOIN staff ON staff.person_id = other.person_id
      LEFT JOIN department ON department.id = staff.department_id
      WHERE other.person_id IN (SELECT person_id FROM (\(persons)) AS wanted)
        AND other.trip_is_live AND other.state = 'going' AND other.days && \(days)
        AND other.trip_id IS DISTINCT FROM \(trip)
      ORDER BY other.trip_id, label, other.person_id
      """
    ) { row in (trip: try row["trip_id"] as Int, label: try row["label"] as String) }
    guard let first = found.first else { return SchemaRule.tripMemberIsOnOneTripADay.refusal }
    let people = found.filter { $0.trip == first.trip }.map(\.label)
    return .personOnTwoTrips(people, with: try requireTrip(first.trip))
  }
}

extension Refusal {
  /// The unit, or one that shares people with it, is away on one of those days.
  static func tripOverlaps(
    _ unit: String, _ days: DaySpan, with trip: String, of other: String
  ) -> Self {
    let whose = unit == other ? "" : "\(other)的"
    return Self(
      .conflict, code: "trip-overlaps", message: "\(unit)在\(days)已安排其他异地教学：\(whose)\(trip)",
      repair: "请改日期，或先取消、改期那一次")
  }

  /// The class is not in session on all of those days.
  static func tripOutsideTheClass(_ name: String, _ days: DaySpan, trip: DaySpan) -> Self {
    Self(
      .invalid, code: "trip-outside-the-class",
      message: "异地教学日期 \(trip) 超出\(name)的起止日期 \(days)",
      repair: "请改异地教学的日期，或先用 banci class change 改班次日期")
  }

  /// People of the list go on another trip on one of those days.
  static func personOnTwoTrips(_ people: [String], with trip: FoundTrip) -> Self {
    let shown = people.prefix(3).joined(separator: "、")
    let rest = people.count > 3 ? "等 \(people.count) 人" : ""
    return Self(
      .conflict, code: "person-on-two-trips",
      message: "\(shown)\(rest)同日已随队\(trip.label)，一人一天只能参加一次异地教学",
      repair: "请改日期，或在那一次里用 banci trip members \(trip.id) --stay-behind 姓名 标明不参加")
  }
}
