internal import ArgumentParser
internal import ClassOffice
internal import Training

/// `banci class change 81 --size 135`.
struct ChangeClass: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: "变更班次的名称、日期、人数等")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "班次，如 81") var unit: UnitPath
  @Option(help: "新的全称；旧名作为别名保留") var name: String?
  @Option(help: "再加一个别名") var alias: String?
  @Option(help: "报到日（与 --through 同写）") var from: Day?
  @Option(help: "离校日（与 --from 同写）") var through: Day?
  @Option(help: "开班日") var opened: Day?
  @Option(help: "结业日") var closed: Day?
  @Option(help: "计划人数") var size: PositiveCount?
  @Option(help: "级别") var level: String?
  @Option(help: "学期") var term: String?
  @Option(help: "承办部门") var department: String?

  func validate() throws {
    guard (from == nil) == (through == nil) else {
      throw ValidationError("--from 和 --through 要同时写")
    }
  }

  func run() async throws {
    var change = ClassChange()
    change.name = name
    change.alias = alias
    if let from, let through { change.days = try DaySpan(from: from, through: through) }
    change.openedOn = opened
    change.closedOn = closed
    change.plannedSize = size?.value
    change.level = level
    change.term = term
    change.department = department
    _ = try await office.inOffice { try await $0.changeClass(unit, to: change, key: key.text) }
    try Output.line("已变更班次：\(unit)")
  }
}
