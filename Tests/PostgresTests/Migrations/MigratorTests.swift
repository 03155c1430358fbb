import Postgres
import TestSupport
import Testing

@Suite(.freshDatabase(.empty)) struct MigratorTests {
  private let first = ("sql/migrations/0001_trips.sql", "CREATE TABLE trip (id bigint);")
  private let second = ("0002_trip_days.sql", "ALTER TABLE trip ADD COLUMN days daterange;")
  private let third = ("0003_places.sql", "CREATE TABLE place (id bigint); SELECT 1;")

  private func migrator(
    _ files: [(String, String)], schema: String = "school", role: String? = nil
  ) throws -> Migrator {
    try Migrator(files.map { (path: $0.0, text: $0.1) }, schema: schema, role: role)
  }

  @Test func `files are applied in order, once, in a schema that is made for them`() async throws {
    let database = try TestDatabase.current.open()
    let migrator = try migrator([third, first, second])

    let applied = try await migrator.migrate(database)
    let again = try await migrator.migrate(database)

    #expect(applied.map(\.name) == ["0001_trips.sql", "0002_trip_days.sql", "0003_places.sql"])
    #expect(again == [])
    #expect(try await tables(database) == ["place", "schema_migration", "trip"])
  }

  @Test func `what came later is applied later`() async throws {
    let database = try TestDatabase.current.open()
    try await migrator([first]).migrate(database)

    let applied = try await migrator([first, second]).migrate(database)

    #expect(applied.map(\.number) == [2])
  }

  @Test func `the status tells what is applied and what is pending`() async throws {
    let database = try TestDatabase.current.open()
    try await migrator([first]).migrate(database)
    let files = try migrator([first, second, third])

    let status = try await files.status(of: database)

    #expect(status.applied.map(\.name) == ["0001_trips.sql"])
    #expect(status.applied.allSatisfy { $0.appliedAt.hasSuffix("+08") })
    #expect(status.pending == Array(files.migrations.dropFirst()))
  }

  @Test func `a dry run says what would be done and does nothing`() async throws {
    let database = try TestDatabase.current.open()
    let migrator = try migrator([first, second])

    let planned = try await migrator.dryRun(on: database)

    #expect(planned == migrator.migrations)
    #expect(try await tables(database) == [])
  }

  @Test func `two schemas have their own histories`() async throws {
    let database = try TestDatabase.current.open()
    try await migrator([first, second]).migrate(database)

    let applied = try await migrator([first], schema: "Other \"School\"").migrate(database)

    #expect(applied.map(\.number) == [1])
  }

  @Test func `a file that fails leaves no trace, and those before it stay`() async throws {
    let database = try TestDatabase.current.open()
    let broken = ("0002_broken.sql", "CREATE TABLE place (id bigint);\n-- 地点\nSELECT nothing;")

    let fault = try await #require(throws: MigrationFault.self) {
      try await migrator([first, broken]).migrate(database)
    }

    guard case .failed(name: "0002_broken.sql", line: 3, let error) = fault else {
      Issue.record("another fault: \(fault)")
      return
    }
    #expect(error.sqlState == "42703")
    #expect(try await tables(database) == ["schema_migration", "trip"])
  }

  @Test func `a file that ends its transaction is a fault`() async throws {
    let database = try TestDatabase.current.open()

    await #expect(throws: DatabaseFault.transactionEndedInside(statement: "COMMIT;")) {
      try await migrator([("0001_commit.sql", "COMMIT;")]).migrate(database)
    }
  }

  @Test func `a file that was changed is refused`() async throws {
    let database = try TestDatabase.current.open()
    try await migrator([first, second]).migrate(database)
    let edited = try migrator([(first.0, first.1 + " "), second, third])

    for act in [edited.migrate, edited.dryRun] {
      let fault = try await #require(throws: MigrationFault.self) { try await act(database) }

      guard case .changed(let migration) = fault else {
        Issue.record("another fault: \(fault)")
        return
      }
      #expect(migration.name == "0001_trips.sql")
    }
    #expect(try await tables(database) == ["schema_migration", "trip"])
  }

  @Test func `a file that is missing is refused`() async throws {
    let database = try TestDatabase.current.open()
    try await migrator([first, second]).migrate(database)
    try await database.write { session in
      try session.execute("UPDATE school.schema_migration SET number = 0 WHERE number = 2")
    }

    let fault = try await #require(throws: MigrationFault.self) {
      try await migrator([first]).status(of: database)
    }

    guard case .missing(let migration) = fault else {
      Issue.record("another fault: \(fault)")
      return
    }
    #expect(migration.name == "0002_trip_days.sql")
  }

  @Test func `a schema that a newer program made is refused`() async throws {
    let database = try TestDatabase.current.open()
    try await migrator([first, second]).migrate(database)

    let fault = try await #require(throws: MigrationFault.self) {
      try await migrator([first]).migrate(database)
    }

    guard case .newer(let migration, known: 1) = fault else {
      Issue.record("another fault: \(fault)")
      return
    }
    #expect(migration.name == "0002_trip_days.sql")
  }

  @Test func `a file that comes before an applied one is refused`() async throws {
    let database = try TestDatabase.current.open()
    try await migrator([first, second]).migrate(database)
    try await database.write { session in
      try session.execute("DELETE FROM school.schema_migration WHERE number = 1")
    }

    let fault = try await #require(throws: MigrationFault.self) {
      try await migrator([first, second]).migrate(database)
    }

    guard case .outOfOrder(name: "0001_trips.sql", let after) = fault else {
      Issue.record("another fault: \(fault)")
      return
    }
    #expect(after.number == 2)
  }

  @Test(arguments: [
    "trips.sql", "1_trips.sql", "00001_trips.sql", "0001trips.sql", "0001_.sql", "0001_Trips.sql",
    "0001_trips_.sql", "0001__trips.sql", "0001_trips.txt", "0001-trips.sql", "0001_行程.sql", "",
    "１２３４_trips.sql", "0001_.sql.sql",
  ])
  func `a bad name is refused`(name: String) {
    #expect(throws: MigrationFault.badName(name)) { try migrator([(name, "")]) }
  }

  @Test func `a number that two files have is refused`() {
    #expect(
      throws: MigrationFault.duplicateNumber(2, names: ["0002_a.sql", "0002_trip_days.sql"])
    ) {
      try migrator([first, second, ("0002_a.sql", "")])
    }
  }

  @Test func `a number that is left out is refused`() {
    #expect(throws: MigrationFault.gap(missing: 2, before: "0003_places.sql")) {
      try migrator([first, third])
    }
    #expect(throws: MigrationFault.gap(missing: 1, before: "0000_nothing.sql")) {
      try migrator([("0000_nothing.sql", ""), first])
    }
  }

  @Test func `of several migrators at once each file is applied by one`() async throws {
    let database = try TestDatabase.current.open(maxConnections: 8)
    let slow = (0..<5).map { number in
      ("000\(number + 1)_table.sql", "CREATE TABLE t\(number) (id bigint); SELECT pg_sleep(0.02);")
    }

    let applied = try await withThrowingTaskGroup(of: [Int].self) { group in
      for _ in 1...6 {
        let migrator = try migrator(slow)
        group.addTask { try await migrator.migrate(database).map(\.number) }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }

    #expect(applied.sorted() == [1, 2, 3, 4, 5])
    #expect(try await tables(database).count == 6)
  }

  @Test func `what the files make belongs to the role`() async throws {
    let database = try TestDatabase.current.open()
    let role = "owner_of_" + (try TestDatabase.current.name)
    try await database.write { session in
      try session.execute("CREATE ROLE \(identifier: role)")
      try session.execute("CREATE SCHEMA school AUTHORIZATION \(identifier: role)")
    }

    try await migrator([first], role: role).migrate(database)
    let owners: [String] = try await database.read {
      try $0.values("SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'school'")
    }
    try await database.write { session in
      try session.execute("DROP OWNED BY \(identifier: role)")
      try session.execute("DROP ROLE \(identifier: role)")
    }

    #expect(owners == [role])
  }

  private func tables(_ database: Database) async throws -> [String] {
    try await database.read {
      try $0.values(
        "SELECT tablename FROM pg_tables WHERE schemaname = 'school' ORDER BY tablename")
    }
  }
}
