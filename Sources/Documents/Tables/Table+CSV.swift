extension Table {
  /// The table as CSV that Excel and WPS open right (UTF-8 with a byte order mark, CRLF).
  ///
  /// The header carries the Chinese titles. Words that a spreadsheet would take for a formula get
  /// an apostrophe in front, and long numbers that are words (an ID number) are written `="…"`, so
  /// that no digit is lost; banci's own import understands both.
  public var csv: String {
    let header = columns.map { CSVField($0.title) }
    let lines = [header] + rows.map { $0.map(CSVField.init(cell:)) }
    let text = lines.map { $0.map(\.text).joined(separator: ",") + "\r\n" }.joined()
    return "\u{FEFF}" + text
  }
}

/// One field of a CSV line (RFC 4180), guarded against formulas.
struct CSVField {
  /// The field as it stands in the line.
  let text: String

  init(cell: Cell) {
    switch cell {
    case .text(let words): text = Self.quoted(Self.guarded(words.harmless))
    case .number, .decimal, .date, .flag, .missing: text = cell.words ?? ""
    }
  }

  init(_ words: String) { self.init(cell: .text(words)) }

  private static func guarded(_ words: String) -> String {
    if isLongNumber(words) { return "=\"\(words)\"" }
    guard let first = words.first(where: { !$0.isWhitespace }) else { return words }
    return words.count > 1 && formulaStarts.contains(first) ? "'" + words : words
  }

  /// Excel keeps 15 digits, and drops zeros in front.
  private static func isLongNumber(_ words: String) -> Bool {
    let digits = words.utf8
    guard digits.allSatisfy({ (48...57).contains($0) }) else { return false }
    return digits.count > 11 || (digits.count > 1 && digits.first == 48)
  }

  private static func quoted(_ words: String) -> String {
    guard words.unicodeScalars.contains(where: { special.contains($0) }) else { return words }
    return "\""
      + words.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  private static let formulaStarts: Set<Character> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]
  private static let special: Set<Unicode.Scalar> = [",", "\"", "\n", "\r", "，", "\t", ";"]
}
