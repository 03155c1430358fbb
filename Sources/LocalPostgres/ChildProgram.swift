internal import Glibc

/// A program with its arguments, run as the server's account in a session of its own.
///
/// It gets no terminal, none of the command's open files and a small environment; neither
/// Ctrl-C nor a closed terminal reaches it.
struct ChildProgram {
  let path: String
  let arguments: [String]
  let account: ServerAccount

  /// Runs the program to its end and returns its exit status with all it printed.
  ///
  /// - Parameters:
  ///   - input: What it reads; short enough for a pipe to hold.
  ///   - lock: A descriptor that it keeps open, and with it the lock held there.
  func run(
    input: String = "", keeping lock: Int32? = nil
  ) throws(LocalServerError) -> (status: Int32, output: String) {
    let source = try filledPipe(input)
    let sink = try Descriptor.pipe()
    let child = try spawn(input: source, output: sink.writing, keeping: lock)
    let output = readAll(consume sink)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    return (status, output)
  }

  /// Starts the program for good, with its output appended to that file, and returns its id.
  func launch(log: borrowing Descriptor) throws(LocalServerError) -> pid_t {
    try spawn(input: try Descriptor(opening: "/dev/null", O_RDONLY), output: log, keeping: nil)
  }

  private func spawn(
    input: borrowing Descriptor, output: borrowing Descriptor, keeping lock: Int32?
  ) throws(LocalServerError) -> pid_t {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_adddup2(&files, input.number, 0)
    posix_spawn_file_actions_adddup2(&files, output.number, 1)
    posix_spawn_file_actions_adddup2(&files, output.number, 2)
    if let lock { posix_spawn_file_actions_adddup2(&files, lock, 3) }
    for number in (lock == nil ? 3 : 4)..<closingLimit() {
      posix_spawn_file_actions_addclose(&files, number)
    }
    return try spawn(files: &files)
  }

  private func spawn(
    files: inout posix_spawn_file_actions_t
  ) throws(LocalServerError) -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let ownSession = 0x80  // POSIX_SPAWN_SETSID, which Swift does not show
    posix_spawnattr_setflags(
      &attributes, Int16(ownSession | Int(POSIX_SPAWN_SETSIGMASK) | Int(POSIX_SPAWN_SETSIGDEF)))
    return try spawn(files: &files, attributes: &attributes)
  }

  private func spawn(
    files: inout posix_spawn_file_actions_t, attributes: inout posix_spawnattr_t
  ) throws(LocalServerError) -> pid_t {
    let words = commandLine
    var pointers: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var nothing: [UnsafeMutablePointer<CChar>?] = [nil]
    var child: pid_t = 0
    let failure = posix_spawn(&child, words[0], &files, &attributes, &pointers, &nothing)
    guard failure == 0 else { throw .unusable(words[0], failure) }
    return child
  }

  /// `env` moves to a folder that every account can enter, `setpriv` drops root; both become the
  /// program, which so keeps the process id.
  private var commandLine: [String] {
    let environment = ["LANG=C.UTF-8", "LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin"]
    let identity =
      account.servesRoot
      ? [
        "setpriv", "--reuid", "\(account.userID)", "--regid", "\(account.groupID)",
        "--init-groups", "--",
      ] : []
    return ["/usr/bin/env", "-i", "-C", "/"] + environment + identity + [path] + arguments
  }
}

/// Below this lies every descriptor of this process, and some that other threads may open before
/// the child is there; closing one that is not open does no harm, one beyond the limit does.
private func closingLimit() -> Int32 {
  let highest = entryNames(of: "/proc/self/fd").compactMap { Int32($0) }.max() ?? 255
  return min(highest + 256, Int32(clamping: sysconf(Int32(_SC_OPEN_MAX))))
}

private func filledPipe(_ text: String) throws(LocalServerError) -> Descriptor {
  let pipe = try Descriptor.pipe()
  let bytes = Array(text.utf8)
  guard write(pipe.writing.number, bytes, bytes.count) == bytes.count else {
    throw .unusable("pipe", errno)
  }
  return pipe.takeReading()
}

private func readAll(_ pipe: consuming Pipe) -> String {
  let source = pipe.takeReading()
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 4096)
  while true {
    let count = read(source.number, &chunk, chunk.count)
    if count > 0 { bytes += chunk.prefix(count) }
    if count == 0 || (count < 0 && errno != EINTR) { break }
  }
  return String(decoding: bytes, as: UTF8.self)
}
