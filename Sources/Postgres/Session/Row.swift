/// One row of a result.
public struct Row {
  private let result: ResultSet
  private let index: Int

  init(_ result: ResultSet, _ index: Int) {
    self.result = result
    self.index = index
  }

  /// The names of the columns, in order.
  public var columns: [String] { result.columns }

  /// What stands in a column as the server wrote it; `nil` is NULL.
  public func text(at place: Int) -> String? { result.text(row: index, column: place) }

  /// What stands in the column of that name: `try row["id"]`.
  ///
  /// The wanted type tells how it is read; an optional type takes NULL as `nil`.
  public subscript<T: SQLReadable>(column: String) -> T {
    get throws {
      guard let place = result.place(of: column) else {
        throw ResultError.noColumn(column, statement: result.statement)
      }
      return try value(at: place)
    }
  }

  /// What stands in the column at that place, counted from 0.
  public func value<T: SQLReadable>(at place: Int, as type: T.Type = T.self) throws -> T {
    let text = text(at: place)
    do { return try T(sqlTextOrNull: text) } catch {
      let (column, statement) = (columns[place], result.statement)
      throw text == nil
        ? ResultError.null(column: column, statement: statement)
        : .unreadable(column: column, type: "\(T.self)", statement: statement)
    }
  }
}
