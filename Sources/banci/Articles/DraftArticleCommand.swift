internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci article draft --trip 1 --out article.md`.
struct DraftArticleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft", abstract: "由记录起草稿件，存为新的一版，并给出 Markdown",
    discussion: """
      只写记录里有的事实；需要人写的地方标【待补】。行程结束前的稿件标为计划稿。
      作者、来源、发布时间不写时沿用上一版；文字没有变化时不另存新版。
      文风不写时用部门的设置（banci article style），再没有则用通行的写法。
      """)

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @OptionGroup var destination: DestinationOptions
  @Option(help: "异地教学的编号") var trip: RecordNumber
  @OptionGroup var style: ArticleStyleOptions
  @Option(help: "作者；不写则用部门") var author: String?
  @Option(help: "来源") var source: String?
  @Option(help: "发布时间") var publishedOn: Day?

  func run() async throws {
    let order = ArticleOrder(
      style: style.choice,
      author: author, source: source, publishedOn: publishedOn)
    let (drafted, text) = try await office.inOffice { office in
      let drafted = try await office.draftArticle(
        ofTrip: trip.value, order, key: key.key?.text)
      let edition = try await office.article(ofTrip: trip.value, edition: drafted.edition)
      return (drafted, edition.body)
    }
    try destination.deliver(text)
    tell(drafted)
  }

  private func tell(_ drafted: DraftedArticle) {
    let plan = drafted.isPlan ? "计划稿，" : ""
    let edition = "第 \(drafted.edition) 版"
    Output.note(
      drafted.isNew
        ? "已存为\(edition)（\(plan)稿件编号 \(drafted.article)），待补 \(drafted.gaps) 处"
        : "文字与\(edition)相同，没有另存（稿件编号 \(drafted.article)）")
    for notice in drafted.notices { Output.note("注意：\(notice)") }
  }
}
