internal import ArgumentParser
internal import ClassOffice
internal import Documents

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
