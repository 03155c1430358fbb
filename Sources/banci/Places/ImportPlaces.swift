internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci place import places.csv --apply`.
struct ImportPlaces: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "从 CSV 导入地点：按正式名称新增或更新",
    discussion: "列：名称、别名、类别、行政区划代码、容纳人数、独占、开放时间、开放例外、经度、纬度、单位、备注。")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @OptionGroup var sheet: SheetFileOptions
  @OptionGroup var apply: ApplyOption

  func run() async throws {
    let (bytes, options) = (try sheet.bytes(), sheet.options)
    try await office.inOffice { office in
      let preview = try await office.previewPlaces(bytes, options: options)
      try await apply.run(SheetImportPage(result: preview, titles: Place.fieldTitles)) {
        try await office.importPlaces(bytes, options: options, key: key.text)
      }
    }
  }
}

/// `banci place export --out places.csv`.
struct ExportPlaces: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "导出地点为 CSV，修改后可再导入")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var destination: DestinationOptions

  func run() async throws {
    let places = try await office.inOffice { try await $0.places() }
    try destination.deliver(try places.sheet())
  }
}
