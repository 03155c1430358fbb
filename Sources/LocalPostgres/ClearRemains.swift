internal import Glibc

extension LocalServer {
  /// Takes away what a server left that was killed: orphaned processes, its pid file, its socket.
  ///
  /// PostgreSQL itself refuses to start while a pid file names any living process of its account.
  /// Called under the start lock, when no postmaster serves the data directory.
  func clearRemains() throws(LocalServerError) {
    try endOrphans()
    for path in [
      "\(folders.data)/postmaster.pid", "\(folders.socket)/.s.PGSQL.5432",
      "\(folders.socket)/.s.PGSQL.5432.lock",
    ] where unlink(path) != 0 && errno != ENOENT && errno != ENOTDIR {
      throw .unusable(path, errno)
    }
  }

  /// Ends processes that outlived their postmaster; a new one may not share their memory.
  private func endOrphans() throws(LocalServerError) {
    let deadline = ContinuousClock.now + .seconds(20)
    let patience = ContinuousClock.now + .seconds(5)
    while case let orphans = serverProcesses(in: folders.data), !orphans.isEmpty {
      guard ContinuousClock.now < deadline else { throw .orphansStay(orphans) }
      for orphan in orphans { kill(orphan, ContinuousClock.now < patience ? SIGQUIT : SIGKILL) }
      usleep(20_000)
    }
  }
}

extension LocalServerError {
  /// Processes of a killed server do not end.
  static func orphansStay(_ processes: [Int32]) -> Self {
    let numbers = processes.map(String.init).joined(separator: "、")
    return Self(
      code: "local-server-failed",
      message: "上次异常结束的数据库进程（\(numbers)）无法终止",
      repair: "请检查磁盘是否失去响应，或重新启动计算机后重试")
  }
}
