internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci article list`.
struct ListArticlesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出稿件及其最后一版")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let articles = try await office.inOffice { try await $0.articles() }
    try output.deliver(
      Table(
        "articles", of: articles,
        [
          Field("id", "编号", .trailing) { .number($0.id) },
          Field("trip", "异地教学", .trailing) { .number($0.trip) },
          Field("first_day", "出发日") { .date($0.days.first) },
          Field("last_day", "返回日") { .date($0.days.last) },
          Field("editions", "版数", .trailing) { .number($0.editions) },
          Field("title", "标题") { .text($0.title) },
          Field("state", "状态") { .term(code: $0.state.rawValue, word: $0.state.word) },
          Field("is_plan", "计划稿") { .flag($0.isPlan) },
          Field("in_print", "已发布版次", .trailing) { Cell($0.inPrint) },
          Field("untrue", "不再属实", .trailing) { $0.inPrint == nil ? .missing : .number($0.untrue) },
          Field("author", "作者") { Cell($0.author) },
          Field("published_on", "发布时间") { Cell($0.publishedOn) },
          Field("made_at", "起草时间") { .text("\($0.madeAt)") },
        ]))
  }
}
