/// What goes wrong between the program and the server, apart from refused statements.
public enum DatabaseFault: Error, Hashable, Sendable {
  /// libpq cannot read the connection string.
  case invalidConnectionString
  /// No connection could be made; the reason is libpq's, without the password.
  case cannotConnect(reason: String)
  /// The server was lost while the statement ran; its transaction is gone.
  case connectionLost(statement: String)
  /// The server was lost while it committed: what was done may stand or not.
  case commitOutcomeUnknown
  /// All connections stayed in use for this long.
  case waitedTooLong(Duration)
  /// The database was closed.
  case closed
  /// A session was used after its closure had ended.
  case sessionEnded
  /// A session was used inside of a COPY or a stream of its own.
  case sessionBusy
  /// A statement began, committed or rolled back the transaction that the closure runs in.
  case transactionEndedInside(statement: String)
  /// The transaction was run this often and met other transactions each time.
  case givenUp(attempts: Int, last: PostgresError)
  /// COPY cannot bind values.
  case copyTakesNoValues(statement: String)
  /// A COPY was given to a function that runs other statements.
  case unexpectedCopy(statement: String)
  /// A row for COPY has another number of values than there are columns; counted from 1.
  case copyRowHasWrongWidth(row: Int, table: String)
}

extension DatabaseFault: CustomStringConvertible {
  /// What went wrong in one line, with statements but no values.
  public var description: String {
    switch self {
    case .invalidConnectionString: "the connection string cannot be read"
    case .cannotConnect(let reason): "no connection: \(reason)"
    case .connectionLost(let statement): "the server was lost in: \(statement)"
    case .commitOutcomeUnknown: "the server was lost at COMMIT; its outcome is unknown"
    case .waitedTooLong(let duration): "no connection came free in \(duration)"
    case .closed: "the database was closed"
    case .sessionEnded: "a session was used after its closure"
    case .sessionBusy: "a session was used inside of its own stream"
    case .transactionEndedInside(let statement): "the transaction was ended by: \(statement)"
    case .givenUp(let attempts, let last): "given up after \(attempts) attempts: \(last)"
    case .copyTakesNoValues(let statement): "COPY cannot bind values: \(statement)"
    case .unexpectedCopy(let statement): "an unexpected COPY: \(statement)"
    case .copyRowHasWrongWidth(let row, let table): "row \(row) of a COPY does not fit \(table)"
    }
  }
}
