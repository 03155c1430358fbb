internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci material import materials.csv --trip 1 --apply`.
struct ImportMaterialsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "从 CSV 导入素材：主题、内容、提供人、是否同意署名、地点",
    discussion: "有一处错误就整份不写。已有的相同文字不重复登记，只更新主题、提供人、署名和地点。")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @OptionGroup var apply: ApplyOption
  @Argument(help: "CSV 文件") var file: InputFile
  @Option(help: "异地教学的编号") var trip: RecordNumber

  func run() async throws {
    let bytes = try file.read()
    try await office.inOffice { office in
      let preview = MaterialPreview(try await office.checkMaterials(bytes, forTrip: trip.value))
      guard !preview.isRefused else {
        try Output.standard.write(preview.text)
        throw BlockingFindings()
      }
      guard try apply.decides(on: Proposal(preview: preview.text, rows: preview.rows)) else {
        return
      }
      let counts = try await office.importMaterials(
        bytes, forTrip: trip.value, key: key.key?.text)
      try Output.line("已导入素材：新增 \(counts.created)，更新 \(counts.updated)，相同 \(counts.same)")
    }
  }
}
