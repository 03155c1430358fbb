internal import ArgumentParser
internal import ClassOffice
internal import Training

/// `banci trip submit 1`.
struct SubmitTripCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "submit", abstract: "报批一次异地教学")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "编号") var trip: RecordNumber
  @Option(help: "报批说明") var opinion: String?

  func run() async throws {
    let state = try await office.inOffice { office in
      try await office.submitTrip(trip.value, opinion: opinion, key: key.text)
    }
    try Output.line("异地教学 \(trip) 现为：\(state.word)")
  }
}
