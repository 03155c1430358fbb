internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci place travel-time`: minutes on the road.
struct TravelTimeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "travel-time", abstract: "两地之间的路程时间",
    subcommands: [SetTravelTime.self, ListTravelTimes.self])
}

/// How minutes are known, on the command line: `measured` or 实测, `entered` or 填报.
struct TravelTimeSourceWord: ArgumentWord {
  let source: TravelTimeSource

  init(word: String) throws(Refusal) {
    // Estimates are made by the program, not entered.
    let sayable: [TravelTimeSource] = [.measured, .entered]
    guard let found = sayable.first(where: { [$0.rawValue, $0.word].contains(word) }) else {
      throw .travelSourceUnknown(word)
    }
    source = found
  }
}

/// `banci place travel-time set 昆山南站 昆山市委党校 --minutes 25 --source measured`.
struct SetTravelTime: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "记下两地之间的路程时间；没有单独记返程的，按同样时间算")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "起点") var from: String
  @Argument(help: "终点") var to: String
  @Option(help: "分钟数") var minutes: Minutes
  @Option(help: "来源：measured（实测）或 entered（填报）") var source: TravelTimeSourceWord?

  func run() async throws {
    let change = try await office.inOffice {
      try await $0.setTravelTime(
        from: from, to: to, minutes: minutes.value, source: source?.source ?? .entered,
        key: key.text)
    }
    let before = change.before.map { "（原为 \($0) 分钟）" } ?? ""
    try Output.line("已记下：\(from)至\(to) \(change.now) 分钟\(before)")
  }
}

/// `banci place travel-time list`.
struct ListTravelTimes: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "列出路程时间")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: "只看与这个地点有关的") var place: String?

  func run() async throws {
    let times = try await office.inOffice { try await $0.travelTimes(at: place) }
    try output.deliver(
      Table(
        "travel_times", of: times,
        [
          Field("from", "起点") { .text($0.from) },
          Field("to", "终点") { .text($0.to) },
          Field("minutes", "分钟", .trailing) { .number($0.minutes) },
          Field("source", "来源") { .term(code: $0.source.rawValue, word: $0.source.word) },
        ]))
  }
}

extension Refusal {
  /// Nobody can say so.
  static func travelSourceUnknown(_ word: String) -> Self {
    Self(
      .invalid, code: "travel-source-unknown", message: "没有路程来源“\(word.prefix(40))”",
      repair: "可写 measured（实测）或 entered（填报）")
  }
}
