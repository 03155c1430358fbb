import Glibc

@testable import banci

/// A terminal at which everything was typed beforehand and everything shown is kept.
final class RehearsalTerminal {
  let terminal: Terminal
  private let shown: Int32

  /// Somebody who types these lines, or a script that nobody watches.
  init(typing lines: [String] = [], canAsk: Bool = true) {
    var (typed, screen): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
    pipe(&typed)
    pipe(&screen)
    let text = Array(lines.map { $0 + "\n" }.joined().utf8)
    write(typed[1], text, text.count)
    close(typed[1])
    shown = screen[0]
    let output = Output(descriptor: screen[1])
    terminal = Terminal(
      canAsk: canAsk, showsResults: canAsk, showsMessages: canAsk, width: 80, input: typed[0],
      results: output, messages: output)
  }

  /// Everything shown so far, results and messages in order; the screen is closed by asking.
  func screen() -> String {
    close(terminal.messages.descriptor)
    close(terminal.input)
    defer { close(shown) }
    var text: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 4096)
    while case let count = read(shown, &block, block.count), count > 0 { text += block[..<count] }
    return String(decoding: text, as: UTF8.self)
  }
}

extension Terminal {
  /// A script that nobody watches.
  static let deaf = Terminal(canAsk: false, showsResults: false, showsMessages: false, width: 80)
}
