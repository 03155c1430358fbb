internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci article show --trip 1`.
struct ShowArticleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "查看稿件的一版（Markdown），或它每句话的出处")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "异地教学的编号") var trip: RecordNumber
  @Option(help: "第几版；不写则为最后一版") var edition: PositiveCount?
  @Flag(help: "列出每句话依据哪些记录") var sources = false

  func run() async throws {
    let article = try await office.inOffice {
      try await $0.article(ofTrip: trip.value, edition: edition?.value)
    }
    switch output.format {
    case .table where !sources: try output.destination.deliver(article.body)
    case .table, .csv: try output.deliver(Self.table(of: article.sentences))
    case .json: try output.destination.deliver(Self.object(of: article).text)
    }
  }

  private static func table(of sentences: [ArticleSentence]) -> Table {
    Table(
      "sentences", of: sentences,
      [
        Field("number", "序号", .trailing) { .number($0.number) },
        Field("part", "部分") { .text($0.part) },
        Field("text", "文句") { .text($0.text) },
        Field("records", "出处") { Cell($0.records) },
        Field("gap", "待补") { .flag($0.gap) },
      ])
  }

  private static func object(of article: ArticleEdition) -> JSONValue {
    let card = Card([
      .init("id", "编号", .number(article.article)),
      .init("edition", "版次", .number(article.edition)),
      .init("title", "标题", .text(article.title)),
      .init("published_on", "发布时间", Cell(article.publishedOn)),
      .init("author", "作者", Cell(article.author)),
      .init("source", "来源", Cell(article.source)),
      .init("is_plan", "计划稿", .flag(article.isPlan)),
      .init("state", "状态", .term(code: article.state.rawValue, word: article.state.word)),
      .init("origin", "文字来源", .text(article.origin.rawValue)),
      .init("made_at", "起草时间", .text("\(article.madeAt)")),
      .init("made_by", "起草人", Cell(article.madeBy)),
      .init("body", "正文", .text(article.body)),
    ])
    let sentences = article.sentences.map { sentence in
      JSONValue.object([
        .init("number", .number("\(sentence.number)")), .init("part", .string(sentence.part)),
        .init("text", .string(sentence.text)),
        .init("records", sentence.records.map(JSONValue.string) ?? .null),
        .init("gap", .bool(sentence.gap)),
      ])
    }
    return .object([.init("article", card.object), .init("sentences", .array(sentences))])
  }
}
