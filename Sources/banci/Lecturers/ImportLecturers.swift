internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci lecturer import lecturers.csv --apply`.
struct ImportLecturers: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "从 CSV 导入师资：按姓名和单位新增或更新",
    discussion: "列：姓名、职称、职称级别、单位、类别、可授课题、备注。")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @OptionGroup var sheet: SheetFileOptions
  @OptionGroup var apply: ApplyOption

  func run() async throws {
    let (bytes, options) = (try sheet.bytes(), sheet.options)
    try await office.inOffice { office in
      let preview = try await office.previewLecturers(bytes, options: options)
      try await apply.run(SheetImportPage(result: preview, titles: Lecturer.fieldTitles)) {
        try await office.importLecturers(bytes, options: options, key: key.text)
      }
    }
  }
}

/// `banci lecturer export --out lecturers.csv`.
struct ExportLecturers: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "导出师资为 CSV，修改后可再导入")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var destination: DestinationOptions

  func run() async throws {
    let lecturers = try await office.inOffice { try await $0.lecturers() }
    try destination.deliver(try lecturers.sheet())
  }
}
