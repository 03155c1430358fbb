internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci roster export --class 81 --encoding gb18030 --out roster.csv`.
struct ExportRosterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "导出可编辑的名册（CSV），改好后可以原样导入",
    discussion: """
      证件号、手机号默认遮盖；遮盖的格导入时按未填处理，不会改动已有号码。
      --full 导出完整号码，并记入日志。
      """)

  @OptionGroup var office: OfficeOptions
  @OptionGroup var destination: DestinationOptions
  @Option(name: .customLong("class"), help: "导出这个班次，如 81") var classPath: UnitPath?
  @Option(help: "文件编码：utf-8 或 gb18030") var encoding: EncodingWord?
  @Flag(name: .customLong("full"), help: "导出完整的证件号和手机号（记入日志）") var isFull = false

  func run() async throws {
    let path = try ContextUnit.classPath(classPath)
    let roster = try await office.inOffice { office in
      try await office.exportRoster(of: path, showingFullNumbers: isFull)
    }
    try destination.deliver(try roster.bytes(in: fileEncoding))
  }

  // Excel and WPS know UTF-8 only by its mark.
  private var fileEncoding: TextEncoding {
    guard let encoding = encoding?.encoding, encoding != .utf8 else { return .utf8WithMark }
    return encoding
  }
}
