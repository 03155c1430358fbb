internal import ArgumentParser

/// `banci`, the root of all commands.
struct BanciCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "banci",
    abstract: "管理培训班次、异地教学和由此产生的文书",
    discussion: """
      在终端里单独输入 banci 会打开菜单；缺少的参数会逐项询问。
      一次改动多行的命令先显示结果再写入：终端里会询问，脚本里要加 --apply。
      退出码：0 完成，2 被拒绝或有必须处理的问题，64 用法错误，1 程序故障。
      """,
    version: "banci 0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "报表和稿件",
        subcommands: [ReportCommand.self, MaterialCommand.self, ArticleCommand.self]),
      CommandGroup(
        name: "班次与人员",
        subcommands: [
          ClassCommand.self,
          BranchCommand.self,
          GroupCommand.self,
          RosterCommand.self,
          TraineeCommand.self,
          StaffCommand.self,
          DepartmentCommand.self,
          OrganisationCommand.self,
          QuotaCommand.self,
          PlaceCommand.self,
          LecturerCommand.self,
          ContactCommand.self,
        ]),
      CommandGroup(
        name: "异地教学与日程",
        subcommands: [
          TripCommand.self,
          SessionCommand.self,
          LectureCommand.self,
          VisitCommand.self,
          TimetableCommand.self,
          FreeCommand.self,
        ]),
      CommandGroup(
        name: "使用",
        subcommands: [
          InitCommand.self,
          DemoCommand.self,
          StatusCommand.self,
          DoctorCommand.self,
          UseCommand.self,
          JournalCommand.self,
          DatabaseCommand.self,
          KeyCommand.self,
          BenchCommand.self,
          CompletionsCommand.self,
          HelpCommand.self,
        ]),
    ])
}
