/// How far a long piece of work has come (进度), shown on standard error when it is a terminal.
struct Progress {
  private let title: String
  private let isShown: Bool
  private var percent = -1

  /// Begins to show; nothing is written where standard error is no terminal.
  init(_ title: String, terminal: Terminal = .ofThisProcess) {
    self.title = title
    isShown = terminal.isErrorTerminal
  }

  /// Shows that so many of all are done; writes only when the whole percent changes.
  mutating func show(_ done: Int, of all: Int) {
    let now = all > 0 ? min(100, done * 100 / all) : 100
    guard isShown, now != percent else { return }
    percent = now
    try? Output.error.write("\r\(title)：\(done)/\(all)（\(now)%）")
  }

  /// Takes the line away again.
  func finish() {
    guard isShown, percent >= 0 else { return }
    try? Output.error.write("\r\u{1B}[K")
  }
}
