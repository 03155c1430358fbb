internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci article import article.md --trip 1`.
struct ImportArticleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "把改好的稿件存为新的一版",
    discussion: """
      读 Markdown、纯文本或网页（UTF-8 或 GB18030；- 为标准输入）。作者、来源、发布时间不写时沿用上一版。
      文字没有变化时不另存新版。
      """)

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @OptionGroup var reading: ArticleFileOptions
  @Argument(help: "稿件文件") var file: InputFile
  @Option(help: "异地教学的编号") var trip: RecordNumber
  @Option(help: "作者") var author: String?
  @Option(help: "来源") var source: String?
  @Option(help: "发布时间") var publishedOn: Day?

  func run() async throws {
    let order = ArticleImport(
      try reading.read(file), author: author, source: source, publishedOn: publishedOn)
    let kept = try await office.inOffice {
      try await $0.importArticle(order, ofTrip: trip.value, key: key.text)
    }
    try Output.line(
      kept.isNew
        ? "已存为第 \(kept.edition) 版（稿件编号 \(kept.article)）"
        : "文字与第 \(kept.edition) 版相同，没有另存（稿件编号 \(kept.article)）")
    if kept.isNew { Output.note("核查：banci article check --article \(kept.article)") }
  }
}
