internal import ArgumentParser

/// `banci roster`: rosters in and out (名册).
struct RosterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster", abstract: "核查、导入、撤销、导出学员名册",
    subcommands: [
      CheckRosterCommand.self, ImportRosterCommand.self, ExportRosterCommand.self,
      ListRostersCommand.self, ShowRosterCommand.self, UndoRosterCommand.self,
      TemplateRosterCommand.self,
      StatusRosterCommand.self, RosterMappingCommand.self,
    ])
}
