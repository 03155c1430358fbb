internal import Documents

/// One of several things to choose from (选项), shown with a number.
struct Choice: Equatable, Sendable {
  /// What may be typed instead of the number, and what the choice stands for.
  let name: String
  /// What it is, where the name does not say it.
  var note = ""

  /// The choices numbered from 1, names and notes in columns.
  static func lines(for choices: [Choice]) -> [String] {
    let digits = String(choices.count).count
    let widest = choices.map { DisplayWidth.of($0.name) }.max() ?? 0
    return choices.enumerated().map { index, choice in
      let number = String(index + 1)
      let left = String(repeating: " ", count: 2 + digits - number.count) + number
      let gap = String(repeating: " ", count: widest + 2 - DisplayWidth.of(choice.name))
      let text = choice.note.isEmpty ? choice.name : choice.name + gap + choice.note
      return "\(left)  \(text)".harmlessLine
    }
  }
}
