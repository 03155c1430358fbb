internal import Postgres
internal import Training

// Rows that the ground of a timetable is made of.

extension Session {
  func insertTrip(of units: [Int], on days: DaySpan, to name: String) throws -> Int {
    let id: Int = try value(
      """
      WITH trip AS (
        INSERT INTO trip (days) VALUES (\(days)) RETURNING id, step_number, state
      )
      INSERT INTO trip_step
        (trip_id, step_number, from_state, to_state, latest_step_number, made_at)
      SELECT id, step_number, '', state, step_number, '2024-12-01 08:00+08'
      FROM trip
      RETURNING trip_id
      """)
    try execute(
      "INSERT INTO trip_destination (trip_id, position, name) VALUES (\(id), 1, \(name))")
    try execute(
      """
      INSERT INTO trip_unit
        (trip_id, unit_id, class_id, branch_reach, group_reach, class_days, trip_days, trip_is_live)
      SELECT trip.id, unit.id, unit.class_id, unit.branch_reach, unit.group_reach, class.days,
        trip.days, trip.is_live
      FROM trip
      JOIN study_unit AS unit ON unit.id = ANY (\(units))
      JOIN training_class AS class ON class.unit_id = unit.class_id
      WHERE trip.id = \(id)
      """)
    return id
  }

  func stepTrip(_ trip: Int, from: String, to: String) throws -> Int {
    try execute(
      """
      WITH moved AS (
        UPDATE trip SET state = \(to), step_number = step_number + 1
        WHERE id = \(trip) AND state = \(from)
        RETURNING id, step_number, state
      )
      INSERT INTO trip_step
        (trip_id, step_number, from_state, to_state, latest_step_number, made_at)
      SELECT id, step_number, \(from), state, step_number, '2024-12-01 09:00+08'
      FROM moved
      """)
  }

  func insertTrainees(_ count: Int, in unit: Int) throws -> [Int] {
    let persons: [Int] = try values(
      """
      INSERT INTO person (name)
      SELECT '学员' || \(unit) || '-' || number
      FROM generate_series(1, \(count)) AS number
      RETURNING id
      """)
    try execute(
      """
      WITH enrolled AS (
        INSERT INTO trainee (person_id, class_id, class_days, state)
        SELECT person.id, class.unit_id, class.days, 'studying'
        FROM unnest(\(persons)) AS person (id)
        JOIN study_unit AS unit ON unit.id = \(unit)
        JOIN training_class AS class ON class.unit_id = unit.class_id
        RETURNING id, class_id, class_days
      )
      INSERT INTO placement (trainee_id, class_id, class_days, since, group_id, group_branch_id,
        lone_branch_id)
      SELECT enrolled.id, enrolled.class_id, enrolled.class_days, lower(enrolled.class_days),
        CASE WHEN unit.kind = 'group' THEN unit.id END,
        CASE WHEN unit.kind = 'group' THEN unit.branch_or_0 END,
        CASE WHEN unit.kind = 'branch' THEN unit.id END
      FROM enrolled
      JOIN study_unit AS unit ON unit.id = \(unit)
      """)
    return persons
  }
}
