internal import Logging

/// One connection of the pool: made when first needed, made anew when it was lost.
actor Connection {
  private nonisolated let executor = QueueExecutor(label: "postgres.connection")
  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  private let configuration: DatabaseConfiguration
  private let logger: Logger
  private var wire: Wire?

  init(_ configuration: DatabaseConfiguration, logger: Logger) {
    self.configuration = configuration
    self.logger = logger
  }

  func close() { wire = nil }

  /// Runs the closure in a transaction of its own.
  func run<T: Sendable>(
    _ transaction: Transaction, cancellation: CancelSwitch,
    _ body: @Sendable (Session) throws -> T
  ) throws -> T {
    let wire = try begin(transaction.begin)
    defer { if !wire.isAlive { self.wire = nil } }
    let session = Session(wire, cancellation: cancellation)
    defer { session.end() }
    do {
      let value = try body(session)
      try requireSoundness(of: session, wire, cancellation)
      session.end()
      try commit(transaction, over: wire)
      return value
    } catch {
      rollBack(wire)
      throw session.decisiveFailure ?? error
    }
  }

  /// Runs one statement outside of any transaction.
  func runAlone(_ sql: SQL, cancellation: CancelSwitch) throws {
    let statement = sql.text
    let wire = try begin("SELECT")
    defer { if !wire.isAlive { self.wire = nil } }
    try cancellation.during(wire.cancelTarget) {
      guard try !wire.perform(sql).isCopy else {
        wire.giveUp()
        throw DatabaseFault.unexpectedCopy(statement: statement)
      }
    }
  }

  /// Sends the first statement; when the connection was lost since the last one nothing has been
  /// done yet, and a new connection does as well.
  private func begin(_ statement: String) throws -> Wire {
    if let wire {
      do {
        _ = try wire.perform(script: statement)
        return wire
      } catch {
        rollBack(wire)
        guard !wire.isAlive else { throw error }
        logger.warning("connection to PostgreSQL lost while idle, connecting anew")
        self.wire = nil
      }
    }
    let wire = try Wire.connected(
      by: ConnectionParameters(configuration), patience: configuration.connectTimeout,
      logger: logger)
    do { _ = try wire.perform(script: statement) } catch {
      rollBack(wire)
      if wire.isAlive { self.wire = wire }
      throw error
    }
    self.wire = wire
    return wire
  }

  private func requireSoundness(
    of session: Session, _ wire: Wire, _ cancellation: CancelSwitch
  ) throws {
    // The closure caught an error, but the transaction did not survive it.
    if wire.isTransactionAborted || !wire.isAlive, let failure = session.firstFailure {
      throw failure
    }
    if cancellation.isCancelled { throw CancellationError() }
  }

  private func commit(_ transaction: Transaction, over wire: Wire) throws {
    do {
      let command = try wire.perform(script: "COMMIT").command
      guard command == "COMMIT" else {
        throw DatabaseFault.transactionEndedInside(statement: command)
      }
    } catch DatabaseFault.connectionLost {
      // What was read is as good without it.
      guard transaction.isReadOnly else { throw DatabaseFault.commitOutcomeUnknown }
    }
  }

  private func rollBack(_ wire: Wire) {
    guard wire.isAlive, wire.isInTransaction else { return }
    do { _ = try wire.perform(script: "ROLLBACK") } catch { wire.giveUp() }
  }
}

extension Session {
  /// The failure that tells what becomes of the transaction whatever the closure made of it.
  fileprivate var decisiveFailure: (any Error)? {
    guard let failure = firstFailure as? PostgresError,
      failure.isRetryable || failure.isStalePlan
    else { return nil }
    return failure
  }
}
