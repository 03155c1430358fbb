internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci material list --trip 1`.
struct ListMaterialsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出素材；导出的 CSV 改后可再导入")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "异地教学的编号") var trip: RecordNumber

  func run() async throws {
    let materials = try await office.inOffice { try await $0.materials(ofTrip: trip.value) }
    try output.deliver(
      Table(
        "materials", of: materials,
        [
          Field("id", "编号", .trailing) { .number($0.id) },
          Field("theme", "主题") { Cell($0.theme) },
          Field("text", "内容") { .text($0.body) },
          Field("contributor", "提供人") { Cell($0.contributor) },
          Field("may_name", "是否同意署名") { .flag($0.mayName) },
          Field("place", "地点") { Cell($0.place) },
          Field("added_at", "登记时间") { .text("\($0.addedAt)") },
          Field("similar", "与哪些素材相近") { .list($0.similar.map(String.init)) },
        ]))
  }
}
