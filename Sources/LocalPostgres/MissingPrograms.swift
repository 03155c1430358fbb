extension PostgresPrograms {
  /// The command that brings PostgreSQL without a cluster that nobody asked for.
  static let installation =
    "请安装 PostgreSQL 服务器：在源码目录运行 deploy/install.sh，或执行 "
    + "sudo apt-get install --no-install-recommends postgresql-15"
    + "（Debian 12 的软件包 postgresql-15；其他版本为 postgresql）"
}

extension LocalServerError {
  /// No PostgreSQL of 15 or later was found.
  static func noPrograms(named folder: String?, tooOld majors: [Int]) -> Self {
    let seen = majors.isEmpty ? "" : "，只找到旧版本 \(list(majors))"
    guard let folder, !folder.isEmpty else {
      return Self(
        code: "local-postgres-missing",
        message: "没有找到 PostgreSQL 15 或更高版本的服务器程序（postgres、initdb）\(seen)",
        repair: PostgresPrograms.installation)
    }
    return Self(
      code: "local-postgres-missing",
      message: "BANCI_POSTGRES_BIN 指向的 \(folder) 中没有 PostgreSQL 15 或更高版本的 postgres 和 initdb\(seen)",
      repair: "请改正或清除环境变量 BANCI_POSTGRES_BIN。" + PostgresPrograms.installation)
  }

  /// The cluster was made by a major version that is not installed.
  static func otherVersion(data: Int, programs: [Int]) -> Self {
    Self(
      code: "local-postgres-version",
      message: "数据由 PostgreSQL \(data) 建立，这里只有版本 \(list(programs))，不能直接打开",
      repair: "请安装 postgresql-\(data)（sudo apt-get install --no-install-recommends "
        + "postgresql-\(data)），或先用 pg_upgrade 升级数据目录；数据未被改动")
  }

  private static func list(_ majors: [Int]) -> String {
    Set(majors).sorted().map(String.init).joined(separator: "、")
  }
}
