internal import Glibc

/// The three standard streams as the process got them.
enum StandardStreams {
  /// Makes closed streams and closed pipes harmless, before anything is opened or written.
  ///
  /// A stream that the caller closed would lend its number to the next opened file or socket,
  /// which would then be written into; `/dev/null` takes its place. A reader that has gone shows
  /// as `EPIPE` to ``Output`` rather than killing the process in the middle of an act.
  static func secure() {
    for descriptor in STDIN_FILENO...STDERR_FILENO
    where fcntl(descriptor, F_GETFD) == -1 && errno == EBADF {
      // The lowest free number is given, and the streams before this one are open.
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_RDONLY : O_WRONLY)
    }
    signal(SIGPIPE, SIG_IGN)
  }
}
