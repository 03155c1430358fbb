internal import Postgres
public import Training

/// A line of a timetable (日程表中的一项).
public struct TimetableEntry: Hashable, Sendable {
  /// The session's number.
  public let id: Int
  /// What it is.
  public let kind: SessionKind
  /// In which form it is held.
  public let form: String
  /// Its title; a lecture's topic.
  public let title: String
  /// When it is planned.
  public let time: TimeSpan
  /// When it really was, where that is known to differ.
  public let actual: TimeSpan?
  /// The place's official name.
  public let place: String?
  /// The lecturers' names in order.
  public let lecturers: [String]
  /// Who attends, as typed: 81/1.
  public let units: [String]
  /// How far it has come.
  public let state: SessionState
  /// How far it is settled with those who receive.
  public let contact: ContactState
  /// Whether the lead of the article names it.
  public let isHeadline: Bool
  /// The trip that it belongs to.
  public let trip: Int?
  /// What is typed for the class that it belongs to.
  public let trainingClass: String?
}

/// Which sessions are listed (日程范围).
public enum SessionScope: Hashable, Sendable {
  /// A trip's.
  case trip(Int)
  /// Those that a class, branch or group attends, on trips too.
  case unit(UnitPath)
  /// All of the school.
  case school
}

extension ClassOffice {
  /// The sessions in a scope, by time.
  ///
  /// - Parameters:
  ///   - days: Only those that touch one of these days.
  ///   - isCancelledShown: Whether cancelled ones are listed too.
  /// - Throws: ``Refusal`` when there is no such trip or unit.
  public func sessions(
    of scope: SessionScope, on days: DaySpan? = nil, isCancelledShown: Bool = false
  ) async throws -> [TimetableEntry] {
    try await read { session in
      let part = try session.condition(of: scope)
      return try session.timetable(
        """
        \(part) AND (\(days)::daterange IS NULL OR session.planned_days && \(days)::daterange)
          AND (\(isCancelledShown) OR session.state <> 'cancelled')
        """)
    }
  }
}

extension Session {
  fileprivate func condition(of scope: SessionScope) throws -> SQL {
    switch scope {
    case .school: return "true"
    case .trip(let id):
      _ = try foundTrip(id)
      return "session.trip_id = \(id)"
    case .unit(let path):
      let unit = try requireUnit(at: path)
      return """
        EXISTS (
          SELECT FROM booking
          JOIN study_unit AS unit ON unit.id = \(unit.id)
          WHERE booking.session_id = session.id AND booking.unit_class_id = unit.class_id
            AND booking.branch_reach && unit.branch_reach
            AND booking.group_reach && unit.group_reach)
        """
    }
  }

  /// The sessions for which a condition on `session` holds, by time.
  func timetable(_ condition: SQL) throws -> [TimetableEntry] {
    try rows(
      """
      SELECT session.id, session.kind, session.form, session.title, session.planned,
        session.actual, place.official_name AS place, session.state, session.contact_state,
        session.is_headline, session.trip_id, class.code AS class_code,
        array(
          SELECT lecturer.name
          FROM lecture_lecturer
          JOIN lecturer ON lecturer.id = lecture_lecturer.lecturer_id
          WHERE lecture_lecturer.session_id = session.id
          ORDER BY lecture_lecturer.position) AS lecturers,
        array(
          SELECT concat_ws('/', CASE WHEN unit.kind <> 'class' THEN of_class.code END,
            branch.code, unit.code) AS path
          FROM booking
          JOIN study_unit AS unit ON unit.id = booking.unit_id
          JOIN study_unit AS of_class ON of_class.id = unit.class_id
          LEFT JOIN study_unit AS branch ON branch.id = unit.of_branch_id
          WHERE booking.session_id = session.id
          ORDER BY of_class.ordinal NULLS LAST, path) AS units
      FROM session
      LEFT JOIN place ON place.id = session.place_id
      LEFT JOIN study_unit AS class ON class.id = session.class_id
      WHERE \(condition)
      ORDER BY lower(session.planned), session.id
      """
    ) { row in try TimetableEntry(row: row) }
  }
}

extension TimetableEntry {
  fileprivate init(row: Row) throws {
    self.init(
      id: try row["id"], kind: try row["kind"], form: try row["form"], title: try row["title"],
      time: try row["planned"], actual: try row["actual"], place: try row["place"],
      lecturers: try row["lecturers"], units: try row["units"], state: try row["state"],
      contact: try row["contact_state"], isHeadline: try row["is_headline"],
      trip: try row["trip_id"], trainingClass: try row["class_code"])
  }
}
