internal import ArgumentParser
internal import ClassOffice
internal import Training

/// `banci branch change 81/1 --alias 第一党支部`, `banci group change 81/1/2 --name 第二小组`.
struct ChangeUnit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: "给支部或小组更名，或再加一个别名",
    discussion: "别名是大家也这样叫的名称；核查稿件时，写别名和写全称一样算数。")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "支部或小组，如 81/1") var unit: UnitPath
  @Option(help: "新的名称；旧名作为别名保留") var name: String?
  @Option(help: "再加一个别名") var alias: String?

  func run() async throws {
    _ = try await office.inOffice {
      try await $0.changeUnit(unit, name: name, alias: alias, key: key.text)
    }
    try Output.line("已变更：\(unit)")
  }
}
