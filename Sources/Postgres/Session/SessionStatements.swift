extension Session {
  /// Runs a statement and returns how many rows it affected.
  @discardableResult
  public func execute(_ sql: SQL) throws -> Int { try result(of: sql).affectedRows }

  /// Runs a statement and makes something of each of its rows.
  public func rows<T>(_ sql: SQL, _ make: (Row) throws -> T) throws -> [T] {
    let result = try result(of: sql)
    return try (0..<result.rowCount).map { try make(Row(result, $0)) }
  }

  /// Runs a statement and makes something of its first row; `nil` when there is none.
  public func row<T>(_ sql: SQL, _ make: (Row) throws -> T) throws -> T? {
    let result = try result(of: sql)
    return result.rowCount == 0 ? nil : try make(Row(result, 0))
  }

  /// Runs a statement that answers one row of one column, and returns what is in it.
  ///
  /// - Throws: ``ResultError`` when it answers anything else.
  public func value<T: SQLReadable>(_ sql: SQL, as type: T.Type = T.self) throws -> T {
    let result = try oneColumn(of: sql)
    guard result.rowCount == 1 else {
      throw ResultError.wrongRowCount(result.rowCount, statement: result.statement)
    }
    return try Row(result, 0).value(at: 0)
  }

  /// Runs a statement that answers at most one row of one column; `nil` for no row and for NULL.
  ///
  /// - Throws: ``ResultError`` when it answers more.
  public func optionalValue<T: SQLDecodable>(_ sql: SQL, as type: T.Type = T.self) throws -> T? {
    let result = try oneColumn(of: sql)
    guard result.rowCount <= 1 else {
      throw ResultError.wrongRowCount(result.rowCount, statement: result.statement)
    }
    return result.rowCount == 0 ? nil : try Row(result, 0).value(at: 0)
  }

  /// Runs a statement of one column and returns what is in its rows.
  public func values<T: SQLReadable>(_ sql: SQL, as type: T.Type = T.self) throws -> [T] {
    let result = try oneColumn(of: sql)
    return try (0..<result.rowCount).map { try Row(result, $0).value(at: 0) }
  }

  /// Runs several statements without values, as a migration is.
  public func script(_ text: String) throws {
    try exchange(text) { wire in
      _ = try requireNoCopy(wire.perform(script: text), wire)
    }
  }

  /// Runs a statement and hands its rows over one by one, without holding them all.
  ///
  /// The session is busy meanwhile. When the closure throws, the statement is cancelled, and
  /// with it the transaction.
  public func stream(_ sql: SQL, each: (Row) throws -> Void) throws {
    let statement = sql.text
    try exchange(statement) { wire in
      try wire.send(sql)
      do {
        while let result = try wire.nextResult(of: statement) {
          let rows = try requireNoCopy(result, wire)
          for row in 0..<rows.rowCount { try each(Row(rows, row)) }
        }
      } catch {
        wire.abandonResults()
        throw error
      }
    }
  }

  private func result(of sql: SQL) throws -> ResultSet {
    try exchange(sql.text) { try requireNoCopy($0.perform(sql), $0) }
  }

  private func oneColumn(of sql: SQL) throws -> ResultSet {
    let result = try result(of: sql)
    guard result.columns.count == 1 else {
      throw ResultError.wrongColumnCount(result.columns.count, statement: result.statement)
    }
    return result
  }
}
