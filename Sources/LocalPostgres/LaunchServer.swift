internal import Glibc

/// A server process that this command started (已启动的进程).
struct Launch {
  let processID: pid_t
  let log: String
  let logStart: Int

  /// Whether it still runs; buries it when not.
  var isAlive: Bool { waitpid(processID, nil, WNOHANG) == 0 }

  /// Why it ended, in the server's own words.
  var complaint: String? {
    let lines = (readText(log, from: logStart) ?? "").split(separator: "\n")
    let fatal = lines.last { $0.contains("FATAL:") || $0.contains("PANIC:") } ?? lines.last
    return fatal.map { line in
      line.firstRange(of: ":  ").map { String(line[$0.upperBound...]) } ?? String(line)
    }
  }
}

extension LocalServer {
  /// Clears what a crash left, writes the settings and starts the server.
  func launchServer(
    with programs: PostgresPrograms, account: ServerAccount
  ) throws(LocalServerError) -> Launch {
    try clearRemains()
    try makeFolder(folders.sockets, for: account, use: .command)
    try makeFolder(folders.socket, for: account, use: .server)
    try writeText("\(folders.home)\n", to: folders.homeNote, for: account)
    try writeText(ServerSettings.settings, to: folders.settings, for: account)
    try writeText(ServerSettings.admission, to: folders.admission, for: account)
    try writeText(
      ServerSettings.identities(account.peers), to: folders.identities, for: account)
    let log = try openLog()
    let start = Int(lseek(log.number, 0, SEEK_END))
    let server = ChildProgram(path: programs.server, arguments: arguments, account: account)
    return Launch(processID: try server.launch(log: log), log: folders.log, logStart: start)
  }

  /// Paths go by argument, where they need no quoting, whatever characters the home has.
  private var arguments: [String] {
    [
      "-D", folders.data,
      "-c", "config_file=\(folders.settings)",
      "-c", "hba_file=\(folders.admission)",
      "-c", "ident_file=\(folders.identities)",
      "-c", "unix_socket_directories=\(folders.socket)",
      "-c", "port=5432",
    ]
  }

  private func openLog() throws(LocalServerError) -> Descriptor {
    var found = stat()
    if stat(folders.log, &found) == 0, found.st_size > 10 << 20 {
      rename(folders.log, "\(folders.log).1")
    }
    return try Descriptor(opening: folders.log, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW)
  }
}
