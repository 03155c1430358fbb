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
      """)

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @OptionGroup var destination: DestinationOptions
  @Option(help: "异地教学的编号") var trip: RecordNumber
  @Option(help: "标题样式：意象、平实、对仗、承接方口吻、结束") var titlePattern = ArticleStyle.TitlePattern.image
  @Option(help: "正文分节：按主题、按日期、按教学点、按教学形式") var body = ArticleStyle.Body.byTheme
  @Option(help: "正文人称：我们或学员们") var person = ArticleStyle.Person.third
  @Option(help: "导语开头：日期、班次、目的（待补）、场景（待补）") var lead = ArticleStyle.Lead.daysFirst
  @Option(help: "计数用阿拉伯数字或汉字") var numbers = ArticleStyle.Numbers.arabic
  @Option(help: "起止日期之间：至、—、～") var rangeMark = ArticleStyle.RangeMark.word
  @Option(help: "文末署名：无、供稿、撰稿编审签发") var signature = ArticleStyle.Signature.none
  @Option(help: "同义措辞的种子；0 为最平实的一种") var seed: UInt64 = 0
  @Flag(name: .customLong("with-escorts"), help: "导语里写明随队工作人员人数") var countsEscorts = false
  @Option(help: "作者；不写则用部门") var author: String?
  @Option(help: "来源") var source: String?
  @Option(help: "发布时间") var publishedOn: Day?

  func run() async throws {
    let order = ArticleOrder(
      style: ArticleStyle(
        title: titlePattern, body: body, person: person, lead: lead, numbers: numbers,
        rangeMark: rangeMark, signature: signature, countsEscorts: countsEscorts, seed: seed),
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
