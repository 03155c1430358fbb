internal import Glibc
internal import Training

/// Where text for the reader goes, written at once and with every error seen.
///
/// The text leaves as UTF-8 whatever the locale says. Results go to ``standard``; refusals,
/// questions, notes and progress go to ``error``.
struct Output: Sendable {
  /// The reader has closed its end; the frame leaves quietly with status 0.
  struct Closed: Error {}

  /// Standard output.
  static let standard = Output(descriptor: STDOUT_FILENO)
  /// Standard error.
  static let error = Output(descriptor: STDERR_FILENO)

  /// The number of the stream.
  let descriptor: Int32

  /// Writes a line to standard output.
  ///
  /// - Throws: ``Closed`` when nobody reads any more, a ``Refusal`` when it cannot be written.
  static func line(_ text: String = "") throws { try standard.write(text + "\n") }

  /// Writes a line to standard error; that nobody can read it there is nobody's business.
  static func note(_ text: String) { try? error.write(text + "\n") }

  /// Writes text as it is.
  ///
  /// - Throws: ``Closed`` when nobody reads any more, a ``Refusal`` when it cannot be written.
  func write(_ text: String) throws {
    var text = text
    try text.withUTF8 { try write(UnsafeRawBufferPointer($0)) }
  }

  /// Writes bytes as they are.
  ///
  /// - Throws: ``Closed`` when nobody reads any more, a ``Refusal`` when it cannot be written.
  func write(_ bytes: [UInt8]) throws { try bytes.withUnsafeBytes { try write($0) } }

  private func write(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = Glibc.write(
        descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if written >= 0 { rest = rest.dropFirst(written) } else { try recover(from: errno) }
    }
  }

  /// Waits where waiting helps, otherwise throws.
  private func recover(from code: Int32) throws {
    switch code {
    case EINTR: return
    case EAGAIN:
      var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      _ = poll(&waiting, 1, -1)
    case EPIPE, EBADF: throw Closed()
    default: throw Refusal.outputNotWritable(code)
    }
  }
}
