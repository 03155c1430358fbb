internal import Glibc

/// The private PostgreSQL of one home (本机数据库).
///
/// It is created once, started on demand, outlives the command that started it, listens on a
/// socket that only its owner can reach, and serves one database and one role, both named
/// `banci`.
public struct LocalServer: Sendable {
  let folders: ServerFolders
  let environment: [String: String]
  let effectiveUserID: UInt32

  /// Decides where data, socket and log lie; touches nothing yet.
  ///
  /// - Parameters:
  ///   - home: The folder of everything that banci keeps (`BANCI_HOME`); need not exist.
  ///   - environment: `BANCI_POSTGRES_BIN`, `XDG_RUNTIME_DIR` and `PATH` are read from it.
  ///   - effectiveUserID: Who runs the command; the caller when left out.
  public init(home: String, environment: [String: String], effectiveUserID: UInt32? = nil) {
    self.environment = environment
    self.effectiveUserID = effectiveUserID ?? geteuid()
    folders = ServerFolders(
      home: home, environment: environment, effectiveUserID: self.effectiveUserID)
  }

  /// How libpq reaches the server, where it runs now or would run.
  public var conninfo: String {
    conninfo(socket: Postmaster(in: folders.data)?.socketFolder ?? folders.socket)
  }

  func conninfo(socket: String) -> String { "host=\(socket) port=5432 dbname=banci user=banci" }
}
