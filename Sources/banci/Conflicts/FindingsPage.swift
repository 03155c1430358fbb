internal import ClassOffice
internal import Documents
internal import Training

/// What a check of a timetable found, as it is given out (检查结果).
struct FindingsPage {
  let findings: [ScheduleFinding]

  /// Gives the findings out, the gravest first, and ends with status 2 where one is an error.
  ///
  /// A terminal shows the first 200; files and programs get all.
  func deliver(by output: OutputOptions) throws {
    let sorted = findings.sorted { $0.severity < $1.severity }
    switch output.format {
    case .table: try deliver(sorted, by: output)
    case .csv: try output.deliver(Self.table(of: sorted))
    case .json: try output.destination.deliver(Self.object(of: sorted).text)
    }
    Output.note(summary)
    if findings.contains(where: { $0.severity == .error }) { throw BlockingFindings() }
  }

  private func deliver(_ sorted: [ScheduleFinding], by output: OutputOptions) throws {
    let isCut = output.destination.file == nil && Terminal.ofThisProcess.showsResults
    let shown = isCut ? Array(sorted.prefix(Self.mostOnTerminal)) : sorted
    try output.deliver(Self.table(of: shown))
    if shown.count < sorted.count { Output.note("只显示了前 \(shown.count) 条，用 --out 文件 可看全部") }
  }

  private var summary: String {
    guard !findings.isEmpty else { return "检查完毕，没有发现问题" }
    let counts = Severity.allCases.map { severity in
      "\(severity.word) \(findings.count { $0.severity == severity }) 条"
    }
    return "检查完毕：" + counts.joined(separator: "，")
  }

  private static let mostOnTerminal = 200

  private static func table(of findings: [ScheduleFinding]) -> Table {
    Table(
      "findings", of: findings,
      [
        Field("severity", "程度") { .text($0.severity.word) },
        Field("code", "代码") { .text($0.code.rawValue) },
        Field("kind", "问题") { .text($0.code.word) },
        Field("day", "日期") { .date($0.day) },
        Field("sessions", "日程") { .text($0.sessions.map(String.init).joined(separator: " ")) },
        Field("message", "说明") { .text($0.message) },
        Field("repair", "怎么改") { .text($0.repair) },
      ])
  }

  private static func object(of findings: [ScheduleFinding]) -> JSONValue {
    let elements = findings.map { finding in
      JSONValue.object([
        .init("severity", .string(finding.severity.rawValue)),
        .init("code", .string(finding.code.rawValue)),
        .init("day", .string("\(finding.day)")),
        .init("sessions", .array(finding.sessions.map { .number("\($0)") })),
        .init("message", .string(finding.message)),
        .init("repair", .string(finding.repair)),
      ])
    }
    return .object([.init("findings", .array(elements))])
  }
}
