internal import Glibc

/// The counter at which the program and the reader meet: what is typed, shown and asked (终端).
struct Terminal: Sendable {
  /// Whether somebody can be asked: questions go to standard error, answers come from input.
  let canAsk: Bool
  /// Whether results are shown on a terminal rather than written to a file or a pipe.
  let showsResults: Bool
  /// Whether messages are shown on a terminal.
  let showsMessages: Bool
  /// How many columns text may take: `COLUMNS`, else the terminal's own, else 80.
  let width: Int
  /// Where answers are read.
  var input: Int32 = STDIN_FILENO
  /// Where results go.
  var results = Output.standard
  /// Where questions, notes and refusals go.
  var messages = Output.error
}

extension Terminal {
  /// The streams of this process.
  static let ofThisProcess = Terminal(environment: .ofThisProcess)

  /// Looks at the streams of this process.
  init(environment: Environment) {
    let said = environment["COLUMNS"].flatMap { Int($0) }
    let columns = said ?? Self.columns(of: STDOUT_FILENO) ?? Self.columns(of: STDERR_FILENO) ?? 80
    self.init(
      canAsk: isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1,
      showsResults: isatty(STDOUT_FILENO) == 1, showsMessages: isatty(STDERR_FILENO) == 1,
      width: min(max(columns, 40), 500))
  }

  /// The width that results have to fit; none where they go to a file or a pipe.
  var shownWidth: Int? { showsResults ? width : nil }

  private static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Shows a line that is no result; that nobody can read it is nobody's business.
  func note(_ text: String) { try? messages.write(text + "\n") }
}
