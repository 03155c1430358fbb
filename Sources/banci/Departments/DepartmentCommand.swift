internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci department`: the departments of the school.
struct DepartmentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "department", abstract: "部门",
    subcommands: [AddDepartment.self, ListDepartments.self, ChangeDepartment.self])
}

/// `banci department add 进修一部`.
struct AddDepartment: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "add", abstract: "增加部门")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "部门全称") var name: String

  func run() async throws {
    let id = try await office.inOffice {
      try await $0.addDepartment(named: name, key: key.text)
    }
    try Output.line("已增加部门：\(name)（编号 \(id)）")
  }
}

/// `banci department list`.
struct ListDepartments: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "列出部门")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let departments = try await office.inOffice { try await $0.departments() }
    try output.deliver(
      Table(
        "departments", of: departments,
        [
          Field("id", "编号", .trailing) { .number($0.id) },
          Field("name", "部门") { .text($0.name) },
        ]))
  }
}

/// `banci department change 进修一部 --name 培训一部`.
struct ChangeDepartment: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "change", abstract: "部门更名")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "部门") var department: String
  @Option(help: "新名称") var name: String

  func run() async throws {
    try await office.inOffice {
      try await $0.renameDepartment(department, to: name, key: key.text)
    }
    try Output.line("已更名为：\(name)")
  }
}
