import Foundation
import LocalPostgres
import Testing

@testable import LocalPostgres

/// Runs a test with a home of its own that does not exist yet, and takes away all it left.
func withHome<Result>(
  _ name: String = "home", environment: [String: String] = [:],
  _ test: (LocalServer) throws -> Result
) throws -> Result {
  let folder = "/tmp/banci-test-\(UUID().uuidString)"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
  let server = LocalServer(home: "\(folder)/\(name)", environment: environment)
  defer { takeAway(server, folder) }
  return try test(server)
}

private func takeAway(_ server: LocalServer, _ folder: String) {
  do { try server.stop() } catch { Issue.record(error) }
  for path in [server.folders.state, server.folders.socket, folder]
  where FileManager.default.fileExists(atPath: path) {
    do { try FileManager.default.removeItem(atPath: path) } catch { Issue.record(error) }
  }
}
