/// How far a long piece of work has come (进度), shown on standard error when it is a terminal.
struct Progress {
  private let title: String
  private let terminal: Terminal
  private var percent = -1

  /// Begins to show; nothing is written where messages are not shown on a terminal.
  init(_ title: String, terminal: Terminal = .ofThisProcess) {
    self.title = title
    self.terminal = terminal
  }

  /// Shows that so many of all are done; writes only when the whole percent changes.
  mutating func show(_ done: Int, of all: Int) {
    let now = all > 0 ? min(100, done * 100 / all) : 100
    guard terminal.showsMessages, now != percent else { return }
    percent = now
    try? terminal.messages.write("\r\(title)：\(done)/\(all)（\(now)%）")
  }

  /// Takes the line away again.
  func finish() {
    guard terminal.showsMessages, percent >= 0 else { return }
    try? terminal.messages.write("\r\u{1B}[K")
  }
}
