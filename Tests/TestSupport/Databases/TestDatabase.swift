internal import Glibc
public import Logging
public import Postgres
internal import Synchronization

/// The database of the test that runs.
public struct TestDatabase: Sendable {
  @TaskLocal private static var ofThisTest: TestDatabase?

  /// Its name on the server.
  public let name: String
  /// The connection string of a superuser.
  public let connection: String

  /// The database of the test that runs, which its `.freshDatabase` trait made.
  public static var current: TestDatabase {
    get throws {
      guard let ofThisTest else { throw NoFreshDatabase() }
      return ofThisTest
    }
  }

  /// A pool of connections to it, in that schema.
  public func open(
    schema: String? = nil, maxConnections: Int = 4, longestWait: Duration = .seconds(60),
    logger: Logger = Logger(label: "tests")
  ) -> Database {
    Database(
      DatabaseConfiguration(
        connection: connection, schema: schema, maxConnections: maxConnections,
        longestWait: longestWait),
      logger: logger)
  }

  /// Runs a test with a copy of the template, which is dropped afterwards.
  static func run(
    copying template: DatabaseTemplate, _ test: @Sendable () async throws -> Void
  ) async throws {
    let server = try TestServer.current.get()
    let original = try await template.databaseName(on: server)
    let number = counter.add(1, ordering: .relaxed).newValue
    let name = "banci_test_\(getpid())_\(template.name)_\(number)"
    try await server.database.executeAlone(
      "CREATE DATABASE \(identifier: name) TEMPLATE \(identifier: original)")
    let database = TestDatabase(name: name, connection: server.connection(to: name))
    let outcome: Result<Void, any Error>
    do { outcome = .success(try await $ofThisTest.withValue(database, operation: test)) } catch {
      outcome = .failure(error)
    }
    try await server.database.executeAlone("DROP DATABASE \(identifier: name) WITH (FORCE)")
    try outcome.get()
  }
}

private let counter = Atomic(0)

/// A test asked for its database and has none.
struct NoFreshDatabase: Error, CustomStringConvertible {
  let description = "The test or its suite lacks the trait .freshDatabase."
}
