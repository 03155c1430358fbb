public import Training

extension DelimitedText {
  /// Writes rows as CSV (RFC 4180): CRLF, quotes where needed, nothing a spreadsheet would run.
  ///
  /// A cell that begins as a formula does, or with `'`, gets a `'` in front, which reading takes
  /// away again.
  ///
  /// - Parameters:
  ///   - rows: The rows, the header first.
  ///   - encoding: UTF-8 with a mark opens rightly in Excel and WPS.
  ///   - delimiter: What stands between the cells.
  ///   - textColumns: Columns written as `="…"`, so that a spreadsheet keeps long numbers whole.
  /// - Throws: ``Refusal`` when a character has no exact place in GB18030.
  public static func write(
    _ rows: [[String]], encoding: TextEncoding = .utf8WithMark, delimiter: Delimiter = .comma,
    textColumns: Set<Int> = []
  ) throws(Refusal) -> [UInt8] {
    var text = ""
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index > 0 { text += delimiter.rawValue }
        let isText =
          textColumns.contains(index) && cell.utf8.count > 5
          && cell.utf8.allSatisfy { $0 < 0x80 && $0 != 0x22 }
        text += DelimitedField(cell, by: delimiter, asText: isText).text
      }
      text += "\r\n"
    }
    return try bytes(of: text, in: encoding)
  }

  /// A cell's text as it was before ``write(_:encoding:delimiter:textColumns:)``, or before a
  /// spreadsheet's own marks of text: one leading `'`, or `="…"`.
  public static func unguarded(_ cell: String) -> String {
    if cell.utf8.first == UInt8(ascii: "'") { return String(cell.dropFirst()) }
    guard cell.hasPrefix("=\""), cell.hasSuffix("\""), cell.utf8.count >= 3 else { return cell }
    let inner = cell.dropFirst(2).dropLast()
    return inner.split(separator: "\"\"", omittingEmptySubsequences: false).joined(separator: "\"")
  }

  private static func bytes(of text: String, in encoding: TextEncoding) throws(Refusal) -> [UInt8] {
    switch encoding {
    case .utf8: Array(text.utf8)
    case .utf8WithMark: encoding.mark + text.utf8
    case .gb18030: try GB18030.encode(text)
    case .utf16LittleEndian:
      encoding.mark + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    case .utf16BigEndian:
      encoding.mark + text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    }
  }
}
