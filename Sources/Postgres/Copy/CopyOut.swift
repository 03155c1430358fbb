extension Session {
  /// Copies the rows of a query out, each as it comes; `nil` is NULL.
  ///
  /// COPY binds no values; a query that has some is read with ``stream(_:each:)``. When the
  /// closure throws, the query is cancelled, and with it the transaction.
  public func copyOut(_ query: SQL, each: ([String?]) throws -> Void) throws {
    let statement = "COPY (\(query.text)) TO STDOUT"
    guard query.bindings.isEmpty else {
      throw DatabaseFault.copyTakesNoValues(statement: statement)
    }
    try exchange(statement) { wire in
      _ = try wire.perform(script: statement)
      do {
        while let line = try wire.nextCopyLine(of: statement) { try each(copyRow(in: line)) }
      } catch {
        wire.abandonResults()
        throw error
      }
      while try wire.nextResult(of: statement) != nil {}
    }
  }
}
