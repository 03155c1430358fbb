internal import Postgres
internal import Training

// Who attends a session and what goes along: units, escorts, coaches.

extension Session {
  /// The units that attend; those of the frame where none is named.
  ///
  /// - Throws: ``Refusal`` when one is unknown, does not go on the trip, or its class is not in
  ///   session then.
  func attendingUnits(
    _ paths: [UnitPath], of frame: FoundFrame, at time: TimeSpan
  ) throws -> [Int] {
    guard !paths.isEmpty else { return try usualUnits(of: frame) }
    let units = try paths.map { try requireUnit(at: $0) }
    for (unit, path) in zip(units, paths) {
      guard unit.classDays.contains(time.firstDay), unit.classDays.contains(time.lastDay) else {
        throw Refusal.unitNotInSession(path, unit.classDays)
      }
      if let trip = frame.tripID, try !goes(unit.id, on: trip) {
        throw Refusal.unitNotOnTrip(path, frame)
      }
    }
    return Set(units.map(\.id)).sorted()
  }

  private func goes(_ unit: Int, on trip: Int) throws -> Bool {
    try value(
      """
      SELECT EXISTS (
        SELECT FROM trip_unit
        JOIN study_unit AS unit
          ON unit.class_id = trip_unit.class_id AND unit.branch_reach <@ trip_unit.branch_reach
          AND unit.group_reach <@ trip_unit.group_reach
        WHERE trip_unit.trip_id = \(trip) AND unit.id = \(unit))
      """)
  }

  /// The person that an escort's name means: staff, or who goes on the trip for the school.
  ///
  /// - Throws: ``Refusal`` when none or several are meant.
  func requireEscort(named name: String, in frame: FoundFrame) throws -> Int {
    try find(
      name,
      among: """
        SELECT person.id, person.name || coalesce('（' || department.name || '）', '') AS label,
          person.name, person.name_folded AS folded, person.name_pinyin AS pinyin,
          person.name_initials AS initials
        FROM person
        LEFT JOIN staff ON staff.person_id = person.id AND staff.left_on IS NULL
        LEFT JOIN department ON department.id = staff.department_id
        WHERE staff.id IS NOT NULL
          OR EXISTS (
            SELECT FROM trip_member
            WHERE trip_member.trip_id = \(frame.tripID)
              AND trip_member.person_id = person.id AND trip_member.part <> 'trainee')
        """,
      as: NamedNoun(word: "随队人员", code: "escort", listing: "banci staff list"))
  }

  /// The coach of the trip that a name means.
  ///
  /// - Throws: ``Refusal`` when none or several are meant, or there is no trip.
  func requireBus(named name: String, in frame: FoundFrame) throws -> Int {
    guard let trip = frame.tripID else { throw Refusal.busWithoutTrip }
    return try find(
      name,
      among: """
        SELECT id, name AS label, name, lower(replace(normalize(name, NFKC), ' ', '')) AS folded,
          '' AS pinyin, '' AS initials
        FROM bus
        WHERE trip_id = \(trip)
        """,
      as: NamedNoun(word: "车辆", code: "bus", listing: "banci trip show \(trip)"))
  }
}

extension Refusal {
  /// The unit's class is not in session at that time.
  static func unitNotInSession(_ path: UnitPath, _ days: DaySpan) -> Self {
    Self(
      .invalid, code: "unit-not-in-session", message: "\(path) 的班次在 \(days)，那天不在学",
      repair: "请改日期，或去掉 \(path)")
  }

  /// The unit does not go on the trip.
  static func unitNotOnTrip(_ path: UnitPath, _ frame: FoundFrame) -> Self {
    Self(
      .invalid, code: "unit-not-on-trip", message: "\(path) 不参加\(frame.label)",
      repair: "请写随行的班次、支部或小组；不写则为全体随行单元")
  }

  /// Coaches are hired for trips.
  static let busWithoutTrip = Self(
    .invalid, code: "bus-without-trip", message: "车辆属于某次异地教学，班次日程不能写 --bus",
    repair: "请用 --trip，或去掉 --bus")
}
