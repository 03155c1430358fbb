internal import ArgumentParser
internal import ClassOffice
internal import Training

/// `banci trip cancel 1 --reason 承接单位来函改期`.
struct CancelTripCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "取消一次异地教学和它未进行的日程，要写原因")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "编号") var trip: RecordNumber
  @Option(help: "取消原因") var reason: String

  func run() async throws {
    let cancelled = try await office.inOffice { office in
      try await office.cancelTrip(trip.value, because: reason, key: key.text)
    }
    try Output.line(
      "异地教学 \(trip) 现为：\(cancelled.state.word)；同时取消日程 \(cancelled.sessions) 项，占用已释放")
  }
}
