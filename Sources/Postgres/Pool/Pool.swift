internal import Logging
internal import Synchronization

/// Lends connections, first come first served.
final class Pool: Sendable {
  private struct State {
    var idle: [Connection] = []
    var lent = 0
    /// Whoever waits, the longest first; while there are any, all connections are lent.
    var waiters: [Waiter] = []
    var isClosed = false
    var closers: [CheckedContinuation<Void, Never>] = []
  }

  private struct Waiter {
    let ticket: Ticket
    let continuation: CheckedContinuation<Connection, any Error>
  }

  /// Which waiter it is.
  private final class Ticket: Sendable {}

  private let configuration: DatabaseConfiguration
  private let logger: Logger
  private let state = Mutex(State())

  init(_ configuration: DatabaseConfiguration, logger: Logger) {
    self.configuration = configuration
    self.logger = logger
  }

  /// How many wait for a connection.
  var waiterCount: Int { state.withLock(\.waiters.count) }

  /// Lends a connection for as long as the closure runs.
  func withConnection<T: Sendable>(_ body: (Connection) async throws -> T) async throws -> T {
    let connection = try await borrow()
    defer { giveBack(connection) }
    return try await body(connection)
  }

  /// Refuses whoever waits or comes, and returns when every connection is back and closed.
  func close() async {
    let waiters = state.withLock { state in
      state.isClosed = true
      defer { state.waiters = [] }
      return state.waiters
    }
    for waiter in waiters { waiter.continuation.resume(throwing: DatabaseFault.closed) }
    await untilAllAreBack()
    let idle = state.withLock { state in
      defer { state.idle = [] }
      return state.idle
    }
    for connection in idle { await connection.close() }
  }

  private func untilAllAreBack() async {
    await withCheckedContinuation { continuation in
      let areBack = state.withLock { state in
        if state.lent > 0 { state.closers.append(continuation) }
        return state.lent == 0
      }
      if areBack { continuation.resume() }
    }
  }

  private func borrow() async throws -> Connection {
    try Task.checkCancellation()
    if let connection = try state.withLock({ try take(from: &$0) }) { return connection }
    let ticket = Ticket()
    let limit = limitWait(of: ticket)
    defer { limit.cancel() }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { queue(Waiter(ticket: ticket, continuation: $0)) }
    } onCancel: {
      refuse(ticket, CancellationError())
    }
  }

  /// Takes a connection that is free, or may be made; `nil` when all are lent.
  private func take(from state: inout State) throws -> Connection? {
    guard !state.isClosed else { throw DatabaseFault.closed }
    guard state.lent < configuration.maxConnections else { return nil }
    state.lent += 1
    return state.idle.popLast() ?? Connection(configuration, logger: logger)
  }

  /// Puts a waiter at the end of the queue, unless it has its answer by now.
  private func queue(_ waiter: Waiter) {
    let answer = state.withLock { state -> Result<Connection, any Error>? in
      // A cancellation that comes later than this finds the waiter in the queue.
      if Task.isCancelled { return .failure(CancellationError()) }
      do {
        if let connection = try take(from: &state) { return .success(connection) }
        state.waiters.append(waiter)
        return nil
      } catch {
        return .failure(error)
      }
    }
    if let answer { waiter.continuation.resume(with: answer) }
  }

  private func limitWait(of ticket: Ticket) -> Task<Void, any Error> {
    let longestWait = configuration.longestWait
    return Task { [weak self] in
      try await Task.sleep(for: longestWait)
      self?.refuse(ticket, DatabaseFault.waitedTooLong(longestWait))
    }
  }

  private func refuse(_ ticket: Ticket, _ error: any Error) {
    let waiter = state.withLock { state in
      state.waiters.firstIndex { $0.ticket === ticket }.map { state.waiters.remove(at: $0) }
    }
    waiter?.continuation.resume(throwing: error)
  }

  private func giveBack(_ connection: Connection) {
    typealias Closers = [CheckedContinuation<Void, Never>]
    let (waiter, closers) = state.withLock { state -> (Waiter?, Closers) in
      guard state.waiters.isEmpty else { return (state.waiters.removeFirst(), []) }
      state.lent -= 1
      state.idle.append(connection)
      guard state.lent == 0 else { return (nil, []) }
      defer { state.closers = [] }
      return (nil, state.closers)
    }
    waiter?.continuation.resume(returning: connection)
    for closer in closers { closer.resume() }
  }
}
