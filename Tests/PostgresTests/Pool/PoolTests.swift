import Logging
import Synchronization
import TestSupport
import Testing

@testable import Postgres

@Suite(.freshDatabase(.empty)) struct PoolTests {
  @Test func `whoever waits longest comes first`() async throws {
    let database = try await school(maxConnections: 1)
    let order = Order()
    let holder = Meeting()
    async let held: Void = database.read { _ in holder.happen() }
    await holder.begin()

    try await withThrowingTaskGroup { group in
      for number in 1...20 {
        group.addTask {
          try await database.read { _ in order.numbers.withLock { $0.append(number) } }
        }
        while database.waiterCount < number { await Task.yield() }
      }
      holder.end()
      try await group.waitForAll()
    }
    try await held

    #expect(order.numbers.withLock(\.self) == Array(1...20))
  }

  private final class Order: Sendable {
    let numbers = Mutex<[Int]>([])
  }

  @Test func `no more connections are made than allowed, and each is used again`() async throws {
    let database = try await school(maxConnections: 3)

    let pids = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 1...60 {
        group.addTask { try await database.read { try $0.value("SELECT pg_backend_pid()") } }
      }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }

    #expect((1...3).contains(pids.count))
  }

  @Test func `a wait that is too long is a fault`() async throws {
    let database = try await school(maxConnections: 1, longestWait: .milliseconds(20))
    let holder = Meeting()
    async let held: Void = database.read { _ in holder.happen() }
    await holder.begin()

    await #expect(throws: DatabaseFault.waitedTooLong(.milliseconds(20))) {
      try await database.read { _ in }
    }
    holder.end()
    try await held

    #expect(database.waiterCount == 0)
    #expect(try await database.read { try $0.value("SELECT 7", as: Int.self) } == 7)
  }

  @Test func `a cancelled task waits no more`() async throws {
    let database = try await school(maxConnections: 1)
    let holder = Meeting()
    async let held: Void = database.read { _ in holder.happen() }
    await holder.begin()

    let waiting = Task { try await database.read { _ in } }
    while database.waiterCount == 0 { await Task.yield() }
    waiting.cancel()

    await #expect(throws: CancellationError.self) { try await waiting.value }
    #expect(database.waiterCount == 0)
    holder.end()
    try await held
  }

  @Test func `a task that is cancelled already does nothing`() async throws {
    let database = try await school()
    let hasRun = Atomic(false)

    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      try await database.read { _ in hasRun.store(true, ordering: .relaxed) }
    }

    await #expect(throws: CancellationError.self) { try await task.value }
    let ran = hasRun.load(ordering: .relaxed)
    #expect(!ran)
  }

  @Test func `closing refuses whoever waits and lets whoever works finish`() async throws {
    let database = try await school(maxConnections: 1)
    let holder = Meeting()
    async let held: Int = database.read { session in
      holder.happen()
      return try session.value("SELECT 7")
    }
    await holder.begin()
    let waiting = Task { try await database.read { _ in } }
    while database.waiterCount == 0 { await Task.yield() }

    async let closed: Void = database.close()
    await #expect(throws: DatabaseFault.closed) { try await waiting.value }
    holder.end()
    await closed

    let answer = try await held
    #expect(answer == 7)
    await #expect(throws: DatabaseFault.closed) { try await database.read { _ in } }
  }

  @Test func `closing leaves no connection behind`() async throws {
    let watcher = try TestDatabase.current.open()
    let database = try await school(maxConnections: 4)
    let pids = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 1...8 {
        group.addTask { try await database.read { try $0.value("SELECT pg_backend_pid()") } }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }

    await database.close()

    // A backend may take a moment to notice that nobody is there any more.
    var alive = pids.count
    while alive > 0 {
      alive = try await watcher.read {
        try $0.value("SELECT count(*) FROM pg_stat_activity WHERE pid = ANY(\(pids))")
      }
    }
    #expect(alive == 0)
  }

  @Test func `a failed connection does not use the pool up`() async throws {
    let database = Database(
      DatabaseConfiguration(connection: "host=/nowhere", maxConnections: 1),
      logger: .init(label: "tests"))

    for _ in 1...3 {
      await #expect(throws: DatabaseFault.self) { try await database.read { _ in } }
    }
    await database.close()

    await #expect(throws: DatabaseFault.closed) { try await database.read { _ in } }
  }
}
