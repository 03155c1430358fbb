internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci roster list --class 81`.
struct ListRostersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "列出导入过的名册批次")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: OutputOptions
  @Option(name: .customLong("class"), help: "只看这个班次的") var unit: UnitPath?

  func run() async throws {
    let imports = try await office.inOffice { try await $0.rosterImports(into: unit) }
    try output.deliver(Self.table(of: imports))
  }

  private static func table(of imports: [RosterImportListing]) -> Table {
    Table(
      "imports", of: imports,
      [
        Field("id", "批次", .trailing) { .number($0.id) },
        Field("class_code", "班次代号") { .text($0.classCode) },
        Field("class", "班次") { .text($0.className) },
        Field("sender", "报送单位") { Cell($0.sender) },
        Field("mode", "方式") { .term(code: $0.mode, word: $0.modeWord) },
        Field("imported_at", "导入时间") { .text("\($0.importedAt)") },
        Field("imported_by", "导入人") { Cell($0.importedBy) },
        Field("rows", "行数", .trailing) { .number($0.read) },
        Field("created", "新增", .trailing) { .number($0.created) },
        Field("updated", "更新", .trailing) { .number($0.updated) },
        Field("same", "相同", .trailing) { .number($0.same) },
        Field("rejected", "拒绝", .trailing) { .number($0.rejected) },
        Field("removed", "删除", .trailing) { .number($0.removed) },
        Field("undoes", "撤销的批次", .trailing) { Cell($0.undoes) },
        Field("undone_at", "撤销时间") { Cell($0.undoneAt.map { "\($0)" }) },
        Field("undone_by", "由批次撤销", .trailing) { Cell($0.undoneBy) },
        Field("encoding", "编码") { .text($0.encoding) },
        Field("file", "文件指纹") { Cell($0.file) },
      ])
  }
}
