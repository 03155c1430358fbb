internal import Glibc

extension LocalServer {
  /// What a start that takes its time is doing (步骤).
  public enum Step: Hashable, Sendable, CustomStringConvertible {
    /// The database is made, which happens once.
    case creating
    /// The server is started.
    case starting
    /// A server that another command started, or that repairs itself after a crash, is awaited.
    case waiting

    /// What it is doing, in Chinese.
    public var description: String {
      switch self {
      case .creating: "正在创建本机数据库（只需一次）…"
      case .starting: "正在启动本机数据库…"
      case .waiting: "正在等待本机数据库就绪…"
      }
    }
  }

  /// Creates the database if there is none, starts the server if it does not run, and waits
  /// until it answers.
  ///
  /// - Parameter progress: Told what is being done, when there is anything to do.
  /// - Returns: The connection string for libpq.
  public func start(
    progress: (Step) -> Void = { _ in }
  ) throws(LocalServerError) -> String {
    try folders.requireUsableHome()
    if let server = Postmaster(in: folders.data), server.isServing {
      return conninfo(socket: server.socketFolder)
    }
    let account = try ServerAccount(effectiveUserID: effectiveUserID)
    try makeStateFolder(for: account)
    return try withStartLock(folders.lock) { lock throws(LocalServerError) in
      let programs = try PostgresPrograms.find(
        major: try clusterVersion(), environment: environment, account: account)
      try createCluster(with: programs, account: account, lock: lock.number, progress: progress)
      return conninfo(
        socket: try awaitServer(with: programs, account: account, progress: progress))
    }
  }

  private func makeStateFolder(for account: ServerAccount) throws(LocalServerError) {
    try makeFolders(through: folders.home)
    if account.servesRoot {
      try requireNoUserCluster()
      try makeFolders(through: "/var/lib")
      try makeFolder(ServerFolders.systemState, for: account, use: .command)
    }
    try makeFolder(folders.state, for: account, use: .command)
  }

  /// A home whose owner keeps the database inside must not get a second, empty one from root.
  private func requireNoUserCluster() throws(LocalServerError) {
    var found = stat()
    let data = "\(folders.home)/postgres/data"
    if stat(data, &found) == 0 { throw .belongsToUser(folders.home, found.st_uid) }
  }

  /// Waits for a server that comes up, starts one where none does.
  private func awaitServer(
    with programs: PostgresPrograms, account: ServerAccount, progress: (Step) -> Void
  ) throws(LocalServerError) -> String {
    var launch: Launch?
    var toldToWait = false
    var attempts = 0
    let deadline = ContinuousClock.now + .seconds(300)
    while ContinuousClock.now < deadline {
      if let server = Postmaster(in: folders.data) {
        if server.isServing { return server.socketFolder }
        if server.isReady && !server.isReachable { kill(server.processID, SIGINT) }
        if launch == nil && !toldToWait { progress(.waiting) }
        toldToWait = true
      } else if launch?.isAlive != true {
        guard attempts < 2 else { throw failure(of: launch) }
        attempts += 1
        progress(.starting)
        launch = try launchServer(with: programs, account: account)
      }
      usleep(10_000)
    }
    throw .didNotStart("5 分钟内没有就绪", log: folders.log)
  }

  private func failure(of launch: Launch?) -> LocalServerError {
    let complaint = launch?.complaint
    guard complaint?.contains("No space left on device") != true else {
      return .diskFull(folders.state)
    }
    return .didNotStart(complaint, log: folders.log)
  }
}

extension LocalServerError {
  /// The server ended before it answered anybody.
  static func didNotStart(_ complaint: String?, log: String) -> Self {
    Self(
      code: "local-server-failed",
      message: "本机数据库没有启动" + (complaint.map { "：\($0)" } ?? ""),
      repair: "请查看日志 \(log)，排除原因后重试")
  }

  /// Root works in the home of a user who has a database there.
  static func belongsToUser(_ home: String, _ userID: UInt32) -> Self {
    Self(
      code: "local-home-foreign",
      message: "\(home) 中已有用户（编号 \(userID)）自己的数据库，root 不能另建一个",
      repair: "请以该用户的身份运行，或用环境变量 BANCI_HOME 指定另一个目录")
  }
}
