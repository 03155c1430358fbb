/// A column of a table (列).
public struct Column: Hashable, Sendable {
  /// On which side the cells are flush.
  public enum Alignment: Hashable, Sendable {
    /// Flush left, for words.
    case leading
    /// Flush right, for numbers.
    case trailing
  }

  /// The name that programs read: an English JSON key.
  public let key: String
  /// The name that people read, in Chinese.
  public let title: String
  /// On which side the cells are flush.
  public let alignment: Alignment

  /// A column, flush left unless said otherwise.
  public init(_ key: String, _ title: String, _ alignment: Alignment = .leading) {
    (self.key, self.title, self.alignment) = (key, title, alignment)
  }
}

/// A column together with how it is filled from a value (字段).
public struct Field<Value> {
  /// The column.
  public let column: Column
  /// What stands in it for a value.
  public let cell: (Value) -> Cell

  /// A column and how it is filled.
  public init(
    _ key: String, _ title: String, _ alignment: Column.Alignment = .leading,
    _ cell: @escaping (Value) -> Cell
  ) {
    column = Column(key, title, alignment)
    self.cell = cell
  }
}
