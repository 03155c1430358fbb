internal import ArgumentParser
internal import ClassOffice
internal import Training

/// `banci trip return 1 --opinion 请补充承接单位`.
struct ReturnTripCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "return", abstract: "退回一次异地教学，要写意见")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "编号") var trip: RecordNumber
  @Option(help: "退回意见") var opinion: String

  func run() async throws {
    let state = try await office.inOffice { office in
      try await office.returnTrip(trip.value, opinion: opinion, key: key.text)
    }
    try Output.line("异地教学 \(trip) 现为：\(state.word)")
  }
}
