internal import Postgres
public import Training

/// A trip that was cancelled (已取消的异地教学).
public struct CancelledTrip: Hashable, Sendable, Codable {
  /// Its state now.
  public let state: TripState
  /// How many sessions were cancelled with it.
  public let sessions: Int
}

extension ClassOffice {
  /// Cancels a trip with the sessions that have not been held (取消), and so lets go of its days,
  /// its people and everything that was booked.
  ///
  /// - Parameter reason: Why; not blank.
  /// - Throws: ``Refusal`` when there is no such trip, it is over, or no reason is given.
  @discardableResult
  public func cancelTrip(
    _ id: Int, because reason: String, key: String? = nil
  ) async throws -> CancelledTrip {
    let record = StepRecord(opinion: reason)
    return try await act("trip.cancel", key: key, request: StepRequest(trip: id, record)) { act in
      guard reason.contains(where: { !$0.isWhitespace }) else { throw Refusal.cancelNeedsReason }
      let trip = try act.session.requireTrip(id)
      try trip.requireOpen(.cancel)
      let sessions = try act.cancelSessions(of: trip)
      return CancelledTrip(state: try act.take(.cancel, of: trip, as: record), sessions: sessions)
    }
  }
}

extension Act {
  // The bookings follow their session's state, and a cancelled one keeps nothing.
  fileprivate func cancelSessions(of trip: FoundTrip) throws -> Int {
    let sessions = try session.sessions(of: trip.id, in: ["tentative", "booked"])
    try session.execute(
      """
      UPDATE session
      SET state_before = state, state = 'cancelled'
      WHERE trip_id = \(trip.id) AND state IN ('tentative', 'booked')
      """)
    for cancelled in sessions {
      try journal(
        .session, cancelled.id, before: ["state": cancelled.state], after: ["state": "cancelled"])
    }
    return sessions.count
  }
}

extension Refusal {
  /// A cancelled trip is asked about later.
  static let cancelNeedsReason = Self(
    .invalid, code: "cancel-needs-reason", message: "取消要写明原因", repair: "例如 --reason 承接单位来函改期")
}
