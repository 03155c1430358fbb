internal import Glibc

extension LocalServerError {
  /// A file or folder could not be made, read or changed; `number` is the call's `errno`.
  static func unusable(_ path: String, _ number: Int32) -> Self {
    guard number != ENOSPC && number != EDQUOT else { return .diskFull(path) }
    return Self(
      code: "local-path-unusable",
      message: "无法使用 \(path)：\(reason(number))",
      repair: "请检查该位置及其上级目录的类型和权限，或用环境变量 BANCI_HOME 指定另一个目录")
  }

  /// There is no room left where the database lies.
  static func diskFull(_ path: String) -> Self {
    Self(
      code: "local-disk-full",
      message: "磁盘空间不足：\(path)",
      repair: "请清理磁盘后重试；新建数据库至少需要 150 MB")
  }

  private static func reason(_ number: Int32) -> String {
    switch number {
    case EACCES, EPERM: "没有权限"
    case ENOENT: "上级目录不存在"
    case ENOTDIR: "路径中有一级不是目录"
    case EROFS: "文件系统只读"
    case ENAMETOOLONG: "路径太长"
    case ELOOP: "符号链接不允许或循环"
    default: String(cString: strerror(number))
    }
  }
}
