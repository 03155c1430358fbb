public import Logging
public import Postgres
internal import Training

/// The PostgreSQL server on which schools lie (服务器), as its migrator sees it.
public struct SchoolServer: Sendable {
  let connection: String
  let logger: Logger

  /// A server that a connection string of libpq leads to.
  ///
  /// Its login must be able to act as `banci_owner` and `banci_app`, or be allowed to make them.
  public init(connection: String, logger: Logger) {
    self.connection = connection
    self.logger = logger
  }

  /// The database in which a school's acts are done.
  public func database(of school: String) -> Database {
    database(role: SchoolServer.worker, schema: school)
  }

  /// The database as a role in a school's schema.
  func database(role: String?, schema: String?) -> Database {
    Database(
      DatabaseConfiguration(connection: connection, schema: schema, role: role), logger: logger)
  }

  /// Lends the database as a role and lets go of its connections afterwards.
  func withDatabase<Value: Sendable>(
    role: String?, schema: String?, _ body: (Database) async throws -> Value
  ) async throws -> Value {
    let database = database(role: role, schema: schema)
    do {
      let value = try await body(database)
      await database.close()
      return value
    } catch {
      await database.close()
      throw (error as? DatabaseFault).flatMap(Refusal.databaseFailed) ?? error
    }
  }

  /// The role that makes and migrates schemas.
  static let owner = "banci_owner"
  /// The role that works in them and may not rewrite history.
  static let worker = "banci_app"
}
