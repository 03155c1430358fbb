internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import LocalPostgres
internal import Training

/// `banci status`: what there is in this home, at a glance.
struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "显示数据目录、数据库、学校和当前班次")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let door = try OfficeDoor()
    var lines = [StatusLine("home", "数据目录", door.home.path)]
    lines.append(StatusLine("database", "数据库", try databaseWords(door)))
    let context = try WorkingContext.load(from: door.home)
    lines.append(StatusLine("unit", "当前班次", context.unit ?? "未设定"))
    do {
      lines += try await office.inOffice { try await counts(in: $0) }
    } catch let refusal as Refusal where refusal.code == Refusal.noSchoolYet.code {
      lines.append(StatusLine("school", "学校", "未建立（banci init）"))
    }
    try output.deliver(
      Table(
        "status", of: lines,
        [
          Field("key", "项目代码") { .text($0.key) }, Field("title", "项目") { .text($0.title) },
          Field("value", "内容") { .text($0.value) },
        ]))
  }

  private func databaseWords(_ door: OfficeDoor) throws -> String {
    guard door.environment["BANCI_DATABASE"] == nil else { return "共用服务器（BANCI_DATABASE）" }
    let status = try refusing { () throws(LocalServerError) in try door.localServer.status() }
    switch status.state {
    case .absent: return "本机，尚未创建"
    case .stopped: return "本机，已停止"
    case .running(let process): return "本机，运行中（进程 \(process)）"
    }
  }

  private func counts(in office: ClassOffice) async throws -> [StatusLine] {
    let standing = try await office.standing()
    return [
      StatusLine("school", "学校", standing.school),
      StatusLine("classes", "班次", "\(standing.classes)"),
      StatusLine("trainees", "学员", "\(standing.trainees)"),
      StatusLine("trips", "异地教学", "\(standing.trips)"),
      StatusLine("sessions", "日程", "\(standing.sessions)"),
    ]
  }
}

/// A line of the status.
private struct StatusLine {
  let key: String
  let title: String
  let value: String

  init(_ key: String, _ title: String, _ value: String) {
    (self.key, self.title, self.value) = (key, title, value)
  }
}
