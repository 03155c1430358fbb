internal import Postgres
internal import Training

extension ClassOffice {
  /// Books a tentative session (定下), or takes back that a session was held or skipped; returns its
  /// number.
  ///
  /// - Throws: ``Refusal`` when there is no such session, it may not step there, or others have
  ///   booked what it needs.
  public func bookSession(_ id: Int, key: String? = nil) async throws -> Int {
    try await act(
      "session.book", key: key, request: ["\(id)"],
      refusing: .ofSessions { session in (try session.requireSession(id).record, id) }
    ) { act in
      let found = try act.session.requireSession(id)
      try found.record.frame.requireOpen()
      try found.requireStep(to: .booked)
      try act.session.lock(found.record.claims)
      try act.session.step(id, to: .booked)
      // A place may have become exclusive since the session was written down.
      try act.session.claimPlace(of: id)
      try act.journalStep(of: found, to: .booked)
      return id
    }
  }

  /// Makes a booked session an idea again (改为待定), which lets go of what it had booked; returns its
  /// number.
  ///
  /// - Throws: ``Refusal`` when there is no such session, it is not booked, or its trip is confirmed.
  public func unbookSession(_ id: Int, key: String? = nil) async throws -> Int {
    try await act("session.unbook", key: key, request: ["\(id)"]) { act in
      let found = try act.session.requireSession(id)
      try found.record.frame.requireOpen()
      try found.record.frame.requireRoomForIdeas()
      try found.requireStep(to: .tentative)
      try act.session.step(id, to: .tentative)
      try act.journalStep(of: found, to: .tentative)
      return id
    }
  }
}

extension Act {
  /// Says in the journal that a session stepped.
  func journalStep(
    of found: FoundSession, to state: SessionState, changed: [String] = []
  ) throws {
    try journal(
      .session, found.id, before: ["state": found.state.rawValue],
      after: ["state": state.rawValue], changed: changed)
  }
}

extension Session {
  /// Steps a session to a state; its bookings follow.
  func step(_ id: Int, to state: SessionState, actual: TimeSpan? = nil) throws {
    try execute(
      """
      UPDATE session
      SET state_before = state, state = \(state), actual = \(actual)
      WHERE id = \(id)
      """)
  }

  fileprivate func claimPlace(of id: Int) throws {
    try execute(
      """
      INSERT INTO booking (session_id, planned, state, place_id)
      SELECT session.id, session.planned, session.state, place.id
      FROM session
      JOIN place ON place.id = session.place_id AND place.is_exclusive
      WHERE session.id = \(id)
      ON CONFLICT ON CONSTRAINT booking_is_named_once DO NOTHING
      """)
  }
}
