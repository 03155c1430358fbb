internal import ArgumentParser
internal import ClassOffice
internal import Training

/// `banci report structure --unit 81/1`.
struct StructureReport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "structure", abstract: "人员结构：性别、级别、学历、年龄、民族、政治面貌")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: ReportOptions
  @OptionGroup var unit: ReportedUnit
  @Option(name: .customLong("on"), help: "算到哪一天；不写则为今天") var day: Day?

  func run() async throws {
    let path = try unit.path()
    let report = try await office.inOffice { try await $0.unitStructure(of: path, on: day) }
    try output.deliver(report)
  }
}
