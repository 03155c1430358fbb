import Postgres
import TestSupport
import Testing

@Suite(.freshDatabase(.empty)) struct RerunTests {
  private let counters = """
    CREATE TABLE counter (id bigint PRIMARY KEY, number bigint NOT NULL);
    INSERT INTO counter VALUES (1, 0), (2, 0);
    """

  @Test func `no increment of two writers at once is lost`() async throws {
    let database = try await school(counters, maxConnections: 8)
    let runs = Counter()

    try await withThrowingTaskGroup { group in
      for _ in 1...40 {
        group.addTask {
          try await database.write { session in
            runs.next()
            let number: Int = try session.value("SELECT number FROM counter WHERE id = 1")
            try session.execute("UPDATE counter SET number = \(number + 1) WHERE id = 1")
          }
        }
      }
      try await group.waitForAll()
    }

    #expect(try await numbers(database) == [40, 0])
    #expect(runs.count >= 40)
  }

  @Test func `a writer that met another one runs again and sees what it did`() async throws {
    let database = try await school(counters)
    let attempts = Counter()
    let other = Meeting()

    async let second: Int = database.write { session in
      let attempt = attempts.next()
      let number: Int = try session.value("SELECT number FROM counter WHERE id = 1")
      // The first time round, someone else writes between this reading and this writing.
      if attempt == 1 { other.happen() }
      try session.execute("UPDATE counter SET number = \(number * 10) WHERE id = 1")
      return number
    }
    await other.begin()
    try await database.write { try $0.execute("UPDATE counter SET number = 7 WHERE id = 1") }
    other.end()

    let seen = try await second
    #expect(seen == 7)
    #expect(attempts.count == 2)
    #expect(try await numbers(database) == [70, 0])
  }

  @Test func `a conflict that shows at COMMIT makes it run again`() async throws {
    let database = try await school(counters)
    let attempts = Counter()
    let other = Meeting()

    // Each reads what the other writes: one order must lose, and only at its COMMIT.
    async let second: Void = database.write { session in
      let attempt = attempts.next()
      let sum: Int = try session.value("SELECT sum(number)::bigint FROM counter")
      try session.execute("UPDATE counter SET number = \(sum + 1) WHERE id = 1")
      if attempt == 1 { other.happen() }
    }
    await other.begin()
    try await database.write { session in
      let sum: Int = try session.value("SELECT sum(number)::bigint FROM counter")
      try session.execute("UPDATE counter SET number = \(sum + 1) WHERE id = 2")
    }
    other.end()
    try await second

    #expect(attempts.count == 2)
    #expect(try await numbers(database) == [2, 1])
  }

  @Test func `what the closure makes of a conflict does not count`() async throws {
    let database = try await school()
    let attempts = Counter()

    let answer = try await database.write { session in
      guard attempts.next() < 3 else { return "done" }
      do { try session.execute(conflict) } catch { throw OfItsOwn() }
      return "not reached"
    }
    let swallowed = try await database.write { session in
      guard attempts.next() < 6 else { return "done" }
      _ = try? session.execute(conflict)
      return "not to be believed"
    }

    #expect(answer == "done")
    #expect(swallowed == "done")
  }

  private struct OfItsOwn: Error {}

  @Test func `it is given up after twenty times`() async throws {
    let database = try await school()
    let attempts = Counter()

    let fault = try await #require(throws: DatabaseFault.self) {
      try await database.write { session in
        attempts.next()
        try session.execute(conflict)
      }
    }

    guard case .givenUp(attempts: 20, let last) = fault else {
      Issue.record("another fault: \(fault)")
      return
    }
    #expect(last.sqlState == "40001")
    #expect(attempts.count == 20)
  }

  @Test func `a cancelled task does not run again`() async throws {
    let database = try await school()
    let attempts = Counter()
    let second = Meeting()
    let task = Task {
      try await database.write { session in
        if attempts.next() == 2 { second.happen() }
        try session.execute(conflict)
      }
    }
    await second.begin()
    task.cancel()
    second.end()

    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(attempts.count == 2)
  }

  @Test func `a deadlock is resolved by running one again`() async throws {
    let database = try await school(counters)
    let attempts = Counter()
    let bothHoldOne = Meeting(parties: 2)

    try await withThrowingTaskGroup { group in
      for (first, second) in [(1, 2), (2, 1)] {
        group.addTask {
          try await database.write { session in
            let attempt = attempts.next()
            try session.execute("UPDATE counter SET number = number + 1 WHERE id = \(first)")
            if attempt <= 2 { bothHoldOne.meet() }
            try session.execute("UPDATE counter SET number = number + 1 WHERE id = \(second)")
          }
        }
      }
      try await group.waitForAll()
    }

    #expect(try await numbers(database) == [2, 2])
    #expect(attempts.count >= 3)
  }

  @Test func `bulk and read do not run again`() async throws {
    let database = try await school()
    let attempts = Counter()
    let act: @Sendable (Session) throws -> Void = { session in
      attempts.next()
      try session.execute(conflict)
    }

    let errors = [
      try await #require(throws: PostgresError.self) { try await database.bulk(act) },
      try await #require(throws: PostgresError.self) { try await database.read(act) },
    ]

    #expect(errors.map(\.sqlState) == ["40001", "40001"])
    #expect(attempts.count == 2)
  }

  private func numbers(_ database: Database) async throws -> [Int] {
    try await database.read { try $0.values("SELECT number FROM counter ORDER BY id") }
  }
}

/// A statement that the server answers with a serialization failure.
private let conflict: SQL = """
  DO $$ BEGIN RAISE EXCEPTION 'conflict' USING ERRCODE = '40001'; END $$
  """
