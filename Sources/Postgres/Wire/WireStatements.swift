internal import CLibpq

extension Wire {
  /// Runs statements without values, as one message.
  func perform(script: String) throws -> ResultSet {
    try checked(ResultSet(PQexec(connection, script), statement: script))
  }

  /// Runs one statement with its values.
  func perform(_ sql: SQL) throws -> ResultSet {
    let text = sql.text
    try requireNoNul(in: sql.bindings.map(\.text) + [text], statement: text)
    let key = StatementCache.Key(text: text, types: sql.bindings.map(\.type))
    switch statements.way(for: key) {
    case .once:
      return try performOnce(key, sql.bindings.map(\.text))
    case .prepare(let name, let forgetting):
      try prepare(key, as: name, forgetting: forgetting)
      return try performPrepared(name, key, sql.bindings.map(\.text))
    case .prepared(let name):
      return try performPrepared(name, key, sql.bindings.map(\.text))
    }
  }

  /// Sends a statement whose rows are then read one by one.
  func send(_ sql: SQL) throws {
    let text = sql.text
    let (types, values) = (sql.bindings.map(\.type), sql.bindings.map(\.text))
    try requireNoNul(in: values + [text], statement: text)
    let isSent = withCStrings(values) { values in
      PQsendQueryParams(connection, text, Int32(types.count), types, values, nil, nil, 0)
    }
    guard isSent == 1, PQsetSingleRowMode(connection) == 1 else {
      throw DatabaseFault.connectionLost(statement: text)
    }
  }

  /// The next result of what was sent, or `nil` when there is no more.
  func nextResult(of statement: String) throws -> ResultSet? {
    guard let result = PQgetResult(connection) else { return nil }
    return try checked(ResultSet(result, statement: statement))
  }

  private func performOnce(_ key: StatementCache.Key, _ values: [String?]) throws -> ResultSet {
    let result = withCStrings(values) { values in
      PQexecParams(connection, key.text, Int32(values.count), key.types, values, nil, nil, 0)
    }
    return try checked(ResultSet(result, statement: key.text))
  }

  private func prepare(
    _ key: StatementCache.Key, as name: String, forgetting: [String]
  ) throws {
    do {
      if !forgetting.isEmpty {
        _ = try perform(script: forgetting.map { "DEALLOCATE \($0);" }.joined())
      }
      let result = PQprepare(connection, name, key.text, Int32(key.types.count), key.types)
      _ = try checked(ResultSet(result, statement: key.text))
    } catch {
      statements.drop(key)
      throw error
    }
  }

  private func performPrepared(
    _ name: String, _ key: StatementCache.Key, _ values: [String?]
  ) throws -> ResultSet {
    let result = withCStrings(values) { values in
      PQexecPrepared(connection, name, Int32(values.count), values, nil, nil, 0)
    }
    do { return try checked(ResultSet(result, statement: key.text)) } catch {
      if (error as? PostgresError)?.isStalePlan == true { statements.forget(key) }
      throw error
    }
  }
}

/// C would silently end the text at a NUL; the server refuses it in the same words.
private func requireNoNul(in texts: [String?], statement: String) throws {
  guard texts.contains(where: { $0?.utf8.contains(0) == true }) else { return }
  throw PostgresError(sqlState: "22021", statement: statement)
}
