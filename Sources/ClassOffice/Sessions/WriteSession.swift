internal import Postgres
internal import Training

extension Session {
  /// Inserts a session with all that belongs to it.
  func insert(
    _ record: SessionRecord, state: SessionState, replacing replaced: Int? = nil
  ) throws -> Int {
    let id: Int = try value(
      """
      INSERT INTO session (kind, trip_id, class_id, frame_days, form, title, course_category, hours,
        place_id, is_online, planned, state, contact_state, is_headline, headline_phrase,
        replaces_id, note)
      VALUES (\(record.kind), \(record.frame.tripID), \(record.frame.classID),
        \(record.frame.days), \(record.form.word), \(record.title), \(record.courseCategory),
        \(record.studyHalves)::numeric / 2, \(record.place), \(record.isOnline), \(record.time),
        \(state), \(record.contact), \(record.isHeadline), \(record.headlinePhrase),
        \(replaced), \(record.note))
      RETURNING id
      """)
    try insertParts(of: record, id: id)
    return id
  }

  /// Writes a session anew, with all that belongs to it; its state stays.
  ///
  /// What it claimed is let go first, so that it never stands in its own way.
  func update(_ record: SessionRecord, id: Int) throws {
    try execute("DELETE FROM booking WHERE session_id = \(id)")
    try execute(
      """
      UPDATE session
      SET form = \(record.form.word), title = \(record.title),
        course_category = \(record.courseCategory), hours = \(record.studyHalves)::numeric / 2,
        place_id = \(record.place), is_online = \(record.isOnline), planned = \(record.time),
        contact_state = \(record.contact), is_headline = \(record.isHeadline),
        headline_phrase = \(record.headlinePhrase), note = \(record.note)
      WHERE id = \(id)
      """)
    try execute("DELETE FROM lecture WHERE session_id = \(id)")
    try execute("DELETE FROM site_visit WHERE session_id = \(id)")
    try insertParts(of: record, id: id)
  }

  private func insertParts(of record: SessionRecord, id: Int) throws {
    switch record.kind {
    case .lecture: try insertLecture(record, id: id)
    case .visit:
      try execute(
        """
        INSERT INTO site_visit (session_id, theme, guide, seen)
        VALUES (\(id), \(record.theme), \(record.guide), \(record.seen))
        """)
    case .other: break
    }
    try insert(record.claims, of: id)
  }

  private func insertLecture(_ record: SessionRecord, id: Int) throws {
    try execute("INSERT INTO lecture (session_id, topic) VALUES (\(id), \(record.title))")
    try execute(
      """
      INSERT INTO lecture_lecturer (session_id, lecturer_id, position, part, title, employer)
      SELECT \(id), lecturer.id, lecturer.position, lecturer.part, lecturer.title,
        lecturer.employer
      FROM unnest(\(record.lecturers.map(\.id)), \(record.lecturers.map(\.part.rawValue)),
          \(record.lecturers.map(\.title)), \(record.lecturers.map(\.employer)))
        WITH ORDINALITY AS lecturer (id, part, title, employer, position)
      """)
  }
}
