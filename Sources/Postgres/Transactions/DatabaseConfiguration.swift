/// How to reach a database and how patient to be.
public struct DatabaseConfiguration: Hashable, Sendable {
  /// Any connection string of libpq: `host=… dbname=…` or `postgresql://…`.
  public var connection: String
  /// The schema in which transactions look for everything that is not qualified; without one
  /// nothing is found unqualified.
  public var schema: String?
  /// The role that transactions act as, when it is not the one that connects.
  public var role: String?
  /// How many connections may be open at once.
  public var maxConnections: Int
  /// How long a transaction waits for a connection.
  public var longestWait: Duration
  /// How long a connection may take to be made.
  public var connectTimeout: Duration
  /// How long one statement may run.
  public var statementTimeout: Duration
  /// How long a statement waits for a lock.
  public var lockTimeout: Duration
  /// How long a transaction may do nothing before the server ends it.
  public var idleInTransactionTimeout: Duration
  /// What the server calls these connections.
  public var applicationName: String

  /// Makes a configuration; what is not said has a usual value.
  public init(
    connection: String,
    schema: String? = nil,
    role: String? = nil,
    maxConnections: Int = 8,
    longestWait: Duration = .seconds(30),
    connectTimeout: Duration = .seconds(10),
    statementTimeout: Duration = .seconds(60),
    lockTimeout: Duration = .seconds(10),
    idleInTransactionTimeout: Duration = .seconds(60),
    applicationName: String = ""
  ) {
    self.connection = connection
    self.schema = schema
    self.role = role
    self.maxConnections = max(1, maxConnections)
    self.longestWait = longestWait
    self.connectTimeout = connectTimeout
    self.statementTimeout = statementTimeout
    self.lockTimeout = lockTimeout
    self.idleInTransactionTimeout = idleInTransactionTimeout
    self.applicationName = applicationName
  }
}
