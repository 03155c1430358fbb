internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci article style`: how a department words its articles (文风).
struct ArticleStyleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "style", abstract: "各部门的文风：标题、分节、人称、数字、署名",
    subcommands: [
      ShowArticleStyleCommand.self, SetArticleStyleCommand.self, PreviewArticleStyleCommand.self,
    ])
}

/// `banci article style show --department 进修一部`.
struct ShowArticleStyleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "查看一个部门的文风；没有设置的用通行的写法")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "部门") var department: String

  func run() async throws {
    let style = try await office.inOffice { try await $0.articleStyle(of: department) }
    let (choice, worded) = (style.choice, style.choice.style)
    try output.deliver(
      Card([
        .init("department", "部门", .text(style.department.name)),
        .init("title_pattern", "标题样式", .setting(worded.title.rawValue, choice.title)),
        .init("body", "正文分节", .setting(worded.body.rawValue, choice.body)),
        .init("person", "正文人称", .setting(worded.person.rawValue, choice.person)),
        .init("lead", "导语开头", .setting(worded.lead.rawValue, choice.lead)),
        .init("numbers", "计数", .setting(worded.numbers.rawValue, choice.numbers)),
        .init("range_mark", "起止日期之间", .setting(worded.rangeMark.rawValue, choice.rangeMark)),
        .init("signature", "文末署名", .setting(worded.signature.rawValue, choice.signature)),
        .init("with_escorts", "写明随队人数", .flag(worded.countsEscorts)),
        .init("seed", "措辞种子", .text("\(worded.seed)")),
      ]))
  }
}

/// `banci article style set --department 进修一部 --body by-day`.
struct SetArticleStyleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "设置一个部门的文风；不写的保持不变",
    discussion: "设置之后，这个部门的班次起草稿件时都这样写，除非起草时另写。先用 preview 看效果。")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @OptionGroup var style: ArticleStyleOptions
  @Option(help: "部门") var department: String
  @Flag(help: "先清除原来的设置") var anew = false

  func run() async throws {
    try await office.inOffice {
      try await $0.setArticleStyle(
        of: department, to: style.choice, anew: anew, key: key.text)
    }
    try Output.line("已设置文风：\(department)")
  }
}

/// `banci article style preview --trip 1 --body by-day`.
struct PreviewArticleStyleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview", abstract: "按一种文风试写一次异地教学的稿件，只显示，不存")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var destination: DestinationOptions
  @OptionGroup var style: ArticleStyleOptions
  @Option(help: "异地教学的编号") var trip: RecordNumber
  @Option(help: "用哪个部门的文风；不写则用班次所属部门的") var department: String?

  func run() async throws {
    let text = try await office.inOffice {
      try await $0.previewArticle(ofTrip: trip.value, style.choice, department: department)
    }
    try destination.deliver(text)
  }
}

extension Cell {
  /// A setting: what is in force, marked where nobody decided it.
  fileprivate static func setting<Value>(_ word: String, _ decided: Value?) -> Cell {
    .term(code: word, word: decided == nil ? "\(word)（通行）" : word)
  }
}
