/// Where the server of one home keeps its things (存放位置).
struct ServerFolders: Sendable {
  /// The home, absolute and without symbolic links as far as it exists.
  let home: String
  /// Holds everything that follows but the socket.
  let state: String
  /// Holds the socket folders of all homes.
  let sockets: String
  /// Holds the socket; short, because libpq allows a socket's path 107 bytes.
  let socket: String

  init(home path: String, environment: [String: String], effectiveUserID: UInt32) {
    home = canonicalPath(path)
    let key = fingerprint(of: home)
    state = effectiveUserID == 0 ? "\(Self.systemState)/\(key)" : "\(home)/postgres"
    sockets = socketsFolder(environment: environment, effectiveUserID: effectiveUserID)
    socket = "\(sockets)/\(key)"
  }

  /// Holds the clusters of root's homes, which the `postgres` account often cannot reach.
  static let systemState = "/var/lib/banci"

  var data: String { "\(state)/data" }
  var log: String { "\(state)/server.log" }
  var lock: String { "\(state)/lock" }
  var settings: String { "\(state)/postgresql.conf" }
  var admission: String { "\(state)/pg_hba.conf" }
  var identities: String { "\(state)/pg_ident.conf" }
  /// Names the home, for whoever wonders what the fingerprint stands for.
  var homeNote: String { "\(state)/home" }

  /// Refuses a home whose path PostgreSQL could not carry.
  func requireUsableHome() throws(LocalServerError) {
    guard !home.unicodeScalars.contains(where: { $0.value < 32 || $0.value == 127 }) else {
      throw .homeHasControlCharacters
    }
    // PostgreSQL cuts paths at 1023 bytes without a word.
    guard state.utf8.count <= 900 else { throw .homeTooLong(bytes: home.utf8.count) }
  }
}

extension LocalServerError {
  /// A line break in the home's path would split PostgreSQL's own files.
  static let homeHasControlCharacters = Self(
    code: "local-home-unusable",
    message: "数据目录的路径含有换行等控制字符",
    repair: "请用环境变量 BANCI_HOME 指定另一个目录")

  /// PostgreSQL would cut the path short.
  static func homeTooLong(bytes: Int) -> Self {
    Self(
      code: "local-home-unusable",
      message: "数据目录的路径太长：\(bytes) 字节，最多约 890 字节",
      repair: "请用环境变量 BANCI_HOME 指定一个较短的目录")
  }
}
