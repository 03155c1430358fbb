internal import Glibc

/// What stands under a name in the file system.
enum FileKind: String, Sendable {
  /// An ordinary file.
  case regular = "普通文件"
  /// A folder.
  case directory = "文件夹"
  /// A symbolic link.
  case link = "符号链接"
  /// A named pipe.
  case pipe = "管道"
  /// A device such as `/dev/zero`.
  case device = "设备"
  /// A socket.
  case socket = "套接字"
  /// Anything else.
  case other = "特殊文件"

  /// Reads the kind from a file's mode.
  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .regular
    case S_IFDIR: self = .directory
    case S_IFLNK: self = .link
    case S_IFIFO: self = .pipe
    case S_IFCHR, S_IFBLK: self = .device
    case S_IFSOCK: self = .socket
    default: self = .other
    }
  }
}
