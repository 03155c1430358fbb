public import ArgumentParser
internal import ClassOffice
public import Training

/// `banci class add 第81期县处级干部进修班 --code 81 …`.
struct AddClass: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "add", abstract: "增加班次")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "班次全称，照公文书写") var name: String
  @Option(help: "代码，以后用它指这个班，如 81") var code: String
  @Option(help: "班型：进修班、中青班、轮训班…") var kind: String
  @Option(help: "主体班 或 计划外") var plan = ClassPlan.main
  @Option(help: "级别，如 县处级") var level: String?
  @Option(help: "学期，如 2024年秋季") var term: String?
  @Option(help: "承办部门") var department: String?
  @Option(help: "报到日") var from: Day
  @Option(help: "离校日") var through: Day
  @Option(help: "计划人数") var size: PositiveCount?

  func run() async throws {
    let draft = ClassDraft(
      name: name, code: code, kind: kind, plan: plan, level: level, term: term,
      department: department, days: try DaySpan(from: from, through: through),
      plannedSize: size?.value)
    let id = try await office.inOffice { try await $0.addClass(draft, key: key.text) }
    try Output.line("已增加班次：\(name)（代码 \(code)，编号 \(id)），\(draft.days)")
  }
}

extension ClassPlan: ExpressibleByArgument {}
