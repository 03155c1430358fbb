internal import ArgumentParser
internal import Documents
internal import TripPlanning

/// `banci bench grouping instances --seconds 5 --reference best_known.json --out solutions.json`.
struct BenchGroupingCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grouping", abstract: "分组（banci-grouping-1 和 MDGP）",
    discussion: "每个算例单核运行，最多用 --seconds 秒（读文件在内）；分不成组的写出哪几条要求不能同时满足。")

  @Argument(help: "算例所在的目录") var folder: String
  @Option(help: "每个算例的秒数，如 1 或 0.1") var seconds: SecondsWord
  @Option(help: "列出要解的算例的文件") var reference: String?
  @Option(help: "随机种子") var seed: UInt64 = 1
  @Option(name: [.customLong("out"), .customShort("o")], help: "结果写到哪里；- 为标准输出")
  var output: OutputFile

  func run() async throws {
    var solutions: [JSONValue] = []
    for task in try GroupingBenchTask.all(in: folder, reference: reference) {
      solutions.append(try task.isDiverse ? solveDiverse(task) : solve(task))
    }
    let text = JSONValue.object([.init("solutions", .array(solutions))]).text
    try output.write(Array(text.utf8), replacing: true)
  }

  private func solve(_ task: GroupingBenchTask) throws -> JSONValue {
    let pace = Pace(seconds: seconds.value)
    let instance = try GroupingInstanceFile.read(task.path, named: task.instance)
    let answer = pace.runOpen { patience in
      GroupingSearch(instance.problem, seed: seed, patience: patience).run().answer
    }
    return solution(of: task, pace).json(answer, of: instance)
  }

  private func solveDiverse(_ task: GroupingBenchTask) throws -> JSONValue {
    let pace = Pace(seconds: seconds.value)
    let problem = try GroupingInstanceFile.readDiverse(task.path)
    let plan = pace.run { patience in
      DiverseGroupingSearch(problem, seed: seed, patience: patience).run()
    }
    return solution(of: task, pace).json(plan)
  }

  private func solution(of task: GroupingBenchTask, _ pace: Pace) -> GroupingSolution {
    GroupingSolution(instance: task.instance, seconds: pace.passedText, seed: seed)
  }
}
