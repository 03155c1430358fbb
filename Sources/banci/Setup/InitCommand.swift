internal import ArgumentParser
internal import ClassOffice
internal import Training

/// `banci init`: makes the school, its database and its master key.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "建立学校：数据库、主密钥和第一位工作人员",
    discussion: "可以重复执行：已有的部分不会改动，中断过的会补完。")

  @Option(help: "学校全称")
  var school: String

  @Option(help: "学校代码：小写字母、数字，如 ahdx")
  var code: String

  @Option(help: "第一位工作人员的姓名；不写则用系统登录名")
  var staff: String?

  func run() async throws {
    let door = try OfficeDoor()
    try door.home.create()
    let server = try door.createdServer()
    let key = try await masterKey(at: door.keyFile, for: server)
    let login = Login.ofThisProcess
    try await server.makeSchool(
      SchoolDraft(
        school: School(code: code, name: school), key: key.value,
        firstStaff: StaffDraft(name: staff ?? login, duty: "系统管理员", login: login)),
      at: EdgeClock.stamp)
    try SchoolChoice.save(code, to: door.home)
    try Output.line("已建立：\(school)（\(code)）")
    try Output.line("数据目录：\(door.home.path)")
    try Output.line("主密钥：\(door.keyFile.path)\(key.isNew ? "（新建，请用 banci key export 另存一份）" : "")")
  }

  // A second key for data that have one would make them unreadable for ever.
  private func masterKey(
    at place: KeyPlace, for server: SchoolServer
  ) async throws -> (value: MasterKey, isNew: Bool) {
    let kept = try await server.keyFingerprint(of: code)
    if let key = try place.load() {
      if let kept { try key.requireFingerprint(kept) }
      return (key, false)
    }
    guard kept == nil else { throw Refusal.keyOfSchoolMissing(place.path) }
    let key = MasterKey.generate()
    try key.write(to: place.path)
    return (key, true)
  }
}

extension Refusal {
  /// The school's data are sealed, and the key is not where it belongs.
  static func keyOfSchoolMissing(_ path: String) -> Self {
    Self(
      .forbidden, code: "master-key-missing", message: "这所学校的数据已有主密钥，但 \(path) 不在",
      repair: "请放回原来的密钥文件，或执行 banci key import；不会另建一把")
  }
}
