internal import ArgumentParser
internal import ClassOffice
internal import Training

/// What a session belongs to: `--trip 1` or `--class 81`, else the class set by `banci use`.
struct FrameOptions: ParsableArguments {
  @Option(help: "属于哪次异地教学（编号）") var trip: RecordNumber?
  @Option(name: .customLong("class"), help: "属于哪个班次，如 81") var trainingClass: UnitPath?

  func validate() throws {
    guard trip == nil || trainingClass == nil else {
      throw ValidationError("--trip 和 --class 只能写一个")
    }
  }

  /// The trip or class.
  ///
  /// - Throws: A ``Refusal`` when none was typed and none is set.
  func frame() throws -> SessionFrame {
    if let trip { return .trip(trip.value) }
    return .trainingClass(try ContextUnit.classPath(trainingClass))
  }
}

/// Where a session is and who comes; all of it may be left out.
struct SessionDetailOptions: ParsableArguments {
  @Option(help: "地点名称或编号") var place: String?
  @Option(name: .customLong("unit"), help: "参加的班次、支部或小组，可写多次；不写则全体参加")
  var units: [UnitPath] = []
  @Option(name: .customLong("escort"), help: "随队工作人员，可写多次") var escorts: [String] = []
  @Option(name: .customLong("bus"), help: "用车，如 1号车，可写多次") var buses: [String] = []
  @Option(name: .customLong("category"), help: "课程类别") var courseCategory: String?
  @Option(help: "学时，如 4 或 3.5") var hours: StudyHours?
  @Option(help: "联系情况：待联系、已联系、已确认") var contact: ContactWord?
  @Flag(inversion: .prefixedNo, help: "写进文章导语") var headline: Bool?
  @Option(name: .customLong("headline-phrase"), help: "导语里怎么称呼它；几处可以共用一个说法")
  var headlinePhrase: String?
  @Flag(inversion: .prefixedNo, help: "线上进行") var online: Bool?
  @Option(help: "备注") var note: String?

  /// A plan for that time.
  func plan(_ time: TimeSpan, isTentative: Bool) -> SessionPlan {
    var plan = SessionPlan(time)
    plan.place = place
    plan.isOnline = online ?? false
    plan.units = units
    plan.escorts = escorts
    plan.buses = buses
    plan.courseCategory = courseCategory
    plan.studyHalves = hours?.halves
    plan.contact = contact?.state ?? .open
    plan.isHeadline = headline ?? false
    plan.headlinePhrase = headlinePhrase
    plan.note = note
    plan.isTentative = isTentative
    return plan
  }

  /// What is to change; what was not typed stays.
  var change: SessionChange {
    var change = SessionChange()
    change.place = place
    change.isOnline = online
    change.units = units.isEmpty ? nil : units
    change.escorts = escorts.isEmpty ? nil : escorts
    change.buses = buses.isEmpty ? nil : buses
    change.courseCategory = courseCategory
    change.studyHalves = hours?.halves
    change.contact = contact?.state
    change.isHeadline = headline
    change.headlinePhrase = headlinePhrase
    change.note = note
    return change
  }
}

/// A new session: when it is, and whether it is only an idea.
struct NewSessionOptions: ParsableArguments {
  @OptionGroup var frame: FrameOptions
  @Option(help: "开始时间，如 '2024-12-09 08:30'、'第2天 08:30'") var at: MomentWord
  @Option(help: "时长（分钟）") var minutes: Minutes
  @OptionGroup var detail: SessionDetailOptions
  @Flag(help: "先列为待定，不占用任何资源") var tentative = false

  /// Puts the session on the timetable and says so.
  func add(
    _ content: SessionContent, in office: ClassOffice, key: KeyOption
  ) async throws {
    let frame = try frame.frame()
    let days = try await office.days(of: frame)
    let start = try at.moment(today: EdgeClock.today, trip: days)
    let time = try TimeSpan(from: start, minutes: minutes.value)
    let id = try await office.addSession(
      SessionDraft(content, of: frame, plan: detail.plan(time, isTentative: tentative)),
      key: key.key?.text)
    try await office.say(tentative ? "已列为待定" : "已安排", of: id)
  }
}

/// What is to change in a session, whatever it is.
struct SessionChangeOptions: ParsableArguments {
  @Argument(help: "日程编号") var session: RecordNumber
  @Option(help: "新的开始时间，如 '2024-12-09 08:30'、'第2天 08:30'") var at: MomentWord?
  @Option(help: "新的时长（分钟）") var minutes: Minutes?
  @OptionGroup var detail: SessionDetailOptions

  /// What is to change; what was not typed stays.
  func change(in office: ClassOffice) async throws -> SessionChange {
    var change = detail.change
    change.minutes = minutes?.value
    if let at {
      let days = try await office.days(ofSession: session.value)
      change.start = try at.moment(today: EdgeClock.today, trip: days)
    }
    return change
  }
}

/// How far it is settled with those who receive: `已确认`.
struct ContactWord: ArgumentWord {
  let state: ContactState

  init(word: String) throws(Refusal) {
    guard let state = ContactState(rawValue: word) else { throw .contactStateUnreadable(word) }
    self.state = state
  }
}

/// In which form a session is held: `研讨`.
extension SessionForm: ArgumentWord {
  init(word: String) throws(Refusal) { try self.init(word) }
}

extension ClassOffice {
  /// Says what became of a session in one line.
  func say(_ what: String, of id: Int) async throws {
    let entry = try await session(id).entry
    let place = entry.place.map { "，\($0)" } ?? ""
    try Output.line("\(what)：\(entry.title)，\(entry.time)\(place)（编号 \(id)）")
  }
}

extension Refusal {
  /// There is no such word for it.
  static func contactStateUnreadable(_ word: String) -> Self {
    Self(
      .invalid, code: "contact-state-unreadable", message: "“\(word.prefix(40))”不是联系情况",
      repair: "可以写：" + ContactState.allCases.map(\.word).joined(separator: "、"))
  }
}
