/// One field of a delimited line (RFC 4180), in which a spreadsheet runs nothing.
///
/// Words that begin as a formula does, or with `'`, get a `'` in front, and words marked as text
/// are written `="…"`, so that a spreadsheet keeps every digit. ``DelimitedText/unguarded(_:)``
/// takes both away again.
struct DelimitedField {
  /// The field as it stands in the line.
  let text: String

  /// The field for those words.
  ///
  /// - Parameter asText: Whether a spreadsheet has to be told that this is no number.
  init(_ words: String, by delimiter: Delimiter = .comma, asText: Bool = false) {
    text = Self.quoted(asText ? "=\"\(words)\"" : Self.guarded(words), by: delimiter)
  }

  /// The field for a number, which a spreadsheet may reckon with: `-5` is no formula.
  init(number: String) { text = number }

  private static func guarded(_ words: String) -> String {
    if words.first == "'" { return "'" + words }
    guard let first = words.unicodeScalars.first(where: { $0 != " " }) else { return words }
    return words.unicodeScalars.count > 1 && formulaStarts.contains(first) ? "'" + words : words
  }

  private static func quoted(_ words: String, by delimiter: Delimiter) -> String {
    let special = delimiter.rawValue.unicodeScalars + ["\"", "\n", "\r"]
    let isPadded = words.first == " " || words.last == " "
    guard isPadded || words.unicodeScalars.contains(where: special.contains) else { return words }
    let doubled = words.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + doubled.joined(separator: "\"\"") + "\""
  }

  /// The full-width ones too: Chinese and Japanese spreadsheets take them.
  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠",
  ]
}
