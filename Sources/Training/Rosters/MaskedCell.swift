/// What a finding may show of a cell (脱敏显示): at most 40 characters, no long number in full.
public enum MaskedCell: Sendable {
  /// A cell of ID numbers: six characters in front, four behind.
  case idNumber
  /// A cell of telephone numbers: three in front, four behind.
  case phone
  /// Any other cell: of each run of seven or more digits, the first three.
  case other

  /// The most characters shown.
  public static let longest = 40

  /// What may be shown of that text.
  public func shown(_ text: String) -> String {
    let plain = WrittenText.halfWidth(text)
    let digits = plain.utf8.count { (48...57).contains($0) }
    switch self {
    case .idNumber where digits >= 7: return Self.keep(6, 4, of: WrittenText.withoutBlanks(plain))
    case .phone where digits >= 7: return Self.keep(3, 4, of: WrittenText.withoutBlanks(plain))
    case .idNumber, .phone, .other: return Self.short(digits >= 7 ? Self.masked(plain) : text)
    }
  }

  /// Where a long text is no longer than what is kept of it, only its front is.
  private static func keep(_ front: Int, _ behind: Int, of text: String) -> String {
    guard text.count > front + behind, text.count <= longest else {
      return short(String(text.prefix(3)) + String(repeating: "*", count: max(0, text.count - 3)))
    }
    let stars = String(repeating: "*", count: text.count - front - behind)
    return text.prefix(front) + stars + text.suffix(behind)
  }

  /// Whether a number was written masked, `340000********5762`: such a cell gives no number.
  public static func isMasked(_ text: String) -> Bool {
    guard text.unicodeScalars.contains(where: { $0 == "*" || $0 == "＊" }) else { return false }
    let plain = WrittenText.withoutBlanks(WrittenText.halfWidth(text)).uppercased()
    return plain.contains("****") && plain.allSatisfy { "0123456789X*".contains($0) }
  }

  private static func masked(_ text: String) -> String {
    var (shown, run) = ("", "")
    for character in text + "\n" {
      if character.isASCII, character.isNumber || (" -.".contains(character) && !run.isEmpty) {
        run.append(character)
        continue
      }
      let digits = run.count { $0.isNumber }
      shown += digits < 7 ? run : run.prefix(3) + String(repeating: "*", count: run.count - 3)
      shown.append(character)
      run = ""
    }
    return String(shown.dropLast())
  }

  private static func short(_ text: String) -> String {
    let line = String(
      text.map {
        $0.unicodeScalars.contains(where: WrittenText.isControl) || $0.isNewline ? " " : $0
      })
    return line.count <= longest ? line : line.prefix(longest - 1) + "…"
  }
}
