internal import ArgumentParser
internal import ClassOffice
internal import Training

/// `banci use 81/1`: the class or unit for the following commands.
struct UseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "use", abstract: "设定以后命令默认的班次、支部或小组")

  @OptionGroup var office: OfficeOptions
  @Argument(help: "班次、支部或小组，如 81/1；不写则显示当前的")
  var unit: UnitPath?

  @Flag(name: .customLong("clear"), help: "取消设定")
  var isCleared = false

  func validate() throws {
    guard unit == nil || !isCleared else { throw ValidationError("--clear 和班次不能同时写") }
  }

  func run() async throws {
    let home = try HomeDirectory()
    if let unit {
      let name = try await office.inOffice { try await $0.nameOfUnit(at: unit) }
      try WorkingContext(unit: unit.text).save(to: home)
      try Output.line("当前：\(unit)（\(name)）")
    } else if isCleared {
      try WorkingContext().save(to: home)
      try Output.line("已取消当前班次")
    } else {
      try Output.line(try WorkingContext.load(from: home).header ?? "没有设定当前班次")
    }
  }
}
