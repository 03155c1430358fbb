internal import Postgres
internal import Training

extension ClassOffice {
  /// Cancels a session (取消) and returns its number; what it had booked is free again.
  ///
  /// - Parameter reason: Why; kept in the session's note.
  /// - Throws: ``Refusal`` when there is no such session, or it was held, skipped or cancelled.
  public func cancelSession(
    _ id: Int, because reason: String? = nil, key: String? = nil
  ) async throws -> Int {
    try await act("session.cancel", key: key, request: ["\(id)", reason]) { act in
      let found = try act.session.requireSession(id)
      try found.record.frame.requireOpen()
      try act.cancel(found, because: reason)
      return id
    }
  }
}

extension Act {
  /// Cancels a session and says so in the journal.
  func cancel(_ found: FoundSession, because reason: String?) throws {
    try found.requireStep(to: .cancelled)
    try session.step(found.id, to: .cancelled)
    if let reason { try session.addNote("取消原因：\(reason)", to: found.id) }
    try journalStep(of: found, to: .cancelled, changed: reason == nil ? [] : ["note"])
  }
}

extension Session {
  /// Adds a sentence to a session's note.
  func addNote(_ text: String, to id: Int) throws {
    try execute(
      """
      UPDATE session
      SET note = concat_ws('；', note, \(text))
      WHERE id = \(id)
      """)
  }
}
