internal import Postgres
internal import Training

extension Session {
  /// Looks up every name of a draft.
  ///
  /// - Throws: ``Refusal`` when a name means nothing or several things, or a unit cannot attend.
  func resolve(_ draft: SessionDraft) throws -> SessionRecord {
    let frame = try requireFrame(draft.frame)
    let place = try draft.plan.place.map { try requirePlace(named: $0) }
    var record = try blankRecord(of: draft, in: frame, at: place)
    record.units = try attendingUnits(draft.plan.units, of: frame, at: draft.plan.time)
    record.escorts = try draft.plan.escorts.map { try requireEscort(named: $0, in: frame) }
    record.buses = try draft.plan.buses.map { try requireBus(named: $0, in: frame) }
    if case .lecture(let lecture) = draft.content {
      record.lecturers = try requireLecturers(lecture.lecturers)
    }
    return record
  }

  private func blankRecord(
    of draft: SessionDraft, in frame: FoundFrame, at place: Int?
  ) throws -> SessionRecord {
    let plan = draft.plan
    let heading = try heading(of: draft.content, at: place)
    var record = SessionRecord(
      kind: draft.content.kind, frame: frame, form: heading.form, title: heading.title,
      courseCategory: plan.courseCategory, studyHalves: plan.studyHalves, place: place,
      isOnline: plan.isOnline, time: plan.time, contact: plan.contact,
      isHeadline: plan.isHeadline || plan.headlinePhrase != nil,
      headlinePhrase: plan.headlinePhrase, note: plan.note, lecturers: [], theme: nil, guide: nil,
      seen: nil, units: [], escorts: [], buses: [])
    if case .visit(let visit) = draft.content {
      (record.theme, record.guide, record.seen) = (visit.theme, visit.guide, visit.seen)
    }
    return record
  }

  private func heading(
    of content: SessionContent, at place: Int?
  ) throws -> (form: SessionForm, title: String) {
    switch content {
    case .lecture(let lecture): (lecture.form, lecture.topic)
    case .other(let form, let title): (form, title)
    case .visit(let visit): (visit.form, try visit.title ?? officialName(ofPlace: place))
    }
  }

  private func officialName(ofPlace id: Int?) throws -> String {
    guard let id else { throw Refusal.visitNeedsPlace }
    return try value("SELECT official_name FROM place WHERE id = \(id)")
  }

  /// The lecturers in order, each with the title and employer that count then.
  func requireLecturers(_ drafts: [LecturerDraft]) throws -> [LecturerRow] {
    var rows: [LecturerRow] = []
    for draft in drafts {
      let id = try requireLecturer(named: draft.name)
      guard !rows.contains(where: { $0.id == id }) else {
        throw Refusal.lecturerNamedTwice(draft.name)
      }
      rows.append(try lecturerRow(id, draft))
    }
    return rows
  }

  private func lecturerRow(_ id: Int, _ draft: LecturerDraft) throws -> LecturerRow {
    let present = try row("SELECT title, employer FROM lecturer WHERE id = \(id)") { row in
      (title: try row["title"] as String?, employer: try row["employer"] as String)
    }
    return LecturerRow(
      id: id, part: draft.part, title: draft.title ?? present?.title,
      employer: draft.employer ?? present?.employer)
  }
}

extension SessionContent {
  /// The kind of session that it makes.
  var kind: SessionKind {
    switch self {
    case .lecture: .lecture
    case .visit: .visit
    case .other: .other
    }
  }
}

extension Refusal {
  /// A site visit without a site.
  static let visitNeedsPlace = Self(
    .invalid, code: "visit-needs-place", message: "现场教学要写明地点", repair: "请加 --place 地点名称")

  /// One lecturer stands in the list twice.
  static func lecturerNamedTwice(_ name: String) -> Self {
    Self(
      .invalid, code: "lecturer-named-twice", message: "主讲人“\(name)”写了两次", repair: "请只写一次")
  }
}
