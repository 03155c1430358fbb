internal import ArgumentParser
internal import ClassOffice
internal import Training

/// `banci key`: the master key's copy outside this machine.
struct KeyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "导出、导入个人信息主密钥",
    subcommands: [ExportKey.self, ImportKey.self])
}

/// `banci key export`.
struct ExportKey: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "输出主密钥的抄写形式，供离线保存",
    discussion: "抄写形式等于密钥本身：请打印或抄写后锁好，不要留在电脑上。导出会记入日志。")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var destination: DestinationOptions

  func run() async throws {
    let door = try OfficeDoor()
    guard let key = try door.keyFile.load() else {
      throw Refusal.keyOfSchoolMissing(door.keyFile.path)
    }
    try await office.inOffice { try await $0.journalKeyExport() }
    try destination.deliver(key.exportedText + "\n")
  }
}

/// `banci key import`.
struct ImportKey: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "由抄写形式恢复主密钥文件")

  @Argument(help: "抄写形式所在的文件；- 为标准输入")
  var file: InputFile

  func run() async throws {
    let door = try OfficeDoor()
    let key = try MasterKey(
      exportedText: String(decoding: try file.read(atMost: 10_000), as: UTF8.self))
    try await requireSameKey(key, behind: door)
    try door.home.create()
    try key.write(to: door.keyFile.path)
    try Output.line("已恢复主密钥 \(key.idText)：\(door.keyFile.path)")
  }

  /// A key that opens nothing here is not put in the place of the one that does.
  private func requireSameKey(_ key: MasterKey, behind door: OfficeDoor) async throws {
    do {
      let server = try door.server()
      let school = try await door.school(on: server)
      if let kept = try await server.keyFingerprint(of: school) {
        try key.requireFingerprint(kept)
      }
    } catch let refusal as Refusal where refusal.code == Refusal.noSchoolYet.code {
      return
    }
  }
}
