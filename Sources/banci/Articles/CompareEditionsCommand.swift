internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci article diff 1`, `banci article diff 1 --from 1 --to 3`.
struct CompareEditionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "比较稿件的两版，逐句列出改动",
    discussion: "- 删去的句子，+ 新增的句子，~ 改写的句子：［-删-］［+增+］标出改了哪些字。不写版次则比较最后两版。")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var destination: DestinationOptions
  @Option(help: "输出格式") var format = PlainFormat.text
  @Argument(help: "稿件编号") var article: RecordNumber
  @Option(help: "较早的一版") var from: PositiveCount?
  @Option(help: "较晚的一版") var to: PositiveCount?

  func run() async throws {
    let compared = try await office.inOffice {
      try await $0.compareEditions(of: article.value, from: from?.value, to: to?.value)
    }
    let changes = compared.comparison.changes.count
    switch format {
    case .text: try destination.deliver(compared.comparison.lines)
    case .json:
      try destination.deliver(
        JSONValue.object([
          .init("from", .number("\(compared.from)")), .init("to", .number("\(compared.to)")),
          .init("changes", compared.comparison.json),
        ]).text)
    }
    Output.note("第 \(compared.from) 版至第 \(compared.to) 版：改动 \(changes) 处")
  }
}

/// The forms in which what is no list can be had.
enum PlainFormat: String, ExpressibleByArgument, CaseIterable {
  /// Lines for reading.
  case text
  /// JSON for programs.
  case json
}
