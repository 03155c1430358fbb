/// The text with every `$n` outside of quotes and comments raised by `offset`.
func renumbered(_ text: String, by offset: Int) -> String {
  var scanner = ParameterScanner(text: Array(text.utf8), offset: offset)
  return scanner.renumbered()
}

/// Walks over the text of a statement and tells parameters from what only looks like one.
private struct ParameterScanner {
  let text: [UInt8]
  let offset: Int
  private var place = 0
  private var output: [UInt8] = []

  init(text: [UInt8], offset: Int) { (self.text, self.offset) = (text, offset) }

  mutating func renumbered() -> String {
    while place < text.count {
      switch text[place] {
      case UInt8(ascii: "'"):
        copyQuoted(UInt8(ascii: "'"), escapes: isEscapeString)
      case UInt8(ascii: "\""):
        copyQuoted(UInt8(ascii: "\""), escapes: false)
      case UInt8(ascii: "-") where follows("--"):
        copy(through: text[place...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count - 1)
      case UInt8(ascii: "/") where follows("/*"):
        copyComment()
      case UInt8(ascii: "$") where !isInsideWord:
        copyDollar()
      default:
        copy(through: place)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private mutating func copyQuoted(_ quote: UInt8, escapes: Bool) {
    var end = place + 1
    while end < text.count {
      let isDoubled = text[end...].starts(with: [quote, quote])
      if text[end] == quote && !isDoubled { break }
      end += isDoubled || escapes && text[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    copy(through: min(end, text.count - 1))
  }

  private mutating func copyComment() {
    var depth = 0
    repeat {
      if follows("/*") {
        depth += 1
        copy(through: place + 1)
      } else if follows("*/") {
        depth -= 1
        copy(through: place + 1)
      } else {
        copy(through: place)
      }
    } while depth > 0 && place < text.count
  }

  private mutating func copyDollar() {
    let digits = text[(place + 1)...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= $0 }
    if let number = Int(String(decoding: digits, as: UTF8.self)) {
      output += "$\(number + offset)".utf8
      place = digits.endIndex
    } else if let tag = dollarTag {
      copyDollarQuoted(tag)
    } else {
      copy(through: place)
    }
  }

  private mutating func copyDollarQuoted(_ tag: ArraySlice<UInt8>) {
    var end = tag.endIndex
    while end < text.count, !text[end...].starts(with: tag) { end += 1 }
    copy(through: min(end + tag.count, text.count) - 1)
  }

  /// `$$` or `$tag$` at this place.
  private var dollarTag: ArraySlice<UInt8>? {
    let name = text[(place + 1)...].prefix(while: isWord)
    guard name.endIndex < text.count, text[name.endIndex] == UInt8(ascii: "$") else { return nil }
    return text[place...name.endIndex]
  }

  /// Whether the quote at this place opens an `E'…'`.
  private var isEscapeString: Bool {
    guard place > 0, text[place - 1] | 0x20 == UInt8(ascii: "e") else { return false }
    return place == 1 || !isWord(text[place - 2])
  }

  private var isInsideWord: Bool { place > 0 && isWord(text[place - 1]) }

  private func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  private func follows(_ mark: String) -> Bool { text[place...].starts(with: mark.utf8) }

  private mutating func copy(through end: Int) {
    output += text[place...max(place, end)]
    place = max(place, end) + 1
  }
}
