internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci article check FILE --trip 1`, `banci article check --article 1`.
struct CheckArticleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "把稿件里的日期、人数、名称、顺序等逐条和记录核对",
    discussion: """
      核查一个文件（Markdown、纯文本、网页；- 为标准输入）：写 --trip，只显示，不存。
      核查一版存稿：写 --article，意见和这一版一起存下，供签署。
      --fix 做有把握的修改（标点、引号、繁体字等）：文件另写到 --out，存稿另存一版。
      有与记录不符之处时退出码为 2。
      """)

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var reading: ArticleFileOptions
  @Argument(help: "稿件文件") var file: InputFile?
  @Option(help: "异地教学的编号（核查文件时）") var trip: RecordNumber?
  @Option(help: "稿件编号（核查存稿时）") var article: RecordNumber?
  @Option(help: "第几版；不写则为最后一版") var edition: PositiveCount?
  @Flag(name: .customLong("fix"), help: "做有把握的修改，再核查改好的文字") var fixes = false

  func validate() throws {
    guard (file == nil) != (article == nil) else {
      throw ValidationError("写一个文件，或用 --article 写稿件编号，只写其一")
    }
    guard (file == nil) == (trip == nil) else {
      throw ValidationError("核查文件要写 --trip；核查存稿只写 --article")
    }
    guard edition == nil || article != nil else {
      throw ValidationError("--edition 只和 --article 一起写")
    }
    guard !fixes || file == nil || output.destination.file != nil else {
      throw ValidationError("修改文件要用 --out 写明改好的文件存在哪里")
    }
  }

  func run() async throws {
    if let article {
      try await check(article)
    } else if let file, let trip {
      try await check(reading.read(file), trip: trip)
    }
  }

  private func check(_ text: ArticleText, trip: RecordNumber) async throws {
    let (checked, fixed) = try await office.inOffice { office in
      let checked = try await office.checkArticle(text, ofTrip: trip.value)
      guard fixes else { return (checked, nil as ArticleFixer.Outcome?) }
      let fixed = ArticleFixer.fix(text, checked.check)
      let repaired = ArticleText(fixed.source, format: text.format)
      return (try await office.checkArticle(repaired, ofTrip: trip.value), fixed)
    }
    if let fixed {
      try output.destination.deliver(fixed.source)
      Output.note("已作修改 \(fixed.applied.count) 处，以下是改好之后的核查意见")
    }
    let shown = fixed.map { ArticleText($0.source, format: text.format) } ?? text
    try CheckPage(checked, of: shown).deliver(
      as: output.format, to: fixed == nil ? output.destination : nil)
  }

  private func check(_ article: RecordNumber) async throws {
    let (findings, fixed) = try await office.inOffice { office in
      var edition = edition?.value
      var fixed: FixedArticle?
      if fixes {
        let outcome = try await office.fixArticle(
          article.value, edition: edition, key: key.text.map { $0 + ".fix" })
        (fixed, edition) = (outcome, outcome.edition)
      }
      let checked = try await office.checkArticle(
        article.value, edition: edition, key: key.text)
      return (try await office.articleFindings(of: article.value, edition: checked.edition), fixed)
    }
    if let fixed {
      Output.note(
        fixed.isNew
          ? "已作修改 \(fixed.repairs) 处，存为第 \(fixed.edition) 版" : "没有可以自动修改的地方，没有另存新版")
    }
    try CheckPage(findings).deliver(as: output.format, to: output.destination)
  }
}
