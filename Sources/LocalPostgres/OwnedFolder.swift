internal import Glibc

/// Who may use a folder.
enum FolderUse {
  /// The server alone.
  case server
  /// The command, which looks after it; for root's server, `postgres` may pass through.
  case command
}

/// Makes a folder that belongs to one account, or takes the one that is there if it does.
///
/// - Throws: ``LocalServerError`` when the name is taken by a link, a file or somebody else's
///   folder: in `/tmp` that may be a squatter who wants our connections.
func makeFolder(
  _ path: String, for account: ServerAccount, use: FolderUse
) throws(LocalServerError) {
  if mkdir(path, 0o700) != 0 && errno != EEXIST { throw .unusable(path, errno) }
  var found = stat()
  guard lstat(path, &found) == 0, found.st_mode & S_IFMT == S_IFDIR else {
    throw .notAFolder(path)
  }
  let folder = try Descriptor(opening: path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
  let passage = use == .command && account.servesRoot
  let owner = passage ? 0 : account.userID
  guard fstat(folder.number, &found) == 0 else { throw .unusable(path, errno) }
  guard found.st_uid == owner || found.st_uid == geteuid() else {
    throw .takenByAnother(path, found.st_uid)
  }
  if account.servesRoot, found.st_uid != owner || found.st_gid != account.groupID {
    guard fchown(folder.number, owner, account.groupID) == 0 else { throw .unusable(path, errno) }
  }
  guard fchmod(folder.number, passage ? 0o710 : 0o700) == 0 else { throw .unusable(path, errno) }
}

/// Makes the folders on the way to this one, and this one, for the caller alone.
func makeFolders(through path: String) throws(LocalServerError) {
  var end = path.startIndex
  while end < path.endIndex {
    end = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
    let folder = String(path[..<end])
    if mkdir(folder, 0o700) == 0 { continue }
    let number = errno
    var found = stat()
    guard stat(folder, &found) == 0 else { throw .unusable(folder, number) }
    guard found.st_mode & S_IFMT == S_IFDIR else { throw .notAFolder(folder) }
  }
}

extension LocalServerError {
  /// A file stands where a folder is needed.
  static func notAFolder(_ path: String) -> Self {
    Self(
      code: "local-home-unusable",
      message: "\(path) 不是目录",
      repair: "请核查并移走它，或用环境变量 BANCI_HOME 指定另一个目录")
  }

  /// Another account made a folder under the name that ours must have.
  static func takenByAnother(_ path: String, _ userID: UInt32) -> Self {
    Self(
      code: "local-folder-taken",
      message: "\(path) 属于别的用户（编号 \(userID)），不能用来存放数据库",
      repair: "请管理员核查并删除该目录，或把 XDG_RUNTIME_DIR、BANCI_HOME 指向自己的目录")
  }
}
