internal import Postgres
internal import Training

/// A session as it was found: its record and how far it has come.
struct FoundSession: Sendable {
  let id: Int
  let state: SessionState
  let actual: TimeSpan?
  let record: SessionRecord

  /// What messages call it: 日程 3“昆山招商实践”（2024-12-10 08:30–11:00）.
  var label: String { "日程 \(id)“\(record.title)”（\(record.time)）" }
}

extension FoundSession {
  /// Refuses a step that is not open from where the session is.
  func requireStep(to state: SessionState) throws(Refusal) {
    guard self.state.next.contains(state) else {
      throw .sessionStepNotAllowed(label, from: self.state, to: state)
    }
  }
}

extension Session {
  /// The session of that number.
  ///
  /// - Throws: ``Refusal`` when there is none.
  func requireSession(_ id: Int) throws -> FoundSession {
    let frame = try row("SELECT trip_id, class_id FROM session WHERE id = \(id)") { row in
      (trip: try row["trip_id"] as Int?, class: try row["class_id"] as Int?)
    }
    guard let frame else { throw Refusal.sessionNotFound(id) }
    let found =
      if let trip = frame.trip { try foundTrip(trip) } else { try foundClass(frame.class ?? 0) }
    guard let session = try foundSession(id, in: found) else { throw Refusal.sessionNotFound(id) }
    return session
  }

  private func foundSession(_ id: Int, in frame: FoundFrame) throws -> FoundSession? {
    let lecturers = try lecturers(of: id)
    return try row(
      """
      SELECT session.kind, session.form, session.title, session.course_category,
        (session.hours * 2)::integer AS study_halves, session.place_id, session.is_online,
        session.planned, session.actual, session.state, session.contact_state,
        session.is_headline, session.headline_phrase, session.note, visit.theme, visit.guide,
        visit.seen,
        array(SELECT unit_id FROM booking
          WHERE session_id = session.id AND unit_id IS NOT NULL ORDER BY unit_id) AS units,
        array(SELECT escort_id FROM booking
          WHERE session_id = session.id AND escort_id IS NOT NULL ORDER BY id) AS escorts,
        array(SELECT bus_id FROM booking
          WHERE session_id = session.id AND bus_id IS NOT NULL ORDER BY id) AS buses
      FROM session
      LEFT JOIN site_visit AS visit ON visit.session_id = session.id
      WHERE session.id = \(id)
      """
    ) { row in
      FoundSession(
        id: id, state: try row["state"], actual: try row["actual"],
        record: try SessionRecord(row: row, frame: frame, lecturers: lecturers))
    }
  }

  private func lecturers(of id: Int) throws -> [LecturerRow] {
    try rows(
      """
      SELECT lecturer_id, part, title, employer
      FROM lecture_lecturer
      WHERE session_id = \(id)
      ORDER BY position
      """
    ) { row in
      LecturerRow(
        id: try row["lecturer_id"], part: try row["part"], title: try row["title"],
        employer: try row["employer"])
    }
  }
}

extension SessionRecord {
  fileprivate init(row: Row, frame: FoundFrame, lecturers: [LecturerRow]) throws {
    self.init(
      kind: try row["kind"], frame: frame, form: try SessionForm(try row["form"]),
      title: try row["title"], courseCategory: try row["course_category"],
      studyHalves: try row["study_halves"], place: try row["place_id"],
      isOnline: try row["is_online"], time: try row["planned"],
      contact: try row["contact_state"], isHeadline: try row["is_headline"],
      headlinePhrase: try row["headline_phrase"], note: try row["note"], lecturers: lecturers,
      theme: try row["theme"], guide: try row["guide"], seen: try row["seen"],
      units: try row["units"], escorts: try row["escorts"], buses: try row["buses"])
  }
}

extension Refusal {
  /// There is no session of that number.
  static func sessionNotFound(_ id: Int) -> Self {
    Self(
      .notFound, code: "session-not-found", message: "没有编号为 \(id) 的日程",
      repair: "用 banci session list 查看已有的日程")
  }
}
