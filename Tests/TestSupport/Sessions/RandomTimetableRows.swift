public import ClassOffice
internal import Postgres
internal import Training

extension RandomTimetable {
  /// Writes the timetable into the database of the test that runs, and looks at its statistics.
  public func write(with office: ClassOffice) async throws {
    for number in 0..<classes {
      _ = try await office.addClass(
        .of(code: "c\(number)", name: "第\(number + 1)期", days: .days("2024-09-01", "2024-12-31")))
      for branch in 0..<2 {
        _ = try await office.addBranch(named: "第\(branch + 1)支部", to: UnitPath("c\(number)"))
        for group in 0..<2 {
          _ = try await office.addGroup(
            named: "第\(group + 1)小组", to: UnitPath("c\(number)/第\(branch + 1)支部"))
        }
      }
      for group in 0..<2 {
        _ = try await office.addGroup(named: "第\(group + 1)课题组", to: UnitPath("c\(number)"))
      }
    }
    let trip = try await office.addRandomTrip()
    try await TestOffice.database().write { session in
      try session.insertResources(of: self, trip: trip)
      try session.insertSessions(of: self)
      try session.insertClaims(of: self)
    }
    try await TestOffice.ownersDatabase().write { session in try session.execute("ANALYZE") }
  }
}

extension ClassOffice {
  /// A trip for the coaches to belong to.
  fileprivate func addRandomTrip() async throws -> Int {
    let classID = try await addClass(
      .of(code: "bus", name: "车辆班", days: .days("2024-09-01", "2024-12-31")))
    return try await TestOffice.database().write { session in
      try session.insertTrip(
        of: [classID], on: .days("2024-09-01", "2024-12-31"), to: "昆山市")
    }
  }
}

extension Session {
  fileprivate func insertResources(of timetable: RandomTimetable, trip: Int) throws {
    try execute(
      """
      INSERT INTO lecturer (name)
      SELECT 'l' || number FROM generate_series(0, \(timetable.lecturers - 1)) AS number
      """)
    try execute(
      """
      WITH place AS (
        INSERT INTO place (kind, official_name, is_exclusive)
        SELECT '教室', 'p' || number, number % 2 = 0
        FROM generate_series(0, \(timetable.places - 1)) AS number
        RETURNING id, official_name
      )
      INSERT INTO place_name (place_id, name) SELECT id, official_name FROM place
      """)
    try execute(
      """
      INSERT INTO person (name)
      SELECT 'e' || number FROM generate_series(0, \(timetable.escorts - 1)) AS number
      """)
    try execute(
      """
      INSERT INTO bus (trip_id, name, seats)
      SELECT \(trip), 'b' || number, 45
      FROM generate_series(0, \(timetable.buses - 1)) AS number
      """)
  }

  fileprivate func insertSessions(of timetable: RandomTimetable) throws {
    let entries = timetable.entries
    try execute(
      """
      INSERT INTO session (id, kind, class_id, frame_days, form, title, place_id, planned, state)
      OVERRIDING SYSTEM VALUE
      SELECT entry.number, 'other', class.unit_id, class.days, '研讨', '第' || entry.number || '项',
        place.id,
        tstzrange(day.start + make_interval(mins => entry.start::integer),
          day.start + make_interval(mins => (entry.start + entry.minutes)::integer)),
        'tentative'
      FROM unnest(\(entries.map { "c\($0.units.first?.trainingClass ?? 0)" }),
          \(entries.map(\.start)), \(entries.map(\.minutes)),
          \(entries.map { entry in entry.place.map { "p\($0)" } }))
        WITH ORDINALITY AS entry (code, start, minutes, place, number)
      CROSS JOIN (SELECT timestamptz '2024-09-02 00:00+08' AS start) AS day
      JOIN study_unit AS unit ON unit.code = entry.code AND unit.kind = 'class'
      JOIN training_class AS class ON class.unit_id = unit.id
      LEFT JOIN place ON place.official_name = entry.place
      """)
  }

  fileprivate func insertClaims(of timetable: RandomTimetable) throws {
    let units = timetable.entries.enumerated().flatMap { index, entry in
      Set(entry.units).map { (session: index + 1, unit: $0) }
    }
    let lecturers = timetable.entries.enumerated().flatMap { index, entry in
      entry.lecturers.map { (session: index + 1, name: "l\($0)") }
    }
    let escorts = timetable.entries.enumerated().compactMap { index, entry in
      entry.escort.map { (session: index + 1, name: "e\($0)") }
    }
    let buses = timetable.entries.enumerated().compactMap { index, entry in
      entry.bus.map { (session: index + 1, name: "b\($0)") }
    }
    try execute(
      """
      INSERT INTO booking (session_id, planned, state, lecturer_id)
      SELECT session.id, session.planned, session.state, lecturer.id
      FROM unnest(\(lecturers.map(\.session)), \(lecturers.map(\.name))) AS claim (id, name)
      JOIN session ON session.id = claim.id
      JOIN lecturer ON lecturer.name = claim.name
      """)
    try execute(
      """
      INSERT INTO booking (session_id, planned, state, place_id)
      SELECT session.id, session.planned, session.state, place.id
      FROM session
      JOIN place ON place.id = session.place_id AND place.is_exclusive
      """)
    try execute(
      """
      INSERT INTO booking (session_id, planned, state, escort_id)
      SELECT session.id, session.planned, session.state, person.id
      FROM unnest(\(escorts.map(\.session)), \(escorts.map(\.name))) AS claim (id, name)
      JOIN session ON session.id = claim.id
      JOIN person ON person.name = claim.name
      """)
    try execute(
      """
      INSERT INTO booking (session_id, planned, state, bus_id)
      SELECT session.id, session.planned, session.state, bus.id
      FROM unnest(\(buses.map(\.session)), \(buses.map(\.name))) AS claim (id, name)
      JOIN session ON session.id = claim.id
      JOIN bus ON bus.name = claim.name
      """)
    try execute(
      """
      INSERT INTO booking (session_id, planned, state, unit_id, unit_class_id, unit_branch_reach,
        unit_group_reach)
      SELECT session.id, session.planned, session.state, unit.id, unit.class_id,
        unit.branch_reach, unit.group_reach
      FROM unnest(\(units.map(\.session)), \(units.map { "c\($0.unit.trainingClass)" }),
          \(units.map { pair in pair.unit.branch.map { "第\($0 + 1)支部" } }),
          \(units.map { pair in pair.unit.group.map { "第\($0 + 1)" } }))
        AS claim (id, class, branch, part)
      JOIN session ON session.id = claim.id
      JOIN study_unit AS of_class ON of_class.code = claim.class AND of_class.kind = 'class'
      LEFT JOIN study_unit AS branch
        ON branch.of_class_id = of_class.id AND branch.official_name = claim.branch
      JOIN study_unit AS unit
        ON unit.id = CASE
          WHEN claim.part IS NULL THEN coalesce(branch.id, of_class.id)
          ELSE (
            SELECT id FROM study_unit
            WHERE of_class_id = of_class.id AND of_branch_id IS NOT DISTINCT FROM branch.id
              AND official_name
                = claim.part || CASE WHEN branch.id IS NULL THEN '课题组' ELSE '小组' END)
        END
      """)
  }
}
