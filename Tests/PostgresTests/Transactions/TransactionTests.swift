import Logging
import Postgres
import TestSupport
import Testing

@Suite(.freshDatabase(.empty)) struct TransactionTests {
  private let counters = """
    CREATE TABLE counter (id bigint PRIMARY KEY, number bigint NOT NULL);
    INSERT INTO counter VALUES (1, 0), (2, 0);
    """

  @Test func `what a write did is there for the next read`() async throws {
    let database = try await school(counters)

    let id: Int = try await database.write {
      try $0.value("INSERT INTO counter VALUES (3, 0) RETURNING id")
    }

    #expect(id == 3)
    #expect(try await count(database) == 3)
  }

  @Test func `what a failed closure did is gone`() async throws {
    let database = try await school(counters)

    await #expect(throws: Regret.self) {
      try await database.write { session in
        try session.execute("DELETE FROM counter")
        throw Regret()
      }
    }

    #expect(try await count(database) == 2)
  }

  private struct Regret: Error {}

  @Test func `a read writes nothing`() async throws {
    let database = try await school(counters)

    let error = try await #require(throws: PostgresError.self) {
      try await database.read { try $0.execute("DELETE FROM counter") }
    }

    #expect(error.sqlState == "25006")
    #expect(error.message == "cannot execute DELETE in a read-only transaction")
    #expect(try await count(database) == 2)
  }

  @Test func `each kind of transaction has its isolation`() async throws {
    let database = try await school()
    let isolation: @Sendable (Session) throws -> String = {
      try $0.value("SHOW transaction_isolation")
    }

    #expect(try await database.read(isolation) == "repeatable read")
    #expect(try await database.write(isolation) == "serializable")
    #expect(try await database.bulk(isolation) == "read committed")
  }

  @Test func `a caught error does not let half of the work stand`() async throws {
    let database = try await school(counters)

    let error = try await #require(throws: PostgresError.self) {
      try await database.write { session in
        try session.execute("DELETE FROM counter WHERE id = 2")
        _ = try? session.execute("SELECT 1 / 0")
      }
    }

    #expect(error.sqlState == "22012")
    #expect(try await count(database) == 2)
  }

  @Test func `a savepoint of the closure's own survives`() async throws {
    let database = try await school(counters)

    try await database.write { session in
      try session.execute("SAVEPOINT before")
      _ = try? session.execute("SELECT 1 / 0")
      try session.execute("ROLLBACK TO before")
      try session.execute("DELETE FROM counter WHERE id = 2")
    }

    #expect(try await count(database) == 1)
  }

  @Test func `a schema sees its own tables and no other's`() async throws {
    let one = try await school(counters)
    try await one.write { session in
      try session.script("CREATE SCHEMA \"Other School\"; CREATE TABLE public.shared (id bigint)")
    }
    let other = one.withSchema("Other School")
    try await other.write { try $0.script("CREATE TABLE counter (id bigint)") }

    let counts = [try await count(one), try await count(other), try await count(one)]
    let errors = [
      await sqlState(one, "SELECT count(*) FROM shared"),
      await sqlState(one.withSchema("nowhere"), "SELECT count(*) FROM counter"),
      await sqlState(try TestDatabase.current.open(), "SELECT count(*) FROM counter"),
    ]

    #expect(counts == [2, 0, 2])
    #expect(errors == ["42P01", "42P01", "42P01"])
    #expect(
      try await one.read { try $0.value("SELECT count(*) FROM public.shared", as: Int.self) } == 0)
  }

  @Test func `an exclusion constraint finds btree_gist outside of the path`() async throws {
    let database = try await school("CREATE EXTENSION btree_gist WITH SCHEMA public")

    try await database.write { session in
      try session.script(
        """
        CREATE TABLE stay (
          room bigint, guest text, days daterange,
          CONSTRAINT stays_do_not_overlap
            EXCLUDE USING gist (room WITH =, guest WITH =, days WITH &&)
        )
        """)
      try session.execute("INSERT INTO stay VALUES (1, '甲', '[2024-12-08,2024-12-14)')")
    }
    let error = try await #require(throws: PostgresError.self) {
      try await database.write {
        try $0.execute("INSERT INTO stay VALUES (1, '甲', '[2024-12-13,2024-12-14)')")
      }
    }

    #expect(error.sqlState == "23P01")
    #expect(error.rule == "stays_do_not_overlap")
  }

  @Test func `a transaction acts as the role that it is given`() async throws {
    let database = try await school(counters)
    let role = "tester \"of\" \(try TestDatabase.current.name)"
    try await database.write { session in
      try session.execute("CREATE ROLE \(identifier: role)")
      try session.execute("GRANT USAGE ON SCHEMA school TO \(identifier: role)")
    }
    let restricted = database.withRole(role)

    let name: String = try await restricted.read { try $0.value("SELECT current_user::text") }
    let refusal = await sqlState(restricted, "SELECT count(*) FROM counter")
    let isOwn: Bool = try await restricted.withRole(nil).read {
      try $0.value("SELECT current_user = session_user")
    }
    try await database.write { session in
      try session.execute("DROP OWNED BY \(identifier: role)")
      try session.execute("DROP ROLE \(identifier: role)")
    }

    #expect(name == role)
    #expect(refusal == "42501")
    #expect(isOwn)
  }

  @Test func `a connection has the settings that reading relies on`() async throws {
    let configuration = DatabaseConfiguration(
      connection: try TestDatabase.current.connection + " options='-c work_mem=5MB'",
      statementTimeout: .milliseconds(1_500), lockTimeout: .seconds(2),
      idleInTransactionTimeout: .seconds(3), applicationName: "表 格")
    let database = Database(configuration, logger: Logger(label: "tests"))

    let settings: [String] = try await database.read { session in
      try [
        "TimeZone", "DateStyle", "client_encoding", "statement_timeout", "lock_timeout",
        "idle_in_transaction_session_timeout", "work_mem", "search_path",
      ].map { try session.value("SELECT current_setting(\($0))") }
    }

    #expect(
      settings == ["Asia/Shanghai", "ISO, YMD", "UTF8", "1500ms", "2s", "3s", "5MB", "\"\""])
  }

  @Test func `a connection string may be an address`() async throws {
    let (folder, port, user) = try await school().read { session in
      (
        try session.value("SHOW unix_socket_directories", as: String.self),
        try session.value("SHOW port", as: String.self),
        try session.value("SELECT session_user::text", as: String.self)
      )
    }
    let address = "postgresql://\(user)@/\(try TestDatabase.current.name)"
    let configuration = DatabaseConfiguration(
      connection: address + "?host=\(folder)&port=\(port)&application_name=named%20here",
      applicationName: "not this")
    let database = Database(configuration, logger: Logger(label: "tests"))

    let answer: String = try await database.read { try $0.value("SHOW application_name") }

    #expect(answer == "named here")
  }

  @Test func `a statement that takes too long is ended`() async throws {
    let database = Database(
      DatabaseConfiguration(
        connection: try TestDatabase.current.connection, statementTimeout: .milliseconds(20)),
      logger: Logger(label: "tests"))

    let error = try await #require(throws: PostgresError.self) {
      try await database.read { try $0.execute("SELECT pg_sleep(60)") }
    }

    #expect(error.sqlState == "57014")
    #expect(error.message == "canceling statement due to statement timeout")
  }

  @Test func `a statement can run outside of a transaction`() async throws {
    let database = try await school(counters)

    try await database.executeAlone("VACUUM school.counter")

    await #expect(throws: PostgresError.self) {
      try await database.write { try $0.execute("VACUUM counter") }
    }
  }

  @Test func `a plan that another schema outdated is made anew`() async throws {
    let database = try await school(counters, maxConnections: 1)
    try await database.write { session in
      try session.script("CREATE SCHEMA other; CREATE TABLE other.counter (name text)")
    }
    let read: @Sendable (Session) throws -> [String] = { session in
      try session.row("SELECT * FROM counter ORDER BY 1") { $0.columns } ?? []
    }
    for _ in 1...3 { _ = try await database.read(read) }
    try await database.write { session in
      try session.execute("INSERT INTO other.counter VALUES ('甲')")
    }

    let columns = try await database.withSchema("other").read(read)

    #expect(columns == ["name"])
    #expect(try await database.read(read) == ["id", "number"])
  }

  private func count(_ database: Database) async throws -> Int {
    try await database.read { try $0.value("SELECT count(*) FROM counter") }
  }

  private func sqlState(_ database: Database, _ sql: SQL) async -> String? {
    do {
      _ = try await database.read { try $0.value(sql, as: Int.self) }
      return nil
    } catch {
      return (error as? PostgresError)?.sqlState
    }
  }
}
