internal import Dispatch
internal import Synchronization

/// Carries the cancellation of a task to the statement that it has running.
///
/// A statement is in flight between ``during(_:_:)``'s start and end, and only then are requests
/// sent. The end waits for a request that is under way, so none can hit what the connection
/// runs next.
final class CancelSwitch: Sendable {
  private struct State {
    var isCancelled = false
    var flight: Flight?
  }

  private let state = Mutex(State())

  /// Whether the task was cancelled.
  var isCancelled: Bool { state.withLock(\.isCancelled) }

  /// Runs a statement, which is cancelled with the task.
  func during<Result>(_ target: CancelTarget, _ work: () throws -> Result) throws -> Result {
    let flight = Flight(target)
    try state.withLock { state in
      guard !state.isCancelled else { throw CancellationError() }
      state.flight = flight
    }
    defer {
      state.withLock { $0.flight = nil }
      flight.land()
    }
    return try work()
  }

  /// Cancels what is in flight and whatever would come after it.
  func cancel() {
    state.withLock { state in
      guard !state.isCancelled else { return }
      state.isCancelled = true
      state.flight?.abort()
    }
  }
}

/// One statement on its way.
private final class Flight: Sendable {
  private let target: CancelTarget
  private let landed = DispatchSemaphore(value: 0)
  private let requests = DispatchGroup()

  init(_ target: CancelTarget) { self.target = target }

  /// Asks the server to cancel, again and again until the statement has ended: the first request
  /// may come before the server has begun the statement, and is then without effect.
  func abort() {
    let (target, landed) = (target, landed)
    // A queue of its own, since asking blocks and nobody else's request should wait for it.
    DispatchQueue(label: "postgres.cancel").async(group: requests) {
      repeat { target.cancel() } while landed.wait(timeout: .now() + .milliseconds(50)) == .timedOut
    }
  }

  /// The statement has ended: no request goes out any more when this returns.
  func land() {
    landed.signal()
    requests.wait()
  }
}
