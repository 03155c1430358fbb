internal import Postgres
public import Training

/// All that is known of one session (日程详情).
public struct SessionDetail: Hashable, Sendable {
  /// Its line of the timetable.
  public let entry: TimetableEntry
  /// What it belongs to, as messages call it.
  public let frame: String
  /// Who does what, with title and employer as of then: 主讲 丁（教授，昆山市委党校）.
  public let lecturers: [String]
  /// Who comes along for the school.
  public let escorts: [String]
  /// The coaches that it needs.
  public let buses: [String]
  /// 课程类别.
  public let courseCategory: String?
  /// 学时 in halves.
  public let studyHalves: Int?
  /// Whether people come over the network.
  public let isOnline: Bool
  /// How the lead of the article names it.
  public let headlinePhrase: String?
  /// Under which heading of the article it stands.
  public let theme: String?
  /// Who explains.
  public let guide: String?
  /// What there is to see.
  public let seen: String?
  /// The session that it replaces.
  public let replaces: Int?
  /// Anything else.
  public let note: String?
}

extension ClassOffice {
  /// All that is known of a session.
  ///
  /// - Throws: ``Refusal`` when there is none of that number.
  public func session(_ id: Int) async throws -> SessionDetail {
    try await read { session in
      let found = try session.requireSession(id)
      guard let entry = try session.timetable("session.id = \(id)").first else {
        throw Refusal.sessionNotFound(id)
      }
      return try session.detail(of: found, entry: entry)
    }
  }

  /// The days of a trip or class, in which a day may be counted: 第2天.
  ///
  /// - Throws: ``Refusal`` when there is none.
  public func days(of frame: SessionFrame) async throws -> DaySpan {
    try await read { session in try session.requireFrame(frame).days }
  }

  /// The days of the trip or class that a session belongs to.
  ///
  /// - Throws: ``Refusal`` when there is no such session.
  public func days(ofSession id: Int) async throws -> DaySpan {
    try await read { session in try session.requireSession(id).record.frame.days }
  }
}

extension Session {
  fileprivate func detail(
    of found: FoundSession, entry: TimetableEntry
  ) throws -> SessionDetail {
    let record = found.record
    return SessionDetail(
      entry: entry, frame: record.frame.label, lecturers: try lecturerLines(of: found.id),
      escorts: try values(
        "SELECT name FROM person WHERE id = ANY (\(record.escorts)) ORDER BY name, id"),
      buses: try values("SELECT name FROM bus WHERE id = ANY (\(record.buses)) ORDER BY name"),
      courseCategory: record.courseCategory, studyHalves: record.studyHalves,
      isOnline: record.isOnline, headlinePhrase: record.headlinePhrase, theme: record.theme,
      guide: record.guide, seen: record.seen,
      replaces: try optionalValue("SELECT replaces_id FROM session WHERE id = \(found.id)"),
      note: record.note)
  }

  private func lecturerLines(of id: Int) throws -> [String] {
    try values(
      """
      SELECT lecture_lecturer.part || ' ' || lecturer.name || coalesce('（' || nullif(
        concat_ws('，', lecture_lecturer.title, nullif(lecture_lecturer.employer, '')), '')
        || '）', '')
      FROM lecture_lecturer
      JOIN lecturer ON lecturer.id = lecture_lecturer.lecturer_id
      WHERE lecture_lecturer.session_id = \(id)
      ORDER BY lecture_lecturer.position
      """)
  }
}
