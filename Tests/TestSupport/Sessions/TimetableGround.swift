public import ClassOffice
internal import Postgres
public import Training

/// What timetables stand on in tests: the 81st class with two branches, and its trip to 昆山.
///
/// Places, lecturers and trainees are written straight into the tables, since other acts have
/// tests of their own.
public struct TimetableGround: Sendable {
  /// The class 81.
  public let classID: Int
  /// Its branches 81/1 and 81/2.
  public let branches: [Int]
  /// The trip of 81/1, from 8 to 13 December 2024.
  public let trip: Int

  let database: Database

  /// Makes them in the database of the test that runs.
  public static func laid(with office: ClassOffice) async throws -> TimetableGround {
    let classID = try await office.addClass(.no81)
    let first = try await office.addBranch(named: "一支部", to: "81")
    let second = try await office.addBranch(named: "二支部", to: "81")
    let database = try TestOffice.database()
    let trip = try await database.write { session in
      try session.insertTrip(of: [first.id], on: .days("2024-12-08", "2024-12-13"), to: "昆山市")
    }
    return TimetableGround(
      classID: classID, branches: [first.id, second.id], trip: trip, database: database)
  }

  /// Adds a trip and returns its number.
  public func addTrip(of units: [Int], on days: DaySpan, to name: String) async throws -> Int {
    try await database.write { session in try session.insertTrip(of: units, on: days, to: name) }
  }

  /// Adds a place and returns its number.
  @discardableResult
  public func addPlace(
    _ name: String, isExclusive: Bool = false, capacity: Int? = nil, at point: Coordinates? = nil
  ) async throws -> Int {
    try await database.write { session in
      try session.value(
        """
        WITH place AS (
          INSERT INTO place (kind, official_name, is_exclusive, capacity, latitude, longitude)
          VALUES ('现场教学点', \(name), \(isExclusive), \(capacity),
            \(point?.latitude)::numeric, \(point?.longitude)::numeric)
          RETURNING id, official_name
        )
        INSERT INTO place_name (place_id, name)
        SELECT id, official_name
        FROM place
        RETURNING place_id
        """)
    }
  }

  /// Opens a place on some weekdays, between two minutes of the day.
  public func open(_ place: Int, on weekdays: [Weekday], from: Int, to: Int) async throws {
    _ = try await database.write { session in
      try session.execute(
        """
        INSERT INTO opening_hours (place_id, weekday, minutes)
        SELECT \(place), weekday, int4range(\(from)::integer, \(to)::integer)
        FROM unnest(\(weekdays.map(\.rawValue))) AS day (weekday)
        """)
    }
  }

  /// Closes a place on one day, or lets it keep other hours then.
  public func except(
    _ place: Int, on day: Day, minutes: Range<Int>? = nil, because reason: String? = nil
  ) async throws {
    _ = try await database.write { session in
      try session.execute(
        """
        INSERT INTO opening_exception (place_id, day, minutes, reason)
        VALUES (\(place), \(day), CASE WHEN \(minutes != nil) THEN
          int4range(\(minutes?.lowerBound)::integer, \(minutes?.upperBound)::integer) END,
          \(reason))
        """)
    }
  }

  /// Writes down how many minutes the way between two places takes.
  public func setTravelTime(from here: Int, to there: Int, minutes: Int) async throws {
    _ = try await database.write { session in
      try session.execute(
        """
        INSERT INTO travel_time (from_place_id, to_place_id, minutes, source)
        VALUES (\(here), \(there), \(minutes), 'entered')
        """)
    }
  }

  /// Adds a lecturer and returns the number.
  @discardableResult
  public func addLecturer(
    _ name: String, title: String? = "教授", employer: String = "昆山市委党校", person: Int? = nil
  ) async throws -> Int {
    try await database.write { session in
      try session.value(
        """
        INSERT INTO lecturer (name, title, employer, person_id)
        VALUES (\(name), \(title), \(employer), \(person))
        RETURNING id
        """)
    }
  }

  /// Adds trainees to a branch or group of the class and returns the persons' numbers.
  public func addTrainees(_ count: Int, to unit: Int) async throws -> [Int] {
    try await database.write { session in try session.insertTrainees(count, in: unit) }
  }

  /// Puts a trainee, by person, into a group across the branches as well.
  public func place(_ person: Int, alsoIn group: Int) async throws {
    _ = try await database.write { session in
      try session.execute(
        """
        UPDATE placement
        SET lone_branch_id = branch_id, group_id = \(group), group_branch_id = 0
        FROM trainee
        WHERE trainee.id = placement.trainee_id AND trainee.person_id = \(person)
        """)
    }
  }

  /// Lets persons go on a trip, and returns how many do.
  @discardableResult
  public func send(_ persons: [Int], on trip: Int, as part: String = "trainee") async throws -> Int
  {
    try await database.write { session in
      try session.execute(
        """
        INSERT INTO trip_member (trip_id, trip_days, trip_is_live, person_id, trainee_id, part)
        SELECT trip.id, trip.days, trip.is_live, person.id,
          CASE WHEN \(part) = 'trainee' THEN trainee.id END, \(part)
        FROM trip
        JOIN person ON person.id = ANY (\(persons))
        LEFT JOIN trainee ON trainee.person_id = person.id
        WHERE trip.id = \(trip)
        """)
    }
  }

  /// Lets somebody leave a trip on a day, which is the first without them.
  public func sendHome(_ person: Int, from trip: Int, on day: Day) async throws {
    _ = try await database.write { session in
      try session.execute(
        """
        UPDATE trip_member SET leaves_on = \(day)
        WHERE trip_id = \(trip) AND person_id = \(person)
        """)
    }
  }

  /// Hires a coach for a trip and returns its number.
  @discardableResult
  public func addBus(_ name: String, to trip: Int, seats: Int = 45) async throws -> Int {
    try await database.write { session in
      try session.value(
        """
        INSERT INTO bus (trip_id, name, seats)
        VALUES (\(trip), \(name), \(seats))
        RETURNING id
        """)
    }
  }

  /// Steps a trip from one state to another.
  public func step(_ trip: Int, from: String, to: String) async throws {
    _ = try await database.write { session in try session.stepTrip(trip, from: from, to: to) }
  }
}
