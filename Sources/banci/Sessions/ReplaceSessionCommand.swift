internal import ArgumentParser
internal import ClassOffice
internal import Training

/// `banci session replace 3 --title 改在室内研讨 --place 第一教室 --reason 大雨`.
struct ReplaceSessionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replace", abstract: "取消一项日程，换上另一项；没写的照旧")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @OptionGroup var session: SessionChangeOptions
  @Option(help: "形式") var form: SessionForm?
  @Option(help: "日程名称") var title: String?
  @Option(help: "原因") var reason: String?

  func run() async throws {
    try await office.inOffice { office in
      var change = try await session.change(in: office)
      (change.form, change.title) = (form, title)
      try await office.replace(session.session, by: change, because: reason, key: key)
    }
  }
}

/// `banci lecture replace 3 --topic … --lecturer …`.
struct ReplaceLectureCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replace", abstract: "取消一次讲座，换上另一次；没写的照旧")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @OptionGroup var session: SessionChangeOptions
  @OptionGroup var lecture: LectureOptions
  @Option(help: "题目") var topic: String?
  @Option(help: "原因") var reason: String?

  func run() async throws {
    try await office.inOffice { office in
      let change = try await session.change(in: office).with(lecture, topic: topic)
      try await office.replace(session.session, by: change, because: reason, key: key)
    }
  }
}

/// `banci visit replace 4 --place 通力电梯有限公司`.
struct ReplaceVisitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replace", abstract: "取消一次现场教学，换上另一次；没写的照旧")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @OptionGroup var session: SessionChangeOptions
  @OptionGroup var visit: VisitOptions
  @Option(help: "日程名称；换了地点而不写，则用新地点的名称") var title: String?
  @Option(help: "原因") var reason: String?

  func run() async throws {
    try await office.inOffice { office in
      let change = try await session.change(in: office).with(
        visit, title: title ?? session.detail.place)
      try await office.replace(session.session, by: change, because: reason, key: key)
    }
  }
}

extension ClassOffice {
  fileprivate func replace(
    _ session: RecordNumber, by change: SessionChange, because reason: String?, key: KeyOption
  ) async throws {
    let id = try await replaceSession(
      session.value, by: change, because: reason, key: key.key?.text)
    try await say("已替换日程 \(session)，新安排", of: id)
  }
}
