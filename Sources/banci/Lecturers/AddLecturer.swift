internal import ArgumentParser
internal import ClassOffice
internal import Training

/// `banci lecturer add 丁 --employer 昆山市委党校 --title 教授`.
struct AddLecturer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "add", abstract: "增加师资")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "姓名") var name: String
  @Option(help: "职称，如 教授") var title: String?
  @Option(name: .customLong("title-class"), help: "职称级别：正高级、副高级、中级、初级") var titleClass:
    TitleClassWord?
  @Option(help: "单位") var employer: String?
  @Option(help: "类别：校内、外请、领导干部；不写为外请") var kind: LecturerKindWord?
  @Option(help: "可授课题") var topics: String?
  @Option(help: "备注") var note: String?

  func run() async throws {
    let lecturer = try LecturerContent(
      name: name, title: title, titleClass: titleClass?.titleClass, employer: employer,
      kind: kind?.kind ?? .invited,
      topics: topics, note: note)
    let id = try await office.inOffice { try await $0.addLecturer(lecturer, key: key.text) }
    try Output.line("已增加师资：\(lecturer.name)（编号 \(id)）")
  }
}
