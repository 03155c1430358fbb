import Postgres
import TestSupport
import Testing

/// What rules that look wide must let through.
@Suite(.freshDatabase(.smallWorld)) struct AllowedByTheRulesTests {
  @Test(
    arguments: [
      // A session moves to another exclusive place, whichever row is written first.
      "UPDATE session SET place_id = 303 WHERE id = 601;"
        + "UPDATE booking SET place_id = 303 WHERE id = 652",
      "UPDATE booking SET place_id = 303 WHERE id = 652;"
        + "UPDATE session SET place_id = 303 WHERE id = 601",
      // It moves to a place that is not exclusive, and books none.
      "UPDATE session SET place_id = 302 WHERE id = 601; DELETE FROM booking WHERE id = 652",
      // A lecture gets another lecturer, who is booked afterwards.
      "UPDATE lecture_lecturer SET lecturer_id = 402;"
        + "UPDATE booking SET lecturer_id = 402 WHERE id = 651",
      // A session goes with all that it has.
      "DELETE FROM session WHERE id = 601",
      // A trip is cancelled after its sessions.
      "UPDATE session SET state_before = state, state = 'cancelled' WHERE trip_id = 501;"
        + Violation.stepping(from: "confirmed", to: "cancelled"),
      // A class is cancelled after its sessions.
      "UPDATE session SET state_before = state, state = 'cancelled' WHERE class_id = 830;"
        + Violation.cancelling(aClass: 830),
      // A trip and its sessions move beyond its days in one statement.
      """
      WITH moved AS (
        UPDATE session
        SET planned = tstzrange(lower(planned) + interval '5 days',
            upper(planned) + interval '5 days'),
          frame_days = '[2024-12-13,2024-12-19)'
        WHERE trip_id = 501
      )
      UPDATE trip SET days = '[2024-12-13,2024-12-19)' WHERE id = 501
      """,
      // Two sessions change times in one statement.
      """
      UPDATE session AS here SET planned = there.planned
      FROM session AS there
      WHERE (here.id, there.id) IN ((601, 602), (602, 601))
      """,
      // A trip that was cancelled keeps nobody from going.
      """
      INSERT INTO trip_unit (trip_id, unit_id, class_id, branch_reach, group_reach, class_days,
        trip_days, trip_is_live)
      SELECT trip.id, unit.id, unit.class_id, unit.branch_reach, unit.group_reach, class.days,
        trip.days, trip.is_live
      FROM trip, study_unit AS unit
      JOIN training_class AS class ON class.unit_id = unit.class_id
      WHERE trip.id = 502 AND unit.id = 810
      """,
      // Who is in two classes at once has a reason.
      """
      INSERT INTO trainee (person_id, class_id, class_days, state, overlap_reason)
      VALUES (102, 830, '[2024-11-01,2024-12-01)', 'studying', '组织批准')
      """,
      // A joint lecture is one session with several units.
      """
      INSERT INTO booking (session_id, planned, state, unit_id, unit_class_id,
        unit_branch_reach, unit_group_reach)
      SELECT session.id, session.planned, session.state, unit.id, unit.class_id,
        unit.branch_reach, unit.group_reach
      FROM session, study_unit AS unit
      WHERE session.id = 601 AND unit.id = 813
      """,
    ])
  func `what the office does is let through`(statements: String) async throws {
    let database = try TestOffice.database()

    try await database.write { session in try session.script(statements) }
  }
}
