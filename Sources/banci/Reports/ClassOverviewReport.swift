internal import ArgumentParser
internal import ClassOffice
internal import Training

/// `banci report class-overview`.
struct ClassOverviewReport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "class-overview", abstract: "班次一览：班型、日期、人数、支部小组、异地教学次数")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: ReportOptions
  @Option(name: .customLong("class"), help: "只看这个班次，如 81；不写则列出全部")
  var unit: UnitPath?

  func run() async throws {
    let report = try await office.inOffice { try await $0.classOverviews(of: unit) }
    try output.deliver(report)
  }
}
