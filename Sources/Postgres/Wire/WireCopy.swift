internal import CLibpq

extension Wire {
  /// Sends a part of what is copied in.
  func put(_ bytes: [UInt8], for statement: String) throws {
    let isSent = bytes.withUnsafeBytes { bytes in
      PQputCopyData(connection, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count))
    }
    guard isSent == 1 else { throw DatabaseFault.connectionLost(statement: statement) }
  }

  /// Says that all is sent and returns how many rows the server took.
  func finishCopy(of statement: String) throws -> Int {
    guard PQputCopyEnd(connection, nil) == 1 else {
      throw DatabaseFault.connectionLost(statement: statement)
    }
    var count = 0
    do {
      while let result = try nextResult(of: statement) { count = result.affectedRows }
    } catch {
      drainResults()
      throw error
    }
    return count
  }

  /// Has the server refuse what was sent so far.
  func refuseCopy() {
    _ = PQputCopyEnd(connection, "the program refuses it")
    drainResults()
  }

  /// The next line of what is copied out, or `nil` after the last.
  func nextCopyLine(of statement: String) throws -> [UInt8]? {
    var line: UnsafeMutablePointer<CChar>?
    let length = PQgetCopyData(connection, &line, 0)
    if length == -2 {
      _ = try nextResult(of: statement)
      throw DatabaseFault.connectionLost(statement: statement)
    }
    guard let line else { return nil }
    defer { PQfreemem(line) }
    return line.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
      Array(UnsafeBufferPointer(start: $0, count: Int(length)))
    }
  }

  /// Cancels what the server still sends and reads the rest of it.
  func abandonResults() {
    guard isAlive else { return }
    cancelTarget.cancel()
    drainResults()
  }

  private func drainResults() {
    var line: UnsafeMutablePointer<CChar>?
    while isAlive, let result = PQgetResult(connection) {
      let status = PQresultStatus(result)
      PQclear(result)
      // Nobody would ever end this one.
      if status == PGRES_COPY_IN { giveUp() }
      guard status == PGRES_COPY_OUT else { continue }
      while PQgetCopyData(connection, &line, 0) > 0 {
        PQfreemem(line)
        line = nil
      }
    }
  }
}
