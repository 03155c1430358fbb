internal import Documents
internal import Postgres
internal import Training

/// A trip as `reports/trip_heading.sql` reads it (异地教学概要).
struct TripHeading: Sendable {
  let id: Int
  let days: DaySpan
  let theme: String?
  let statedDays: Int?
  let state: TripState
  let classes: [(id: Int, name: String, ordinal: Int?)]
  let department: (id: Int, name: String)?
  /// What travels; a class's name within the class is `nil`.
  let units: [(id: Int, name: String?, fullName: String)]
  let destinations: [Division]
  let hosts: [(name: String, organisation: Int?)]
  let leader: (id: Int, name: String)?
  let escorts: Int
  let counts: HeadCounts

  /// The name of the class; where several travel, of all units in full.
  var className: String {
    guard classes.count == 1, let only = classes.first else {
      return units.map(\.fullName).joined(separator: "、")
    }
    return only.name
  }

  /// The branches and groups of the one class that travel.
  var unitsOfTheClass: [(id: Int, name: String)] {
    guard classes.count == 1 else { return [] }
    return units.compactMap { unit in unit.name.map { (unit.id, $0) } }
  }
}

extension Session {
  /// What stands above a trip's schedule and in its article's lead.
  ///
  /// - Throws: ``Refusal`` when there is no such trip.
  func tripHeading(_ id: Int) throws -> TripHeading {
    let query = try SQLFile.named("reports/trip_heading.sql").text
    let counts = try wholeHeadcount(of: id)
    let heading = try row(SQL(statement: query, [id])) { try TripHeading(row: $0, counts) }
    guard let heading else { throw Refusal.tripNotFound(id) }
    return heading
  }
}

extension TripHeading {
  fileprivate init(row: Row, _ counts: HeadCounts) throws {
    let (classIDs, classNames): ([Int], [String]) = (try row["class_ids"], try row["class_names"])
    let ordinals: [Int?] = try row["class_ordinals"]
    let (unitIDs, names): ([Int], [String?]) = (try row["unit_ids"], try row["unit_names"])
    let fullNames: [String] = try row["unit_full_names"]
    let (towns, codes): ([String], [String?]) = (
      try row["destinations"], try row["division_codes"]
    )
    let (hosts, bodies): ([String], [Int?]) = (try row["hosts"], try row["host_organisations"])
    id = try row["id"]
    days = try row["days"]
    theme = try row["theme"]
    statedDays = try row["stated_days"]
    state = try row["state"]
    classes = zip(classIDs, zip(classNames, ordinals)).map { ($0, $1.0, $1.1) }
    department = try Self.pair(row["department_id"], row["department"])
    units = zip(unitIDs, zip(names, fullNames)).map { ($0, $1.0, $1.1) }
    destinations = zip(towns, codes).map { Division($0, code: $1) }
    self.hosts = zip(hosts, bodies).map { ($0, $1) }
    leader = try Self.pair(row["leader_id"], row["leader"])
    escorts = try row["escorts"]
    self.counts = counts
  }

  private static func pair(_ id: Int?, _ name: String?) -> (id: Int, name: String)? {
    guard let id, let name else { return nil }
    return (id, name)
  }
}
