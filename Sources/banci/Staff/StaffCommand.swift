internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci staff`: who works for the school.
struct StaffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff", abstract: "工作人员",
    subcommands: [AddStaff.self, ListStaff.self, ChangeStaff.self])
}

/// `banci staff add 甲 --department 进修一部 --duty 组织员`.
struct AddStaff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "add", abstract: "增加工作人员")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "姓名") var name: String
  @Option(help: "部门") var department: String?
  @Option(help: "职责：组织员、班主任、带队领导…") var duty: String
  @Option(help: "此人的系统登录名") var login: String?

  func run() async throws {
    let draft = StaffDraft(name: name, duty: duty, department: department, login: login)
    let id = try await office.inOffice { try await $0.addStaff(draft, key: key.text) }
    try Output.line("已增加工作人员：\(name)（编号 \(id)）")
  }
}

/// `banci staff list`.
struct ListStaff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "列出工作人员")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let staff = try await office.inOffice { try await $0.staff() }
    try output.deliver(
      Table(
        "staff", of: staff,
        [
          Field("id", "编号", .trailing) { .number($0.id) },
          Field("name", "姓名") { .text($0.name) },
          Field("department", "部门") { Cell($0.department) },
          Field("duty", "职责") { .text($0.duty) },
          Field("login", "登录名") { Cell($0.login) },
          Field("left_on", "离任日") { Cell($0.leftOn) },
        ]))
  }
}

/// `banci staff change 甲 --login jia`.
struct ChangeStaff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: "变更工作人员的部门、职责、登录名或离任日")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "姓名或编号") var name: String
  @Option(help: "部门") var department: String?
  @Option(help: "职责") var duty: String?
  @Option(help: "系统登录名") var login: String?
  @Option(name: .customLong("left-on"), help: "离任日") var leftOn: Day?

  func run() async throws {
    let change = StaffChange(duty: duty, department: department, login: login, leftOn: leftOn)
    let id = try await office.inOffice {
      try await $0.changeStaff(name, to: change, key: key.text)
    }
    try Output.line("已变更：\(name)（编号 \(id)）")
  }
}
