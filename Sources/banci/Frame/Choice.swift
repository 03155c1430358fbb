internal import Documents

/// One of several things to choose from (选项), shown with a number.
struct Choice: Equatable {
  /// What may be typed instead of the number.
  let name: String
  /// What it is, where the name does not say it.
  var note = ""

  /// Shows the choices on standard error, numbered from 1, names and notes in columns.
  static func show(_ choices: [Choice]) {
    let digits = String(choices.count).count
    let widest = choices.map { DisplayWidth.of($0.name) }.max() ?? 0
    for (index, choice) in choices.enumerated() {
      let number = String(index + 1)
      let left = String(repeating: " ", count: 2 + digits - number.count) + number
      let gap = String(repeating: " ", count: widest + 2 - DisplayWidth.of(choice.name))
      let text = choice.note.isEmpty ? choice.name : choice.name + gap + choice.note
      Output.note("\(left)  \(text)".harmlessLine)
    }
  }
}
