internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci article export --trip 1 --form page --out article.html`.
struct ExportArticleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "给出一版稿件：Markdown、纯文本、网页、微信公众号",
    discussion: """
      --form page 是学校网页的样子（栏目、标题、发布时间、作者、来源、正文），一个文件，不引用别处；
      --form wechat 供粘贴到公众号编辑器，只用行内样式。还有【待补】的稿件也能给出，待补处会标亮。
      """)

  @OptionGroup var office: OfficeOptions
  @OptionGroup var destination: DestinationOptions
  @Option(help: "异地教学的编号") var trip: RecordNumber
  @Option(help: "第几版；不写则为最后一版") var edition: PositiveCount?
  @Option(help: "形式：markdown、text（纯文本）、page（网页）、wechat（微信公众号）") var form = ArticleForm.markdown
  @Option(help: "网页上的栏目") var column = "学员管理"

  func run() async throws {
    let article = try await office.inOffice {
      try await $0.article(ofTrip: trip.value, edition: edition?.value)
    }
    let printed = PrintedArticle(
      markdown: article.body, title: article.title, publishedOn: article.publishedOn,
      author: article.author, source: article.source, column: column)
    switch form {
    case .markdown: try destination.deliver(article.body)
    case .text: try destination.deliver(printed.text)
    case .page: try destination.deliver(printed.page)
    case .wechat: try destination.deliver(printed.weChat)
    }
    if article.state != .published {
      Output.note("第 \(article.edition) 版现为“\(article.state.word)”，还没有发布")
    }
  }
}

/// The forms in which an article can be had.
enum ArticleForm: String, ExpressibleByArgument, CaseIterable {
  /// As it is kept.
  case markdown
  /// Plain text.
  case text
  /// The school's page.
  case page
  /// For the editor of a WeChat account.
  case wechat
}
