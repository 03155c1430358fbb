internal import Glibc
internal import Postgres

/// What a test's fresh database is a copy of; built once in a process, by whoever needs it first.
public struct DatabaseTemplate: Sendable {
  let name: String
  let build: @Sendable (_ connection: String) async throws -> Void

  /// A template of that name, in lower case, which the closure fills.
  ///
  /// The closure must have closed its connections when it returns: what someone is connected to
  /// cannot be copied.
  public init(
    _ name: String, build: @escaping @Sendable (_ connection: String) async throws -> Void
  ) {
    self.name = name
    self.build = build
  }

  /// A database as PostgreSQL makes it, with nothing in it.
  public static let empty = DatabaseTemplate("empty") { _ in }

  /// The name of the built database.
  func databaseName(on server: TestServer) async throws -> String {
    try await TemplateShelf.shared.databaseName(of: self, on: server)
  }
}

/// The templates that this process has built.
private actor TemplateShelf {
  static let shared = TemplateShelf()

  private var builds: [String: Task<String, any Error>] = [:]

  func databaseName(of template: DatabaseTemplate, on server: TestServer) async throws -> String {
    if let build = builds[template.name] { return try await build.value }
    let isFirst = builds.isEmpty
    let build = Task {
      if isFirst { try await sweep(server) }
      let name = "banci_test_\(getpid())_\(template.name)"
      try await server.database.executeAlone("CREATE DATABASE \(identifier: name)")
      try await template.build(server.connection(to: name))
      return name
    }
    builds[template.name] = build
    return try await build.value
  }
}

/// Drops what processes left that are no more.
private func sweep(_ server: TestServer) async throws {
  let names: [String] = try await server.database.read { session in
    try session.values("SELECT datname FROM pg_database WHERE datname LIKE 'banci\\_test\\_%'")
  }
  for name in names {
    let words = name.split(separator: "_")
    guard words.count > 2, let process = Int32(words[2]), kill(process, 0) == -1, errno == ESRCH
    else { continue }
    try await server.database.executeAlone(
      "DROP DATABASE IF EXISTS \(identifier: name) WITH (FORCE)")
  }
}
