public import ArgumentParser
public import Documents

/// The forms in which a list can be had.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  /// A table for reading.
  case table
  /// Comma-separated values for spreadsheets, with a byte order mark.
  case csv
  /// JSON for programs.
  case json
}

extension ListFormat {
  /// The same form as documents know it.
  var tableFormat: TableFormat {
    switch self {
    case .table: .table
    case .csv: .csv
    case .json: .json
    }
  }
}

/// The forms in which a report can be had: those of a list, and Markdown for papers.
extension TableFormat: ExpressibleByArgument {}

/// Where results go: `--out`, `--force`.
struct DestinationOptions: ParsableArguments {
  @Option(name: [.customLong("out"), .customShort("o")], help: "写入这个文件，不在屏幕上显示")
  var file: OutputFile?

  @Flag(name: .customLong("force"), help: "已有同名文件时覆盖")
  var isForced = false

  /// Writes to the file, or to standard output where none is named.
  ///
  /// - Throws: A ``Refusal`` when the file's place is taken or cannot be written.
  func deliver(_ bytes: [UInt8]) throws {
    guard let file else { return try Output.standard.write(bytes) }
    try file.write(bytes, replacing: isForced)
    if file.name.path != "-" { Output.note("已写入 \(file.name.shown)") }
  }

  /// Writes text as UTF-8 to the file, or to standard output where none is named.
  ///
  /// - Throws: A ``Refusal`` when the file's place is taken or cannot be written.
  func deliver(_ text: String) throws { try deliver(Array(text.utf8)) }

  /// Writes a table, a card or a report.
  ///
  /// On a terminal it fits the terminal, elsewhere it is as wide as it comes.
  ///
  /// - Throws: A ``Refusal`` when the file's place is taken or cannot be written.
  func deliver(_ contents: some Renderable, as format: TableFormat) throws {
    let terminal = Terminal.ofThisProcess
    let width = file == nil && terminal.showsResults ? terminal.width : nil
    try deliver(contents.text(as: format, width: width))
  }
}

/// The form and the place of a list: `--format table|csv|json`, `--out`, `--force`.
struct OutputOptions: ParsableArguments {
  @Option(help: "输出格式")
  var format = ListFormat.table

  @OptionGroup var destination: DestinationOptions

  /// Gives a table or a card out in that form at that place.
  ///
  /// - Throws: A ``Refusal`` when the file's place is taken or cannot be written.
  func deliver(_ contents: some Renderable) throws {
    try destination.deliver(contents, as: format.tableFormat)
  }
}

/// The form and the place of a report: `--format table|csv|json|markdown`, `--out`, `--force`.
struct ReportOptions: ParsableArguments {
  @Option(help: "输出格式")
  var format = TableFormat.table

  @OptionGroup var destination: DestinationOptions

  /// Gives a report out in that form at that place.
  ///
  /// - Throws: A ``Refusal`` when the file's place is taken or cannot be written.
  func deliver(_ contents: some Renderable) throws {
    try destination.deliver(contents, as: format)
  }
}
