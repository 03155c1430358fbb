/// The arguments of this process as text.
enum CommandLineText {
  /// The arguments after the program's name.
  ///
  /// Swift's own list silently repairs bytes that are not UTF-8, and a repaired name is another
  /// name, so the bytes are looked at first.
  ///
  /// - Throws: ``UsageError`` when an argument is not UTF-8.
  static func arguments() throws(UsageError) -> [String] {
    var texts: [String] = []
    let count = Int(CommandLine.argc)
    for position in 1..<max(count, 1) {
      guard let bytes = CommandLine.unsafeArgv[position] else { break }
      guard let text = String(validatingCString: bytes) else {
        throw UsageError(
          message: "第\(position)个参数不是 UTF-8 文字",
          repair: "请把终端的编码设为 UTF-8；文件名若是 GBK，请先改名")
      }
      texts.append(text)
    }
    return texts
  }
}
