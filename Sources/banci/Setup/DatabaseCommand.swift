internal import ArgumentParser
internal import ClassOffice
internal import LocalPostgres
internal import Training

/// `banci database`: the server under the office.
struct DatabaseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "database", abstract: "启动、停止、查看和升级数据库",
    subcommands: [
      StartDatabase.self, StopDatabase.self, DatabaseStatus.self, MigrateDatabase.self,
    ])
}

/// `banci database start`.
struct StartDatabase: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "启动本机数据库（平时会自动启动）")

  func run() async throws {
    let door = try OfficeDoor()
    try door.requireLocal()
    _ = try door.startLocalServer()
    try Output.line("本机数据库运行中")
  }
}

/// `banci database stop`.
struct StopDatabase: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stop", abstract: "停止本机数据库")

  func run() async throws {
    let door = try OfficeDoor()
    try door.requireLocal()
    let server = door.localServer
    try refusing { () throws(LocalServerError) in try server.stop() }
    try Output.line("本机数据库已停止")
  }
}

/// `banci database status`.
struct DatabaseStatus: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "显示本机数据库的状态和位置")

  func run() async throws {
    let door = try OfficeDoor()
    try door.requireLocal()
    let server = door.localServer
    let status = try refusing { () throws(LocalServerError) in try server.status() }
    switch status.state {
    case .absent: try Output.line("状态：尚未创建")
    case .stopped: try Output.line("状态：已停止")
    case .running(let process): try Output.line("状态：运行中（进程 \(process)）")
    }
    try Output.line("数据：\(status.dataDirectory)")
    try Output.line("套接字：\(status.socketDirectory)")
    try Output.line("日志：\(status.logFile)")
    try Output.line("程序：\(status.binaryDirectory ?? "未找到")（版本 \(status.version ?? "—")）")
  }
}

/// `banci database migrate`.
struct MigrateDatabase: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate", abstract: "把数据库结构升级到程序的版本")

  @Flag(name: .customLong("dry-run"), help: "只列出将执行的结构文件")
  var isDryRun = false

  func run() async throws {
    let door = try OfficeDoor()
    let server = try door.server()
    let school = try await door.school(on: server)
    let names =
      isDryRun
      ? try await server.pendingMigrations(of: school) : try await server.migrate(school)
    guard !names.isEmpty else { return try Output.line("数据库结构已是最新") }
    try Output.line(isDryRun ? "将执行：" : "已执行：")
    for name in names { try Output.line("  \(name)") }
  }
}

extension OfficeDoor {
  /// Refuses where the office shares a server that is not ours to start and stop.
  func requireLocal() throws(Refusal) {
    guard environment["BANCI_DATABASE"] == nil else { throw .databaseIsShared }
  }
}

extension Refusal {
  /// The server is somebody else's.
  static let databaseIsShared = Refusal(
    .invalid, code: "database-is-shared", message: "现用的是共用服务器（BANCI_DATABASE），不由 banci 启停",
    repair: "请联系服务器管理员；要用本机数据库，请去掉 BANCI_DATABASE")
}
