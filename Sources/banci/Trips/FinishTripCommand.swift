internal import ArgumentParser
internal import ClassOffice
internal import Training

/// `banci trip finish 1`.
struct FinishTripCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "finish", abstract: "记录结束，每项日程都要先有结果")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "编号") var trip: RecordNumber

  func run() async throws {
    let state = try await office.inOffice { office in
      try await office.finishTrip(trip.value, key: key.text)
    }
    try Output.line("异地教学 \(trip) 现为：\(state.word)")
  }
}
