import Logging
import Postgres
import Synchronization
import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct StatementCountTests {
  @Test func `an import takes as many statements for sixty rows as for two`() async throws {
    let scene = try await RosterScene()
    let test = try TestDatabase.current
    // From now on the server tells every statement to whoever sent it.
    let owner = test.open()
    try await owner.executeAlone(
      "ALTER DATABASE \(identifier: test.name) SET log_statement TO 'all'")
    try await owner.executeAlone(
      "ALTER DATABASE \(identifier: test.name) SET client_min_messages TO 'log'")
    let few = RosterScene.roster("张三,男,甲局,科长,\(RosterScene.number(11)),", "李四,女,甲局,科长,,")

    let ofFew = try await statements(of: Array(few.utf8), in: scene, test)
    let ofMany = try await statements(of: try demoRoster(), in: scene, test)

    #expect(ofFew > 5)
    #expect(ofFew == ofMany)
  }

  private func statements(
    of bytes: [UInt8], in scene: RosterScene, _ test: TestDatabase
  ) async throws -> Int {
    let tally = Tally()
    let logger = Logger(label: "statements") { _ in Counter(tally: tally) }
    let office = ClassOffice(
      database: test.open(schema: "test", logger: logger).withRole("banci_app"),
      actor: .login("tester"), keys: PersonalDataKeys(from: TestOffice.key),
      clock: { Stamp("2024-10-01 08:00") })
    _ = try await office.importRoster(scene.source(bytes), RosterImportTerms("81"))
    return tally.count.load(ordering: .relaxed)
  }
}

/// How many notices came.
private final class Tally: Sendable {
  let count = Atomic(0)
}

private struct Counter: LogHandler {
  let tally: Tally
  var metadata: Logger.Metadata = [:]
  var metadataProvider: Logger.MetadataProvider?
  var logLevel = Logger.Level.debug

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) { tally.count.add(1, ordering: .relaxed) }
}
