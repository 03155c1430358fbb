internal import ArgumentParser
internal import Documents
internal import Training

/// `banci doctor`: what banci stands on, and how to mend what is not right.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "检查 PostgreSQL、数据库结构、主密钥、字体和磁盘，并说明如何修复")

  @OptionGroup var output: OutputOptions

  func run() async throws {
    let door = try OfficeDoor()
    let findings =
      [Examination.programs(door)] + (await Examination.school(door))
      + [Examination.key(door), Examination.fonts(), Examination.disk(door)]
    try output.deliver(
      Table(
        "checks", of: findings,
        [
          Field("check", "检查项") { .text($0.subject) },
          Field("severity", "结果") { .text($0.severity?.word ?? "正常") },
          Field("message", "情况") { .text($0.message) },
          Field("repair", "如何修复") { Cell($0.repair) },
        ]))
    if findings.contains(where: { $0.severity == .error }) { throw BlockingFindings() }
  }
}
