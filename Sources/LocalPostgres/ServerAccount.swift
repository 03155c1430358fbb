internal import Glibc

/// The account of the operating system that the server runs as (运行账户).
///
/// PostgreSQL refuses to run as root, so for root it is the `postgres` account that Debian's
/// package makes; everybody else runs their own.
struct ServerAccount: Sendable {
  let userID: UInt32
  let groupID: UInt32
  let name: String
  /// Whether the command itself is root's and has to change over to this account.
  let servesRoot: Bool

  init(effectiveUserID: UInt32) throws(LocalServerError) {
    servesRoot = effectiveUserID == 0
    let entry = servesRoot ? getpwnam("postgres") : getpwuid(effectiveUserID)
    guard let entry, let name = entry.pointee.pw_name else {
      throw servesRoot ? .noPostgresAccount : .noAccount(effectiveUserID)
    }
    userID = entry.pointee.pw_uid
    groupID = entry.pointee.pw_gid
    self.name = String(cString: name)
  }

  /// The accounts that may connect, always as the role `banci`.
  var peers: [String] { servesRoot ? ["root", name] : [name] }
}

extension LocalServerError {
  /// Root's server runs as `postgres`, and there is no such account.
  static let noPostgresAccount = Self(
    code: "local-account-missing",
    message: "系统中没有 postgres 账户，root 的数据库无法运行",
    repair: PostgresPrograms.installation)

  /// Whoever runs the command has no name, by which PostgreSQL could know them.
  static func noAccount(_ userID: UInt32) -> Self {
    Self(
      code: "local-account-missing",
      message: "系统中没有编号为 \(userID) 的用户账户",
      repair: "请先为该用户建立账户（adduser），再运行本命令")
  }
}
