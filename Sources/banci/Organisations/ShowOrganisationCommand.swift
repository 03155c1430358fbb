internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci organisation show 皖东市财政局`.
struct ShowOrganisation: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "查看单位：各时期的名称、上下级")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: "单位名称、简称或曾用名") var organisation: String

  func run() async throws {
    let detail = try await office.inOffice { try await $0.organisation(organisation) }
    let names = Table(
      "names", title: Self.heading(of: detail), of: detail.names,
      [
        Field("name", "名称") { .text($0.text) },
        Field("official", "性质") {
          .term(code: $0.isOfficial ? "official" : "alias", word: $0.isOfficial ? "正式名称" : "简称、别名")
        },
        Field("from", "起") { Cell($0.from.map { "\($0)" }) },
        Field("until", "止（不含）") { Cell($0.until.map { "\($0)" }) },
      ])
    guard output.format == .json else { return try output.deliver(names) }
    try output.destination.deliver(Self.object(of: detail, names).text)
  }

  private static func heading(of detail: OrganisationDetail) -> String {
    let organisation = detail.organisation
    return [
      "\(organisation.name)（编号 \(organisation.id)，\(organisation.kind)）",
      organisation.parent.map { "上级：\($0)" },
      detail.children.isEmpty ? nil : "下级：\(detail.children.joined(separator: "、"))",
      "被引用 \(detail.references) 次",
    ].compactMap(\.self).joined(separator: "；")
  }

  private static func object(of detail: OrganisationDetail, _ names: Table) -> JSONValue {
    let organisation = detail.organisation
    return .object([
      .init("id", .number("\(organisation.id)")), .init("name", .string(organisation.name)),
      .init("kind", .string(organisation.kind)),
      .init("division_code", organisation.divisionCode.map(JSONValue.string) ?? .null),
      .init("parent", organisation.parent.map(JSONValue.string) ?? .null),
      .init("children", .array(detail.children.map(JSONValue.string))),
      .init("references", .number("\(detail.references)")), .init("names", names.records),
    ])
  }
}
