internal import Postgres
public import Training

/// What became of a session (日程结果).
public enum SessionOutcome: Hashable, Sendable {
  /// 完成; with the actual time where it differs from the planned one.
  case held(TimeSpan?)
  /// 未进行, and why.
  case skipped(String?)
}

extension ClassOffice {
  /// Records what became of a session and returns its number.
  ///
  /// Of a session that was held already, only the actual time is written anew.
  ///
  /// - Throws: ``Refusal`` when there is no such session, it is not booked, or it has not begun.
  public func recordSession(
    _ id: Int, as outcome: SessionOutcome, key: String? = nil
  ) async throws -> Int {
    try await act(
      "session.record", key: key, request: ["\(id)"] + outcome.digestible
    ) { act in
      let found = try act.session.requireSession(id)
      try found.record.frame.requireOpen()
      try found.requireBegun(by: act.stamp.moment)
      try act.record(outcome, of: found)
      return id
    }
  }

  /// The booked sessions of a trip that have begun, which recording all would be about.
  ///
  /// - Throws: ``Refusal`` when there is no such trip.
  public func sessionsToRecord(ofTrip trip: Int) async throws -> [TimetableEntry] {
    let now = clock().moment
    return try await sessions(of: .trip(trip)).filter {
      $0.state == .booked && $0.time.start <= now
    }
  }

  /// Records all those sessions of a trip as held as planned, and returns how many they were.
  ///
  /// - Parameter ids: The sessions that were shown; another one that came since is left alone.
  /// - Throws: ``Refusal`` when one of them is not booked any more, or not of that trip.
  public func recordSessionsHeld(
    _ ids: [Int], ofTrip trip: Int, key: String? = nil
  ) async throws -> Int {
    try await act(
      "session.record", key: key, request: ["trip", "\(trip)"] + ids.sorted().map { "\($0)" }
    ) { act in
      let frame = try act.session.foundTrip(trip)
      try frame.requireOpen()
      for id in ids.sorted() {
        let found = try act.session.requireSession(id)
        guard found.record.frame.tripID == trip else {
          throw Refusal.sessionOfAnother(found.label, frame.label)
        }
        try found.requireBegun(by: act.stamp.moment)
        try act.record(.held(nil), of: found)
      }
      return ids.count
    }
  }
}

extension SessionOutcome {
  fileprivate var digestible: [String?] {
    switch self {
    case .held(let actual): ["held", actual?.start.description, actual?.end.description]
    case .skipped(let reason): ["skipped", reason]
    }
  }
}

extension FoundSession {
  fileprivate func requireBegun(by now: Moment) throws(Refusal) {
    guard record.time.start <= now else { throw .sessionNotBegun(label) }
  }
}

extension Act {
  fileprivate func record(_ outcome: SessionOutcome, of found: FoundSession) throws {
    switch outcome {
    case .held(let actual): try recordHeld(found, actual: actual)
    case .skipped(let reason):
      try found.requireStep(to: .skipped)
      try session.step(found.id, to: .skipped)
      if let reason { try session.addNote("未进行原因：\(reason)", to: found.id) }
      try journalStep(of: found, to: .skipped, changed: reason == nil ? [] : ["note"])
    }
  }

  private func recordHeld(_ found: FoundSession, actual: TimeSpan?) throws {
    if found.state == .held {
      try session.execute("UPDATE session SET actual = \(actual) WHERE id = \(found.id)")
    } else {
      try found.requireStep(to: .held)
      try session.step(found.id, to: .held, actual: actual)
    }
    try journal(
      .session, found.id,
      before: ["state": found.state.rawValue, "actual": found.actual.map { "\($0)" }],
      after: ["state": "held", "actual": actual.map { "\($0)" }])
  }
}

extension Refusal {
  /// Nobody knows yet what will become of it.
  static func sessionNotBegun(_ label: String) -> Self {
    Self(
      .invalid, code: "session-not-begun", message: "\(label)还没有开始，不能记为完成或未进行",
      repair: "请在开始以后再记；不再进行的用 banci session cancel")
  }

  /// The session belongs to something else.
  static func sessionOfAnother(_ label: String, _ frame: String) -> Self {
    Self(.invalid, code: "session-of-another", message: "\(label)不属于\(frame)")
  }
}
