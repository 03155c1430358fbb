internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci roster export --class 81 --purpose 承接单位 --to 昆山市委党校 -o roster.xlsx`.
struct ExportRosterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "导出名册（XLSX 或 CSV），改好后可以原样导入",
    discussion: """
      --purpose 决定给出哪些列：承接单位、酒店不含证件号；购票、保险含完整证件号；班级为全部。
      证件号、手机号默认遮盖；遮盖的格导入时按未填处理，不会改动已有号码。
      每次导出都把用途、接收方和列名记入日志，不记内容。
      """)

  @OptionGroup var office: OfficeOptions
  @OptionGroup var destination: DestinationOptions
  @Option(name: .customLong("class"), help: "导出这个班次，如 81") var classPath: UnitPath?
  @Option(help: "文件格式：xlsx 或 csv；不写则看文件名") var format: SheetFileFormat?
  @Option(help: "用途：承接单位、酒店、购票、保险、班级") var purpose: RosterPurpose = .classUse
  @Option(help: "只要这些列，用逗号分开，如 姓名,性别,单位") var columns: FieldListWord?
  @Option(name: .customLong("to"), help: "交给谁（记入日志）") var recipient: String?
  @Option(help: "排序：班级、拼音、笔画") var order: RosterOrder = .classOrder
  @Option(help: "CSV 文件编码：utf-8 或 gb18030") var encoding: EncodingWord?
  @Flag(name: .customLong("full"), help: "证件号和手机号不遮盖") var isFull = false

  func run() async throws {
    let path = try ContextUnit.classPath(classPath)
    let format = SheetFileFormat.chosen(format, destination)
    try format.check(destination, encoding)
    let terms = RosterExportTerms(
      purpose, fields: columns?.fields, to: recipient, order: order, showsFullNumbers: isFull)
    let roster = try await office.inOffice { try await $0.exportRoster(of: path, terms) }
    switch format {
    case .csv: try destination.deliver(try roster.bytes(in: fileEncoding))
    case .xlsx: try destination.deliver(try roster.workbook(created: EdgeClock.now))
    }
  }

  // Excel and WPS know UTF-8 only by its mark.
  private var fileEncoding: TextEncoding {
    guard let encoding = encoding?.encoding, encoding != .utf8 else { return .utf8WithMark }
    return encoding
  }
}
