internal import ArgumentParser

/// `banci trainee`: the people in a class (学员).
struct TraineeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trainee", abstract: "查看、登记、修改学员",
    subcommands: [
      ListTraineesCommand.self, ShowTraineeCommand.self, AddTraineeCommand.self,
      ChangeTraineeCommand.self,
    ])
}
