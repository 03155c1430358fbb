internal import ArgumentParser
internal import ClassOffice
internal import Training

/// `banci trip confirm 1`.
struct ConfirmTripCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "确认一次异地教学，此后没有待定事项")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "编号") var trip: RecordNumber

  func run() async throws {
    let state = try await office.inOffice { office in
      try await office.confirmTrip(trip.value, key: key.text)
    }
    try Output.line("异地教学 \(trip) 现为：\(state.word)")
  }
}
