internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci lecturer list --kind 外请`.
struct ListLecturers: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "列出师资")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "只看这个类别的") var kind: LecturerKindWord?
  @Option(help: "只看单位里有这几个字的") var employer: String?
  @Option(help: "只看可授课题里有这几个字的") var topic: String?

  func run() async throws {
    let filter = LecturerFilter(kind: kind?.kind, employer: employer, topic: topic)
    let lecturers = try await office.inOffice { try await $0.lecturers(filter) }
    try output.deliver(Table("lecturers", of: lecturers, Lecturer.shownFields))
  }
}

/// `banci lecturer show 顾延清`.
struct ShowLecturer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "查看师资")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: "姓名、拼音或编号") var lecturer: String

  func run() async throws {
    let found = try await office.inOffice { try await $0.showLecturer(lecturer) }
    try output.deliver(found.card)
  }
}
