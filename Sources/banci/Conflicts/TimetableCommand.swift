internal import ArgumentParser
internal import ClassOffice
internal import Training

/// `banci timetable`: the timetables of classes and of the whole term (课表).
struct TimetableCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timetable", abstract: "班次课表和全校日程",
    subcommands: [CheckTimetableCommand.self])
}

/// `banci timetable check 81`, or `banci timetable check --from 2024-09-01 --through 2024-12-31`.
struct CheckTimetableCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "检查一个班次或全校的日程，异地教学也在内",
    discussion: "不写班次则检查全校。有错误时退出码为 2。")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: "班次，如 81") var unit: UnitPath?
  @Option(help: "只看这一天及以后的") var from: Day?
  @Option(help: "只看这一天及以前的") var through: Day?

  func run() async throws {
    let days = try DayRange.days(from: from, through: through)
    let findings = try await office.inOffice { office in
      if let unit { return try await office.checkTimetable(of: unit, on: days) }
      return try await office.checkTerm(on: days)
    }
    try FindingsPage(findings: findings).deliver(by: output)
  }
}
