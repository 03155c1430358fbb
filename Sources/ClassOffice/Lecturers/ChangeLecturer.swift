internal import Postgres
public import Training

/// What is to change for a lecturer (师资变更); what is `nil` stays.
public struct LecturerChange: Hashable, Sendable {
  /// What can be made unknown again.
  public enum Clearable: String, Hashable, Sendable, CaseIterable {
    /// The title.
    case title = "职称"
    /// The class of the title.
    case titleClass = "职称级别"
    /// The employer.
    case employer = "单位"
    /// What the lecturer can teach.
    case topics = "可授课题"
    /// The note.
    case note = "备注"
  }

  /// Another name.
  public var name: String?
  /// Another title.
  public var title: String?
  /// Another class of title.
  public var titleClass: TitleClass?
  /// Another employer.
  public var employer: String?
  /// Another kind.
  public var kind: LecturerKind?
  /// Other topics.
  public var topics: String?
  /// Another note.
  public var note: String?
  /// What is known no longer.
  public var cleared: Set<Clearable> = []

  /// Nothing yet.
  public init() {}
}

extension ClassOffice {
  /// Changes what is known of a lecturer and returns the number; lectures already planned keep
  /// the title and employer of then.
  ///
  /// - Throws: ``Refusal`` when none or several are meant, nothing is to change, or another
  ///   lecturer has that name and employer.
  public func changeLecturer(
    _ typed: String, to change: LecturerChange, key: String? = nil
  ) async throws -> Int {
    guard change != LecturerChange() else { throw Refusal.nothingToChange }
    return try await act(
      "lecturer.change", key: key, request: [typed] + change.digestible,
      refusing: [
        .lecturerIsKnownOnce: { session in
          let lecturer = try session.lecturer(try session.requireLecturer(named: typed))
          let after = try lecturer.content.applying(change)
          return .lecturerKnown(after.name, at: after.employer)
        }
      ]
    ) { act in
      let lecturer = try act.session.lecturer(try act.session.requireLecturer(named: typed))
      let after = try lecturer.content.applying(change)
      if after != lecturer.content {
        try act.change([LecturerRevision(id: lecturer.id, before: lecturer.content, after: after)])
      }
      return lecturer.id
    }
  }
}

extension LecturerChange {
  /// What it says, for the digest of a request.
  fileprivate var digestible: [String?] {
    [
      name, title, titleClass?.rawValue, employer, kind?.rawValue, topics, note,
      cleared.map(\.rawValue).sorted().joined(separator: "、"),
    ]
  }
}

extension LecturerContent {
  /// The content with a change made to it.
  func applying(_ change: LecturerChange) throws(Refusal) -> LecturerContent {
    let stays = { (field: LecturerChange.Clearable) in !change.cleared.contains(field) }
    return try LecturerContent(
      name: change.name ?? name, title: change.title ?? (stays(.title) ? title : nil),
      titleClass: change.titleClass ?? (stays(.titleClass) ? titleClass : nil),
      employer: change.employer ?? (stays(.employer) ? employer : nil), kind: change.kind ?? kind,
      topics: change.topics ?? (stays(.topics) ? topics : nil),
      note: change.note ?? (stays(.note) ? note : nil))
  }
}
