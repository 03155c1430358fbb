internal import ArgumentParser
internal import ClassOffice

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
