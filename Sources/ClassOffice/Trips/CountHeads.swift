internal import Documents
internal import Postgres
public import Training

extension ClassOffice {
  /// How many people there are on each day of a trip; ``Headcount`` says what is counted.
  ///
  /// - Throws: ``Refusal`` when there is no such trip.
  public func headcounts(ofTrip id: Int) async throws -> [Headcount] {
    try await read { session in
      try session.headcounts(of: session.requireTrip(id).id)
    }
  }
}

extension Session {
  /// How many people there are on each day of a trip, by day.
  func headcounts(of trip: Int) throws -> [Headcount] {
    try rows(
      """
      WITH \(SQL.judgedHeads(of: trip)),
      unit_count AS (
        SELECT day, count(*) AS on_books, count(*) FILTER (WHERE is_expected) AS expected,
          count(*) FILTER (WHERE is_expected AND is_reported) AS reported
        FROM judged
        GROUP BY day
      ),
      member_count AS (
        SELECT day.day, count(*) FILTER (WHERE member.part = 'trainee') AS going,
          count(*) FILTER (WHERE member.part <> 'trainee') AS staff
        FROM day
        JOIN trip_member AS member
          ON member.trip_id = \(trip) AND member.state = 'going' AND member.days @> day.day
        GROUP BY day.day
      )
      SELECT day, coalesce(on_books, 0) AS on_books, coalesce(expected, 0) AS expected,
        coalesce(reported, 0) AS reported, coalesce(going, 0) AS going, coalesce(staff, 0) AS staff
      FROM day
      LEFT JOIN unit_count USING (day)
      LEFT JOIN member_count USING (day)
      ORDER BY day
      """
    ) { row in
      Headcount(
        day: try row["day"], onBooks: try row["on_books"], expected: try row["expected"],
        reported: try row["reported"], going: try row["going"], staff: try row["staff"])
    }
  }

  /// How many trainees a trip is about as a whole: those whom one of its days counts, each once.
  ///
  /// Who joins late or returns early is expected and goes; 在册 are those of any of its days.
  func wholeHeadcount(of trip: Int) throws -> HeadCounts {
    let counts = try row(
      """
      WITH \(SQL.judgedHeads(of: trip))
      SELECT count(DISTINCT person_id) AS on_books,
        count(DISTINCT person_id) FILTER (WHERE is_expected) AS expected,
        count(DISTINCT person_id) FILTER (WHERE is_expected AND is_reported) AS reported,
        (SELECT count(*) FROM trip_member AS member WHERE member.trip_id = \(trip)
          AND member.part = 'trainee' AND member.state = 'going') AS going
      FROM judged
      """
    ) { row in
      HeadCounts(
        onBooks: try row["on_books"], expected: try row["expected"],
        present: try row["reported"], going: try row["going"])
    }
    return counts ?? HeadCounts()
  }
}

extension SQL {
  /// `day` with every day of a trip, and `judged` with everyone on the books on each of them:
  /// `day, person_id, is_expected, is_reported`.
  fileprivate static func judgedHeads(of trip: Int) -> SQL {
    """
    day AS (
      SELECT day::date AS day
      FROM trip, generate_series(lower(days), upper(days) - 1, interval '1 day') AS day
      WHERE trip.id = \(trip)
    ),
    on_books AS (
      SELECT DISTINCT day.day, trainee.id, trainee.person_id, trainee.state, trainee.left_on
      FROM day
      JOIN trip_unit ON trip_unit.trip_id = \(trip)
      JOIN study_unit AS unit ON unit.id = trip_unit.unit_id
      JOIN trainee ON trainee.class_id = unit.class_id
        AND trainee.state NOT IN ('no_show', 'replaced')
      LEFT JOIN placement
        ON placement.trainee_id = trainee.id AND placement.days @> day.day
      WHERE unit.kind = 'class' OR unit.id IN (placement.branch_id, placement.group_id)
    ),
    judged AS (
      SELECT on_books.day, on_books.person_id,
        on_books.state NOT IN ('proposed', 'notified') AS is_reported,
        coalesce(on_books.left_on > on_books.day, true)
          AND coalesce(member.state = 'going' AND member.days @> on_books.day, true)
          AS is_expected
      FROM on_books
      LEFT JOIN trip_member AS member
        ON member.trip_id = \(trip) AND member.person_id = on_books.person_id
    )
    """
  }
}
