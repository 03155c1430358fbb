/// The command line is written wrongly (用法错误); the command ends with status 64.
struct UsageError: Error, Equatable {
  /// What is wrong, in Chinese.
  let message: String
  /// What to write instead; `nil` where the message says it.
  var repair: String?
  /// The path of the command that was meant: `banci trip add`.
  var command: String?
}
