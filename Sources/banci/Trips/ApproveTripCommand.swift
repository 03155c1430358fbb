internal import ArgumentParser
internal import ClassOffice
internal import Training

/// `banci trip approve 1 --opinion 同意 --document-number 校办〔2024〕31号`.
struct ApproveTripCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "approve", abstract: "批准一次异地教学")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "编号") var trip: RecordNumber
  @Option(help: "批准意见") var opinion: String?
  @Option(name: .customLong("document-number"), help: "文号") var documentNumber: String?

  func run() async throws {
    let state = try await office.inOffice { office in
      try await office.approveTrip(
        trip.value, opinion: opinion, documentNumber: documentNumber, key: key.text)
    }
    try Output.line("异地教学 \(trip) 现为：\(state.word)")
  }
}
