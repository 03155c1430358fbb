internal import Postgres
public import Training

extension ClassOffice {
  /// What is wrong with a trip's timetable, or may be: every conflict, by time.
  ///
  /// - Throws: ``Refusal`` when there is no such trip.
  public func checkTrip(_ id: Int) async throws -> [ScheduleFinding] {
    try await read { session in
      _ = try session.foundTrip(id)
      return try session.findings(in: .trip(id))
    }
  }

  /// What is wrong with the timetable of a class, its trips included, or may be: every conflict, by
  /// time.
  ///
  /// - Throws: ``Refusal`` when there is no such class.
  public func checkTimetable(
    of path: UnitPath, on days: DaySpan? = nil
  ) async throws -> [ScheduleFinding] {
    try await read { session in
      let unit = try session.requireClass(at: path)
      return try session.findings(in: .trainingClass(unit.id, on: days))
    }
  }

  /// What is wrong with the timetables of all classes and trips on those days, or may be: every
  /// conflict, by time.
  public func checkTerm(on days: DaySpan? = nil) async throws -> [ScheduleFinding] {
    try await read { session in try session.findings(in: .term(days)) }
  }
}

/// Whose timetable is checked (检查范围).
enum CheckScope: Hashable, Sendable {
  /// A trip's, by number.
  case trip(Int)
  /// A class's, by number, its trips included.
  case trainingClass(Int, on: DaySpan?)
  /// That of the whole school.
  case term(DaySpan?)

  var trip: Int? {
    switch self {
    case .trip(let id): id
    case .trainingClass, .term: nil
    }
  }

  var trainingClass: Int? {
    switch self {
    case .trainingClass(let id, on: _): id
    case .trip, .term: nil
    }
  }

  var days: DaySpan? {
    switch self {
    case .trip: nil
    case .trainingClass(_, on: let days), .term(let days): days
    }
  }
}

extension Session {
  /// Every conflict in a scope, by time: one query.
  func findings(in scope: CheckScope) throws -> [ScheduleFinding] {
    try conflicts(in: scope).map(\.finding)
  }

  /// Every conflict in a scope, by time, not yet in words.
  func conflicts(in scope: CheckScope) throws -> [ConflictRow] {
    // The query joins intermediate results whose sizes nobody can foretell: with nested loops a
    // wrong guess is quadratic, with hashes it is not. Compiling it takes longer than running it.
    try execute("SET LOCAL enable_nestloop = off")
    try execute("SET LOCAL jit = off")
    var reading = ConflictReading()
    _ = try rows(SQL.conflicts(in: scope)) { row in try reading.take(row) }
    try execute("SET LOCAL enable_nestloop = on")
    return try reading.conflicts()
  }
}

extension SQL {
  fileprivate static func conflicts(in scope: CheckScope) throws -> SQL {
    let meals = MealWindow.ofADay
    return SQL(
      statement: try SQLFile.named("reports/conflicts.sql").text,
      [
        scope.trip, scope.trainingClass, scope.days, TravelEstimate.detour,
        TravelEstimate.minutesAKilometre, TravelEstimate.boardingMinutes, meals.map(\.name),
        meals.map(\.start.minutes), meals.map(\.end.minutes), MealWindow.neededMinutes,
      ])
  }
}
