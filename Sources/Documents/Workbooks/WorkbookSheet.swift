/// A sheet to write as a workbook (待写工作表): what it is called and what its columns are.
public struct WorkbookSheet: Hashable, Sendable {
  /// A column.
  public struct Column: Hashable, Sendable {
    /// Its header.
    public let title: String
    /// What a cell of it may hold, offered as a list; none where anything may.
    public let choices: [String]
    /// What is shown beside a cell of it that is chosen.
    public let hint: String?

    /// A column.
    public init(_ title: String, choices: [String] = [], hint: String? = nil) {
      (self.title, self.choices, self.hint) = (title, choices, hint)
    }
  }

  /// The name on its tab.
  public let name: String
  /// Its columns.
  public let columns: [Column]
  /// How many rows below the header are made ready to be filled in.
  public let emptyRows: Int

  /// A sheet.
  public init(named name: String, columns: [Column], emptyRows: Int = 0) {
    (self.name, self.columns, self.emptyRows) = (name, columns, emptyRows)
  }
}
