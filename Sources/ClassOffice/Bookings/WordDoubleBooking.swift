internal import Postgres
internal import Training

/// A booking that stands in the way of another session (已有占用).
struct StandingBooking: Hashable, Sendable {
  /// The session that has it.
  let session: Int
  /// That session's title.
  let title: String
  /// When that session is.
  let time: TimeSpan
  /// What that session belongs to: 赴昆山市异地教学（编号 1）.
  let frame: String
  /// What both need: 主讲人 陆望川.
  let resource: String
}

extension Session {
  /// Who has booked what a session claims at a time, by time.
  func standingBookings(
    against claims: Claims, at time: TimeSpan, except session: Int?
  ) throws -> [StandingBooking] {
    try rows(
      """
      SELECT other.session_id, session.title, session.planned, \(SQL.frameLabel) AS frame,
        \(SQL.resourceLabel) AS resource
      FROM booking AS other
      JOIN session ON session.id = other.session_id
      LEFT JOIN lecturer ON lecturer.id = other.lecturer_id
      LEFT JOIN place ON place.id = other.place_id
      LEFT JOIN bus ON bus.id = other.bus_id
      LEFT JOIN person AS escort ON escort.id = other.escort_id
      LEFT JOIN study_unit AS unit ON unit.id = other.unit_id
      LEFT JOIN study_unit AS class ON class.id = other.unit_class_id
      LEFT JOIN study_unit AS branch ON branch.id = unit.of_branch_id
      WHERE other.state IN ('booked', 'held') AND other.planned && \(time)
        AND other.session_id IS DISTINCT FROM \(session)
        AND (other.lecturer_id = ANY (\(claims.lecturers)) OR other.place_id = \(claims.place)
          OR other.bus_id = ANY (\(claims.buses)) OR other.escort_id = ANY (\(claims.escorts))
          OR EXISTS (
            SELECT FROM study_unit AS mine
            WHERE mine.id = ANY (\(claims.units)) AND mine.class_id = other.unit_class_id
              AND mine.branch_reach && other.branch_reach
              AND mine.group_reach && other.group_reach))
      ORDER BY lower(session.planned), other.session_id, other.resource, other.id
      """
    ) { row in
      StandingBooking(
        session: try row["session_id"], title: try row["title"], time: try row["planned"],
        frame: try row["frame"], resource: try row["resource"])
    }
  }

  /// Says what stands in a session's way, found in a fresh read after the rule refused it.
  func refusalOfDoubleBooking(
    _ claims: Claims, at time: TimeSpan, except session: Int? = nil
  ) throws -> Refusal {
    let standing = try standingBookings(against: claims, at: time, except: session)
    return standing.isEmpty ? SchemaRule.bookingsDoNotOverlap.refusal : .doubleBooked(standing)
  }
}

extension SQL {
  /// What a row of `session` belongs to, as messages call it.
  static let frameLabel: SQL = """
    CASE
      WHEN session.trip_id IS NULL THEN
        (SELECT official_name FROM study_unit WHERE study_unit.id = session.class_id)
      ELSE coalesce(
        (SELECT '赴' || string_agg(name, '、' ORDER BY position)
          FROM trip_destination
          WHERE trip_destination.trip_id = session.trip_id), '')
        || '异地教学（编号 ' || session.trip_id || '）'
    END
    """

  /// What a row of `other` (a booking) holds, as messages call it.
  static let resourceLabel: SQL = """
    CASE other.resource
      WHEN 'lecturer' THEN '主讲人 ' || lecturer.name
      WHEN 'place' THEN '地点 ' || place.official_name
      WHEN 'bus' THEN '车辆 ' || bus.name
      WHEN 'escort' THEN '随队人员 ' || escort.name
      ELSE concat(CASE WHEN unit.kind <> 'class' THEN class.official_name END,
        branch.official_name, unit.official_name)
    END
    """
}

extension Refusal {
  /// Others have booked what the session needs.
  static func doubleBooked(_ standing: [StandingBooking]) -> Self {
    let bySession = Dictionary(grouping: standing, by: \.session)
    var seen: Set<Int> = []
    let sessions = standing.map(\.session).filter { seen.insert($0).inserted }
    let shown = sessions.prefix(5).compactMap { bySession[$0].map(clause) }
    let rest = sessions.count > 5 ? "；另有 \(sessions.count - 5) 项" : ""
    return Self(
      .conflict, code: "double-booked",
      message: "时间冲突：" + shown.joined(separator: "；") + rest,
      repair: "请改时间、换人或换地点；若只是初步设想，加 --tentative 列为待定")
  }

  fileprivate static func clause(_ standing: [StandingBooking]) -> String {
    guard let first = standing.first else { return "" }
    let resources = standing.map(\.resource).joined(separator: "、")
    return "\(resources) 在 \(first.time) 已安排“\(first.title)”"
      + "（日程编号 \(first.session)，\(first.frame)）"
  }
}
