internal import Glibc

/// The first process of a server, which leads all others (主进程).
struct Postmaster {
  let processID: pid_t
  /// Where it listens, as it says itself: the command may have another runtime directory by now.
  let socketFolder: String
  let isReady: Bool

  /// The process that really serves that data directory, if there is one.
  ///
  /// The pid file alone proves nothing: after a crash its number may belong to anyone. A
  /// postmaster works in its data directory, and that the kernel tells.
  init?(in data: String) {
    guard let text = readText("\(data)/postmaster.pid") else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let number = lines.first.flatMap({ pid_t($0) }), number > 1,
      isServerProcess(number, in: data)
    else { return nil }
    processID = number
    socketFolder = lines.count > 4 ? String(lines[4]) : ""
    isReady = lines.count > 7 && lines[7].hasPrefix("ready")
  }

  /// Whether it lets clients in.
  ///
  /// The pid file says `ready` also while the server mends itself after one of its processes was
  /// killed. The writer of the log runs in that time least of all, and always when it serves.
  var isServing: Bool { isReady && isReachable && hasWriter }

  private var hasWriter: Bool {
    guard let children = readText("/proc/\(processID)/task/\(processID)/children") else {
      return true  // a kernel that does not tell
    }
    return children.split(separator: " ").contains {
      readText("/proc/\($0)/cmdline", limit: 80)?.hasPrefix("postgres: walwriter") == true
    }
  }

  /// Whether the socket is still there; a runtime directory is emptied at the last logout.
  var isReachable: Bool { access("\(socketFolder)/.s.PGSQL.5432", F_OK) == 0 }
}

/// Every process of PostgreSQL that works in that data directory.
func serverProcesses(in data: String) -> [pid_t] {
  entryNames(of: "/proc").compactMap { pid_t($0) }.filter { isServerProcess($0, in: data) }
}

/// Whether that process is PostgreSQL's and works in that data directory.
func isServerProcess(_ number: pid_t, in data: String) -> Bool {
  var here = stat()
  var there = stat()
  guard stat(data, &here) == 0, stat("/proc/\(number)/cwd", &there) == 0 else { return false }
  return here.st_dev == there.st_dev && here.st_ino == there.st_ino
    && programName(of: number).hasPrefix("postgres")
}

/// Empty for a process that is gone or only waits to be buried.
private func programName(of number: pid_t) -> Substring {
  var buffer = [CChar](repeating: 0, count: 4096)
  let count = readlink("/proc/\(number)/exe", &buffer, buffer.count)
  let bytes = buffer.prefix(max(count, 0)).map(UInt8.init(bitPattern:))
  let path = String(decoding: bytes, as: UTF8.self)
  return path.split(separator: "/").last ?? ""
}
