internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci trip show 1`.
struct ShowTripCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "查看一次异地教学：天数、人数、日程数、审批记录")

  @OptionGroup var office: OfficeOptions
  @Argument(help: "编号") var trip: RecordNumber
  @Option(help: "输出格式") var format = ShownFormat.table

  func run() async throws {
    let details = try await office.inOffice { try await $0.showTrip(trip.value) }
    let page = TripPage(details)
    switch format {
    case .table: try Output.standard.write(page.text(width: Terminal.ofThisProcess.width))
    case .json: try Output.standard.write(page.object.text)
    }
  }
}

/// The forms in which one thing can be had.
enum ShownFormat: String, ExpressibleByArgument, CaseIterable {
  /// For reading.
  case table
  /// JSON for programs.
  case json
}
