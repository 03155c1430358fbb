internal import Logging

/// How often a transaction runs at most.
let mostAttempts = 20

/// Runs a transaction, again when the server says that it would do then.
func rerunning<T>(
  _ kind: Transaction.Kind, _ logger: Logger, _ attempt: () async throws -> T
) async throws -> T {
  var attempts = 1
  while true {
    do { return try await attempt() } catch let error as PostgresError {
      guard error.isStalePlan || kind == .write && error.isRetryable else { throw error }
      guard attempts < mostAttempts else {
        throw DatabaseFault.givenUp(attempts: attempts, last: error)
      }
      logger.debug(
        "transaction runs again",
        metadata: ["sql.state": "\(error.sqlState)", "attempt": "\(attempts)"])
      try await Task.sleep(for: pause(after: attempts))
      attempts += 1
    }
  }
}

/// Up to 1, 2, 4, … milliseconds, so that those who met do not meet again, but never above 250.
private func pause(after attempts: Int) -> Duration {
  .microseconds(Int.random(in: 0...min(1_000 << attempts, 250_000)))
}
