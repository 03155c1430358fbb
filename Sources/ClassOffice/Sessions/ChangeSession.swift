internal import Postgres
internal import Training

extension ClassOffice {
  /// Changes a session and returns its number.
  ///
  /// - Throws: ``Refusal`` when there is no such session, it was cancelled, a name means nothing or
  ///   several things, or others have booked what it would need.
  public func changeSession(
    _ id: Int, to change: SessionChange, key: String? = nil
  ) async throws -> Int {
    try await act(
      "session.change", key: key, request: ["\(id)"] + change.digestible,
      refusing: .ofSessions { session in
        (try session.changed(try session.requireSession(id).record, by: change), id)
      }
    ) { act in
      guard !change.isEmpty else { throw Refusal.noSessionChange }
      let found = try act.session.requireSession(id)
      try found.requireChangeable()
      let record = try act.session.changed(found.record, by: change)
      try act.session.lock(record.claims)
      try act.session.update(record, id: id)
      try act.journal(id, from: found.record, to: record)
      return id
    }
  }
}

extension FoundSession {
  /// Refuses where nothing about the session changes any more.
  func requireChangeable() throws(Refusal) {
    try record.frame.requireOpen()
    guard state != .cancelled else { throw .sessionIsCancelled(label) }
  }
}

extension Act {
  fileprivate func journal(
    _ id: Int, from before: SessionRecord, to after: SessionRecord
  ) throws {
    let (old, new) = (before.journaled, after.journaled)
    let names = Set(old.keys).filter { old[$0] != new[$0] }
    var personal: [String] = []
    if before.guide != after.guide { personal.append("guide") }
    if before.note != after.note { personal.append("note") }
    try journal(
      .session, id, before: old.filter { names.contains($0.key) },
      after: new.filter { names.contains($0.key) }, changed: personal)
  }
}

extension Refusal {
  /// No change was asked for.
  static let noSessionChange = Self(
    .invalid, code: "nothing-to-change", message: "没有写要改什么", repair: "例如 --at '2024-12-10 14:00'")

  /// A cancelled session stays as it was.
  static func sessionIsCancelled(_ label: String) -> Self {
    Self(
      .conflict, code: "session-is-cancelled", message: "\(label)已取消，不能再改",
      repair: "请另行安排")
  }
}
