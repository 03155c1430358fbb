internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci article recheck`.
struct RecheckArticlesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recheck", abstract: "把已发布的稿件和现在的记录再核对一遍，列出不再属实的",
    discussion: "记录改过之后使用。列出通过之后才变得不符的地方；有的话退出码为 2。")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let (rechecked, truths) = try await office.inOffice { office in
      (try await office.recheckArticles(key: key.text), try await office.truthOfArticles())
    }
    let lines = truths.flatMap { truth in truth.untrue.map { (truth, $0) } }
    try output.deliver(
      Table(
        "untrue", of: lines,
        [
          Field("article", "稿件", .trailing) { .number($0.0.article) },
          Field("edition", "版次", .trailing) { .number($0.0.edition) },
          Field("title", "标题") { .text($0.0.title) },
          Field("kind", "类别") { .term(code: $0.1.kind, word: $0.1.kindWord) },
          Field("text", "原文") { .text($0.1.words) },
          Field("message", "说明") { .text($0.1.message) },
        ]))
    let untrue = truths.count { !$0.untrue.isEmpty }
    Output.note("已复核 \(rechecked.checked) 篇，不再属实的 \(untrue) 篇")
    if untrue > 0 { throw BlockingFindings() }
  }
}
