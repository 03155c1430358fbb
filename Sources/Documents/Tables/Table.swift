/// Rows under named columns (表), ready to be given out in any form.
public struct Table: Hashable, Sendable, Renderable {
  /// The English plural that names the rows in JSON: `trainees`.
  public let name: String
  /// The words above the table, in Chinese.
  public let title: String?
  /// The columns in order.
  public let columns: [Column]
  /// The rows in order; each has one cell for every column.
  public let rows: [[Cell]]

  /// A table; a short row is filled up with missing cells, and a longer one is cut.
  public init(_ name: String, title: String? = nil, columns: [Column], rows: [[Cell]]) {
    (self.name, self.title, self.columns) = (name, title, columns)
    self.rows = rows.map { row in
      columns.indices.map { $0 < row.count ? row[$0] : .missing }
    }
  }

  /// A table of values, each of which fills one row.
  public init<Value>(
    _ name: String, title: String? = nil, of values: [Value], _ fields: [Field<Value>]
  ) {
    (self.name, self.title, columns) = (name, title, fields.map(\.column))
    rows = values.map { value in fields.map { $0.cell(value) } }
  }

  /// The same table without the words above it.
  var untitled: Table { Table(name, columns: columns, rows: rows) }

  /// The table in that form, ending with a line break.
  ///
  /// - Parameter width: How many columns the terminal has; `nil` for as wide as it comes.
  public func text(as format: TableFormat, width: Int? = nil) -> String {
    switch format {
    case .table: terminal(width: width)
    case .csv: csv
    case .json: json
    case .markdown: markdown
    }
  }
}
