internal import Glibc
public import Training

extension Refusal {
  /// There is no key file at the path.
  public static func keyFileIsMissing(_ path: String) -> Self {
    Self(
      .notFound, code: "key-file-missing", message: "找不到密钥文件：\(path)",
      repair: "从备份放回该文件，或用 banci key import 恢复导出的密钥；新学校用 banci init 建立")
  }

  /// A key file, or something else, stands at the path already.
  public static func keyFileExists(_ path: String) -> Self {
    Self(
      .conflict, code: "key-file-exists", message: "已有密钥文件，未覆盖：\(path)",
      repair: "确认不再需要后，先把原文件移到别处妥善保存")
  }

  /// A link, folder, pipe or device stands where the key file should.
  public static func keyFileIsNoFile(_ path: String) -> Self {
    Self(
      .invalid, code: "key-file-is-no-file", message: "密钥文件不是普通文件：\(path)",
      repair: "链接、目录、管道和设备都不接受，请放回真正的密钥文件")
  }

  /// The key file belongs to another user of the machine.
  public static func keyFileIsOfAnother(_ path: String) -> Self {
    Self(
      .forbidden, code: "key-file-of-another", message: "密钥文件属于其他系统用户：\(path)",
      repair: "用建立密钥的系统用户运行，或由管理员用 chown 改正属主")
  }

  /// The key file can be read or changed by others.
  public static func keyFileIsOpenToOthers(_ path: String) -> Self {
    Self(
      .forbidden, code: "key-file-open-to-others", message: "其他系统用户可以读写密钥文件：\(path)",
      repair: "运行 chmod 600 收回权限，并查清是否有人复制过密钥")
  }

  /// The file is too short, too long or blank.
  public static func keyFileHoldsNoKey(_ path: String) -> Self {
    Self(
      .invalid, code: "key-file-holds-no-key",
      message: "文件内容不是密钥（应为\(MasterKey.length)字节的随机数）：\(path)",
      repair: "从备份放回该文件，或用 banci key import 恢复导出的密钥")
  }

  static func keyFileCannotBeRead(_ path: String, because reason: Int32) -> Self {
    Self(
      .invalid, code: "key-file-unreadable", message: "读不了密钥文件（\(words(for: reason))）：\(path)")
  }

  static func keyFileCannotBeWritten(_ path: String, because reason: Int32) -> Self {
    Self(
      .invalid, code: "key-file-unwritable", message: "写不了密钥文件（\(words(for: reason))）：\(path)")
  }

  private static func words(for reason: Int32) -> String {
    switch reason {
    case ENOENT, ENOTDIR: "目录不存在"
    case EACCES, EPERM: "没有权限"
    case ENOSPC, EDQUOT: "磁盘已满"
    case EROFS: "磁盘只读"
    case ENAMETOOLONG: "路径太长"
    default: "系统错误\(reason)"
    }
  }
}
