internal import Training

/// Questions to somebody at the terminal (询问).
enum Question {
  /// Nobody is there to answer, or the answer was Ctrl-D.
  struct Unanswered: Error {}

  /// Asks for a text; an empty answer is asked again.
  ///
  /// - Throws: ``Unanswered`` at the end of input.
  static func ask(_ prompt: String) throws(Unanswered) -> String {
    while true {
      try? Output.error.write(prompt)
      guard let answer = TypedLine.read() else {
        Output.note("")
        throw Unanswered()
      }
      if !answer.isEmpty { return answer }
    }
  }

  /// Asks to choose one of several by number; full-width numbers count, and so does the text itself.
  ///
  /// - Throws: ``Unanswered`` at the end of input.
  static func choose(_ prompt: String, among choices: [String]) throws(Unanswered) -> Int {
    let digits = String(choices.count).count
    for (index, choice) in choices.enumerated() {
      let number = String(index + 1)
      let padding = String(repeating: " ", count: digits - number.count)
      Output.note("  \(padding)\(number)  \(choice)")
    }
    while true {
      let answer = try ask("\(prompt)（1–\(choices.count)）")
      if let number = Int(HalfWidth.folded(answer)), choices.indices.contains(number - 1) {
        return number - 1
      }
      if let index = choices.firstIndex(of: answer) { return index }
      Output.note("请输入 1 到 \(choices.count) 之间的数字，按 Ctrl-D 退出")
    }
  }

  /// Asks yes or no; anything that is neither is asked again, and no answer is no.
  static func confirm(_ prompt: String) -> Bool {
    while true {
      try? Output.error.write("\(prompt)[y/N] ")
      guard let answer = TypedLine.read() else {
        Output.note("")
        return false
      }
      switch HalfWidth.folded(answer).lowercased() {
      case "y", "yes", "是", "好", "写入": return true
      case "", "n", "no", "否", "不": return false
      default: Output.note("请输入 y（是）或 n（否）")
      }
    }
  }
}
