internal import ArgumentParser
internal import ClassOffice
internal import Training

/// `banci session book 3`.
struct BookSessionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "book", abstract: "定下待定的日程，或把记错的完成、未进行改回已定")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "日程编号") var session: RecordNumber

  func run() async throws {
    try await office.inOffice { office in
      let id = try await office.bookSession(session.value, key: key.key?.text)
      try await office.say("已定下", of: id)
    }
  }
}

/// `banci session unbook 3`.
struct UnbookSessionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unbook", abstract: "把已定的日程改回待定，释放占用")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "日程编号") var session: RecordNumber

  func run() async throws {
    try await office.inOffice { office in
      let id = try await office.unbookSession(session.value, key: key.key?.text)
      try await office.say("已改为待定", of: id)
    }
  }
}

/// `banci session cancel 3 --reason 主讲人有会`.
struct CancelSessionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "取消一项日程，释放占用")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "日程编号") var session: RecordNumber
  @Option(help: "取消原因") var reason: String?

  func run() async throws {
    try await office.inOffice { office in
      let id = try await office.cancelSession(
        session.value, because: reason, key: key.key?.text)
      try await office.say("已取消", of: id)
    }
  }
}

/// `banci session skipped 3 --reason 大雨`.
struct SessionSkippedCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "skipped", abstract: "记一项日程未进行")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "日程编号") var session: RecordNumber
  @Option(help: "未进行的原因") var reason: String?

  func run() async throws {
    try await office.inOffice { office in
      let id = try await office.recordSession(
        session.value, as: .skipped(reason), key: key.key?.text)
      try await office.say("已记为未进行", of: id)
    }
  }
}
