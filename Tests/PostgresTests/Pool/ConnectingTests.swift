import Logging
import Postgres
import Testing

@Suite struct ConnectingTests {
  @Test func `a server that is starting is waited for`() async throws {
    let server = try StartingServer(busy: 6)
    defer { server.stop() }
    let database = database(at: server, patience: .seconds(10))

    await #expect(throws: DatabaseFault.self) {
      try await database.read { session in try session.execute("SELECT 1") }
    }

    // Six connections are told to come again; then one is refused for good, and one ping tells so.
    #expect(server.connections >= 7)
    await database.close()
  }

  @Test func `a server that refuses is not asked again`() async throws {
    let server = try StartingServer(busy: 0)
    defer { server.stop() }
    let database = database(at: server, patience: .seconds(10))

    await #expect(throws: DatabaseFault.self) {
      try await database.read { session in try session.execute("SELECT 1") }
    }

    #expect(server.connections == 2)
    await database.close()
  }

  @Test func `a server that stays busy is given up`() async throws {
    let server = try StartingServer(busy: .max)
    defer { server.stop() }
    let database = database(at: server, patience: .milliseconds(200))

    await #expect(throws: DatabaseFault.self) {
      try await database.read { session in try session.execute("SELECT 1") }
    }

    #expect(server.connections >= 3)
    await database.close()
  }

  private func database(at server: StartingServer, patience: Duration) -> Database {
    Database(
      DatabaseConfiguration(
        connection: "host=\(server.folder) user=nobody dbname=nothing", maxConnections: 1,
        connectTimeout: patience),
      logger: Logger(label: "test"))
  }
}
