public import Training

extension ClassOffice {
  /// Says that a trip is over (结束) and returns its state.
  ///
  /// - Throws: ``Refusal`` when there is no such trip, it is not under way, or nobody has said yet
  ///   of one of its sessions whether it was held.
  @discardableResult
  public func finishTrip(_ id: Int, key: String? = nil) async throws -> TripState {
    try await act("trip.finish", key: key, request: StepRequest(trip: id)) { act in
      let trip = try act.session.requireTrip(id)
      try trip.requireOpen(.finish)
      let open = try act.session.sessions(of: id, in: ["tentative", "booked"])
      guard open.isEmpty else { throw Refusal.sessionsWithoutOutcome(trip, open) }
      return try act.take(.finish, of: trip)
    }
  }
}

extension Refusal {
  /// Of some sessions nobody has said whether they were held.
  static func sessionsWithoutOutcome(_ trip: FoundTrip, _ sessions: [SessionLabel]) -> Self {
    Self(
      .conflict, code: "sessions-without-outcome",
      message: "\(trip.label)还有 \(sessions.count) 项日程没有结果：\(SessionLabel.list(sessions))",
      repair: "用 banci session done 编号 记为已进行，或用 banci session skipped 编号、"
        + "banci session cancel 编号 记为未进行、取消")
  }
}
