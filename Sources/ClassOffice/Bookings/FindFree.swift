internal import Postgres
public import Training

/// Something that a session needs, and whether it is free at a time (空闲情况).
public struct Availability: Hashable, Sendable {
  /// Its number.
  public let id: Int
  /// Its name.
  public let name: String
  /// What stands in the way; empty where it is free.
  public let obstacles: [String]
  /// Tentative sessions that would like it too.
  public let ideas: [String]

  /// Whether nothing stands in the way.
  public var isFree: Bool { obstacles.isEmpty }
}

/// What can be looked for (查询对象).
public enum FreeNoun: Hashable, Sendable {
  /// 师资.
  case lecturers
  /// 地点, of one kind only where that is said: 教室.
  case places(kind: String?)
  /// 车辆 of the trips that are away then.
  case buses
  /// 班次、支部、小组 that are in session then, below one where that is said.
  case units(UnitPath?)
}

extension ClassOffice {
  /// Who or what is free at a time, and why the others are not; the free ones first.
  ///
  /// - Throws: ``Refusal`` when the unit is unknown.
  public func availability(
    of noun: FreeNoun, at time: TimeSpan
  ) async throws -> [Availability] {
    try await read { session in
      let found = try session.rows(try session.availability(of: noun, at: time)) { row in
        Availability(
          id: try row["id"], name: try row["name"], obstacles: try row["obstacles"],
          ideas: try row["ideas"])
      }
      return found.filter(\.isFree) + found.filter { !$0.isFree }
    }
  }
}

extension Session {
  fileprivate func availability(of noun: FreeNoun, at time: TimeSpan) throws -> SQL {
    switch noun {
    case .lecturers: return .freeLecturers(at: time)
    case .places(let kind): return .freePlaces(of: kind, at: time)
    case .buses: return .freeBuses(at: time)
    case .units(let path):
      let unit = try path.map { try requireUnit(at: $0).id }
      return .freeUnits(below: unit, at: time)
    }
  }
}

extension SQL {
  fileprivate static func freeLecturers(at time: TimeSpan) -> SQL {
    """
    SELECT lecturer.id, concat_ws('，', lecturer.name, nullif(lecturer.employer, '')) AS name,
      \(sessions(holding: "booking.lecturer_id = lecturer.id", at: time, binding: true))
        AS obstacles,
      \(sessions(holding: "booking.lecturer_id = lecturer.id", at: time, binding: false))
        AS ideas
    FROM lecturer
    ORDER BY lecturer.pinyin, lecturer.name, lecturer.id
    """
  }

  // A place that takes one session at a time is held by bookings; any place may be closed.
  fileprivate static func freePlaces(of kind: String?, at time: TimeSpan) -> SQL {
    """
    SELECT place.id, place.official_name AS name,
      \(sessions(holding: "booking.place_id = place.id", at: time, binding: true))
        || \(closedDays(at: time)) AS obstacles,
      \(sessions(holding: "booking.place_id = place.id", at: time, binding: false)) AS ideas
    FROM place
    WHERE \(kind)::text IS NULL OR place.kind = \(kind)
    ORDER BY place.official_name, place.id
    """
  }

  fileprivate static func freeBuses(at time: TimeSpan) -> SQL {
    """
    SELECT bus.id, bus.name || '（异地教学 ' || bus.trip_id || '，' || bus.seats || ' 座）' AS name,
      \(sessions(holding: "booking.bus_id = bus.id", at: time, binding: true)) AS obstacles,
      \(sessions(holding: "booking.bus_id = bus.id", at: time, binding: false)) AS ideas
    FROM bus
    JOIN trip ON trip.id = bus.trip_id
    WHERE trip.is_live
      AND trip.days @> daterange(\(time.firstDay)::date, \(time.lastDay)::date, '[]')
    ORDER BY bus.trip_id, bus.name, bus.id
    """
  }

