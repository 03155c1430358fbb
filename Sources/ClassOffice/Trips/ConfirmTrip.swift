internal import Postgres
public import Training

extension ClassOffice {
  /// Confirms a trip (确认): from now on nothing about it is open; returns its state.
  ///
  /// - Throws: ``Refusal`` when there is no such trip, it is neither a draft nor approved, nobody
  ///   goes, a session is still tentative, or the check of its timetable finds an error.
  @discardableResult
  public func confirmTrip(_ id: Int, key: String? = nil) async throws -> TripState {
    try await act("trip.confirm", key: key, request: StepRequest(trip: id)) { act in
      let trip = try act.session.requireTrip(id)
      try trip.requireOpen(.confirm)
      try act.session.requireSomebodyGoing(on: trip)
      let tentative = try act.session.sessions(of: id, in: ["tentative"])
      guard tentative.isEmpty else { throw Refusal.tripHasTentativeSessions(trip, tentative) }
      let errors = try act.session.findings(in: .trip(id)).filter { $0.severity == .error }
      guard errors.isEmpty else { throw Refusal.tripCheckHasErrors(trip, errors.map(\.message)) }
      return try act.take(.confirm, of: trip)
    }
  }
}

extension Session {
  fileprivate func requireSomebodyGoing(on trip: FoundTrip) throws {
    let isSomebody: Bool = try value(
      """
      SELECT EXISTS (
        SELECT FROM trip_member
        WHERE trip_id = \(trip.id) AND part = 'trainee' AND state = 'going')
      """)
    guard isSomebody else { throw Refusal.nobodyGoes(trip) }
  }
}

extension Refusal {
  /// No trainee goes on the trip.
  static func nobodyGoes(_ trip: FoundTrip) -> Self {
    Self(
      .conflict, code: "nobody-goes", message: "\(trip.label)没有学员随队，不能确认",
      repair: "先导入名册，再用 banci trip members \(trip.id) --refresh --apply 补齐名单")
  }

  /// Sessions of the trip are still tentative.
  static func tripHasTentativeSessions(_ trip: FoundTrip, _ sessions: [SessionLabel]) -> Self {
    Self(
      .conflict, code: "trip-has-tentative-sessions",
      message: "\(trip.label)还有 \(sessions.count) 项日程待定：\(SessionLabel.list(sessions))",
      repair: "用 banci session book 编号 定下，或用 banci session cancel 编号 取消")
  }

  /// The check of the trip found errors.
  static func tripCheckHasErrors(_ trip: FoundTrip, _ errors: [String]) -> Self {
    let shown = errors.prefix(5).joined(separator: "；") + (errors.count > 5 ? "……" : "")
    return Self(
      .conflict, code: "trip-check-has-errors",
      message: "\(trip.label)检查出 \(errors.count) 处错误：\(shown)",
      repair: "用 banci trip check \(trip.id) 查看全部，改正后再确认")
  }
}
