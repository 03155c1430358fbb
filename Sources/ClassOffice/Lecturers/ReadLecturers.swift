internal import Postgres
public import Training

/// A lecturer on record (师资).
public struct Lecturer: Hashable, Sendable {
  /// The number.
  public let id: Int
  /// All that is known.
  public let content: LecturerContent
}

/// Which lecturers are wanted (筛选).
public struct LecturerFilter: Hashable, Sendable {
  /// Only those from there.
  public let kind: LecturerKind?
  /// Only those whose employer has this in its name.
  public let employer: String?
  /// Only those who teach something with this in its name.
  public let topic: String?

  /// Without anything, all.
  public init(kind: LecturerKind? = nil, employer: String? = nil, topic: String? = nil) {
    (self.kind, self.employer, self.topic) = (kind, employer, topic)
  }
}

extension ClassOffice {
  /// The lecturers in the order in which they were added.
  public func lecturers(_ filter: LecturerFilter = LecturerFilter()) async throws -> [Lecturer] {
    try await read { session in
      try session.lecturers(
        where: """
          (\(filter.kind)::text IS NULL OR lecturer.kind = \(filter.kind))
            AND strpos(lecturer.employer, \(filter.employer ?? "")) > 0
            AND strpos(coalesce(lecturer.topics, ''), \(filter.topic ?? "")) > 0
          """)
    }
  }

  /// The lecturer that a name or a number means.
  ///
  /// - Throws: ``Refusal`` when none or several are meant.
  public func showLecturer(_ typed: String) async throws -> Lecturer {
    try await read { session in
      try session.lecturer(try session.requireLecturer(named: typed))
    }
  }
}

extension Session {
  /// The lecturer of that number, who is on record.
  func lecturer(_ id: Int) throws -> Lecturer {
    guard let lecturer = try lecturers(where: "lecturer.id = \(id)").first else {
      throw Refusal.notFound(
        "\(id)", as: NamedNoun(word: "师资", code: "lecturer", listing: "banci lecturer list"))
    }
    return lecturer
  }

  /// The lecturers who meet a condition on `lecturer`, by number.
  func lecturers(where condition: SQL) throws -> [Lecturer] {
    try rows(
      """
      SELECT id, name, title, title_class, employer, kind, topics, note
      FROM lecturer
      WHERE \(condition)
      ORDER BY id
      """
    ) { row in
      Lecturer(
        id: try row["id"],
        content: try LecturerContent(
          name: try row["name"], title: try row["title"], titleClass: try row["title_class"],
          employer: try row["employer"], kind: try row["kind"], topics: try row["topics"],
          note: try row["note"]))
    }
  }
}
