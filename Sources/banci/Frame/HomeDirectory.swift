internal import Glibc
internal import Training

/// The folder in which banci keeps what is its own (数据目录): `BANCI_HOME`.
struct HomeDirectory: Hashable, Sendable {
  /// Its absolute path, without a `/` at the end.
  let path: String

  /// `BANCI_HOME`, else `$XDG_DATA_HOME/banci`, else `~/.local/share/banci`.
  ///
  /// - Throws: A ``Refusal`` where none of them is known.
  init(environment: Environment = .ofThisProcess) throws(Refusal) {
    if let home = environment["BANCI_HOME"] {
      path = try Self.absolute(home)
    } else if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      // The XDG specification has relative paths ignored.
      path = try Self.absolute("\(data)/banci")
    } else if let home = environment["HOME"] ?? Self.homeOfLogin {
      path = try Self.absolute("\(home)/.local/share/banci")
    } else {
      throw .homeUnknown
    }
  }

  /// Makes the folder where it is missing, for its owner alone.
  ///
  /// - Throws: A ``Refusal`` when it cannot be made, or something else has that name.
  func create() throws(Refusal) {
    var end = path.index(after: path.startIndex)
    while let next = path[end...].firstIndex(of: "/") {
      // What fails here fails again, and is told, for the whole path.
      mkdir(String(path[..<next]), 0o755)
      end = path.index(after: next)
    }
    guard mkdir(path, 0o700) != 0 else { return }
    let code = errno
    var status = stat()
    guard code == EEXIST, stat(path, &status) == 0 else { throw .homeNotMade(path, code) }
    guard FileKind(mode: status.st_mode) == .directory else { throw .homeNotMade(path, ENOTDIR) }
  }

  /// The path of something in it.
  func path(of name: String) -> String { "\(path)/\(name)" }

  private static var homeOfLogin: String? {
    guard let entry = getpwuid(getuid()), let home = entry.pointee.pw_dir else { return nil }
    return String(validatingCString: home)
  }

  private static func absolute(_ path: String) throws(Refusal) -> String {
    var whole = path
    if !path.hasPrefix("/") {
      guard let folder = getcwd(nil, 0) else { throw .homeUnknown }
      defer { free(folder) }
      guard let text = String(validatingCString: folder) else { throw .homeUnknown }
      whole = "\(text)/\(path)"
    }
    while whole.count > 1, whole.hasSuffix("/") { whole.removeLast() }
    return whole
  }
}

extension Refusal {
  /// Nothing says where the folder is.
  static let homeUnknown = Refusal(
    .invalid, code: "home-unknown", message: "不知道数据目录在哪里", repair: "请设环境变量 BANCI_HOME")

  /// The folder cannot be made.
  static func homeNotMade(_ path: String, _ code: Int32) -> Self {
    Self(
      .invalid, code: "home-not-made",
      message: "建不了数据目录“\(FileName(path: path).shown)”：\(SystemReason.words(for: code))",
      repair: "请检查路径和权限，或另设 BANCI_HOME")
  }
}
