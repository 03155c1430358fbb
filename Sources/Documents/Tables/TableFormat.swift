/// The form in which a table is given out (输出格式).
public enum TableFormat: String, Hashable, Sendable, CaseIterable, Codable {
  /// Aligned columns for a terminal.
  case table
  /// CSV that Excel and WPS open right.
  case csv
  /// JSON for programs.
  case json
  /// A Markdown table.
  case markdown
}
