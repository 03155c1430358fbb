internal import Postgres
public import Training

/// What is to change in a session (日程变更); what is `nil` stays, and a blank text clears.
public struct SessionChange: Hashable, Sendable {
  /// Another form.
  public var form: SessionForm?
  /// Another title; a lecture's topic.
  public var title: String?
  /// Another beginning; the length stays unless it changes too.
  public var start: Moment?
  /// Another length in minutes.
  public var minutes: Int?
  /// Another place, as typed.
  public var place: String?
  /// Whether people come over the network.
  public var isOnline: Bool?
  /// Other lecturers instead of all; those of a lecture only.
  public var lecturers: [LecturerDraft]?
  /// Others attend; those of the trip or class where empty.
  public var units: [UnitPath]?
  /// Other escorts instead of all, as typed.
  public var escorts: [String]?
  /// Other coaches instead of all, as typed.
  public var buses: [String]?
  /// Another 课程类别.
  public var courseCategory: String?
  /// Other 学时, in halves.
  public var studyHalves: Int?
  /// How far it is settled with those who receive.
  public var contact: ContactState?
  /// Whether the lead of the article names it.
  public var isHeadline: Bool?
  /// How the lead names it.
  public var headlinePhrase: String?
  /// Another heading of the article; a site visit's only.
  public var theme: String?
  /// Who explains; a site visit's only.
  public var guide: String?
  /// What there is to see; a site visit's only.
  public var seen: String?
  /// Another note.
  public var note: String?

  /// Changes nothing until something is set.
  public init() {}

  /// Whether nothing is to change.
  public var isEmpty: Bool { self == SessionChange() }
}

extension SessionChange {
  /// All of it as text, to tell one request from another.
  var digestible: [String?] {
    [
      form?.word, title, start?.description, minutes?.description, place, isOnline?.description,
      courseCategory, studyHalves?.description, contact?.rawValue, isHeadline?.description,
      headlinePhrase, theme, guide, seen, note,
    ] + digestibleLists
  }

  private var digestibleLists: [String?] {
    var lists: [String?] = []
    if let lecturers { lists += ["lecturers"] + lecturers.flatMap(\.digestible) }
    if let units { lists += ["units"] + units.map(\.text) }
    if let escorts { lists += ["escorts"] + escorts }
    if let buses { lists += ["buses"] + buses }
    return lists
  }
}

extension Session {
  /// A session's record with a change made to it.
  ///
  /// - Throws: ``Refusal`` when a name means nothing or several things, or something is changed
  ///   that the session has not.
  func changed(_ record: SessionRecord, by change: SessionChange) throws -> SessionRecord {
    try record.require(change)
    var record = record
    record.setWords(from: change)
    record.time = try record.time.changed(start: change.start, minutes: change.minutes)
    if let place = change.place {
      record.place = place.cleared == nil ? nil : try requirePlace(named: place)
    }
    if let lecturers = change.lecturers { record.lecturers = try requireLecturers(lecturers) }
    if let units = change.units {
      record.units = try attendingUnits(units, of: record.frame, at: record.time)
    }
    if let escorts = change.escorts {
      record.escorts = try escorts.map { try requireEscort(named: $0, in: record.frame) }
    }
    if let buses = change.buses {
      record.buses = try buses.map { try requireBus(named: $0, in: record.frame) }
    }
    return record
  }
}

extension SessionRecord {
  fileprivate func require(_ change: SessionChange) throws(Refusal) {
    guard kind == .lecture || change.lecturers == nil else { throw .onlyLecturesHaveLecturers }
    guard kind == .visit || [change.theme, change.guide, change.seen].allSatisfy({ $0 == nil })
    else { throw .onlyVisitsHaveThemes }
  }

  fileprivate mutating func setWords(from change: SessionChange) {
    if let value = change.form { form = value }
    if let value = change.title { title = value }
    if let value = change.isOnline { isOnline = value }
    if let value = change.courseCategory { courseCategory = value.cleared }
    if let value = change.studyHalves { studyHalves = value }
    if let value = change.contact { contact = value }
    if let value = change.theme { theme = value.cleared }
    if let value = change.guide { guide = value.cleared }
    if let value = change.seen { seen = value.cleared }
    if let value = change.note { note = value.cleared }
    if let value = change.isHeadline { isHeadline = value }
    if let value = change.headlinePhrase {
      headlinePhrase = value.cleared
      isHeadline = isHeadline || headlinePhrase != nil
    }
    if !isHeadline { headlinePhrase = nil }
  }
}

extension TimeSpan {
  fileprivate func changed(start: Moment?, minutes: Int?) throws(Refusal) -> TimeSpan {
    guard start != nil || minutes != nil else { return self }
    return try TimeSpan(from: start ?? self.start, minutes: minutes ?? self.minutes)
  }
}

extension String {
  /// The text, or `nil` where it is blank and so clears.
  fileprivate var cleared: String? { allSatisfy(\.isWhitespace) ? nil : self }
}

extension Refusal {
  /// Lecturers belong to lectures.
  static let onlyLecturesHaveLecturers = Self(
    .invalid, code: "only-lectures-have-lecturers", message: "只有讲座有主讲人",
    repair: "请用 banci lecture add 另行安排讲座")

  /// Theme, guide and what was seen belong to site visits.
  static let onlyVisitsHaveThemes = Self(
    .invalid, code: "only-visits-have-themes", message: "只有现场教学有主题、讲解和所见",
    repair: "请用 banci visit add 另行安排现场教学")
}
