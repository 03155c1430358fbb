internal import Glibc

/// An open file that is closed when its owner is gone.
///
/// Its number is never below ten, so that a child's standard streams can be set up from any of
/// them even where the command itself was started with those closed.
struct Descriptor: ~Copyable {
  let number: Int32

  init(opening path: String, _ flags: Int32, mode: mode_t = 0o600) throws(LocalServerError) {
    try self.init(moving: open(path, flags | O_CLOEXEC | O_NOCTTY, mode), path)
  }

  /// The two ends of a new pipe.
  static func pipe() throws(LocalServerError) -> Pipe {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { throw .unusable("pipe", errno) }
    return Pipe(
      reading: try Descriptor(moving: ends[0], "pipe"),
      writing: try Descriptor(moving: ends[1], "pipe"))
  }

  private init(moving original: Int32, _ path: String) throws(LocalServerError) {
    guard original >= 0 else { throw .unusable(path, errno) }
    let moved = fcntl(original, F_DUPFD_CLOEXEC, 10)
    let number = errno
    close(original)
    guard moved >= 0 else { throw .unusable(path, number) }
    self.number = moved
  }

  deinit { close(number) }
}

/// The two ends of a pipe.
struct Pipe: ~Copyable {
  let reading: Descriptor
  let writing: Descriptor

  /// Keeps the end to read from and closes the other, so that its reader meets an end.
  consuming func takeReading() -> Descriptor { reading }
}
