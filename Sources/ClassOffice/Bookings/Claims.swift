internal import Postgres
internal import Training

/// What a session needs for its time (占用).
struct Claims: Hashable, Sendable {
  let lecturers: [Int]
  /// Claimed only where it takes one session at a time.
  let place: Int?
  let buses: [Int]
  /// By person.
  let escorts: [Int]
  let units: [Int]
}

extension Session {
  /// Locks what is claimed, each kind in the order of its numbers, so that two acts that need the
  /// same things wait for each other instead of meeting in the middle.
  func lock(_ claims: Claims) throws {
    try execute(
      """
      SELECT FROM lecturer WHERE id = ANY (\(claims.lecturers)) ORDER BY id FOR NO KEY UPDATE
      """)
    try execute(
      "SELECT FROM place WHERE id = \(claims.place) AND is_exclusive FOR NO KEY UPDATE")
    try execute("SELECT FROM bus WHERE id = ANY (\(claims.buses)) ORDER BY id FOR NO KEY UPDATE")
    try execute(
      "SELECT FROM person WHERE id = ANY (\(claims.escorts)) ORDER BY id FOR NO KEY UPDATE")
    try execute(
      """
      SELECT FROM study_unit
      WHERE id IN (SELECT class_id FROM study_unit WHERE id = ANY (\(claims.units)))
      ORDER BY id
      FOR NO KEY UPDATE
      """)
  }

  /// Writes down what a session claims; a unit below another that attends claims nothing more.
  func insert(_ claims: Claims, of session: Int) throws {
    try execute(
      """
      WITH attending AS (
        SELECT id, class_id, branch_reach, group_reach
        FROM study_unit
        WHERE id = ANY (\(claims.units))
      ),
      claim (lecturer_id, place_id, bus_id, escort_id, unit_id, class_id, branch_reach,
        group_reach) AS (
        SELECT id, NULL::bigint, NULL::bigint, NULL::bigint, NULL::bigint, NULL::bigint,
          NULL::int8range, NULL::int8range
        FROM unnest(\(claims.lecturers)) AS lecturer (id)
        UNION ALL
        SELECT NULL, id, NULL, NULL, NULL, NULL, NULL, NULL
        FROM place
        WHERE id = \(claims.place) AND is_exclusive
        UNION ALL
        SELECT NULL, NULL, id, NULL, NULL, NULL, NULL, NULL
        FROM (SELECT DISTINCT unnest(\(claims.buses))) AS bus (id)
        UNION ALL
        SELECT NULL, NULL, NULL, id, NULL, NULL, NULL, NULL
        FROM (SELECT DISTINCT unnest(\(claims.escorts))) AS escort (id)
        UNION ALL
        SELECT NULL, NULL, NULL, NULL, attending.id, attending.class_id, attending.branch_reach,
          attending.group_reach
        FROM attending
        WHERE NOT EXISTS (
          SELECT FROM attending AS wider
          WHERE wider.id <> attending.id AND wider.class_id = attending.class_id
            AND attending.branch_reach <@ wider.branch_reach
            AND attending.group_reach <@ wider.group_reach)
      )
      INSERT INTO booking (session_id, planned, state, lecturer_id, place_id, bus_id, escort_id,
        unit_id, unit_class_id, unit_branch_reach, unit_group_reach)
      SELECT session.id, session.planned, session.state, claim.lecturer_id, claim.place_id,
        claim.bus_id, claim.escort_id, claim.unit_id, claim.class_id, claim.branch_reach,
        claim.group_reach
      FROM claim
      JOIN session ON session.id = \(session)
      """)
  }
}
