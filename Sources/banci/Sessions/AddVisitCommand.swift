internal import ArgumentParser
internal import ClassOffice
internal import Training

/// What a site visit has beside its place.
struct VisitOptions: ParsableArguments {
  @Option(help: "文章里归入的主题") var theme: String?
  @Option(help: "讲解人") var guide: String?
  @Option(help: "看什么") var seen: String?
}

/// `banci visit add --trip 1 --place 元宇宙创新中心 --at '2024-12-09 14:30' --minutes 90 --headline`.
struct AddVisitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "add", abstract: "安排一次现场教学")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @OptionGroup var session: NewSessionOptions
  @OptionGroup var visit: VisitOptions
  @Option(help: "日程名称；不写则用地点名称") var title: String?
  @Option(help: "形式，如 体验、仪式、车览") var form = SessionForm.siteVisit

  func run() async throws {
    let draft = VisitDraft(
      title: title, theme: visit.theme, guide: visit.guide, seen: visit.seen, form: form)
    try await office.inOffice { office in
      try await session.add(.visit(draft), in: office, key: key)
    }
  }
}
