internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci organisation`: who sends trainees or hosts trips.
struct OrganisationCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "organisation", abstract: "选派单位和承接单位",
    subcommands: [AddOrganisation.self, ListOrganisations.self, ChangeOrganisation.self])
}

/// `banci organisation add 皖东市财政局 --kind 机关`.
struct AddOrganisation: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "add", abstract: "增加单位")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "单位全称") var name: String
  @Option(help: "类别：机关、企业、党校…") var kind: String
  @Option(help: "行政区划代码，六位") var division: String?
  @Option(help: "上级单位") var parent: String?
  @Option(help: "简称或别名；可写多次") var alias: [String] = []

  func run() async throws {
    let draft = OrganisationDraft(
      name: name, kind: kind, divisionCode: division, parent: parent, aliases: alias)
    let id = try await office.inOffice { try await $0.addOrganisation(draft, key: key.text) }
    try Output.line("已增加单位：\(name)（编号 \(id)）")
  }
}

/// `banci organisation list`.
struct ListOrganisations: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "列出单位")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let organisations = try await office.inOffice { try await $0.organisations() }
    try output.deliver(
      Table(
        "organisations", of: organisations,
        [
          Field("id", "编号", .trailing) { .number($0.id) },
          Field("name", "单位") { .text($0.name) },
          Field("kind", "类别") { .text($0.kind) },
          Field("division_code", "区划代码") { Cell($0.divisionCode) },
          Field("parent", "上级") { Cell($0.parent) },
          Field("aliases", "曾用名、简称") { .list($0.aliases) },
        ]))
  }
}

/// `banci organisation change 皖东市财政局 --name 皖东市财政和国资局 --from 2024-03-01`.
struct ChangeOrganisation: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: "单位更名；旧名作为曾用名保留")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "单位") var organisation: String
  @Option(help: "新名称") var name: String
  @Option(help: "从哪一天起") var from: Day

  func run() async throws {
    _ = try await office.inOffice {
      try await $0.renameOrganisation(organisation, to: name, from: from, key: key.text)
    }
    try Output.line("已更名：自 \(from) 起为 \(name)")
  }
}
