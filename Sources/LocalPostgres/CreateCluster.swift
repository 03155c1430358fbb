internal import FoundationEssentials
internal import Glibc

extension LocalServer {
  /// The major version that made this home's data, `nil` where none was made.
  func clusterVersion() throws(LocalServerError) -> Int? {
    guard access(folders.data, F_OK) == 0 else { return nil }
    if let text = readText("\(folders.data)/PG_VERSION"),
      let major = Int(text.prefix(while: \.isNumber))
    {
      return major
    }
    // An empty folder is no one's data, and `rmdir` removes no other.
    guard rmdir(folders.data) == 0 else { throw .notACluster(folders.data) }
    return nil
  }

  /// Makes the data directory if there is none.
  ///
  /// It is built under another name and renamed when whole, so that whatever dies on the way
  /// leaves nothing that looks like a database.
  func createCluster(
    with programs: PostgresPrograms, account: ServerAccount, lock: Int32,
    progress: (Step) -> Void
  ) throws(LocalServerError) {
    try sweepDrafts()
    guard try clusterVersion() == nil else { return }
    progress(.creating)
    try requireSpace()
    let draft = "\(folders.state)/draft-\(getpid())"
    do {
      try makeFolder(draft, for: account, use: .server)
      try initialize(draft, with: programs, account: account, lock: lock)
      try createDatabase(in: draft, with: programs, account: account, lock: lock)
      try moveIntoPlace(draft)
    } catch {
      try? sweepDrafts()
      throw error
    }
  }

  private func sweepDrafts() throws(LocalServerError) {
    for name in entryNames(of: folders.state) where name.hasPrefix("draft-") {
      let draft = "\(folders.state)/\(name)"
      do { try FileManager.default.removeItem(atPath: draft) } catch {
        throw .unusable(draft, EPERM)
      }
    }
  }

  private func requireSpace() throws(LocalServerError) {
    var disk = statvfs()
    guard statvfs(folders.state, &disk) == 0 else { throw .unusable(folders.state, errno) }
    guard UInt64(disk.f_bavail) * UInt64(disk.f_frsize) >= 150 << 20 else {
      throw .diskFull(folders.state)
    }
  }

  private func initialize(
    _ draft: String, with programs: PostgresPrograms, account: ServerAccount, lock: Int32
  ) throws(LocalServerError) {
    let initializer = ChildProgram(
      path: programs.initializer,
      arguments: [
        "--pgdata", draft, "--username", "banci", "--encoding", "UTF8",
        "--locale-provider", "libc", "--locale", "C.UTF-8", "--data-checksums",
        "--auth-local", "peer", "--auth-host", "reject", "--no-instructions",
      ],
      account: account)
    let (status, output) = try initializer.run(keeping: lock)
    guard status == 0 else { throw .notCreated(output, in: folders.state) }
  }

  /// Before anything listens, so that nobody ever meets a server without its database.
  private func createDatabase(
    in draft: String, with programs: PostgresPrograms, account: ServerAccount, lock: Int32
  ) throws(LocalServerError) {
    let server = ChildProgram(
      path: programs.server,
      arguments: ["--single", "-D", draft, "-c", "exit_on_error=on", "template1"],
      account: account)
    let (status, output) = try server.run(input: "CREATE DATABASE banci\n", keeping: lock)
    guard status == 0 else { throw .notCreated(output, in: folders.state) }
  }

  private func moveIntoPlace(_ draft: String) throws(LocalServerError) {
    guard rename(draft, folders.data) == 0 else { throw .unusable(folders.data, errno) }
    let state = try Descriptor(opening: folders.state, O_RDONLY | O_DIRECTORY)
    guard fsync(state.number) == 0 else { throw .unusable(folders.state, errno) }
  }
}

extension LocalServerError {
  /// What stands in the data directory is not a database, and not ours to remove.
  static func notACluster(_ data: String) -> Self {
    Self(
      code: "local-data-damaged",
      message: "\(data) 不是完整的数据库（缺少 PG_VERSION）",
      repair: "请从备份恢复该目录；确认其中没有需要的内容后，也可以移走它，再重新创建")
  }

  /// PostgreSQL could not make the database.
  static func notCreated(_ output: String, in state: String) -> Self {
    guard !output.contains("No space left on device") else { return .diskFull(state) }
    let lines = output.split(separator: "\n")
    let line = lines.last { $0.contains("error:") || $0.contains("FATAL:") } ?? lines.last
    return Self(
      code: "local-server-failed",
      message: "本机数据库没有建成：\(line ?? "程序没有给出原因")",
      repair: "请排除原因后重试；没有留下不完整的数据")
  }
}
