internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci class show 81`.
struct ShowClass: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "显示一个班次及其支部、小组")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: "班次，如 81；不写则用当前班次") var unit: UnitPath?

  func run() async throws {
    let path = try ContextUnit.classPath(unit)
    let detail = try await office.inOffice { try await $0.showClass(path) }
    try output.deliver(ClassPage.card(of: detail))
    if output.format == .table, !detail.units.isEmpty {
      try output.deliver(UnitTable.table(of: detail.units))
    }
  }
}

/// How one class is shown (班次卡片).
enum ClassPage {
  /// All that is known of it; its units stand in a table of their own.
  static func card(of detail: ClassDetail) -> Card {
    let summary = detail.summary
    return Card([
      .init("id", "编号", .number(summary.id)),
      .init("code", "代码", .text(summary.code)),
      .init("name", "班次", .text(summary.name)),
      .init("aliases", "别名", .list(detail.aliases)),
      .init("kind", "班型", .text(summary.kind)),
      .init("plan", "计划", .text(detail.plan.rawValue)),
      .init("level", "级别", Cell(detail.level)),
      .init("term", "学期", Cell(detail.term)),
      .init("department", "部门", Cell(summary.department)),
      .init("first_day", "报到日", .date(summary.days.first)),
      .init("opened_on", "开班日", Cell(detail.openedOn)),
      .init("closed_on", "结业日", Cell(detail.closedOn)),
      .init("last_day", "离校日", .date(summary.days.last)),
      .init("planned_size", "计划人数", Cell(summary.plannedSize)),
      .init("on_the_books", "在册", .number(summary.onTheBooks)),
      .init("state", "状态", .term(code: summary.state.rawValue, word: summary.state.word)),
      .init("units", "支部、小组", .list(detail.units.map { "\($0.path) \($0.name)" })),
    ])
  }
}
