internal import ArgumentParser

/// `banci class`: the classes.
struct ClassCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "class", abstract: "班次",
    subcommands: [
      AddClass.self, ListClasses.self, ShowClass.self, ChangeClass.self, OpenClass.self,
      CloseClass.self, CancelClass.self,
    ])
}

/// `banci branch`: the branches of a class.
struct BranchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "branch", abstract: "支部",
    subcommands: [AddBranch.self, ListUnits.self, ChangeUnit.self])
}

/// `banci group`: the groups of a branch or a class.
struct GroupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "group", abstract: "小组",
    subcommands: [AddGroup.self, ListUnits.self, ChangeUnit.self])
}
