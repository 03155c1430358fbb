internal import Glibc
internal import Logging
internal import Postgres

/// The throw-away server that tests make their databases on.
///
/// `BANCI_TEST_SERVER` holds the connection string of its superuser.
public struct TestServer: Sendable {
  /// The server of this run, or an error that says how to name one.
  public static let current = Result { try TestServer() }

  /// The connection string of its superuser.
  public let connection: String
  let database: Database

  private init() throws {
    guard let server = getenv("BANCI_TEST_SERVER"), server.pointee != 0 else {
      throw NoTestServer()
    }
    connection = String(cString: server)
    database = Database(
      DatabaseConfiguration(
        connection: connection, maxConnections: 2, longestWait: .seconds(600),
        statementTimeout: .seconds(600), lockTimeout: .seconds(600)),
      logger: Logger(label: "tests"))
  }

  /// The connection string of one of its databases.
  func connection(to name: String) -> String {
    // In the other form of the string a later name cannot simply be appended.
    connection.contains("://")
      ? connection + (connection.contains("?") ? "&" : "?") + "dbname=\(name)"
      : connection + " dbname=\(name)"
  }
}

/// There is nothing to test on.
struct NoTestServer: Error, CustomStringConvertible {
  let description = """
    These tests need a throw-away PostgreSQL server: run them with `make test`, which starts one, \
    or set BANCI_TEST_SERVER to the connection string of a superuser on one.
    """
}
