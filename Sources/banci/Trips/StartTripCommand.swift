internal import ArgumentParser
internal import ClassOffice
internal import Training

/// `banci trip start 1`.
struct StartTripCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "start", abstract: "记录出发")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "编号") var trip: RecordNumber

  func run() async throws {
    let state = try await office.inOffice { office in
      try await office.startTrip(trip.value, key: key.text)
    }
    try Output.line("异地教学 \(trip) 现为：\(state.word)")
  }
}
