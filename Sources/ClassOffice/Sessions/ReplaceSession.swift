internal import Postgres
internal import Training

extension ClassOffice {
  /// Puts another session in a session's place (替换) and returns the new one's number.
  ///
  /// The new one is as the old one but for the change; the old one is cancelled, and the new one
  /// says what it replaces.
  ///
  /// - Throws: ``Refusal`` when there is no such session, it was held, skipped or cancelled, or
  ///   others have booked what the new one needs.
  public func replaceSession(
    _ id: Int, by change: SessionChange, because reason: String? = nil, key: String? = nil
  ) async throws -> Int {
    try await act(
      "session.replace", key: key, request: ["\(id)", reason] + change.digestible,
      refusing: .ofSessions { session in
        (try session.changed(try session.requireSession(id).record, by: change), id)
      }
    ) { act in
      guard !change.isEmpty else { throw Refusal.noSessionChange }
      let found = try act.session.requireSession(id)
      try found.requireChangeable()
      let record = try act.session.changed(found.record, by: change)
      try act.cancel(found, because: reason)
      return try act.add(record, state: found.state, replacing: id)
    }
  }
}
