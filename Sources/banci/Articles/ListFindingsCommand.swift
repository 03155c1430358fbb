internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci article findings 1`.
struct ListFindingsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "findings", abstract: "查看一版稿件最近一次的核查意见，以及谁签署了哪些",
    discussion: "只查看，不重新核查；有与记录不符之处时退出码也为 0。")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: "稿件编号") var article: RecordNumber
  @Option(help: "第几版；不写则为最后一版") var edition: PositiveCount?

  func run() async throws {
    let findings = try await office.inOffice {
      try await $0.articleFindings(of: article.value, edition: edition?.value)
    }
    do {
      try CheckPage(findings).deliver(as: output.format, to: output.destination)
    } catch is BlockingFindings {}
  }
}

/// `banci article sign-off 12 --reason …`.
struct SignOffFindingCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign-off", abstract: "签署一条核查意见：由操作人负责，写明为什么可以保留原文")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "核查意见编号") var finding: RecordNumber
  @Option(help: "理由") var reason: String

  func run() async throws {
    try await office.inOffice {
      try await $0.signOffFinding(finding.value, because: reason, key: key.text)
    }
    try Output.line("已签署核查意见 \(finding)")
  }
}
