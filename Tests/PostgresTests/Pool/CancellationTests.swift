import TestSupport
import Testing

@testable import Postgres

@Suite(.freshDatabase(.empty)) struct CancellationTests {
  @Test func `a cancelled task's statement is cancelled`() async throws {
    let database = try await school(maxConnections: 1)
    let statement = Meeting()
    let task = Task {
      try await database.read { session in
        statement.happen()
        try session.execute("SELECT pg_sleep(3600)")
      }
    }
    await statement.begin()
    statement.end()

    task.cancel()

    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(try await database.read { try $0.value("SELECT 7", as: Int.self) } == 7)
  }

  @Test func `a statement that runs on the server already is cancelled`() async throws {
    let database = try await school(maxConnections: 1)
    let watcher = try TestDatabase.current.open()
    let task = Task { try await database.read { try $0.execute("SELECT pg_sleep(3600)") } }
    var running = 0
    while running == 0 {
      running = try await watcher.read {
        try $0.value(
          """
          SELECT count(*) FROM pg_stat_activity
          WHERE wait_event = 'PgSleep' AND datname = current_database()
          """)
      }
    }

    task.cancel()

    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func `a task that is cancelled between two statements does not do the second`()
    async throws
  {
    let database = try await school("CREATE TABLE counter (number bigint)")
    let between = Meeting()
    let task = Task {
      try await database.write { session in
        try session.execute("INSERT INTO counter VALUES (1)")
        between.happen()
        try session.execute("INSERT INTO counter VALUES (2)")
      }
    }
    await between.begin()
    task.cancel()
    between.end()

    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(
      try await database.read { try $0.value("SELECT count(*) FROM counter", as: Int.self) } == 0)
  }

  @Test func `a task that is cancelled before COMMIT commits nothing`() async throws {
    let database = try await school("CREATE TABLE counter (number bigint)")
    let after = Meeting()
    let task = Task {
      try await database.write { session in
        try session.execute("INSERT INTO counter VALUES (1)")
        after.happen()
      }
    }
    await after.begin()
    task.cancel()
    after.end()

    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(
      try await database.read { try $0.value("SELECT count(*) FROM counter", as: Int.self) } == 0)
  }

  @Test func `a cancelled COPY stores nothing`() async throws {
    let database = try await school("CREATE TABLE counter (number bigint)", maxConnections: 1)
    let inside = Meeting()
    let task = Task {
      try await database.write { session in
        try session.copyIn(
          "counter", columns: ["number"],
          rows: (0..<1_000_000_000).lazy.map { number in
            if number == 0 { inside.happen() }
            return ["\(number)"]
          })
      }
    }
    await inside.begin()
    task.cancel()
    inside.end()

    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(
      try await database.read { try $0.value("SELECT count(*) FROM counter", as: Int.self) } == 0)
  }

  @Test func `the next borrower is never hit`() async throws {
    let database = try await school(maxConnections: 1)
    let cancelled = Counter()

    // Cancelling is tried at every moment of a statement's life: the pauses grow in spins.
    for round in 0..<400 {
      let task = Task { try await database.read { try $0.execute("SELECT pg_sleep(0.001)") } }
      for _ in 0..<(round * 4) { await Task.yield() }
      task.cancel()
      let next: Int = try await database.read { session in
        try session.execute("SELECT pg_sleep(0.0005)")
        return try session.value("SELECT \(round)")
      }
      if case .failure(let error) = await task.result {
        #expect(error is CancellationError)
        cancelled.next()
      }
      #expect(next == round)
    }

    #expect(cancelled.count > 0)
  }

  @Test func `many cancelled among many others hit only themselves`() async throws {
    let database = try await school(maxConnections: 4)

    let answers = try await withThrowingTaskGroup(of: Int?.self) { group in
      for number in 1...300 {
        group.addTask {
          let task = Task<Int, any Error> {
            try await database.read { session in
              try session.execute("SELECT pg_sleep(0.0005)")
              return try session.value("SELECT \(number)")
            }
          }
          guard number.isMultiple(of: 3) else { return try await task.value }
          for _ in 0..<number { await Task.yield() }
          task.cancel()
          _ = await task.result
          return nil
        }
      }
      return try await group.reduce(into: Set<Int>()) { answers, answer in
        if let answer { answers.insert(answer) }
      }
    }

    #expect(answers == Set((1...300).filter { !$0.isMultiple(of: 3) }))
  }

  @Test func `a request that is under way keeps the connection back`() async throws {
    let database = try await school(maxConnections: 1)
    let settings = try ConnectionParameters(
      DatabaseConfiguration(connection: try TestDatabase.current.connection))
    let wire = try Wire(settings, logger: database.logger)
    let cancellation = CancelSwitch()

    #expect(throws: (any Error).self) {
      try cancellation.during(wire.cancelTarget) {
        cancellation.cancel()
        cancellation.cancel()
        _ = try wire.perform("SELECT pg_sleep(3600)")
      }
    }
    let answer = try wire.perform("SELECT 7").text(row: 0, column: 0)

    #expect(answer == "7")
    #expect(throws: CancellationError.self) {
      try cancellation.during(wire.cancelTarget) { Issue.record("must not run") }
    }
  }
}
