internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci report roster --unit 81/1`.
struct RosterReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster", abstract: "学员名册：按支部、小组列出，号码打码",
    discussion: "--for-host 只给承接单位要用的各列，没有任何号码；--full 显示完整号码，并记入日志。")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: ReportOptions
  @OptionGroup var unit: ReportedUnit
  @Option(name: .customLong("on"), help: "按哪一天的编组；不写则按今天") var day: Day?
  @Flag(name: .customLong("for-host"), help: "给承接单位的名册") var isForHost = false
  @Flag(name: .customLong("full"), help: "显示完整的手机号和身份证号（记入日志）") var isFull = false

  func validate() throws {
    guard !(isForHost && isFull) else {
      throw ValidationError("给承接单位的名册没有号码，不能同时写 --full")
    }
  }

  func run() async throws {
    let path = try unit.path()
    let report = try await office.inOffice { office in
      isFull
        ? try await office.rosterInFull(of: path, on: day)
        : try await office.roster(of: path, for: isForHost ? .host : .office, on: day)
    }
    try output.deliver(report)
  }
}
