internal import Glibc

/// The programs of one installed PostgreSQL (数据库程序).
struct PostgresPrograms: Sendable {
  /// Holds `postgres` and `initdb`.
  let folder: String
  /// The major version: 15.
  let major: Int
  /// The version as the program tells it: `15.18 (Debian 15.18-0+deb12u1)`.
  let version: String

  var server: String { "\(folder)/postgres" }
  var initializer: String { "\(folder)/initdb" }

  /// Finds the newest PostgreSQL, or the one of that major version.
  ///
  /// - Throws: ``LocalServerError`` naming the package when there is none.
  static func find(
    major: Int?, environment: [String: String], account: ServerAccount
  ) throws(LocalServerError) -> PostgresPrograms {
    var found: [PostgresPrograms] = []
    for folder in try candidates(environment, account) {
      guard let programs = try PostgresPrograms(folder, account: account) else { continue }
      found.append(programs)
    }
    let usable = found.filter { $0.major >= 15 && (major == nil || $0.major == major) }
    if let newest = usable.max(by: { $0.major < $1.major }) { return newest }
    if let major, !found.isEmpty {
      throw .otherVersion(data: major, programs: found.map(\.major))
    }
    throw .noPrograms(named: environment["BANCI_POSTGRES_BIN"], tooOld: found.map(\.major))
  }

  private init?(_ folder: String, account: ServerAccount) throws(LocalServerError) {
    guard access("\(folder)/postgres", X_OK) == 0, access("\(folder)/initdb", X_OK) == 0 else {
      return nil
    }
    let asking = ChildProgram(
      path: "\(folder)/postgres", arguments: ["--version"], account: account)
    let words = try asking.run().output.split(whereSeparator: \.isWhitespace)
    guard words.first == "postgres", words.count > 2,
      let major = Int(words[2].prefix(while: \.isNumber))
    else { return nil }
    self.folder = folder
    self.major = major
    version = words[2...].joined(separator: " ")
  }

  private static func candidates(
    _ environment: [String: String], _ account: ServerAccount
  ) throws(LocalServerError) -> [String] {
    if let named = environment["BANCI_POSTGRES_BIN"], !named.isEmpty {
      return [canonicalPath(named)]
    }
    let debian = entryNames(of: "/usr/lib/postgresql").map { "/usr/lib/postgresql/\($0)/bin" }
    return debian + (try configured(environment, account))
  }

  /// What `pg_config --bindir` says, where there is one.
  private static func configured(
    _ environment: [String: String], _ account: ServerAccount
  ) throws(LocalServerError) -> [String] {
    let folders = (environment["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
    guard let folder = folders.first(where: { access("\($0)/pg_config", X_OK) == 0 }) else {
      return []
    }
    let asking = ChildProgram(
      path: "\(folder)/pg_config", arguments: ["--bindir"], account: account)
    let (status, output) = try asking.run()
    return status == 0 && output.hasPrefix("/") ? [String(output.prefix { $0 != "\n" })] : []
  }
}
