internal import ArgumentParser
internal import ClassOffice
internal import Training

/// `--from`, `--through`: the days of a report.
struct ReportedDays: ParsableArguments {
  @Option(help: "从哪一天起") var from: Day
  @Option(help: "到哪一天为止") var through: Day

  /// The days.
  ///
  /// - Throws: A ``Refusal`` when the last one comes before the first.
  func span() throws(Refusal) -> DaySpan { try DaySpan(from: from, through: through) }
}

/// `banci report lecturer-use --from 2024-09-01 --through 2025-01-31`.
struct LecturerUseReport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lecturer-use", abstract: "师资使用统计：已定和已进行的讲座，次数、时长、学时、班次")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: ReportOptions
  @OptionGroup var days: ReportedDays

  func run() async throws {
    let span = try days.span()
    let report = try await office.inOffice { try await $0.lecturerUse(on: span) }
    try output.deliver(report)
  }
}

/// `banci report place-use --from 2024-09-01 --through 2025-01-31`.
struct PlaceUseReport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "place-use", abstract: "教学点使用统计：已定和已进行的讲座、现场教学，次数、时长、班次")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: ReportOptions
  @OptionGroup var days: ReportedDays
  @Option(help: "只看这类地点，如 现场教学点") var kind: String?

  func run() async throws {
    let span = try days.span()
    let report = try await office.inOffice { try await $0.placeUse(on: span, kind: kind) }
    try output.deliver(report)
  }
}
