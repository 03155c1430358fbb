internal import ArgumentParser
internal import ClassOffice
internal import Training

/// `banci branch add 81 一支部`.
struct AddBranch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "add", abstract: "给班次增加支部")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "班次，如 81") var unit: UnitPath
  @Argument(help: "支部名称，如 一支部") var name: String
  @Option(help: "代码；不写则顺次编号") var code: String?

  func run() async throws {
    let added = try await office.inOffice {
      try await $0.addBranch(named: name, to: unit, code: code, key: key.text)
    }
    try Output.line("已增加支部：\(name)（\(added.path)，编号 \(added.id)）")
  }
}

/// `banci group add 81/1 第一小组`.
struct AddGroup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "给支部或班次增加小组")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "支部或班次，如 81/1") var unit: UnitPath
  @Argument(help: "小组名称，如 第一小组") var name: String
  @Option(help: "代码；不写则顺次编号") var code: String?

  func run() async throws {
    let added = try await office.inOffice {
      try await $0.addGroup(named: name, to: unit, code: code, key: key.text)
    }
    try Output.line("已增加小组：\(name)（\(added.path)，编号 \(added.id)）")
  }
}
