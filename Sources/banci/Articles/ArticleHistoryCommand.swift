internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci article history 1`.
struct ArticleHistoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "查看一篇稿件的经过：各版怎么来的，由谁通过、退回、发布")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: "稿件编号") var article: RecordNumber

  func run() async throws {
    let events = try await office.inOffice { try await $0.articleHistory(of: article.value) }
    try output.deliver(
      Table(
        "events", of: events,
        [
          Field("edition", "版次", .trailing) { .number($0.edition) },
          Field("at", "时间") { .text("\($0.at)") },
          Field("event", "事项") { .term(code: $0.code, word: $0.word) },
          Field("by", "办理人") { Cell($0.by) },
          Field("opinion", "意见") { Cell($0.opinion) },
          Field("signed_off", "签署意见数", .trailing) { Cell($0.signedOff) },
          Field("channel", "渠道") { Cell($0.channel?.rawValue) },
          Field("published_on", "发布日期") { Cell($0.publishedOn) },
          Field("address", "网址") { Cell($0.address) },
        ]))
  }
}

extension ArticleEvent {
  fileprivate var code: String { origin?.rawValue ?? state?.rawValue ?? "publication" }

  fileprivate var word: String {
    switch origin {
    case .draft: "起草"
    case .import: "改稿存入"
    case .fix: "自动修改"
    case nil: state?.word ?? "发布登记"
    }
  }
}
