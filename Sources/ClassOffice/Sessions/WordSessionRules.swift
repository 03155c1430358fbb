internal import Postgres
internal import Training

extension [SchemaRule: @Sendable (Session) throws -> Refusal] {
  /// Words for the rules that a session can break, found in a fresh read.
  ///
  /// - Parameter attempt: The session as it was to be, and its number where it has one.
  static func ofSessions(
    _ attempt: @escaping @Sendable (Session) throws -> (SessionRecord, Int?)
  ) -> Self {
    [
      .bookingsDoNotOverlap: { session in
        let (record, id) = try attempt(session)
        return try session.refusalOfDoubleBooking(record.claims, at: record.time, except: id)
      },
      .sessionLiesWithinItsDays: { session in
        let record = try attempt(session).0
        return .sessionOutsideItsDays(record.time, record.frame)
      },
    ]
  }
}

extension Refusal {
  /// The session does not lie within the days of its trip or class.
  static func sessionOutsideItsDays(_ time: TimeSpan, _ frame: FoundFrame) -> Self {
    Self(
      .invalid, code: "session-outside-its-days",
      message: "日程时间 \(time) 不在\(frame.label)的 \(frame.days) 之内",
      repair: "请改日程时间，或先改\(frame.tripID == nil ? "班次" : "异地教学")的日期")
  }
}
