internal import ClassOffice
internal import Logging
internal import Postgres

/// The conflict check of a whole term against a bare self-join of the bookings.
///
/// The check finds much more (people, opening hours, ways, crowds, meals) and hands findings in
/// words out; the self-join only tells which pairs need the same thing.
enum ConflictCheck {
  /// Fills an office with 1,000 and then 10,000 tentative sessions of 40 classes with 2,520
  /// trainees, evenly and then crowded, and prints the ratio of the medians for each.
  static func measure() async throws {
    try await measure(isCrowded: false)
    try await measure(isCrowded: true)
  }

  private static func measure(isCrowded: Bool) async throws {
    let office = try BenchmarkOffice()
    defer { office.remove() }
    try office.banci("init", "--school", "测试党校", "--code", "test")
    let connection = "host=\(try office.socket()) user=banci dbname=banci"
    let database = Database(
      DatabaseConfiguration(connection: connection, schema: "test", maxConnections: 1),
      logger: Logger(label: "benchmarks"))
    try await database.write { session in try session.script(ground) }
    for count in [1_000, 10_000] {
      try await fill(database, upTo: count, isCrowded: isCrowded)
      try await measure(database, "\(count) \(isCrowded ? "crowded" : "even") tentative sessions")
    }
    await database.close()
  }

  private static func fill(_ database: Database, upTo count: Int, isCrowded: Bool) async throws {
    try await database.write { session in
      let there: Int = try session.value("SELECT count(*) FROM session")
      try session.execute(sessions(from: there + 1, through: count, isCrowded: isCrowded))
      for statement in claims { try session.execute(statement) }
    }
    try await database.write { session in try session.execute("ANALYZE") }
  }

  private static func measure(_ database: Database, _ what: String) async throws {
    let office = ClassOffice(
      database: database, actor: .login("benchmark"), keys: nil,
      clock: { Stamp(secondsSinceEpoch: 0) })
    let found = try await office.checkTerm().count
    let pairs = try await database.read { session in try session.rows(selfJoin) { _ in }.count }
    let measured = try await inTurn(9) {
      _ = try await office.checkTerm()
    } _: {
      _ = try await database.read { session in
        try session.rows(selfJoin) { row in try row.value(at: 0, as: Int.self) }
      }
    }
    print("conflict check of \(what): \(found) findings, \(pairs) pairs (banci / bare self-join)")
    print("  check      \(measured.first.line)")
    print("  self-join  \(measured.second.line)")
    print("  ratio of medians \(measured.first.median / measured.second.median)")
  }

  private static let selfJoin: SQL = """
    SELECT one.session_id, other.session_id, one.resource, one.resource_id
    FROM booking AS one
    JOIN booking AS other
      ON other.resource = one.resource AND other.resource_id = one.resource_id
      AND other.branch_reach && one.branch_reach AND other.group_reach && one.group_reach
      AND other.planned && one.planned AND other.session_id > one.session_id
    WHERE one.state <> 'cancelled' AND other.state <> 'cancelled'
    """
}
