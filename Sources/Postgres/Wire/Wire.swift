internal import CLibpq
internal import Logging

/// One connection to the server, used by one thread at a time.
final class Wire {
  let connection: OpaquePointer?
  let cancelTarget: CancelTarget
  var statements = StatementCache()
  private let notices: NoticeSink
  private var isGivenUp = false

  /// Connects; blocks until the server is there or the time is over.
  init(_ parameters: ConnectionParameters, logger: Logger) throws {
    connection = withCStrings(parameters.keywords + [nil]) { keywords in
      withCStrings(parameters.values + [nil]) { values in
        PQconnectdbParams(keywords, values, 1)
      }
    }
    notices = NoticeSink(logger)
    cancelTarget = CancelTarget(of: connection)
    notices.receiveNotices(of: connection)
    guard isAlive else { throw DatabaseFault.cannotConnect(reason: reason) }
  }

  deinit { PQfinish(connection) }

  var isAlive: Bool { !isGivenUp && PQstatus(connection) == CONNECTION_OK }

  /// Says that the connection is in no state to be used again.
  func giveUp() { isGivenUp = true }

  var isInTransaction: Bool { transactionStatus != PQTRANS_IDLE }

  /// Whether a statement failed and all that can follow is ROLLBACK.
  var isTransactionAborted: Bool { transactionStatus == PQTRANS_INERROR }

  /// Makes an error of a result that is one.
  func checked(_ result: ResultSet) throws -> ResultSet {
    switch result.status {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE, PGRES_EMPTY_QUERY,
      PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
      return result
    default:
      guard isAlive, let error = result.error else {
        throw DatabaseFault.connectionLost(statement: result.statement)
      }
      throw error
    }
  }

  private var transactionStatus: PGTransactionStatusType { PQtransactionStatus(connection) }

  /// What libpq says of a connection that could not be made: host and role, no password.
  private var reason: String {
    let text = PQerrorMessage(connection).map { String(cString: $0) } ?? ""
    return text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
