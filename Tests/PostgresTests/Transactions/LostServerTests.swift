import Logging
import Postgres
import TestSupport
import Testing

@Suite(.freshDatabase(.empty)) struct LostServerTests {
  private let counters = "CREATE TABLE counter (number bigint)"

  @Test func `a connection that was lost while idle is replaced unnoticed`() async throws {
    let database = try await school(counters, maxConnections: 1)
    let first: Int = try await database.read { try $0.value("SELECT pg_backend_pid()") }
    try await kill(first)

    try await database.write { try $0.execute("INSERT INTO counter VALUES (1)") }
    let second: Int = try await database.read { try $0.value("SELECT pg_backend_pid()") }

    #expect(second != first)
    #expect(try await count(database) == 1)
  }

  @Test func `all connections lost at once are replaced unnoticed`() async throws {
    let database = try await school(counters, maxConnections: 4)
    let all = Meeting(parties: 4)
    let pids = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 1...4 {
        group.addTask {
          try await database.read { session in
            all.meet()
            return try session.value("SELECT pg_backend_pid()")
          }
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    for pid in pids { try await kill(pid) }

    try await withThrowingTaskGroup { group in
      for number in 1...20 {
        group.addTask {
          try await database.write { try $0.execute("INSERT INTO counter VALUES (\(number))") }
        }
      }
      try await group.waitForAll()
    }

    #expect(Set(pids).count == 4)
    #expect(try await count(database) == 20)
  }

  @Test func `a connection that is lost in the middle is a fault, and the next one works`()
    async throws
  {
    let database = try await school(counters, maxConnections: 1)
    let runs = Counter()

    await #expect(throws: DatabaseFault.connectionLost(statement: suicide.text)) {
      try await database.write { session in
        runs.next()
        try session.execute("INSERT INTO counter VALUES (1)")
        try session.execute(suicide)
      }
    }

    #expect(runs.count == 1)
    #expect(try await count(database) == 0)
  }

  @Test func `a closure that shrugs the loss off does not succeed`() async throws {
    let database = try await school(counters, maxConnections: 1)

    await #expect(throws: DatabaseFault.connectionLost(statement: suicide.text)) {
      try await database.write { _ = try? $0.execute(suicide) }
    }

    #expect(try await count(database) == 0)
  }

  @Test func `nobody knows what became of a COMMIT whose answer was lost`() async throws {
    let database = try await school(
      counters
        + """
        ;
        CREATE FUNCTION end_it() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
        CREATE CONSTRAINT TRIGGER ends_at_commit AFTER INSERT ON counter
          DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION end_it();
        """)
    let runs = Counter()

    await #expect(throws: DatabaseFault.commitOutcomeUnknown) {
      try await database.write { session in
        runs.next()
        try session.execute("INSERT INTO counter VALUES (1)")
      }
    }

    #expect(runs.count == 1)
    #expect(try await count(database) == 0)
  }

  @Test func `a COPY whose server is lost is a fault`() async throws {
    let database = try await school(counters, maxConnections: 1)
    let pid: Int = try await database.read { try $0.value("SELECT pg_backend_pid()") }
    let killer = try TestDatabase.current.open()
    let meeting = Meeting()

    let copied = Task {
      try await database.write { session in
        try session.copyIn(
          "counter", columns: ["number"],
          rows: (0..<2_000_000).lazy.map { number in
            if number == 1_000 { meeting.happen() }
            return ["\(number)"]
          })
      }
    }
    await meeting.begin()
    try await killer.write { try $0.execute("SELECT pg_terminate_backend(\(pid)::integer, 5000)") }
    meeting.end()

    await #expect(throws: DatabaseFault.self) { try await copied.value }
    #expect(try await count(database) == 0)
  }

  @Test func `a server that is not there is a fault that says where it was looked for`()
    async throws
  {
    let database = Database(
      DatabaseConfiguration(connection: "host=/nowhere user=me password=secret dbname=x"),
      logger: .init(label: "tests"))

    let fault = try await #require(throws: DatabaseFault.self) {
      try await database.read { try $0.execute("SELECT 1") }
    }

    #expect("\(fault)".contains("/nowhere"))
    #expect(!"\(fault)".contains("secret"))
  }

  @Test func `a connection string that cannot be read is not shown`() async throws {
    let database = Database(
      DatabaseConfiguration(connection: "host=/nowhere password = 'secret"),
      logger: .init(label: "tests"))

    await #expect(throws: DatabaseFault.invalidConnectionString) {
      try await database.read { try $0.execute("SELECT 1") }
    }
  }

  private let suicide: SQL = "SELECT pg_terminate_backend(pg_backend_pid())"

  private func kill(_ pid: Int) async throws {
    let killer = try TestDatabase.current.open()
    try await killer.write { try $0.execute("SELECT pg_terminate_backend(\(pid)::integer, 5000)") }
    await killer.close()
  }

  private func count(_ database: Database) async throws -> Int {
    try await database.read { try $0.value("SELECT count(*) FROM counter") }
  }
}
