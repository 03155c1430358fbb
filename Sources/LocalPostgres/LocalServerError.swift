/// Why the private PostgreSQL cannot be had (本机数据库错误), and what mends it.
///
/// The texts name paths, programs and packages, never anything that the database holds.
public struct LocalServerError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A stable name of the trouble in lower-case words joined by hyphens: `local-disk-full`.
  public let code: String
  /// What is wrong and where, in Chinese.
  public let message: String
  /// What the reader can do about it, in Chinese.
  public let repair: String

  init(code: String, message: String, repair: String) {
    self.code = code
    self.message = message
    self.repair = repair
  }

  /// Message and repair as one text.
  public var description: String { "\(message)。\(repair)" }
}
