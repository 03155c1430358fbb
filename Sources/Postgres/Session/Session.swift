/// The way to speak to the database inside of a transaction's closure.
///
/// It cannot leave the closure: it is not `Sendable`, and every use after the closure's end
/// throws ``DatabaseFault/sessionEnded``.
public final class Session {
  private var wire: Wire?
  private let cancellation: CancelSwitch
  private var isBusy = false
  /// The first error of the transaction, also when the closure caught it.
  private(set) var firstFailure: (any Error)?

  init(_ wire: Wire, cancellation: CancelSwitch) {
    self.wire = wire
    self.cancellation = cancellation
  }

  /// Takes the connection away.
  func end() { wire = nil }

  /// Runs one exchange with the server, cancelled with the task, its failure remembered.
  func exchange<Result>(
    _ statement: String, _ work: (Wire) throws -> Result
  ) throws -> Result {
    guard let wire else { throw DatabaseFault.sessionEnded }
    guard !isBusy else { throw DatabaseFault.sessionBusy }
    isBusy = true
    defer { isBusy = false }
    do {
      let result = try cancellation.during(wire.cancelTarget) { try work(wire) }
      guard wire.isInTransaction else {
        throw DatabaseFault.transactionEndedInside(statement: statement)
      }
      return result
    } catch {
      throw remembered(error)
    }
  }

  func requireNotCancelled() throws {
    if cancellation.isCancelled { throw CancellationError() }
  }

  /// A result that a COPY took the place of.
  func requireNoCopy(_ result: ResultSet, _ wire: Wire) throws -> ResultSet {
    guard result.isCopy else { return result }
    // There is no way back from here that is worth having.
    wire.giveUp()
    throw DatabaseFault.unexpectedCopy(statement: result.statement)
  }

  private func remembered(_ error: any Error) -> any Error {
    let wasCancelled = cancellation.isCancelled && (error as? PostgresError)?.sqlState == "57014"
    let failure: any Error = wasCancelled ? CancellationError() : error
    if firstFailure == nil { firstFailure = failure }
    return failure
  }
}

@available(*, unavailable)
extension Session: Sendable {}
