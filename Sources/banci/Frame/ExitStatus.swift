internal import Glibc

/// How the program ends (退出码).
enum ExitStatus: Int32, Sendable {
  /// Done, or the reader has gone.
  case done = 0
  /// Something in the program or the machine went wrong.
  case fault = 1
  /// A rule said no, or a check found an error.
  case refused = 2
  /// The command line itself is wrong (`EX_USAGE`).
  case usage = 64

  /// Ends the process.
  func leave() -> Never { exit(rawValue) }
}
