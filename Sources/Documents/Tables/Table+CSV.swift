extension Table {
  /// The table as CSV that Excel and WPS open right (UTF-8 with a byte order mark, CRLF).
  ///
  /// The header carries the Chinese titles. Words that a spreadsheet would take for a formula get
  /// an apostrophe in front, and long numbers that are words (an ID number) are written `="…"`, so
  /// that no digit is lost; banci's own import understands both.
  public var csv: String {
    let header = columns.map { DelimitedField($0.title.harmless) }
    let lines = [header] + rows.map { $0.map(DelimitedField.init(cell:)) }
    let text = lines.map { $0.map(\.text).joined(separator: ",") + "\r\n" }.joined()
    return "\u{FEFF}" + text
  }
}

extension DelimitedField {
  /// The field for a cell; what is missing is empty.
  fileprivate init(cell: Cell) {
    let words = (cell.words ?? "").harmless
    if cell.isText {
      self.init(words, asText: Self.isLongNumber(words))
    } else {
      self.init(number: words)
    }
  }

  /// Excel keeps 15 digits, and drops zeros in front.
  private static func isLongNumber(_ words: String) -> Bool {
    let digits = words.utf8
    guard digits.allSatisfy({ (48...57).contains($0) }) else { return false }
    return digits.count > 11 || (digits.count > 1 && digits.first == 48)
  }
}
