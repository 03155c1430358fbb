internal import ArgumentParser
internal import ClassOffice
internal import Training

/// `banci session change 3 --at '2024-12-10 14:00'`.
struct ChangeSessionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: "修改一项日程；写空文字 '' 即清除")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @OptionGroup var session: SessionChangeOptions
  @Option(help: "形式") var form: SessionForm?
  @Option(help: "日程名称") var title: String?

  func run() async throws {
    try await office.inOffice { office in
      var change = try await session.change(in: office)
      (change.form, change.title) = (form, title)
      let id = try await office.changeSession(
        session.session.value, to: change, key: key.key?.text)
      try await office.say("已修改", of: id)
    }
  }
}

/// `banci lecture change 3 --lecturer 戊`.
struct ChangeLectureCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: "修改一次讲座；写空文字 '' 即清除")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @OptionGroup var session: SessionChangeOptions
  @OptionGroup var lecture: LectureOptions
  @Option(help: "题目") var topic: String?

  func run() async throws {
    try await office.inOffice { office in
      let change = try await session.change(in: office).with(lecture, topic: topic)
      let id = try await office.changeSession(
        session.session.value, to: change, key: key.key?.text)
      try await office.say("已修改", of: id)
    }
  }
}

/// `banci visit change 4 --contact 已确认`.
struct ChangeVisitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: "修改一次现场教学；写空文字 '' 即清除")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @OptionGroup var session: SessionChangeOptions
  @OptionGroup var visit: VisitOptions
  @Option(help: "日程名称") var title: String?

  func run() async throws {
    try await office.inOffice { office in
      let change = try await session.change(in: office).with(visit, title: title)
      let id = try await office.changeSession(
        session.session.value, to: change, key: key.key?.text)
      try await office.say("已修改", of: id)
    }
  }
}

extension SessionChange {
  /// The change with what only a lecture has; naming no lecturer leaves those that it has.
  func with(_ lecture: LectureOptions, topic: String?) -> SessionChange {
    var change = self
    change.title = topic
    change.lecturers = lecture.lecturers.isEmpty ? nil : lecture.lecturers
    return change
  }

  /// The change with what only a site visit has.
  func with(_ visit: VisitOptions, title: String?) -> SessionChange {
    var change = self
    change.title = title
    change.theme = visit.theme
    change.guide = visit.guide
    change.seen = visit.seen
    return change
  }
}
