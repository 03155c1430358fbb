internal import ArgumentParser

/// `banci bench`: the solvers on public instances, without a database (求解器测试).
struct BenchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "在公开算例上测试排程求解器，不需要数据库",
    subcommands: [BenchRoutingCommand.self, BenchTripCommand.self, BenchGroupingCommand.self])
}
