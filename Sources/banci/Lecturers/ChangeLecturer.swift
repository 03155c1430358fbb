internal import ArgumentParser
internal import ClassOffice
internal import Training

/// `banci lecturer change 顾延清 --title 教授`.
struct ChangeLecturer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: "变更师资；已排课程保留当时的职称和单位")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "姓名、拼音或编号") var lecturer: String
  @Option(help: "姓名") var name: String?
  @Option(help: "职称") var title: String?
  @Option(name: .customLong("title-class"), help: "职称级别：正高级、副高级、中级、初级") var titleClass:
    TitleClassWord?
  @Option(help: "单位") var employer: String?
  @Option(help: "类别：校内、外请、领导干部") var kind: LecturerKindWord?
  @Option(help: "可授课题") var topics: String?
  @Option(help: "备注") var note: String?
  @Option(help: "清空：职称、职称级别、单位、可授课题、备注；可写多次") var clear: [ClearedLecturerField] = []

  func run() async throws {
    let id = try await office.inOffice {
      try await $0.changeLecturer(lecturer, to: change, key: key.text)
    }
    try Output.line("已变更：\(name ?? lecturer)（编号 \(id)）")
  }

  private var change: LecturerChange {
    var change = LecturerChange()
    (change.name, change.title, change.titleClass) = (name, title, titleClass?.titleClass)
    (change.employer, change.kind) = (employer, kind?.kind)
    (change.topics, change.note, change.cleared) = (topics, note, Set(clear.map(\.field)))
    return change
  }
}
