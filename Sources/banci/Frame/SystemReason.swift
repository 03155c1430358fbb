internal import Glibc

/// The Chinese words for what the operating system says about a file.
enum SystemReason {
  /// Why a call failed: 没有这个文件或文件夹 and the like.
  static func words(for code: Int32) -> String {
    switch code {
    case ENOENT: "没有这个文件或文件夹"
    case EACCES, EPERM: "没有权限"
    case EISDIR: "是文件夹"
    case ENOTDIR: "路径中有一段不是文件夹"
    case ENAMETOOLONG: "文件名或路径太长"
    case ELOOP: "符号链接绕成了圈"
    case ENOSPC, EDQUOT: "磁盘空间不够"
    case EROFS: "磁盘只读"
    case EMFILE, ENFILE: "打开的文件太多"
    case EIO: "磁盘读写出错"
    case ENXIO, ENODEV: "不是普通文件"
    case EEXIST: "已经有这个文件"
    default: "系统错误 \(code)"
    }
  }
}
