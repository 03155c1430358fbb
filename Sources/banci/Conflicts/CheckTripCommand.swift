internal import ArgumentParser
internal import ClassOffice
internal import Training

/// `banci trip check 1`.
struct CheckTripCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "检查一次异地教学的日程：重叠、开放时间、路程、容量、用餐",
    discussion: "有错误时退出码为 2。")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: "编号") var trip: RecordNumber

  func run() async throws {
    let findings = try await office.inOffice { try await $0.checkTrip(trip.value) }
    try FindingsPage(findings: findings).deliver(by: output)
  }
}
