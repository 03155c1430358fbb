internal import Postgres
public import Training

/// A trip (异地教学), as listed.
public struct TripListing: Hashable, Sendable {
  /// Its number.
  public let id: Int
  /// Who goes, in the order of the units' numbers.
  public let units: [TripUnit]
  /// Where to, in order.
  public let destinations: [String]
  /// From the day of leaving through the day of returning.
  public let days: DaySpan
  /// What it is about.
  public let theme: String?
  /// How far it has come.
  public let state: TripState
  /// Who leads.
  public let leader: String?
  /// How many trainees go, on some day at least.
  public let going: Int
}

/// A unit that makes a trip (出行单元).
public struct TripUnit: Hashable, Sendable {
  /// Its number.
  public let id: Int
  /// What is typed for it: 81/1.
  public let path: String
  /// Its whole name: 第81期县处级干部进修班一支部.
  public let name: String
}

/// Which trips a list shows (筛选).
public struct TripFilter: Hashable, Sendable {
  /// Those of this unit or of one that shares people with it.
  public let unit: UnitPath?
  /// Those in one of these states; all where there are none.
  public let states: [TripState]
  /// Those that are away on one of these days.
  public let days: DaySpan?

  /// Shows what fits all that is given.
  public init(unit: UnitPath? = nil, states: [TripState] = [], days: DaySpan? = nil) {
    self.unit = unit
    self.states = states
    self.days = days
  }
}

extension ClassOffice {
  /// The trips that a filter shows, by their days.
  ///
  /// - Throws: ``Refusal`` when the unit is unknown.
  public func trips(_ filter: TripFilter = TripFilter()) async throws -> [TripListing] {
    try await read { session in
      let unit = try filter.unit.map { try session.requireUnit(at: $0).id }
      return try session.tripListings(where: filter.condition(unit: unit))
    }
  }
}

extension TripFilter {
  fileprivate func condition(unit: Int?) -> SQL {
    """
    (\(states.isEmpty) OR trip.state = ANY (\(states)))
      AND (\(days)::daterange IS NULL OR trip.days && \(days)::daterange)
      AND (\(unit)::bigint IS NULL OR EXISTS (
        SELECT FROM trip_unit AS theirs
        JOIN study_unit AS mine
          ON mine.class_id = theirs.class_id AND mine.branch_reach && theirs.branch_reach
            AND mine.group_reach && theirs.group_reach
        WHERE theirs.trip_id = trip.id AND mine.id = \(unit)::bigint))
    """
  }
}

extension Session {
  /// The trips that a condition on `trip` lets through.
  func tripListings(where condition: SQL) throws -> [TripListing] {
    try rows(
      """
      SELECT trip.id, trip.days, trip.theme, trip.state, leader.name AS leader,
        ARRAY (SELECT name FROM trip_destination WHERE trip_id = trip.id ORDER BY position)
          AS destinations,
        unit.ids AS unit_ids, unit.paths AS unit_paths, unit.names AS unit_names,
        (SELECT count(*) FROM trip_member AS member WHERE member.trip_id = trip.id
          AND member.part = 'trainee' AND member.state = 'going') AS going
      FROM trip
      LEFT JOIN LATERAL (
        SELECT person.name
        FROM trip_member AS member
        JOIN person ON person.id = member.person_id
        WHERE member.trip_id = trip.id AND member.part = 'leader' AND member.state = 'going'
        ORDER BY person.id
        LIMIT 1
      ) AS leader ON true
      CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(unit.id ORDER BY unit.id), '{}') AS ids,
          coalesce(array_agg(unit.path ORDER BY unit.id), '{}') AS paths,
          coalesce(array_agg(unit.full_name ORDER BY unit.id), '{}') AS names
        FROM trip_unit
        JOIN (\(SQL.namedUnits)) AS unit ON unit.id = trip_unit.unit_id
        WHERE trip_unit.trip_id = trip.id
      ) AS unit
      WHERE \(condition)
      ORDER BY lower(trip.days), trip.id
      """
    ) { try TripListing($0) }
  }
}

extension TripListing {
  fileprivate init(_ row: Row) throws {
    let ids: [Int] = try row["unit_ids"]
    let (paths, names): ([String], [String]) = (try row["unit_paths"], try row["unit_names"])
    id = try row["id"]
    units = zip(ids, zip(paths, names)).map { TripUnit(id: $0, path: $1.0, name: $1.1) }
    destinations = try row["destinations"]
    days = try row["days"]
    theme = try row["theme"]
    state = try row["state"]
    leader = try row["leader"]
    going = try row["going"]
  }
}
