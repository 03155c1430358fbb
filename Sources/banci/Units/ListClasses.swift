internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci class list`.
struct ListClasses: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出班次，新的在前")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let classes = try await office.inOffice { try await $0.classes() }
    try output.deliver(
      Table(
        "classes", of: classes,
        [
          Field("code", "代码") { .text($0.code) },
          Field("name", "班次") { .text($0.name) },
          Field("kind", "班型") { .text($0.kind) },
          Field("department", "部门") { Cell($0.department) },
          Field("first_day", "报到日") { .date($0.days.first) },
          Field("last_day", "离校日") { .date($0.days.last) },
          Field("planned_size", "计划", .trailing) { Cell($0.plannedSize) },
          Field("on_the_books", "在册", .trailing) { .number($0.onTheBooks) },
          Field("branches", "支部", .trailing) { .number($0.branches) },
          Field("state", "状态") {
            .term(code: $0.state.rawValue, word: $0.state.word)
          },
        ]))
  }
}

/// `banci branch list 81`, `banci group list 81`: the branches and groups of a class.
struct ListUnits: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出班次的支部和小组")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: "班次，如 81；不写则用当前班次") var unit: UnitPath?

  func run() async throws {
    let path = try ContextUnit.classPath(unit)
    let units = try await office.inOffice { try await $0.units(of: path) }
    try output.deliver(UnitTable.table(of: units))
  }
}

/// How branches and groups are listed.
enum UnitTable {
  /// The table of them.
  static func table(of units: [UnitSummary]) -> Table {
    Table(
      "units", of: units,
      [
        Field("path", "代码") { .text($0.path) },
        Field("name", "名称") { .text($0.name) },
        Field("kind", "层级") { .term(code: $0.kind.rawValue, word: $0.kind.word) },
        Field("trainees", "学员", .trailing) { .number($0.trainees) },
      ])
  }
}
