internal import Postgres
internal import Training

/// A lecturer who is to be recorded otherwise than before (师资变更).
struct LecturerRevision: Sendable {
  let id: Int
  let before: LecturerContent
  let after: LecturerContent
}

// However many lecturers are written, the number of statements is the same. The journal names the
// fields alone: what stands in them is a person's.

extension Act {
  /// Adds lecturers and returns their numbers, in the same order.
  func add(_ lecturers: [LecturerContent]) throws -> [Int] {
    guard !lecturers.isEmpty else { return [] }
    let ids: [Int] = try session.values(
      """
      WITH born AS (
        INSERT INTO lecturer
          (name, pinyin, initials, title, title_class, employer, kind, topics, note)
        SELECT name, pinyin, initials, title, title_class, employer, kind, topics, note
        FROM \(SQL.given(lecturers, ids: lecturers.map { _ in nil }))
        ORDER BY position
        RETURNING id
      )
      SELECT id
      FROM born
      ORDER BY id
      """)
    try journal(
      zip(ids, lecturers).map { id, lecturer in
        JournalItem(
          subject: Subject(.lecturer, id),
          changed: lecturer.fields.filter { $0.value != nil }.map(\.key))
      })
    return ids
  }

  /// Makes lecturers what they are to be.
  func change(_ revisions: [LecturerRevision]) throws {
    guard !revisions.isEmpty else { return }
    try session.execute(
      """
      UPDATE lecturer
      SET name = given.name, pinyin = given.pinyin, initials = given.initials,
        title = given.title, title_class = given.title_class, employer = given.employer,
        kind = given.kind, topics = given.topics, note = given.note
      FROM \(SQL.given(revisions.map(\.after), ids: revisions.map(\.id)))
      WHERE lecturer.id = given.id
      """)
    try journal(
      revisions.map {
        JournalItem(
          subject: Subject(.lecturer, $0.id), changed: $0.before.changes(to: $0.after))
      })
  }
}

extension SQL {
  /// Lecturers as rows of a statement.
  fileprivate static func given(_ lecturers: [LecturerContent], ids: [Int?]) -> SQL {
    let keys = lecturers.map { PinyinKey(personName: $0.name) }
    return """
      unnest(\(ids)::bigint[], \(lecturers.map(\.name))::text[], \(keys.map(\.full))::text[],
        \(keys.map(\.initials))::text[], \(lecturers.map(\.title))::text[],
        \(lecturers.map(\.titleClass?.rawValue))::text[], \(lecturers.map(\.employer))::text[],
        \(lecturers.map(\.kind.rawValue))::text[], \(lecturers.map(\.topics))::text[],
        \(lecturers.map(\.note))::text[])
        WITH ORDINALITY AS given (id, name, pinyin, initials, title, title_class, employer, kind,
          topics, note, position)
      """
  }
}
