internal import Glibc

/// What the three standard streams are connected to.
struct Terminal: Sendable {
  /// Whether standard input is a terminal.
  let isInputTerminal: Bool
  /// Whether standard output is a terminal.
  let isOutputTerminal: Bool
  /// Whether standard error is a terminal.
  let isErrorTerminal: Bool
  /// How many columns text may take: `COLUMNS`, else the terminal's own, else 80.
  let width: Int

  /// The streams of this process.
  static let ofThisProcess = Terminal(environment: .ofThisProcess)

  /// Looks at the streams of this process.
  init(environment: Environment) {
    isInputTerminal = isatty(STDIN_FILENO) == 1
    isOutputTerminal = isatty(STDOUT_FILENO) == 1
    isErrorTerminal = isatty(STDERR_FILENO) == 1
    let said = environment["COLUMNS"].flatMap { Int($0) }
    let columns = said ?? Self.columns(of: STDOUT_FILENO) ?? Self.columns(of: STDERR_FILENO) ?? 80
    width = min(max(columns, 40), 500)
  }

  /// Whether somebody can be asked: questions go to standard error, answers come from input.
  var canAsk: Bool { isInputTerminal && isErrorTerminal }

  private static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
