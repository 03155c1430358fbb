internal import Glibc

extension LocalServer {
  /// Stops the server if it runs, ending its connections, and waits until it is gone.
  public func stop() throws(LocalServerError) {
    try folders.requireUsableHome()
    guard access(folders.lock, F_OK) == 0 else { return }
    try withStartLock(folders.lock) { _ throws(LocalServerError) in try stopServer() }
  }

  private func stopServer() throws(LocalServerError) {
    let deadline = ContinuousClock.now + .seconds(120)
    while let leader = Postmaster(in: folders.data)?.processID {
      kill(leader, SIGINT)
      // Its pid file goes first, so it is the process that must be gone.
      while isServerProcess(leader, in: folders.data) {
        guard ContinuousClock.now < deadline else { throw .didNotStop(leader) }
        usleep(10_000)
      }
      // Where this very process started the server, it has to bury it as well.
      waitpid(leader, nil, WNOHANG)
    }
    rmdir(folders.socket)
  }
}

extension LocalServerError {
  /// The server was asked to stop and still runs.
  static func didNotStop(_ processID: Int32) -> Self {
    Self(
      code: "local-server-failed",
      message: "本机数据库（进程 \(processID)）在 2 分钟内没有停止",
      repair: "请稍后再试；若仍不停止，可执行 kill -QUIT \(processID)，下次启动时会自动恢复")
  }
}
