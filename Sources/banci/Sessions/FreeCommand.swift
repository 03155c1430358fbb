internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci free`: who and what is free at a time (空闲查询).
struct FreeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "free", abstract: "查询某段时间谁有空、哪里空着，不空的说明原因",
    subcommands: [
      FreeLecturersCommand.self, FreePlacesCommand.self, FreeBusesCommand.self,
      FreeUnitsCommand.self,
    ])
}

/// When one looks, and how the answer is given out.
struct FreeOptions: ParsableArguments {
  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "开始时间，如 '2024-12-09 08:30'") var at: Moment
  @Option(help: "时长（分钟）") var minutes: Minutes
  @Flag(name: .customLong("only-free"), help: "只列空闲的") var isOnlyFree = false

  /// Looks and gives the answer out under that plural name.
  func deliver(_ noun: FreeNoun, as name: String) async throws {
    let time = try TimeSpan(from: at, minutes: minutes.value)
    let found = try await office.inOffice { try await $0.availability(of: noun, at: time) }
    let shown = isOnlyFree ? found.filter(\.isFree) : found
    try output.deliver(
      Table(
        name, of: shown,
        [
          Field("id", "编号", .trailing) { .number($0.id) },
          Field("name", "名称") { .text($0.name) },
          Field("free", "空闲") { .flag($0.isFree) },
          Field("obstacles", "不空的原因") { .text($0.obstacles.joined(separator: "；")) },
          Field("tentative", "待定的安排") { .text($0.ideas.joined(separator: "；")) },
        ]))
  }
}

/// `banci free lecturer --at '2024-12-10 08:30' --minutes 150`.
struct FreeLecturersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lecturer", abstract: "哪些师资有空")

  @OptionGroup var options: FreeOptions

  func run() async throws { try await options.deliver(.lecturers, as: "lecturers") }
}

/// `banci free place --kind 教室 --at '2024-12-10 08:30' --minutes 150`.
struct FreePlacesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "place", abstract: "哪些地点空着、开放")

  @OptionGroup var options: FreeOptions
  @Option(help: "只看这类地点，如 教室") var kind: String?

  func run() async throws { try await options.deliver(.places(kind: kind), as: "places") }
}

/// `banci free bus --at '2024-12-10 08:30' --minutes 150`.
struct FreeBusesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "bus", abstract: "哪些车辆空着")

  @OptionGroup var options: FreeOptions

  func run() async throws { try await options.deliver(.buses, as: "buses") }
}

/// `banci free unit 81 --at '2024-11-04 08:30' --minutes 150`.
struct FreeUnitsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unit", abstract: "哪些班次、支部、小组有空")

  @OptionGroup var options: FreeOptions
  @Argument(help: "只看这个班次、支部及其下的") var unit: UnitPath?

  func run() async throws { try await options.deliver(.units(unit), as: "units") }
}
