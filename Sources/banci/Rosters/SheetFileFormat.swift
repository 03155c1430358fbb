internal import ArgumentParser
internal import Training

/// What a sheet is written as (文件格式).
enum SheetFileFormat: String, ExpressibleByArgument, CaseIterable {
  /// A workbook.
  case xlsx
  /// Text.
  case csv

  /// The format asked for, else the one that the file's name tells.
  static func chosen(
    _ format: SheetFileFormat?, _ destination: DestinationOptions,
    otherwise usual: SheetFileFormat = .csv
  ) -> SheetFileFormat {
    let name = destination.file?.name.path.lowercased() ?? ""
    return format ?? allCases.first { name.hasSuffix(".\($0.rawValue)") } ?? usual
  }

  /// Refuses a workbook on a terminal, and an encoding for one.
  func check(_ destination: DestinationOptions, _ encoding: EncodingWord?) throws(Refusal) {
    guard self == .xlsx else { return }
    guard encoding == nil else { throw .workbookHasNoEncoding }
    guard destination.file != nil || !Terminal.ofThisProcess.showsResults else {
      throw .workbookOnTerminal
    }
  }
}

extension Refusal {
  /// An encoding was named for a workbook.
  static var workbookHasNoEncoding: Self {
    Self(
      .invalid, code: "workbook-has-no-encoding", message: "XLSX 没有编码之分，--encoding 只用于 CSV",
      repair: "请去掉 --encoding，或写 --format csv")
  }

  /// A workbook would be written on the screen.
  static var workbookOnTerminal: Self {
    Self(
      .invalid, code: "workbook-on-terminal", message: "XLSX 不能显示在屏幕上",
      repair: "请用 -o 文件名.xlsx 指明写到哪里，或写 --format csv")
  }
}
