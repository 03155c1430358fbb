internal import Postgres
internal import Training

extension ClassOffice {
  /// Puts a lecture, a visit or anything else on the timetable and returns its number.
  ///
  /// It is booked at once: what it needs is its own from then on. A tentative one books nothing.
  ///
  /// - Throws: ``Refusal`` when a name means nothing or several things, the time lies outside the
  ///   days of the trip or class, or others have booked what it needs; the refusal names them all.
  public func addSession(_ draft: SessionDraft, key: String? = nil) async throws -> Int {
    try await act(
      draft.content.actName, key: key, request: draft.digestible,
      refusing: .ofSessions { session in (try session.resolve(draft), nil) }
    ) { act in
      let record = try act.session.resolve(draft)
      let state = draft.plan.isTentative ? SessionState.tentative : .booked
      return try act.add(record, state: state)
    }
  }
}

extension Act {
  /// Puts a session on the timetable and says so in the journal.
  func add(
    _ record: SessionRecord, state: SessionState, replacing replaced: Int? = nil
  ) throws -> Int {
    try record.frame.requireOpen()
    if state == .tentative { try record.frame.requireRoomForIdeas() }
    try session.lock(record.claims)
    let id = try session.insert(record, state: state, replacing: replaced)
    var fields = record.journaled
    fields["state"] = state.rawValue
    fields["replaces_id"] = replaced.map { "\($0)" }
    try journal(.session, id, after: fields.filter { $0.value != nil })
    return id
  }
}

extension SessionContent {
  /// The act that puts it on the timetable.
  fileprivate var actName: String {
    switch self {
    case .lecture: "lecture.add"
    case .visit: "visit.add"
    case .other: "session.add"
    }
  }
}
