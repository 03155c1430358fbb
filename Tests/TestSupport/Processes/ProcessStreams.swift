internal import Glibc

/// The ends of the streams between a test and a child process.
struct ProcessStreams {
  /// What the child gets as its three standard streams.
  let childEnds: [Int32]
  /// Where the test types what the child reads; none where a file holds it.
  let input: Int32?
  /// Where the test reads what the child writes on standard output, or on its terminal.
  let output: Int32
  /// Where the test reads what the child writes on standard error; none on a terminal.
  let errors: Int32?

  /// A file with the input, and two pipes.
  ///
  /// A pipe for the input could stay open in another test's child, which would never see its end.
  static func pipes(input: [UInt8]) throws -> ProcessStreams {
    var template = Array("/tmp/banci-input-XXXXXX".utf8CString)
    let file = mkstemp(&template)
    unlink(template)
    guard file >= 0, write(file, input, input.count) == input.count, lseek(file, 0, SEEK_SET) == 0
    else { throw ProcessCall.Failed(step: "mkstemp", code: errno) }
    let (output, errors) = (try pipe(), try pipe())
    return ProcessStreams(
      childEnds: [file, output.write, errors.write], input: nil, output: output.read,
      errors: errors.read
    ).nonBlocking()
  }

  /// A terminal so many columns wide that does not echo what is typed.
  static func terminal(columns: Int) throws -> ProcessStreams {
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var lock: Int32 = 0
    var number: Int32 = 0
    guard master >= 0, ioctl(master, unlocking, &lock) == 0, ioctl(master, numbering, &number) == 0
    else { throw ProcessCall.Failed(step: "/dev/ptmx", code: errno) }
    let slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard slave >= 0 else { throw ProcessCall.Failed(step: "/dev/pts", code: errno) }
    var size = winsize(ws_row: 24, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(slave, UInt(TIOCSWINSZ), &size)
    var settings = termios()
    tcgetattr(slave, &settings)
    settings.c_lflag &= ~tcflag_t(ECHO)
    settings.c_oflag &= ~tcflag_t(OPOST)
    tcsetattr(slave, TCSANOW, &settings)
    return ProcessStreams(
      childEnds: [slave, slave, slave], input: master, output: master, errors: nil
    ).nonBlocking()
  }

  /// Closes what only the child needs.
  func closeChildEnds() { for end in Set(childEnds) { Glibc.close(end) } }

  /// Closes what the test still holds.
  func close() {
    Glibc.close(output)
    if let errors { Glibc.close(errors) }
  }

  /// `TIOCSPTLCK` and `TIOCGPTN` of Linux, which Swift does not see.
  private static let unlocking: UInt = 0x4004_5431
  private static let numbering: UInt = 0x8004_5430

  private func nonBlocking() -> ProcessStreams {
    for end in [output, errors].compactMap({ $0 }) {
      _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
    }
    return self
  }

  private static func pipe() throws -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { throw ProcessCall.Failed(step: "pipe", code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }
}