  fileprivate static func freeUnits(below unit: Int?, at time: TimeSpan) -> SQL {
    let holding: SQL = """
      booking.unit_class_id = unit.class_id AND booking.branch_reach && unit.branch_reach
        AND booking.group_reach && unit.group_reach
      """
    return """
      SELECT unit.id,
        concat(CASE WHEN unit.kind <> 'class' THEN of_class.official_name END,
          branch.official_name, unit.official_name) AS name,
        \(sessions(holding: holding, at: time, binding: true)) AS obstacles,
        \(sessions(holding: holding, at: time, binding: false)) AS ideas
      FROM study_unit AS unit
      JOIN study_unit AS of_class ON of_class.id = unit.class_id
      JOIN training_class AS class ON class.unit_id = unit.class_id
      LEFT JOIN study_unit AS branch ON branch.id = unit.of_branch_id
      LEFT JOIN study_unit AS above ON above.id = \(unit)
      WHERE class.state <> 'cancelled'
        AND class.days @> daterange(\(time.firstDay)::date, \(time.lastDay)::date, '[]')
        AND (\(unit)::bigint IS NULL OR (above.class_id = unit.class_id
          AND unit.branch_reach <@ above.branch_reach AND unit.group_reach <@ above.group_reach))
      ORDER BY of_class.ordinal NULLS LAST, unit.class_id, branch.ordinal NULLS FIRST,
        unit.kind = 'group', unit.ordinal NULLS LAST, unit.id
      """
  }

  /// The sessions that hold, or would like, the resource of the outer row at a time, as an array.
  private static func sessions(
    holding: SQL, at time: TimeSpan, binding isBinding: Bool
  ) -> SQL {
    let states = isBinding ? ["booked", "held"] : ["tentative"]
    return """
      array(
        SELECT DISTINCT '日程 ' || session.id || '“' || session.title || '”（'
          || to_char(lower(session.planned), 'YYYY-MM-DD HH24:MI') || '–'
          || to_char(upper(session.planned), 'HH24:MI') || '）' AS words
        FROM booking
        JOIN session ON session.id = booking.session_id
        WHERE \(holding) AND booking.planned && \(time) AND booking.state = ANY (\(states))
        ORDER BY words)
      """
  }

  /// The days of a time on which the outer row's place is not open throughout, as an array.
  private static func closedDays(at time: TimeSpan) -> SQL {
    """
    array(
      SELECT to_char(day.day, 'YYYY-MM-DD') || ' 周'
          || substr('一二三四五六日', extract(isodow FROM day.day)::integer, 1) || '不在开放时间'
      FROM generate_series(\(time.firstDay)::timestamp, \(time.lastDay)::timestamp,
          interval '1 day') AS day (day)
      CROSS JOIN LATERAL (
        SELECT int4range(
          greatest(0, (extract(epoch FROM lower(\(time)) AT TIME ZONE 'Asia/Shanghai' - day.day)
            / 60)::integer),
          least(1440, (extract(epoch FROM upper(\(time)) AT TIME ZONE 'Asia/Shanghai' - day.day)
            / 60)::integer)) AS minutes
      ) AS needed
      LEFT JOIN opening_exception AS exception
        ON exception.place_id = place.id AND exception.day = day.day::date
      CROSS JOIN LATERAL (
        SELECT range_agg(hours.minutes) AS minutes
        FROM opening_hours AS hours
        WHERE hours.place_id = place.id AND hours.weekday = extract(isodow FROM day.day)
      ) AS usual
      WHERE NOT coalesce(
          CASE WHEN exception.place_id IS NULL THEN usual.minutes
            ELSE int4multirange(exception.minutes) END, '{}') @> needed.minutes
        AND (exception.place_id IS NOT NULL
          OR EXISTS (SELECT FROM opening_hours WHERE opening_hours.place_id = place.id))
      ORDER BY day.day)
    """
  }
}
