public import ClassOffice
public import Postgres
public import Training

/// The 81st class with two branches, its first one full of people, and staff 甲 and 陪.
public struct TripScene: Sendable {
  /// The office, in which 甲 acts.
  public let office: ClassOffice
  /// The school's schema, as its owner.
  public let database: Database
  /// The class's number.
  public let classID: Int
  /// 81/1, 一支部.
  public let firstBranch: AddedUnit
  /// 81/2, 二支部, in which nobody is.
  public let secondBranch: AddedUnit
  /// The trainees of the first branch, in roster order.
  public let trainees: [Int]

  /// Sunday through Friday, as in the Kunshan journey.
  public static let week = DaySpan.days("2024-12-08", "2024-12-13")

  /// Makes the class and fills its first branch.
  public init(firstBranch count: Int = 4) async throws {
    office = try TestOffice.open()
    database = try TestOffice.ownersDatabase()
    classID = try await office.addClass(.no81)
    firstBranch = try await office.addBranch(named: "一支部", to: "81")
    secondBranch = try await office.addBranch(named: "二支部", to: "81")
    _ = try await office.addStaff(StaffDraft(name: "陪", duty: "随队工作人员"))
    trainees = try await database.insert(
      InventedTrainee.people(count, in: firstBranch.id), intoClass: classID)
  }

  /// Schedules a trip of the first branch to 昆山市.
  @discardableResult
  public func schedule(
    _ units: [UnitPath] = ["81/1"], to destination: String = "昆山市", on days: DaySpan = Self.week,
    leader: String? = nil, escorts: [String] = [], key: String? = nil
  ) async throws -> Int {
    try await office.scheduleTrip(
      TripDraft(
        units: units, destinations: [TripDestination(destination)], days: days, leader: leader,
        escorts: escorts),
      key: key
    ).id
  }

  /// Puts something on a trip's timetable, without who and what it needs.
  @discardableResult
  public func insertSession(
    _ title: String, of trip: Int, at start: Moment, minutes: Int = 90, form: String = "现场教学",
    state: String = "booked"
  ) async throws -> Int {
    try await database.write { session in
      try session.value(
        """
        INSERT INTO session
          (kind, trip_id, frame_days, form, title, planned, state, state_before)
        SELECT 'other', id, days, \(form), \(title), \(TimeSpan.from(start, minutes: minutes)),
          \(state), CASE WHEN \(state) IN ('held', 'skipped') THEN 'booked' ELSE '' END
        FROM trip
        WHERE id = \(trip)
        RETURNING id
        """)
    }
  }

  /// Adds a place that is closed on a day.
  public func addClosedPlace(_ name: String, on day: Day) async throws {
    try await database.write { session in
      let place: Int = try session.value(
        """
        WITH place AS (
          INSERT INTO place (kind, official_name)
          VALUES ('现场教学点', \(name))
          RETURNING id, official_name
        )
        INSERT INTO place_name (place_id, name)
        SELECT id, official_name FROM place
        RETURNING place_id
        """)
      _ = try session.execute(
        "INSERT INTO opening_exception (place_id, day) VALUES (\(place), \(day))")
    }
  }

  /// Lets a session keep a unit for its time.
  public func book(_ unit: Int, for lesson: Int) async throws {
    try await database.write { session in
      _ = try session.execute(
        """
        INSERT INTO booking
          (session_id, planned, state, unit_id, unit_class_id, unit_branch_reach, unit_group_reach)
        SELECT session.id, session.planned, session.state, unit.id, unit.class_id,
          unit.branch_reach, unit.group_reach
        FROM session
        JOIN study_unit AS unit ON unit.id = \(unit)
        WHERE session.id = \(lesson)
        """)
    }
  }

  /// What the journal says of a trip, act by act.
  public func journal(of trip: Int) async throws -> [String] {
    try await database.read { session in
      try session.values(
        """
        SELECT record::jsonb ->> 'act' FROM journal_entry
        WHERE subject_kind = 'trip' AND subject_id = \(trip)
        ORDER BY number
        """)
    }
  }
}
