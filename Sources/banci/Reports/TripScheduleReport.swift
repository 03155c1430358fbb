internal import ArgumentParser
internal import ClassOffice
internal import Training

/// `banci report trip-schedule --trip 1`.
struct TripScheduleReport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trip-schedule", abstract: "异地教学日程安排表：每天一张表，附人数")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: ReportOptions
  @Option(help: "异地教学的编号") var trip: RecordNumber

  func run() async throws {
    let report = try await office.inOffice { try await $0.tripSchedule(trip.value) }
    try output.deliver(report)
  }
}
