/// Words inside HTML, where nothing in them is taken for markup.
struct HTMLText {
  private let words: String

  init(_ words: String) { self.words = words.harmless }

  /// The words, a line break as `<br>`.
  var markup: String {
    var result = ""
    for character in words.unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n": result += "<br>"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }
}
