internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci quota`: the places of a class that sending organisations have (名额).
struct QuotaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quota", abstract: "各选派单位的调训名额",
    subcommands: [SetQuotaCommand.self, ListQuotasCommand.self, RemoveQuotaCommand.self])
}

/// `banci quota set --class 81 皖东市财政局 3`.
struct SetQuotaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "set", abstract: "定一个单位的名额")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "选派单位") var organisation: String
  @Argument(help: "名额，如 3") var places: QuotaPlaces
  @Option(name: .customLong("class"), help: "班次，如 81") var classPath: UnitPath?

  func run() async throws {
    let path = try ContextUnit.classPath(classPath)
    let name = try await office.inOffice {
      try await $0.setQuota(of: organisation, in: path, places: places.value, key: key.text)
    }
    try Output.line("已定名额：\(name) \(places) 人")
  }
}

/// `banci quota list --class 81`.
struct ListQuotasCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "列出各单位的名额")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: OutputOptions
  @Option(name: .customLong("class"), help: "班次，如 81") var classPath: UnitPath?

  func run() async throws {
    let path = try ContextUnit.classPath(classPath)
    let quotas = try await office.inOffice { try await $0.quotas(of: path) }
    try output.deliver(
      Table(
        "quotas", of: quotas,
        [
          Field("organisation_id", "单位编号", .trailing) { .number($0.organisationID) },
          Field("organisation", "选派单位") { .text($0.organisation) },
          Field("places", "名额", .trailing) { .number($0.places) },
          Field("class_code", "班次代号") { .text($0.classCode) },
          Field("class", "班次") { .text($0.className) },
        ]))
  }
}

/// `banci quota remove --class 81 皖东市财政局`.
struct RemoveQuotaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "remove", abstract: "去掉一个单位的名额")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "选派单位") var organisation: String
  @Option(name: .customLong("class"), help: "班次，如 81") var classPath: UnitPath?

  func run() async throws {
    let path = try ContextUnit.classPath(classPath)
    let name = try await office.inOffice {
      try await $0.removeQuota(of: organisation, in: path, key: key.text)
    }
    try Output.line("已去掉名额：\(name)")
  }
}

/// How many places an organisation has in a class (名额数).
struct QuotaPlaces: NumberWord {
  static let noun = "名额"
  static let range = 0...10_000
  let value: Int
  init(checked value: Int) { self.value = value }
}
