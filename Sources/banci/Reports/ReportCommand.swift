internal import ArgumentParser

/// `banci report`: what is printed and handed on (报表).
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "出报表：名册、日程安排表、人员结构、师资和教学点使用",
    subcommands: [
      ListReports.self, ClassOverviewReport.self, RosterReportCommand.self,
      TripScheduleReport.self, LecturerUseReport.self, PlaceUseReport.self,
      StructureReport.self,
    ])
}
