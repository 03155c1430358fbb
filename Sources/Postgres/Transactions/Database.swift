public import Logging

/// A database, reached through a pool of connections.
///
/// Everything happens in transactions, each a synchronous closure over a ``Session``. The closure
/// may run more than once, so it has no effect but on the database. A cancelled task cancels the
/// statement that runs for it, or its wait for a connection, and throws `CancellationError`.
public final class Database: Sendable {
  private let pool: Pool
  private let schema: String?
  private let role: String?
  let logger: Logger

  /// Makes no connection yet: that comes with the first transaction.
  public convenience init(_ configuration: DatabaseConfiguration, logger: Logger) {
    self.init(
      Pool(configuration, logger: logger), schema: configuration.schema, role: configuration.role,
      logger: logger)
  }

  private init(_ pool: Pool, schema: String?, role: String?, logger: Logger) {
    self.pool = pool
    self.schema = schema
    self.role = role
    self.logger = logger
  }

  /// The same connections, used in another schema.
  public func withSchema(_ name: String) -> Database {
    Database(pool, schema: name, role: role, logger: logger)
  }

  /// The same connections, used as another role; `nil` is the one that connects.
  public func withRole(_ name: String?) -> Database {
    Database(pool, schema: schema, role: name, logger: logger)
  }

  /// Refuses whoever waits or comes, and returns when every connection is closed.
  ///
  /// Databases of other schemas that share the connections are closed with it.
  public func close() async { await pool.close() }

  /// Reads from one snapshot of the database.
  public func read<T: Sendable>(
    _ body: @Sendable (Session) throws -> T
  ) async throws -> T {
    try await run(.read, body)
  }

  /// Reads and writes as if no other transaction ran at the same time.
  ///
  /// The closure runs again, after a growing random pause, as long as PostgreSQL says that this
  /// could not be had; after 20 times ``DatabaseFault/givenUp(attempts:last:)`` is thrown.
  ///
  /// - Parameters:
  ///   - refusing: What to throw when a constraint of that name stood in the way: the closure
  ///     sees in a fresh ``read(_:)`` what did.
  ///   - body: What to do.
  @discardableResult
  public func write<T: Sendable>(
    refusing: [String: @Sendable (Session) throws -> any Error] = [:],
    _ body: @Sendable (Session) throws -> T
  ) async throws -> T {
    try await worded(by: refusing) { try await run(.write, body) }
  }

  /// Reads and writes, seeing what others commit meanwhile (READ COMMITTED).
  ///
  /// For what takes its locks itself and relies on constraints, such as the merge of an import.
  /// It does not run again after a deadlock. The parameters are those of ``write(refusing:_:)``.
  @discardableResult
  public func bulk<T: Sendable>(
    refusing: [String: @Sendable (Session) throws -> any Error] = [:],
    _ body: @Sendable (Session) throws -> T
  ) async throws -> T {
    try await worded(by: refusing) { try await run(.bulk, body) }
  }

  /// Runs one statement outside of any transaction, as `CREATE DATABASE` and `VACUUM` need.
  public func executeAlone(_ sql: SQL) async throws {
    try await lend { connection, cancellation in
      try await connection.runAlone(sql, cancellation: cancellation)
    }
  }

  /// How many wait for a connection.
  var waiterCount: Int { pool.waiterCount }

  private func run<T: Sendable>(
    _ kind: Transaction.Kind, _ body: @Sendable (Session) throws -> T
  ) async throws -> T {
    let transaction = Transaction(kind: kind, schema: schema, role: role)
    return try await rerunning(kind, logger) {
      try await lend { connection, cancellation in
        try await connection.run(transaction, cancellation: cancellation, body)
      }
    }
  }

  private func lend<T: Sendable>(
    _ body: (Connection, CancelSwitch) async throws -> T
  ) async throws -> T {
    try await pool.withConnection { connection in
      let cancellation = CancelSwitch()
      return try await withTaskCancellationHandler {
        try await body(connection, cancellation)
      } onCancel: {
        cancellation.cancel()
      }
    }
  }

  /// Lets a constraint's refusal be worded where what stood in the way can be seen.
  private func worded<T>(
    by refusing: [String: @Sendable (Session) throws -> any Error], _ act: () async throws -> T
  ) async throws -> T {
    do { return try await act() } catch let error as PostgresError {
      guard error.isConstraintRefusal, let rule = error.rule, let word = refusing[rule] else {
        throw error
      }
      throw try await read(word)
    }
  }
}
