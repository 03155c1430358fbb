internal import ArgumentParser
internal import ClassOffice
internal import Training

/// `banci session add --trip 1 --form 用餐 --title 午餐 --at '2024-12-09 11:30' --minutes 45`.
struct AddSessionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "add", abstract: "安排一项日程")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @OptionGroup var session: NewSessionOptions
  @Option(help: "形式，如 用餐、乘车、研讨") var form: SessionForm
  @Option(help: "日程名称") var title: String

  func run() async throws {
    try await office.inOffice { office in
      try await session.add(.other(form, title: title), in: office, key: key)
    }
  }
}
