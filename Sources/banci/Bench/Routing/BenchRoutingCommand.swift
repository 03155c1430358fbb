internal import ArgumentParser
internal import Documents
internal import Foundation
internal import Training
internal import TripPlanning

/// `banci bench toptw instances --seconds 1 --reference best_known.json --out solutions.json`.
struct BenchRoutingCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "toptw", abstract: "带时间窗的团队定向问题（TOPTW）",
    discussion: "每个算例单核运行，用满 --seconds 秒（读文件在内）；没有 --reference 时每个算例按 1 至 4 条路线各解一次。")

  @Argument(help: "算例所在的目录") var folder: String
  @Option(help: "每个算例的秒数，如 1 或 0.1") var seconds: SecondsWord
  @Option(help: "列出要解的算例和路线数的文件") var reference: String?
  @Option(help: "随机种子") var seed: UInt64 = 1
  @Option(name: [.customLong("out"), .customShort("o")], help: "结果写到哪里；- 为标准输出")
  var output: OutputFile

  func run() async throws {
    let tasks = try RoutingBenchTask.all(in: folder, reference: reference)
    // A damaged file is named at once, not after minutes of searching.
    for task in tasks { _ = try task.read() }
    let solutions = try tasks.map(solve)
    let text = JSONValue.object([.init("solutions", .array(solutions))]).text
    try output.write(Array(text.utf8), replacing: true)
  }

  private func solve(_ task: RoutingBenchTask) throws -> JSONValue {
    let pace = Pace(seconds: seconds.value)
    let problem = try task.read()
    let plan = pace.run { patience in
      RoutingSearch(problem, seed: seed, patience: patience).run()
    }
    let routes = plan.routes.map { route in JSONValue.array(route.map { .number("\($0)") }) }
    return .object([
      .init("instance", .string(task.instance)), .init("m", .number("\(task.routes)")),
      .init("routes", .array(routes)), .init("score", .number("\(plan.worth)")),
      .init("seconds", .number(pace.passedText)), .init("seed", .number("\(seed)")),
    ])
  }
}

/// A positive number of seconds on the command line.
struct SecondsWord: ArgumentWord {
  let value: Double

  init(word: String) throws(Refusal) {
    guard let value = Double(WrittenText.halfWidth(word)), (0.01...3600).contains(value) else {
      throw Refusal(
        .invalid, code: "seconds-unreadable", message: "“\(word.prefix(40))”不是 0.01 至 3600 的秒数",
        repair: "请写秒数，如 1 或 0.5")
    }
    self.value = value
  }
}
