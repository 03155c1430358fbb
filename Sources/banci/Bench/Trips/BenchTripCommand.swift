internal import ArgumentParser
internal import Documents
internal import TripPlanning

/// `banci bench trip instances --seconds 5 --reference best_known.json --out solutions.json`.
struct BenchTripCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trip", abstract: "异地教学日程（banci-trip-1）",
    discussion: "每个算例单核运行，用满 --seconds 秒（读文件在内）；一开始就能证明排不下的，马上写出排不下的讲座或必看的教学点。")

  @Argument(help: "算例所在的目录") var folder: String
  @Option(help: "每个算例的秒数，如 1 或 0.1") var seconds: SecondsWord
  @Option(help: "列出要解的算例的文件") var reference: String?
  @Option(help: "随机种子") var seed: UInt64 = 1
  @Option(name: [.customLong("out"), .customShort("o")], help: "结果写到哪里；- 为标准输出")
  var output: OutputFile

  func run() async throws {
    var solutions: [JSONValue] = []
    for task in try TripBenchTask.all(in: folder, reference: reference) {
      solutions.append(try solve(task).json)
    }
    let text = JSONValue.object([.init("solutions", .array(solutions))]).text
    try output.write(Array(text.utf8), replacing: true)
  }

  private func solve(_ task: TripBenchTask) throws -> TripSolution {
    let pace = Pace(seconds: seconds.value)
    let instance = try TripInstanceFile.read(task.path, named: task.instance)
    let answer = answer(to: instance, pace)
    return TripSolution(instance: instance, answer: answer, seconds: pace.passedText, seed: seed)
  }

  private func answer(to instance: TripInstance, _ pace: Pace) -> TripSolution.Answer {
    let diagnosis = TripDiagnosis(of: instance.problem)
    guard diagnosis.findings.isEmpty else {
      return .infeasible(blocked: instance.names(of: diagnosis), proven: true)
    }
    let found = pace.run { patience in
      let outcome = TripSearch(instance.problem, seed: seed, patience: patience).run()
      return (plan: FoundTrip(outcome: outcome), steps: outcome.steps)
    }
    if let plan = found.outcome.plan { return .plan(plan) }
    let after = TripDiagnosis(of: instance.problem, after: found.outcome)
    return .infeasible(blocked: instance.names(of: after), proven: false)
  }
}

/// An outcome, worth more with a better plan, and least with none.
private struct FoundTrip: Comparable {
  let outcome: TripOutcome

  static func < (left: FoundTrip, right: FoundTrip) -> Bool {
    guard let plan = right.outcome.plan else { return false }
    guard let other = left.outcome.plan else { return true }
    return other < plan
  }
}

extension TripInstance {
  /// The ids of the lectures and sites that a diagnosis names, and where it names none of them the
  /// parties; each once.
  func names(of diagnosis: TripDiagnosis) -> [String] {
    let obligations = diagnosis.findings.flatMap(\.obligations)
    let named = obligations.compactMap(name(of:))
    let names = named.isEmpty ? obligations.compactMap(party(of:)) : named
    return names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private func name(of obligation: TripObligation) -> String? {
    switch obligation {
    case .lecture(let number): names.lectures[number]
    case .visit(let site, _): names.sites[site]
    case .fixed(let number): name(of: problem.fixed[number].purpose)
    case .lunch, .way, .seats: nil
    }
  }

  private func name(of purpose: StopPurpose) -> String? {
    switch purpose {
    case .site(let site): names.sites[site]
    case .lecture(let lecture): names.lectures[lecture]
    case .lunch: nil
    }
  }

  private func party(of obligation: TripObligation) -> String? {
    switch obligation {
    case .lunch(let party, _), .way(let party, _), .seats(let party): names.parties[party]
    case .fixed(let number): names.parties[problem.fixed[number].party]
    case .lecture, .visit: nil
    }
  }
}
