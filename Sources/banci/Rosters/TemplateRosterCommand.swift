internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci roster template -o template.xlsx`.
struct TemplateRosterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "生成空白名册模板，发给报送单位填写",
    discussion: "性别、民族、政治面貌可下拉选择；身份证号、手机号列已设为文本，不会丢失位数。")

  @OptionGroup var destination: DestinationOptions
  @Option(help: "文件格式：xlsx 或 csv；不写则看文件名") var format: SheetFileFormat?
  @Option(help: "只要这些列，用逗号分开") var columns: FieldListWord?

  func run() throws {
    let fields = columns?.fields ?? RosterField.asked
    let format = SheetFileFormat.chosen(format, destination, otherwise: .xlsx)
    try format.check(destination, nil)
    switch format {
    case .csv: try destination.deliver(try DelimitedText.write([fields.map(\.title)]))
    case .xlsx:
      try destination.deliver(try RosterExport.template(fields, created: EdgeClock.now))
    }
  }
}
