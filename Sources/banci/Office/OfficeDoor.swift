internal import ClassOffice
internal import LocalPostgres
internal import Logging
internal import Training

/// The way into the office (入口): home, database, school and key of this process.
struct OfficeDoor {
  let home: HomeDirectory
  let environment: Environment

  /// The way that the environment leads.
  ///
  /// - Throws: A ``Refusal`` where the home is unknown.
  init(environment: Environment = .ofThisProcess) throws(Refusal) {
    home = try HomeDirectory(environment: environment)
    self.environment = environment
  }

  /// Opens the office of the chosen school.
  func open(for actor: OfficeActor) async throws -> ClassOffice {
    let server = try server()
    return try await server.openOffice(
      of: try await school(on: server), actor: actor, key: try keyFile.load(),
      clock: { EdgeClock.stamp })
  }

  /// The server: that of `BANCI_DATABASE`, else this home's own, started where it does not run.
  func server() throws -> SchoolServer {
    // Starting would create an empty database; only init does that.
    guard environment["BANCI_DATABASE"] != nil || SchoolChoice.isKept(in: home) else {
      throw Refusal.noSchoolYet
    }
    return try createdServer()
  }

  /// The server, this home's own created where it is not there: for ``InitCommand`` alone.
  func createdServer() throws -> SchoolServer {
    let connection = try environment["BANCI_DATABASE"] ?? startLocalServer()
    return SchoolServer(connection: connection, logger: Logger(label: "banci"))
  }

  /// The file of the master key: `BANCI_KEY_FILE`, else `master.key` in the home.
  var keyFile: KeyPlace {
    KeyPlace(path: environment["BANCI_KEY_FILE"] ?? home.path(of: "master.key"))
  }

  /// This home's own server, whether it runs or not.
  var localServer: LocalServer {
    LocalServer(home: home.path, environment: variables)
  }

  private var variables: [String: String] {
    ["BANCI_POSTGRES_BIN", "XDG_RUNTIME_DIR", "PATH"].reduce(into: [:]) { variables, name in
      variables[name] = environment[name]
    }
  }

  /// Starts this home's own server, creating it where it is not there.
  func startLocalServer() throws -> String {
    try home.create()
    let server = localServer
    return try refusing { () throws(LocalServerError) in
      try server.start { step in
        let terminal = Terminal.ofThisProcess
        if terminal.showsMessages { terminal.note(step.description) }
      }
    }
  }

  /// The school's code: `BANCI_SCHOOL`, else what init kept in the home, else the only one there
  /// is.
  func school(on server: SchoolServer) async throws -> String {
    if let code = try environment["BANCI_SCHOOL"] ?? SchoolChoice.load(from: home) { return code }
    let schools = try await server.schools()
    guard let only = schools.first else { throw Refusal.noSchoolYet }
    guard schools.count == 1 else { throw Refusal.severalSchools(schools.map(\.code)) }
    return only.code
  }
}

/// Turns what the local server refuses into a refusal.
func refusing<Value>(
  _ body: () throws(LocalServerError) -> Value
) throws(Refusal) -> Value {
  do {
    return try body()
  } catch {
    throw Refusal(.invalid, code: error.code, message: error.message, repair: error.repair)
  }
}

extension Refusal {
  /// Nothing was set up in this home.
  static let noSchoolYet = Refusal(
    .notFound, code: "no-school-yet", message: "这里还没有建立学校",
    repair: "请先执行 banci init --school 校名 --code 代码")

  /// The server has several schools.
  static func severalSchools(_ codes: [String]) -> Self {
    Self(
      .invalid, code: "several-schools", message: "数据库里有多所学校：\(codes.joined(separator: "、"))",
      repair: "请用环境变量 BANCI_SCHOOL 说明是哪一所")
  }
}
