internal import Training

/// Nobody is there to answer, or the answer was Ctrl-D (未作答).
struct Unanswered: Error {}

/// Questions to somebody at the terminal (询问).
extension Terminal {
  /// Asks for a text; an empty answer is asked again.
  ///
  /// - Throws: ``Unanswered`` at the end of input.
  func ask(_ prompt: String) throws(Unanswered) -> String {
    while true {
      try? messages.write(prompt)
      guard let answer = typedLine() else {
        note("")
        throw Unanswered()
      }
      if !answer.isEmpty { return answer }
    }
  }

  /// Asks to choose one of several by number, full-width or not, or by name; returns its place.
  ///
  /// - Throws: ``Unanswered`` at the end of input.
  func choose(_ prompt: String, among choices: [Choice]) throws(Unanswered) -> Int {
    for line in Choice.lines(for: choices) { note(line) }
    while true {
      let answer = try ask("\(prompt)（1–\(choices.count)）：")
      if let number = Int(HalfWidth.folded(answer)), choices.indices.contains(number - 1) {
        return number - 1
      }
      if let index = choices.firstIndex(where: { $0.name == answer }) { return index }
      note("请输入 1 到 \(choices.count) 之间的数字，按 Ctrl-D 退出")
    }
  }

  /// Asks yes or no; anything that is neither is asked again, and no answer is no.
  func confirm(_ prompt: String) -> Bool {
    while true {
      try? messages.write("\(prompt)[y/N] ")
      guard let answer = typedLine() else {
        note("")
        return false
      }
      switch HalfWidth.folded(answer).lowercased() {
      case "y", "yes", "是", "好", "写入": return true
      case "", "n", "no", "否", "不": return false
      default: note("请输入 y（是）或 n（否）")
      }
    }
  }
}
