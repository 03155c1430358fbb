internal import Foundation

/// A home of a real office (数据目录) with its private server, gone after the test.
public struct TestHome: Sendable {
  private let folder: TemporaryFolder
  /// The program in this home.
  public let banci: BanciProcess

  /// A home in which nothing was set up yet.
  public init(environment: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    banci = BanciProcess(home: "\(folder.path)/home", environment: environment)
  }

  /// Does the work, then stops the server and removes what it kept, however the work ended.
  public func within<Value: Sendable>(_ work: () async throws -> Value) async throws -> Value {
    let outcome: Result<Value, any Error>
    do { outcome = .success(try await work()) } catch { outcome = .failure(error) }
    try await remove()
    return try outcome.get()
  }

  // For root the data lie outside of the home, in the system's state directory.
  private func remove() async throws {
    let status = try await banci.run("database", "status")
    _ = try await banci.run("database", "stop")
    let data = status.output.split(separator: "\n").first { $0.hasPrefix("数据：") }?.dropFirst(3)
    guard let data, data.hasPrefix("/var/lib/banci/") else { return }
    let state = URL(filePath: String(data)).deletingLastPathComponent()
    try FileManager.default.removeItem(at: state)
  }
}
